/** Width of a letter of the house's font as a part of its size, on average: good enough to break lines by. */
const LETTER = 0.53;

/** Breaks text between words into lines of at most so many letters. */
export function breakLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How many letters of a size go into a width, both in drawing units. */
export function lettersIn(width: number, size: number): number {
  return Math.floor(width / (size * LETTER));
}
