import type { Location } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { KNOWN_TARGET_GROUPS, targetGroupOf } from '../../model/target-group.ts';
import { isUnknownMark, readCell, readOptionalText, reportWrongType } from '../cells/fields.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { checkPrintable } from '../municipalities/names.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Cell } from '../text/columns.ts';

/** The letters SA, SD and SS are never used. */
const POSTCODE = /^([1-9]\d{3})(?: ?(?!S[ADS])([A-Z]{2}))?$/i;
const LONGEST_OPENING_HOURS = 300;
const LONGEST_TARGET_GROUP = 60;
/** What Excel makes of a time: a part of a day. */
const BARE_NUMBER = /^\d+(?:[.,]\d+)?$/;
const EVERYBODY: ReadonlySet<string> = new Set(
  ['iedereen', 'voor iedereen', 'alle inwoners', 'alle', 'allen', 'open voor iedereen'].map(foldLabel),
);
const TARGET_GROUP_BY_SPELLING = new Map(KNOWN_TARGET_GROUPS.map((group) => [foldLabel(group), group]));

/**
 * A postcode as '1234 AB' or '1234', whatever its case and whether or not there is a space. Undefined for an empty
 * cell and for a wrong one, which is in the log.
 */
export function readPostcode(cell: Cell, log: FindingLog): string | undefined {
  const text = readOptionalText(cell, log);
  if (text === undefined) return undefined;
  const [, digits, letters] = POSTCODE.exec(text) ?? [];
  if (digits !== undefined) return letters === undefined ? digits : `${digits} ${letters.toUpperCase()}`;
  log.error('broken-postcode', cell, {
    message: `${quoted(text)} is geen goede postcode.`,
    expected: 'Vier cijfers en twee letters, zoals 8011 PK. Alleen de vier cijfers mag ook.',
    action: 'Verbeter de postcode, of laat de cel leeg. De plaats hoort in een eigen kolom.',
  });
  return undefined;
}

/**
 * Opening hours as they are written; lines in the cell come behind each other with '; ' between. Undefined for an
 * empty cell and for a wrong one, which is in the log.
 */
export function readOpeningHours(cell: Cell, log: FindingLog): string | undefined {
  const text = readOptionalText(cell, log, LONGEST_OPENING_HOURS);
  if (text === undefined) return undefined;
  if (BARE_NUMBER.test(text)) {
    reportWrongType(
      cell,
      'Dagen en tijden in woorden, zoals: maandag en woensdag van 9.00 tot 12.00 uur.',
      'Excel maakt van een tijd soms een getal. Geef de kolom de opmaak Tekst en typ de tijd opnieuw.',
      log,
    );
    return undefined;
  }
  return cleanText(cell.value.trim().replace(/[;,]?\s*\n\s*/g, '; ')).text;
}

/** Reports a location of a national organisation for one group, of which the inventory says that it is for everybody. */
function reportOwnTargetGroup(cell: Cell, group: string, log: FindingLog): void {
  log.notice('network-target-group', cell, {
    message: `Deze landelijke organisatie is er alleen voor ${group}. Dat zetten wij erbij, ook al staat hier ${quoted(cell.value)}.`,
    expected: `Een lege cel, of een andere doelgroep dan ${group}.`,
    action: 'Klopt dat? Dan hoeft u niets te doen. Maak anders de kolom landelijke_organisatie leeg.',
  });
}

/**
 * Whom a location is for, in words that follow 'alleen voor'. Undefined for an empty cell, for 'iedereen' and for a
 * wrong value, which is in the log.
 */
export function readTargetGroup(
  cell: Cell,
  network: Location['network'],
  log: FindingLog,
): string | undefined {
  const before = log.errors;
  const text = readCell(cell, log, LONGEST_TARGET_GROUP);
  if (text === undefined || text === '' || isUnknownMark(text)) return undefined;
  const folded = foldLabel(text);
  if (EVERYBODY.has(folded)) {
    const own = targetGroupOf(network === undefined ? {} : { network });
    if (own !== undefined) reportOwnTargetGroup(cell, own, log);
    return undefined;
  }
  checkPrintable(cell, text, log);
  return log.errors > before ? undefined : (TARGET_GROUP_BY_SPELLING.get(folded) ?? text);
}
