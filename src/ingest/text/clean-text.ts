// biome-ignore-start lint/suspicious/noControlCharactersInRegex: finding control characters is what these are for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/** Not the joiner between two pictures, which makes them one emoji. */
const ZERO_WIDTH =
  /[\u00AD\u200B\u200C\u2060\uFEFF]|(?<!\p{Extended_Pictographic}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** Visible ASCII with single spaces between, which most cells are: clean as it stands. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

export interface CleanedText {
  /** Without invisible characters, in normal form C, with single spaces. */
  readonly text: string;
  /** True for visible ASCII, of which nothing is to be checked. */
  readonly isPlain: boolean;
  /** True where a control character was taken out. Zero-width spaces and line ends do not count. */
  readonly hadControl: boolean;
  /** True where a character that turns the reading direction was taken out. */
  readonly hadDirection: boolean;
}

/**
 * Text as it can be published. Every kind of space, a line end in a cell included, becomes one
 * plain space; zero-width characters go, as nobody means them.
 */
export function cleanText(raw: string): CleanedText {
  if (PLAIN.test(raw)) return { text: raw, isPlain: true, hadControl: false, hadDirection: false };
  const withoutZeroWidth = raw.replace(ZERO_WIDTH, '');
  const withoutControl = withoutZeroWidth.replace(CONTROL, '');
  const withoutDirection = withoutControl.replace(DIRECTION, '');
  return {
    text: withoutDirection.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim(),
    isPlain: false,
    hadControl: withoutControl !== withoutZeroWidth,
    hadDirection: withoutDirection !== withoutControl,
  };
}

/** True for an accent on an accent on an accent: it would cover the lines above and below. */
export function hasStackedAccents(text: string): boolean {
  return /\p{M}{5}/u.test(text);
}

/** True for characters that mean something else on each computer, or nothing. */
export function hasUnknownCharacters(text: string): boolean {
  return /[\p{Co}\p{Cn}]/u.test(text);
}

/**
 * True for text that was damaged before it came here: a replacement character, or UTF-8 once read
 * as Windows-1252 ('FryslÃ¢n').
 */
export function looksDamaged(text: string): boolean {
  return /\uFFFD|[ÃÂ][\u0080-\u00BF]|â€/.test(text);
}
