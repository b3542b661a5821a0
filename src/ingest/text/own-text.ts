/** Shorter texts are copied when they are cut out of a file; longer ones are only a view of it. */
const SHORTEST_VIEW = 13;

/** The same text with memory of its own: a cell that is kept would otherwise keep the whole file in memory. */
export function ownText(text: string): string {
  return text.length < SHORTEST_VIEW ? text : Buffer.from(text).toString();
}
