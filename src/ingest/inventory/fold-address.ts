import { foldName } from '../../model/fold-name.ts';

/** A house number and the letter behind it: '12 a'. A word of one letter elsewhere stays a word. */
const LETTER_BEHIND_NUMBER = /(\d) ([a-z])(?= |$)/g;

/** An address in the form in which addresses are compared: as `foldName`, and '12 a', '12-A' and '12a' are the same. */
export function foldAddress(address: string): string {
  return foldName(address).replace(LETTER_BEHIND_NUMBER, '$1$2');
}
