import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { readOptionalText, readRequiredText } from './fields.ts';

const MONTHS = 'jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec|mar|may|oct';
/** What Excel makes of '1-2' and of '2-23': '1-feb', 'feb-23'. */
const EXCEL_DATE = new RegExp(`^(?:\\d{1,2}-(?:${MONTHS})(?:-\\d{2,4})?|(?:${MONTHS})-\\d{2,4})$`, 'i');
/** '=A1', '=$B$2', '=Blad1!A1': a formula that only looks elsewhere. */
const REFERENCE = /^=\+?(?:'?[\p{L}\p{N} _.]+'?!)?\$?[A-Z]{1,3}\$?\d{1,7}$/iu;

/** False, with a finding in the log, for what Excel put in the place of a name or an address. */
function isOwnText(cell: Cell, text: string, log: FindingLog): boolean {
  if (EXCEL_DATE.test(text)) {
    log.error('date-for-text', cell, {
      message: `Hier staat een datum: ${quoted(text)}. Excel maakt van 1-2 soms '1-feb'.`,
      expected: 'Een naam of een adres, zoals Voorbeeldstraat 1.',
      action: 'Geef de kolom in Excel de opmaak Tekst en typ de waarde opnieuw.',
    });
    return false;
  }
  if (REFERENCE.test(text)) {
    log.error('formula-for-text', cell, {
      message: `Hier staat een formule en niet de uitkomst: ${quoted(text)}.`,
      expected: 'De tekst zelf.',
      action: 'Typ de tekst in de cel, of kopieer de kolom en plak alleen de waarden.',
    });
    return false;
  }
  if (text.startsWith('=')) {
    log.warning('formula-for-text', cell, {
      message: `Deze tekst begint met een =, zoals een formule: ${quoted(text)}. Zo komt hij op de website.`,
      expected: 'Een naam of een adres.',
      action: 'Typ de tekst zelf in de cel. Hoort de = erbij? Dan hoeft u niets te doen.',
    });
  }
  return true;
}

/** A name that must be there. Undefined, with an error in the log, where it is not, or where it is a date or a formula. */
export function readName(cell: Cell, log: FindingLog): string | undefined {
  const text = readRequiredText(cell, log);
  return text !== undefined && isOwnText(cell, text, log) ? text : undefined;
}

/** A name or an address that may be left out; as `readName` where it is there. */
export function readOptionalName(cell: Cell, log: FindingLog): string | undefined {
  const text = readOptionalText(cell, log);
  return text !== undefined && isOwnText(cell, text, log) ? text : undefined;
}
