/**
 * Bytes that are letters with an accent on an old Mac (á à â ç è ê ü) and that can hardly stand behind a letter on
 * Windows: signs, capitals and numbers without a meaning.
 */
const MAC_LETTERS: ReadonlySet<number> = new Set([
  0x87, 0x88, 0x89, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9f,
]);
/** As those (ë ï ô õ), where another letter follows: on Windows these are signs that end a word. */
const MAC_LETTERS_INSIDE: ReadonlySet<number> = new Set([0x91, 0x95, 0x99, 0x9b]);
/** Letters with an accent on Windows (à and on, è and on); on a Mac capitals and signs. */
const FIRST_WINDOWS_LETTER = 0xe0;
/** Of those, what on a Mac is a capital that hardly begins a word: 'é' and its like. */
const FIRST_WINDOWS_START = 0xe8;
const SMALL_S = 0x73;

function isSmallLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x61 && byte <= 0x7a;
}

/** True for 'foto‘s': a quote for an apostrophe, on Windows. */
function isBeforeLastS(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === SMALL_S && !isSmallLetter(bytes[at + 2]);
}

/**
 * True for text of an old Mac and not of Windows, judged by the letters with an accent within words. One letter that
 * only Windows can mean makes it Windows.
 */
export function isMacText(bytes: Uint8Array): boolean {
  let mac = 0;
  for (let at = 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const [isBehind, isBefore] = [isSmallLetter(bytes[at - 1]), isSmallLetter(bytes[at + 1])];
    if (byte >= (isBehind ? FIRST_WINDOWS_LETTER : FIRST_WINDOWS_START) && (isBehind || isBefore))
      return false;
    if (!isBehind) continue;
    if (MAC_LETTERS.has(byte)) mac += 1;
    if (MAC_LETTERS_INSIDE.has(byte) && isBefore && !isBeforeLastS(bytes, at)) mac += 1;
  }
  return mac > 0;
}
