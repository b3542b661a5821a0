import { formatNumber } from '../model/dutch.ts';
import { LIMITS } from './data-files.ts';
import type { FindingLog } from './finding-log.ts';

const SAVE_AS_UTF8 =
  "Kies in Excel bij Opslaan als het type 'CSV UTF-8 (gescheiden door lijstscheidingsteken)'.";

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decodeAs('utf-16le', bytes), encoding: 'utf-16le' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decodeAs('utf-16be', bytes), encoding: 'utf-16be' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeAs('windows-1252', bytes), encoding: 'windows-1252' };
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * The text of a data file, without byte order mark and with '\n' as the only line end. Reads UTF-8,
 * UTF-16 with a byte order mark, and Windows-1252 where the bytes are not valid UTF-8. Undefined,
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
  if (bytes.length > LIMITS.fileBytes) {
    log.error(
      'file-too-large',
      { file },
      {
        message: 'Het bestand is te groot. Het is niet gelezen.',
        expected: `Hoogstens ${formatNumber(LIMITS.fileBytes / 1024 / 1024)} MB.`,
        action:
          'Controleer of dit het juiste bestand is. Verwijder lege regels en kolommen die niet nodig zijn.',
      },
    );
    return undefined;
  }
  if (isWorkbook(bytes)) {
    log.error(
      'not-text',
      { file },
      {
        message: 'Dit is een werkmap van Excel met de verkeerde extensie. Het is geen tekstbestand.',
        expected: 'Een tekstbestand.',
        action: `Open het bestand in Excel en sla het opnieuw op. ${SAVE_AS_UTF8}`,
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
        action: `Kijk of letters met een accent kloppen, zoals in Fryslân. ${SAVE_AS_UTF8}`,
      },
    );
  }
  if (text.trim() === '') {
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
  return text.replace(/\r\n?/g, '\n');
}
