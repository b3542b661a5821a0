/** What search engines show of a description, in characters. */
export const LONGEST_DESCRIPTION = 160;

/**
 * The description of a page for search engines and shared links: as many of its sentences, from the first, as fit in
 * 160 characters. A first sentence that is too long by itself ends after a whole word, with '…'.
 *
 * @param sentences One sentence, or several in order: only who wrote them knows where one ends ('St. Jansteen').
 */
export function shortDescription(sentences: string | readonly string[]): string {
  const [first = '', ...more] = typeof sentences === 'string' ? [sentences] : sentences;
  if (first.length > LONGEST_DESCRIPTION) return cutAfterWord(first);
  let description = first;
  for (const sentence of more) {
    const longer = `${description} ${sentence}`;
    // A later sentence often leans on the one before it: after a gap it would say something else.
    if (longer.length > LONGEST_DESCRIPTION) break;
    description = longer;
  }
  return description;
}

function cutAfterWord(sentence: string): string {
  const room = sentence.slice(0, LONGEST_DESCRIPTION);
  const end = room.search(/\s\S*$/);
  // Half of a character that takes two places would be no character at all.
  const kept = end > 0 ? room.slice(0, end) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–-]+$/, '')}…`;
}
