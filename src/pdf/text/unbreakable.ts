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

const LETTER = /\p{L}/u;

/** After the hyphen of 'Hardinxveld-Giessendam'; not in 'e-mail', '2018-2020' or '-5'. */
function mayBreakAfterHyphen(characters: readonly string[], index: number): boolean {
  const isLetter = (at: number) => LETTER.test(characters[at] ?? '');
  return characters[index] === '-' && isLetter(index - 1) && isLetter(index - 2) && isLetter(index + 1);
}

interface RunCharacter {
  readonly run: TextRun;
  readonly character: string;
}

function fragmentsOf(characters: readonly RunCharacter[]): readonly Fragment[] {
  const fragments: { run: TextRun; text: string }[] = [];
  for (const { run, character } of characters) {
    const last = fragments.at(-1);
    if (last?.run === run) last.text += character;
    else fragments.push({ run, text: character });
  }
  return fragments;
}

/**
 * Cuts runs of text where a line may end: at spaces, after the hyphen of a compound name and at newlines. Never at a
 * no-break space. Spaces that follow each other count as one.
 */
export function cutAtBreaks(runs: readonly TextRun[]): readonly Unbreakable[] {
  const all: readonly RunCharacter[] = runs.flatMap((run) =>
    Array.from(run.text.normalize('NFC'), (character) => ({ run, character })),
  );
  const letters = all.map(({ character }) => character);
  const parts: Unbreakable[] = [];
  let current: RunCharacter[] = [];
  const close = (end: Unbreakable['end'], spaceRun?: TextRun) => {
    parts.push({ fragments: fragmentsOf(current), end, ...(spaceRun && { spaceRun }) });
    current = [];
  };
  all.forEach((item, index) => {
    if (item.character === '\n') {
      close('newline', item.run);
    } else if (item.character === ' ') {
      if (current.length > 0) close('space', item.run);
    } else {
      current.push(item);
      if (mayBreakAfterHyphen(letters, index)) close('nothing');
    }
  });
  if (current.length > 0) close('nothing');
  return parts;
}
