import { enumerate, formatNumber } from '../../model/dutch.ts';
import type { Municipality, MunicipalityCode } from '../../model/edition.ts';
import type { ProvinceName } from '../../model/typology.ts';
import { readRequiredText } from '../cells/fields.ts';
import { isTotal, reportTotalRow } from '../cells/total-row.ts';
import { LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { type LookupResult, type MunicipalityLookup, splitProvince } from './lookup.ts';

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

/** What is known of places, to lead from the name of one to its municipality. */
export interface PlacesToAsk {
  readonly places: {
    municipalitiesOf(place: string, province?: ProvinceName): ReadonlySet<MunicipalityCode>;
  };
  namesOf(codes: ReadonlySet<MunicipalityCode>): string;
}

/** Reports a place where a municipality should be. False where there is no such place. */
function reportPlace(cell: Cell, text: string, known: PlacesToAsk | undefined, log: FindingLog): boolean {
  if (known === undefined) return false;
  const { base, province } = splitProvince(text);
  const exact = known.places.municipalitiesOf(text);
  const codes = exact.size > 0 ? exact : known.places.municipalitiesOf(base, province);
  if (codes.size === 0) return false;
  log.error('place-for-municipality', cell, () => {
    const names = known.namesOf(codes);
    return {
      message: `${quoted(text)} is geen gemeente, maar een plaats in ${names}.`,
      expected: 'De naam of de code van een gemeente uit municipalities.csv.',
      action: codes.size === 1 ? 'Vul die gemeente in.' : 'Kies een van die gemeenten.',
    };
  });
  return true;
}

/**
 * The municipality of a cell. A row of an abolished municipality moves to its only successor, with
 * a notice. Undefined, with an error in the log, where the cell does not name one municipality;
 * undefined without an error where there is no table of municipalities to look in, and where its row there is wrong.
 *
 * @param known places, to say in which municipality a place lies that stands there instead
 */
export function readMunicipality(
  cell: Cell,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
  known?: PlacesToAsk,
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
  if (result.kind === 'unknown' && isTotal(text)) reportTotalRow([cell], log);
  else if (result.kind !== 'unknown' || !reportPlace(cell, text, known, log))
    reportProblem(cell, text, result, log);
  return undefined;
}
