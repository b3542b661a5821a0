import type { Box, PageLayout, Run, Word } from './read-layout.ts';

/** Nothing is printed smaller, in points. */
const SMALLEST = 7.5;
/** White that stays between two words beside and above each other, in points. */
const BESIDE = 1.5;
const ABOVE = 0.5;
/** Text stays within these edges of an A4. A curve of a letter may stick out by a hair. */
const TEXT_AREA: Box = { left: 41.7, right: 553.6, bottom: 19.5, top: 816 };
/** A band of colour behind a text hangs out a little. */
const HANGING = 4;
const A4 = [0, 0, 595.28, 841.89];

/** What is wrong with how a sheet of one page is set, each as a sentence. */
export function layoutFaults(layout: PageLayout): string[] {
  const { pages } = layout;
  return [...(pages === 1 ? [] : [`has ${pages} pages`]), ...pageFaults(layout)];
}

/** What is wrong with how one page is set, whichever page it is. */
export function pageFaults({ runs, paper, words, drawn, rules }: PageLayout): string[] {
  return [
    ...(paper.length === 4 && paper.every((edge, index) => Math.abs(edge - (A4[index] ?? 0)) < 0.01)
      ? []
      : [`is ${paper.join(' x ')}`]),
    ...new Set(
      words
        .filter(({ size }) => size < SMALLEST)
        .map(({ run, size }) => `‘${runs[run]?.text}’ is ${size} points`),
    ),
    ...words.filter((word) => sticksOut(word, 0)).map(({ text }) => `‘${text}’ stands in the margin`),
    ...drawn
      .filter((box) => sticksOut(box, HANGING))
      .map((box) => `something is drawn in the margin: ${edgesOf(box)}`),
    ...runs.filter(isCutOff).map(({ text }) => `‘${text}’ does not go on`),
    ...tooClose(words),
    ...words.flatMap((word) =>
      rules.some((rule) => crosses(rule, word)) ? [`a line runs through ‘${word.text}’`] : [],
    ),
  ];
}

function sticksOut({ left, right, bottom, top }: Box, by: number): boolean {
  return (
    left < TEXT_AREA.left - by ||
    right > TEXT_AREA.right + by ||
    bottom < TEXT_AREA.bottom - by ||
    top > TEXT_AREA.top + by
  );
}

/** A line ends with a space where its text goes on: on the next line, in letters of the same size. */
function isCutOff({ text, size, y, isLast }: Run, index: number, runs: readonly Run[]): boolean {
  const next = runs[index + 1];
  return isLast && text.endsWith(' ') && !(next?.size === size && next.y < y && y - next.y < 2 * size);
}

function edgesOf({ left, right, bottom, top }: Box): string {
  return [left, bottom, right, top].map((edge) => edge.toFixed(1)).join(' ');
}

function crosses(rule: Box, word: Box): boolean {
  return rule.left < word.right && rule.right > word.left && rule.top > word.bottom && rule.top < word.top;
}

/** Pairs of words that touch, overlap, or leave too little white to be read as two. */
function tooClose(words: readonly Word[]): string[] {
  const faults: string[] = [];
  const sorted = words.toSorted((a, b) => b.top - a.top);
  for (const [index, upper] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const lower = sorted[next];
      // From here on all words are further down.
      if (!lower || upper.bottom - lower.top >= ABOVE) break;
      if (lower.run === upper.run) continue;
      const beside = Math.max(upper.left - lower.right, lower.left - upper.right);
      const above = upper.bottom - lower.top;
      if (above >= 0 ? beside < 0 : beside < BESIDE) {
        const gap = above >= 0 ? `${above.toFixed(2)} above` : `${beside.toFixed(2)} beside`;
        faults.push(`‘${upper.text}’ ${gap} ‘${lower.text}’`);
      }
    }
  }
  return faults;
}
