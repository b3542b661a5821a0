/** The words and numbers of a text, without the punctuation around them. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}€]+|[^\p{L}\p{N}%€]+$/gu, ''))
    .filter((word) => word !== '');
}

/** Which part of the words of one text stand in another as well; a word that stands there twice has to do so twice. */
export function shareOfWords(text: string, other: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(text);
  if (words.length === 0) return 1;
  let found = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    found += 1;
    left.set(word, count - 1);
  }
  return found / words.length;
}
