import { sentencesOf, wordsOf } from '../../src/model/publication/sentences.ts';

/** Letters that are one vowel together in Dutch, the longest first. */
const VOWELS = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéíóúàèäëïöüê]/gi;

/** Syllables of a Dutch word: its groups of vowels. 'ID' and '112' count as one. */
export function syllablesOf(word: string): number {
  return Math.max(1, word.match(VOWELS)?.length ?? 0);
}

/**
 * The reading ease of Dutch after Flesch and Douma (1960): 206.84 - 0.77 * syllables in 100 words - 0.93 * words in a
 * sentence. 100 is very easy; level B1 lies above 60 or so.
 */
export function readingEase(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.84 - (77 * syllables) / words.length - (0.93 * words.length) / sentencesOf(text).length;
}
