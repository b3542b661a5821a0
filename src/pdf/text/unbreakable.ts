import type { TextRun } from './text-run.ts';

/** Part of a run that stays on one line. */
export interface Fragment {
  readonly run: TextRun;
  readonly text: string;
}

/** Text within which no line may end. */
export interface Unbreakable {
  readonly fragments: readonly Fragment[];
  /** What follows: a space that vanishes at the end of a line, nothing (after a hyphen), or a forced new line. */
  readonly end: 'space' | 'nothing' | 'newline';
  /** The run that the space after it belongs to. */
  readonly spaceRun?: TextRun;
}

/** A space, a newline, or the hyphen of 'Hardinxveld-Giessendam'; not that of 'e-mail', '2018-2020' or '-5'. */
const BREAK = /[ \n]|(?<=\p{L}\p{L})-(?=\p{L})/gu;

/**
 * Cuts runs of text where a line may end: at spaces, after the hyphen of a compound name and at newlines. Never at a
 * no-break space. Spaces that follow each other count as one.
 */
export function cutAtBreaks(runs: readonly TextRun[]): readonly Unbreakable[] {
  const texts = runs.map(({ text }) => text.normalize('NFC'));
  // A name may go on in the next run, so breaks are sought in all of them together.
  const whole = texts.join('');
  const breaks = whole.matchAll(BREAK);
  const parts: Unbreakable[] = [];
  let fragments: { run: TextRun; text: string }[] = [];
  const close = (end: Unbreakable['end'], spaceRun?: TextRun) => {
    if (fragments.length === 0 && end !== 'newline') return;
    parts.push({ fragments, end, ...(spaceRun && { spaceRun }) });
    fragments = [];
  };
  let at = 0;
  const takeUntil = (end: number, run: TextRun) => {
    const last = fragments.at(-1);
    const text = whole.slice(at, end);
    at = end;
    if (text === '') return;
    if (last?.run === run) last.text += text;
    else fragments.push({ run, text });
  };
  let runEnd = 0;
  let next = breaks.next();
  for (const [index, run] of runs.entries()) {
    runEnd += texts[index]?.length ?? 0;
    for (; !next.done && next.value.index < runEnd; next = breaks.next()) {
      const [character] = next.value;
      const place = next.value.index;
      if (character === '-') {
        takeUntil(place + 1, run);
        close('nothing');
      } else {
        takeUntil(place, run);
        close(character === ' ' ? 'space' : 'newline', run);
        at = place + 1;
      }
    }
    takeUntil(runEnd, run);
  }
  close('nothing');
  return parts;
}
