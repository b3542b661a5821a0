/** The words of a text: runs of letters and digits, with what joins them ('ID-kaart', 'foto’s', '9.00'). */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text, each with its last mark. A point within a word ends none ('9.00 uur'). */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?:])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
