import Papa from 'papaparse';
import { roundHalfUp } from '../../model/dutch.ts';
import type { Reading } from '../../model/figure.ts';
import { withoutFormula } from '../../model/spreadsheet.ts';
import { partOff } from '../figures/country-check.ts';
import { type Change, differenceOf } from './changes.ts';
import { type ComparedIndicator, isCount } from './refreshed.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const HEADERS = [
  'cijfer',
  'soort',
  'code',
  'gemeente',
  'vorig_cijfer',
  'nieuw_cijfer',
  'verschil',
  'verschil_procent',
  'som_gemeenten',
  'cijfer_nederland',
  'toelichting',
] as const;
type Row = Partial<Record<(typeof HEADERS)[number], string>>;

/** A number as Dutch Excel reads it, without the dust that working it out leaves; a minus sign is no formula there. */
function number(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(12))).replace('.', ',');
}

function percentage(value: number | undefined, decimals: number): string {
  return value === undefined ? '' : number(roundHalfUp(value, decimals));
}

function known(reading: Reading | undefined): number | undefined {
  return reading?.state === 'known' ? reading.value : undefined;
}

function rowOf(kind: string, change: Change, isCounted: boolean, note: string): Row {
  const difference = differenceOf(change);
  return {
    soort: kind,
    code: change.code,
    gemeente: change.name,
    vorig_cijfer: number(known(change.before)),
    nieuw_cijfer: number(known(change.after.reading)),
    verschil: number(difference?.absolute),
    verschil_procent: isCounted ? percentage(difference?.percent, 1) : '',
    toelichting: note,
  };
}

function reasonOf({ after: { reading } }: Change): string {
  return reading.state === 'known' ? '' : reading.reason;
}

/** How a figure came to a municipality, where it is not simply its own. */
function originRow(change: Change, isCounted: boolean): Row | undefined {
  const { after } = change;
  if (after.kind === 'sum') return rowOf('opgeteld', change, isCounted, `Som van ${after.from.join(', ')}.`);
  if (after.kind === 'same-area')
    return rowOf('andere code', change, isCounted, `Het cijfer stond bij de code ${after.from}.`);
  if (after.kind === 'smaller-area') {
    const note = `Dit cijfer is nog zonder het gebied van ${after.without.join(', ')}.`;
    return rowOf('kleiner gebied', change, isCounted, note);
  }
  return undefined;
}

function countryRow({ fresh }: ComparedIndicator): Row | undefined {
  if (fresh === undefined) return undefined;
  const { country, found } = fresh;
  const about = `Tabel ${found.table.id}, ${found.year}, laatst veranderd op ${found.table.modified || 'onbekende datum'}.`;
  if (country.kind === 'none') return { soort: 'land', toelichting: `${about} Geen landelijk cijfer.` };
  if (country.kind === 'range') {
    const note = `${about} Laagste ${number(country.lowest)}, hoogste ${number(country.highest)}.`;
    return { soort: 'land', cijfer_nederland: number(country.country), toelichting: note };
  }
  const { sum } = country;
  return {
    soort: 'land',
    som_gemeenten: number(sum),
    cijfer_nederland: number(country.country),
    verschil: number(sum - country.country),
    verschil_procent: percentage(100 * partOff(sum, country.country), 2),
    toelichting: about,
  };
}

function rowsOf(compared: ComparedIndicator): readonly Row[] {
  const { changes, indicator, fresh } = compared;
  const counted = isCount(compared);
  const isNew = (change: Change) => change.before === undefined;
  const country = countryRow(compared);
  const rows: Row[] = [
    ...(country === undefined ? [] : [country]),
    ...(fresh === undefined
      ? []
      : changes.changes
          .filter(({ after }) => after.reading.state !== 'known')
          .map((change) => rowOf('ontbreekt', change, counted, reasonOf(change)))),
    ...changes.lost.map((change) => rowOf('verloren', change, counted, reasonOf(change))),
    ...changes.won.map((change) =>
      rowOf('gewonnen', change, counted, isNew(change) ? 'Nieuwe gemeente.' : ''),
    ),
    ...changes.outliers.map(({ change }) =>
      rowOf('uitschieter', change, counted, 'Dit verschil ligt ver buiten dat van de andere gemeenten.'),
    ),
    ...changes.changes.flatMap((change) => originRow(change, counted) ?? []),
  ];
  return rows.map((row) => ({ cijfer: indicator.id, ...row }));
}

/**
 * The quality of the figures as a CSV file that Dutch Excel opens: what is missing and why, what was lost and won,
 * differences far outside the others, and sums against the country. A report of a refresh without remarks still
 * has a row for each refreshed indicator.
 */
export function qualityReport(compared: readonly ComparedIndicator[]): string {
  const rows = compared.flatMap(rowsOf);
  const cells = rows.map((row) =>
    HEADERS.map((header) => {
      const text = row[header] ?? '';
      return /^-[\d,]+$/.test(text) ? text : withoutFormula(text);
    }),
  );
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...HEADERS], ...cells], { delimiter: ';', newline: '\n' })}\n`;
}
