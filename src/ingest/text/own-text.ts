/** Shorter texts are copied when they are cut out of a file; longer ones are only a view of it. */
const SHORTEST_VIEW = 13;

const encoder = new TextEncoder();
// A text may begin with the character that is also the mark of an encoding: here it is a character.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The same text with memory of its own: a cell that is kept would otherwise keep the whole file in memory. */
export function ownText(text: string): string {
  return text.length < SHORTEST_VIEW ? text : decoder.decode(encoder.encode(text));
}
