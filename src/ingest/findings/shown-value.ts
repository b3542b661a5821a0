const LONGEST_SHOWN = 80;

/** Control characters, line and paragraph separators, zero-width characters and direction marks. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

const ANY_INVISIBLE = new RegExp(INVISIBLE.source);

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code <= 0x1f) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** A value as a report can show it: invisible characters made visible, at most 80 characters. */
export function shownValue(value: string, longest: number = LONGEST_SHOWN): string {
  if (value.length <= longest && !ANY_INVISIBLE.test(value)) return value;
  const start = value.slice(0, longest * 2).replace(INVISIBLE, visible);
  const characters = Array.from(start);
  if (characters.length <= longest && value.length <= longest * 2) return start;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .toWellFormed()}…`;
}

/** A value between quotes, short enough to stand inside a sentence. */
export function quoted(value: string): string {
  return `'${shownValue(value, 40)}'`;
}
