const APOSTROPHES = /['’‘‛ʼ`´′]/g;
const COMBINING_MARKS = /\p{M}/gu;
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
/** Letters, digits and single spaces, which most names are: only the case is to be folded. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
};

/** Lower case without accents or apostrophes. The first half of folding, shared with the slug. */
export function foldLetters(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøđł]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter);
}

/**
 * A name in the form in which names are compared: lower case, no accents, no apostrophes, and one
 * space for each run of other punctuation. 'Súdwest-Fryslân' and 'sudwest fryslan' both become
 * 'sudwest fryslan'. A name without a letter or digit keeps its own characters, so that two of
 * those are not taken for the same.
 */
export function foldName(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  const folded = foldLetters(name).replace(/&/g, ' en ').replace(NOT_LETTER_OR_DIGIT, ' ').trim();
  return folded === '' ? name.trim() : folded;
}

/** Folded without spaces, for labels and headers: 'Andere namen', 'andere_namen' and 'andereNamen' agree. */
export function foldLabel(label: string): string {
  return foldName(label).replaceAll(' ', '');
}
