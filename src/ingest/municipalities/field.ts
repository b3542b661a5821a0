import { enumerate, formatNumber } from '../../model/dutch.ts';
import type { Municipality } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { readRequiredText } from '../cells/fields.ts';
import { LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import type { LookupResult, MunicipalityLookup } from './lookup.ts';

const TOTAL_WORDS: ReadonlySet<string> = new Set(
  ['totaal', 'total', 'eindtotaal', 'subtotaal', 'som', 'gemiddelde', 'nederland', 'NL01', 'NL00'].map(
    foldLabel,
  ),
);

/** True for what stands in the first cell of a row with totals. */
export function isTotal(text: string): boolean {
  return TOTAL_WORDS.has(foldLabel(text));
}

/** Reports a row with totals, which would count everything twice. */
export function reportTotalRow(cell: Cell, log: FindingLog): void {
  log.error('total-row', cell, {
    message: `Dit lijkt een regel met totalen: ${quoted(cell.value)}.`,
    expected: 'Alleen regels over één gemeente.',
    action: 'Haal de regel met totalen weg.',
  });
}

/** 'Zwolle (GM0193)'. */
export function named({ name, code }: Municipality): string {
  return `${name} (${code})`;
}

/** The first few of a list of municipalities, in a sentence that also counts those of which they are the first. */
export function namedAll(municipalities: readonly Municipality[], total = municipalities.length): string {
  const shown = municipalities.slice(0, LIMITS.namesInSentence).map(named);
  const more = total - shown.length;
  return enumerate(more > 0 ? [...shown, `${formatNumber(more)} andere`] : shown);
}

function reportProblem(cell: Cell, text: string, result: LookupResult, log: FindingLog): void {
  if (result.kind === 'split') {
    const { from, successors } = result;
    log.error('split-municipality', cell, {
      message:
        successors.length === 0
          ? `De gemeente ${named(from)} bestaat niet meer en heeft geen opvolger in municipalities.csv.`
          : `De gemeente ${named(from)} bestaat niet meer. Het gebied is verdeeld over ${namedAll(successors)}.`,
      expected: 'Een gemeente die op de peildatum bestaat.',
      action:
        successors.length === 0
          ? 'Vul de opvolger in bij municipalities.csv, of kies hier de nieuwe gemeente.'
          : 'Zoek op in welke gemeente het adres nu ligt en vul die gemeente in.',
    });
  } else if (result.kind === 'ambiguous') {
    const names = namedAll(result.candidates);
    log.error('ambiguous-municipality', cell, {
      message: `${quoted(text)} past bij meer dan één gemeente: ${names}.`,
      expected: 'De hele naam of de code van één gemeente.',
      action: `Kies uit ${names}. Vul de code in als de namen veel op elkaar lijken.`,
    });
  } else if (result.kind === 'unknown') {
    const near = enumerate(result.nearest.map(quoted));
    log.error('unknown-municipality', cell, {
      message: `${quoted(text)} is geen bekende gemeente.`,
      expected: 'De naam of de code van een gemeente uit municipalities.csv.',
      action:
        near === ''
          ? 'Verbeter de naam, of zet de gemeente in municipalities.csv.'
          : `Namen die erop lijken: ${near}. Verbeter de naam, of zet deze naam bij andere_namen in municipalities.csv.`,
    });
  }
}

/**
 * The municipality of a cell. A row of an abolished municipality moves to its only successor, with
 * a notice. Undefined, with an error in the log, where the cell does not name one municipality;
 * undefined without an error where there is no table of municipalities to look in.
 */
export function readMunicipality(
  cell: Cell,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): Municipality | undefined {
  const text = readRequiredText(cell, log);
  if (text === undefined || lookup === undefined) return undefined;
  const result = lookup.find(text);
  if (result.kind === 'found') return result.municipality;
  if (result.kind === 'moved') {
    log.notice('abolished-municipality', cell, {
      message: `De gemeente ${named(result.from)} bestaat niet meer. De regel telt bij ${named(result.municipality)}.`,
      expected: 'Een gemeente die op de peildatum bestaat.',
      action: `Verander de gemeente in ${result.municipality.name} als u de regel toch aanpast.`,
    });
    return result.municipality;
  }
  if (result.kind === 'unknown' && isTotal(text)) reportTotalRow(cell, log);
  else reportProblem(cell, text, result, log);
  return undefined;
}
