import { formatNumber } from '../../model/dutch.ts';
import type { IsoDate } from '../../model/edition.ts';
import { LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { passesCharacters } from '../text/character-checks.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Cell } from '../text/columns.ts';
import { parseDate } from './dates.ts';
import { type NumberStyle, parseNumber } from './numbers.ts';

/** Longest text in characters: a name or an address is never longer. */
export const LONGEST_TEXT = 200;

const EXCEL_ERROR =
  /^#(?:REF!|VERW!|N\/[AB]|WAARDE!|VALUE!|DEEL\/0!|DIV\/0!|NAAM\?|NAME\?|GETAL!|NUM!|LEEG!|NULL!|OVERLOOP!|SPILL!|GEGEVENS_OPHALEN|BEZIG!|CALC!|BLOCKED!)$/i;
/** What Excel shows, and saves as text, where a column is too narrow for its numbers or dates. */
const NARROW_COLUMN = /^#{2,}$/;
const UNKNOWN_MARKS: ReadonlySet<string> = new Set([
  '.',
  '-',
  '–',
  'x',
  'onbekend',
  'n.b.',
  'nb',
  'n.v.t.',
  'nvt',
  'geen',
]);

/** True for what editors write where they know nothing: 'onbekend', '-', 'n.b.'. */
export function isUnknownMark(text: string): boolean {
  return UNKNOWN_MARKS.has(text.toLowerCase());
}

/**
 * The clean text of a cell, '' where it is empty. Undefined, with an error in the log, where the
 * cell holds an error of Excel or too much text.
 */
export function readCell(cell: Cell, log: FindingLog, longest = LONGEST_TEXT): string | undefined {
  const cleaned = cleanText(cell.value);
  const { text } = cleaned;
  if (NARROW_COLUMN.test(text)) {
    log.error('narrow-column', cell, {
      message:
        'In deze cel staan alleen hekjes. In Excel was de kolom te smal om het getal of de datum te laten zien.',
      expected: 'Het getal of de datum zelf.',
      action:
        'Maak de kolom in Excel breder en sla het bestand opnieuw op. Is de waarde weg? Typ hem dan opnieuw.',
    });
    return undefined;
  }
  if (EXCEL_ERROR.test(text)) {
    log.error('excel-error', cell, {
      message: `In deze cel staat een foutmelding van Excel: ${quoted(text)}.`,
      expected: 'De waarde zelf.',
      action: 'Herstel de formule in Excel, of typ de waarde zelf in de cel.',
    });
    return undefined;
  }
  if (text.length > longest) {
    log.error('text-too-long', cell, {
      message: `Deze tekst heeft ${formatNumber(text.length)} tekens. Dat is te lang.`,
      expected: `Hoogstens ${formatNumber(longest)} tekens.`,
      action: 'Maak de tekst korter. Kijk ook of er twee cellen in elkaar zijn geschoven.',
    });
    return undefined;
  }
  return cleaned.isPlain || passesCharacters(cell, cleaned, log) ? text : undefined;
}

/** Reports an empty cell that must be filled. */
export function reportMissingValue(cell: Cell, log: FindingLog): void {
  log.error('missing-value', cell, {
    message: `De cel in de kolom ${quoted(cell.column)} is leeg.`,
    expected: 'Een gevulde cel.',
    action: 'Vul de waarde in, of haal de regel weg als die er niet hoort te staan.',
  });
}

/** Reports a value of another type than the column holds. */
export function reportWrongType(cell: Cell, expected: string, action: string, log: FindingLog): void {
  log.error('wrong-type', cell, {
    message: `${quoted(cell.value)} past niet in deze kolom.`,
    expected,
    action,
  });
}

/** Text that must be there. Undefined, with an error in the log, where it is not. */
export function readRequiredText(cell: Cell, log: FindingLog): string | undefined {
  const text = readCell(cell, log);
  if (text !== '') return text;
  reportMissingValue(cell, log);
  return undefined;
}

/** Text that may be left out: undefined for an empty cell and for '-' or 'onbekend'. */
export function readOptionalText(cell: Cell, log: FindingLog, longest = LONGEST_TEXT): string | undefined {
  const text = readCell(cell, log, longest);
  return text === undefined || text === '' || isUnknownMark(text) ? undefined : text;
}

/**
 * A number, or undefined for an empty cell, for '.', '-', 'x', 'onbekend' and 'n.b.', and for a
 * wrong value, which is in the log. A percent sign behind the number is allowed.
 */
export function readNumber(
  cell: Cell,
  style: NumberStyle,
  log: FindingLog,
  isRequired = false,
): number | undefined {
  const text = readOptionalText(cell, log);
  if (text === undefined) return undefined;
  const parsed = parseNumber(text.replace(/%$/, ''), style);
  if (parsed === undefined) {
    const isScientific = /^\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text);
    reportWrongType(
      cell,
      style === 'whole' ? 'Een geheel getal, zoals 25.000 of 25000.' : 'Een getal, zoals 12,5.',
      isScientific
        ? 'Excel heeft dit getal ingekort. Geef de kolom de opmaak Getal en sla het bestand opnieuw op.'
        : isRequired
          ? 'Verbeter het getal.'
          : 'Verbeter het getal. Laat de cel leeg als het cijfer onbekend is.',
      log,
    );
    return undefined;
  }
  if (parsed.ambiguous) {
    log.warning('ambiguous-number', cell, {
      message: `${quoted(text)} kan op twee manieren gelezen worden. Wij lezen de punt als een komma: ${text.replace('.', ',')}.`,
      expected: 'Een komma voor de decimalen, zoals 12,5.',
      action: 'Schrijf een komma in plaats van de punt. Bedoelt u een duizendtal? Haal de punt dan weg.',
    });
  }
  return parsed.value;
}

