import { formatNumber } from '../../model/dutch.ts';
import { LIMITS, mostBytes } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { isMacText } from './mac-encoding.ts';

const SAVE_AS_UTF8 =
  "Kies in Excel bij Opslaan als het type 'CSV UTF-8 (gescheiden door lijstscheidingsteken)'.";

/** How a file gets the character set that every program reads: not every file is a table. */
function saveAsUtf8(file: string): string {
  return file.endsWith('.txt') ? 'Bewaar het in een teksteditor als UTF-8.' : SAVE_AS_UTF8;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The bytes with '\n' as their only line end. Done before decoding: replacing tens of millions of
 * line ends in a string takes more than a gigabyte. `width` is the number of bytes of a character that
 * can be a line end, `low` the place of the one that says which.
 */
function withPlainLineEnds(bytes: Uint8Array, width: 1 | 2 = 1, low: 0 | 1 = 0): Uint8Array {
  const isLineEnd = (at: number, code: number) =>
    bytes[at + low] === code && (width === 1 || bytes[at + 1 - low] === 0);
  if (!bytes.includes(CARRIAGE_RETURN)) return bytes;
  const plain = new Uint8Array(bytes.length);
  let end = 0;
  for (let at = 0; at < bytes.length; at += width) {
    const isReturn = isLineEnd(at, CARRIAGE_RETURN);
    if (isReturn && isLineEnd(at + width, LINE_FEED)) continue;
    plain[end] = bytes[at] ?? 0;
    if (width === 2 && at + 1 < bytes.length) plain[end + 1] = bytes[at + 1] ?? 0;
    if (isReturn) plain[end + low] = LINE_FEED;
    end += Math.min(width, bytes.length - at);
  }
  return plain.subarray(0, end);
}

/** Signatures of files that are no text, each with what it is. */
const OTHER_FILES: readonly (readonly [signature: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'een werkmap van Excel of een ingepakt bestand (zip)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'een oude werkmap van Excel'],
  [[0x25, 0x50, 0x44, 0x46], 'een pdf'],
  [[0x1f, 0x8b], 'een ingepakt bestand (gzip)'],
  [[0x89, 0x50, 0x4e, 0x47], 'een afbeelding'],
  [[0xff, 0xd8, 0xff], 'een afbeelding'],
];

/** Read to see what a file is. */
const START = 4_000;

/** What the file is where it is no text at all, in Dutch. */
function otherKind(bytes: Uint8Array): string | undefined {
  const signed = OTHER_FILES.find(([signature]) => startsWith(bytes, signature));
  if (signed !== undefined) return signed[1];
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  const start = bytes.subarray(0, START);
  const nuls = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // UTF-16 without its mark, UTF-32, or no text: one stray nul in a cell is another matter.
  const most = start.length * (isUtf16 ? 0.6 : 0.1);
  if (nuls > most) return 'een bestand in een tekenset die wij niet kennen, of geen tekst';
  const text = new TextDecoder('windows-1252').decode(start.subarray(0, 200)).replace(/^ï»¿/, '');
  return /^\s*(?:<!doctype html|<html|<table)/i.test(text) ? 'een webpagina' : undefined;
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  const decodeAs = (encoding: string, plain: Uint8Array, fatal = false) => ({
    text: new TextDecoder(encoding, { fatal }).decode(plain),
    encoding,
  });
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs('utf-16le', withPlainLineEnds(bytes, 2, 0));
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs('utf-16be', withPlainLineEnds(bytes, 2, 1));
  const plain = withPlainLineEnds(bytes);
  try {
    return decodeAs('utf-8', plain, true);
  } catch {
    // With its mark it is UTF-8, of which a part was lost.
    if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { ...decodeAs('utf-8', plain), encoding: 'damaged' };
    return decodeAs(isMacText(plain) ? 'macintosh' : 'windows-1252', plain);
  }
}

/** How the text of a file is written down; 'damaged' where it is UTF-8 of which a part was lost. */
export function encodingOf(bytes: Uint8Array): string {
  return decodeBytes(bytes).encoding;
}

/**
 * The text of a data file, without byte order mark and with '\n' as the only line end. Reads UTF-8,
 * UTF-16 with a byte order mark, and Windows-1252 or the encoding of an old Mac where the bytes are not valid UTF-8. Undefined,
 * with an error in the log, where there is no text to read.
 */
export function decodeFile(file: string, bytes: Uint8Array | undefined, log: FindingLog): string | undefined {
  if (bytes === undefined) {
    log.error(
      'missing-file',
      { file },
      {
        message: `Het bestand ${file} ontbreekt.`,
        expected: `Een bestand ${file} in de map met gegevens.`,
        action: 'Zet het bestand in de map. Let op de naam: kleine letters en de juiste extensie.',
      },
    );
    return undefined;
  }
  if (bytes.length > mostBytes(file)) {
    log.error(
      'file-too-large',
      { file },
      {
        message: 'Het bestand is te groot. Het is niet gelezen.',
        expected: `Hoogstens ${formatNumber(mostBytes(file) / 1024 / 1024)} MB.`,
        action:
          'Controleer of dit het juiste bestand is. Verwijder lege regels en kolommen die niet nodig zijn.',
      },
    );
    return undefined;
  }
  const other = otherKind(bytes);
  if (other !== undefined) {
    log.error(
      'not-text',
      { file },
      {
        message: `Dit lijkt ${other}. Het heeft de verkeerde extensie en is niet gelezen.`,
        expected: 'Een tekstbestand.',
        action: file.endsWith('.txt')
          ? `Kijk of dit het goede bestand is. ${saveAsUtf8(file)}`
          : `Open het bestand in Excel en sla het opnieuw op. ${SAVE_AS_UTF8}`,
      },
    );
    return undefined;
  }
  const { text, encoding } = decodeBytes(bytes);
  if (encoding === 'windows-1252') {
    log.notice(
      'old-encoding',
      { file },
      {
        message: 'Het bestand is opgeslagen in een oude tekenset (Windows-1252). Zo is het ook gelezen.',
        expected: 'De tekenset UTF-8.',
        action: `Kijk of letters met een accent kloppen, zoals in Fryslân. ${saveAsUtf8(file)}`,
      },
    );
  }
  if (encoding === 'macintosh') {
    log.notice(
      'mac-encoding',
      { file },
      {
        message: 'Het bestand is opgeslagen in de tekenset van een Mac (Macintosh). Zo is het ook gelezen.',
        expected: 'De tekenset UTF-8.',
        action: `Kijk of letters met een accent kloppen, zoals in Fryslân. ${saveAsUtf8(file)}`,
      },
    );
  }
  if (encoding === 'damaged') {
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n', LIMITS.lines).length;
    log.error(
      'damaged-encoding',
      { file, line },
      {
        message: 'Op deze regel staan bytes die geen letter zijn. Het bestand is beschadigd of afgebroken.',
        expected: 'Een heel bestand in de tekenset UTF-8.',
        action: `Sla het bestand opnieuw op, of zet een oudere versie terug. ${saveAsUtf8(file)}`,
      },
    );
    return undefined;
  }
  if (!/\S/.test(text)) {
    log.error(
      'empty-file',
      { file },
      {
        message: 'Het bestand is leeg.',
        expected: 'Een bestand met gegevens.',
        action: 'Zet de gegevens in het bestand, of zet een oudere versie terug.',
      },
    );
    return undefined;
  }
  return text;
}
