const DELIMITERS = [';', '\t', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How often each delimiter stands outside quotes in the first line of a text. */
function countInHeader(text: string): Map<string, number> {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let insideQuotes = false;
  for (const character of text) {
    if (character === '"') insideQuotes = !insideQuotes;
    if (insideQuotes) continue;
    if (character === '\n') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return counts;
}

export interface DelimitedText {
  readonly delimiter: Delimiter;
  /** The text from its header on. */
  readonly text: string;
  /** Line of the file on which that text starts, from 1. */
  readonly firstLine: number;
}

/**
 * Finds the delimiter: the one that a first line 'sep=;' names, as Excel writes it, or else the one
 * that stands most often in the header. A semicolon where there is none.
 */
export function findDelimiter(text: string): DelimitedText {
  const endOfLine = text.indexOf('\n');
  const firstLine = endOfLine === -1 ? text : text.slice(0, endOfLine);
  const named = /^"?sep=(.)"?$/i.exec(firstLine)?.[1];
  const declared = DELIMITERS.find((delimiter) => delimiter === named);
  if (declared !== undefined) {
    return { delimiter: declared, text: text.slice(firstLine.length + 1), firstLine: 2 };
  }
  const counts = countInHeader(text);
  const best = DELIMITERS.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
  return { delimiter: best, text, firstLine: 1 };
}