/** Whether a cell may be empty: then that is a way out of a wrong value. */
export type Need = 'required' | 'optional';

/** What to do about a wrong value, with the way out that an optional cell has. */
export function adviceFor(need: Need, repair: string): string {
  return need === 'required' ? `${repair}.` : `${repair}, of laat de cel leeg.`;
}

/** A calendar day, or undefined for an empty cell and for a wrong value, which is in the log. */
export function readDate(cell: Cell, log: FindingLog, need: Need = 'optional'): IsoDate | undefined {
  const text = readOptionalText(cell, log);
  if (text === undefined) return undefined;
  const date = parseDate(text);
  if (date === undefined) {
    reportWrongType(
      cell,
      'Een datum die bestaat, zoals 2023-12-31 of 31-12-2023.',
      adviceFor(need, 'Verbeter de datum'),
      log,
    );
  }
  return date;
}

/** A calendar day that must be there. Undefined, with an error in the log, where it is not. */
export function readRequiredDate(cell: Cell, log: FindingLog): IsoDate | undefined {
  const before = log.errors;
  const date = readDate(cell, log, 'required');
  if (date === undefined && log.errors === before) reportMissingValue(cell, log);
  return date;
}

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'true', 'waar', '1', 'yes', 'y']);
const NO: ReadonlySet<string> = new Set(['nee', 'n', 'false', 'onwaar', '0', 'no']);

/** Yes or no, or undefined for an empty cell and for a wrong value, which is in the log. */
export function readYesNo(cell: Cell, log: FindingLog, need: Need = 'optional'): boolean | undefined {
  const text = readOptionalText(cell, log)?.toLowerCase();
  if (text === undefined) return undefined;
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  reportWrongType(
    cell,
    "'ja' of 'nee'.",
    need === 'required'
      ? 'Verander de waarde in ja of nee.'
      : 'Verander de waarde in ja of nee. Laat de cel leeg als u het niet weet.',
    log,
  );
  return undefined;
}

/** Yes or no where an answer must be given. */
export function readRequiredYesNo(cell: Cell, log: FindingLog): boolean | undefined {
  const before = log.errors;
  const answer = readYesNo(cell, log, 'required');
  if (answer === undefined && log.errors === before) reportMissingValue(cell, log);
  return answer;
}

const SEPARATORS = /[|;\n]/;

function cleanParts(parts: readonly string[]): readonly string[] {
  return parts.map((part) => cleanText(part).text).filter((part) => part !== '');
}

/** The clean parts of a cell with several values, separated by '|', ';' or a line end. */
export function splitValues(raw: string): readonly string[] {
  return cleanParts(raw.split(SEPARATORS));
}

/**
 * The clean parts of a cell with several values, separated by '|', ';' or a line end. Undefined, with
 * an error in the log, where there are more than anybody means.
 */
export function readValues(cell: Cell, log: FindingLog): readonly string[] | undefined {
  const parts = cell.value.split(SEPARATORS);
  if (parts.length > LIMITS.valuesInCell) {
    log.error('too-many-values', cell, {
      message: `In deze cel staan ${formatNumber(parts.length)} waarden.`,
      expected: `Hoogstens ${formatNumber(LIMITS.valuesInCell)} waarden, met een | ertussen.`,
      action: 'Kijk of er cellen in elkaar zijn geschoven, en haal weg wat er niet hoort.',
    });
    return undefined;
  }
  return cleanParts(parts);
}
