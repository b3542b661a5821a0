import type { Indicator, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { known, type Reading, unknown } from '../../model/figure.ts';
import { isUnknownMark, readNumber, readOptionalText, readRequiredText } from '../cells/fields.ts';
import { parseNumber, withoutEuro } from '../cells/numbers.ts';
import { isTotal, isTotalRow, reportTotalRow } from '../cells/total-row.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';
import { cleanText } from '../text/clean-text.ts';
import {
  type Cell,
  type ColumnSpec,
  matchColumns,
  type RowReader,
  reportOwnColumns,
} from '../text/columns.ts';
import type { Table } from '../text/table.ts';
import { checkScale } from './check-scale.ts';
import type { DescribedIndicator } from './descriptions.ts';

type Readings = ReadonlyMap<string, Reading>;

export interface IndicatorTable {
  readonly readings: ReadonlyMap<MunicipalityCode, Readings>;
  /** Municipalities with a row, right or wrong. Undefined where the rows could not be read. */
  readonly withRow: ReadonlySet<MunicipalityCode> | undefined;
  /** Rows that are used. */
  readonly published: number;
  /** The cell of a figure in a row that is used. */
  readonly cellOf: (code: MunicipalityCode, id: string) => Cell | undefined;
}

const NO_CELL = () => undefined;

/** Units of money: 'euro', 'x 1.000 euro', '€ per inwoner'. */
const MONEY = /€|\beuro\b/i;

/** Reports a number that its indicator cannot have. */
function checkBounds(cell: Cell, value: number, indicator: Indicator, log: FindingLog): void {
  if (value < 0 && !indicator.mayBeNegative) {
    log.error('negative-number', cell, {
      message: `${quoted(cell.value)} is kleiner dan nul. Dat kan niet bij ${quoted(indicator.label)}.`,
      expected: 'Nul of een positief getal.',
      action: 'Verbeter het getal. Laat de cel leeg als het cijfer onbekend is.',
    });
  }
  if (value > 100 && indicator.isShare) {
    log.error('share-over-100', cell, {
      message: `${quoted(cell.value)} is meer dan 100%. Dat kan niet bij ${quoted(indicator.label)}.`,
      expected: 'Een percentage van 0 tot en met 100.',
      action: 'Kijk of er een komma mist, of dat er een aantal staat in plaats van een percentage.',
    });
  }
  if (value === 0 && indicator.theme === 'base') {
    log.error('zero-inhabitants', cell, {
      message: 'Een gemeente met 0 inwoners bestaat niet.',
      expected: 'Het aantal inwoners, meer dan 0.',
      action: 'Vul het aantal inwoners in. Laat de cel leeg als het onbekend is.',
    });
  }
}

function readReading(cell: Cell, { indicator, unknownReason }: DescribedIndicator, log: FindingLog): Reading {
  const amount = MONEY.test(indicator.unit) ? { ...cell, value: withoutEuro(cell.value) } : cell;
  const value = readNumber(amount, indicator.decimals === 0 ? 'whole' : 'decimal', log);
  if (value === undefined) return unknown(unknownReason);
  checkBounds(cell, value, indicator, log);
  return known(value);
}

/** The existing municipality of a row, by its code; the name beside it must agree. */
function readRowMunicipality(
  row: RowReader<string>,
  lookup: MunicipalityLookup,
  log: FindingLog,
): Municipality | undefined {
  const codeCell = row.cell('code');
  const nameCell = row.cell('municipality');
  const code = readRequiredText(codeCell, log);
  const name = readOptionalText(nameCell, log);
  if (code === undefined) return undefined;
  const byCode = lookup.find(code);
  if (byCode.kind === 'unsettled') return undefined;
  if (byCode.kind !== 'found') {
    log.error('indicators-without-municipality', codeCell, {
      message:
        byCode.kind === 'moved' || byCode.kind === 'split'
          ? `De gemeente ${byCode.from.name} (${byCode.from.code}) bestaat niet meer op de peildatum. Wij kunnen haar cijfers niet gebruiken.`
          : `Bij ${quoted(code)} hoort geen gemeente in municipalities.csv.`,
      expected: 'De code van een gemeente die op de peildatum bestaat.',
      action: 'Haal de regel weg, verbeter de code, of zet de gemeente in municipalities.csv.',
    });
    return undefined;
  }
  const byName = name === undefined ? byCode : lookup.find(name);
  const candidates =
    byName.kind === 'ambiguous' ? byName.candidates : byName.kind === 'found' ? [byName.municipality] : [];
  if (!candidates.includes(byCode.municipality)) {
    log.error('name-code-mismatch', nameCell, {
      message: `Bij de code ${byCode.municipality.code} hoort de naam ${quoted(byCode.municipality.name)}, maar hier staat ${quoted(name ?? '')}.`,
      expected: `${byCode.municipality.name}.`,
      action: 'Kijk welke van de twee klopt. Misschien zijn cellen verschoven bij het sorteren.',
    });
    return undefined;
  }
  return byCode.municipality;
}

/** True for a column without any text: figures that somebody forgot to describe. Text is a note of the editor. */
function holdsFigures(table: Table, header: string): boolean {
  const index = table.headers.findIndex((name) => name.trim() === header);
  return table.rows.every(({ cells }) => {
    const { text } = cleanText(cells[index] ?? '');
    return text === '' || isUnknownMark(text) || parseNumber(text.replace(/%$/, ''), 'decimal') !== undefined;
  });
}

function reportColumnsWithoutDescription(table: Table, headers: readonly string[], log: FindingLog): void {
  for (const header of headers) {
    log.error(
      'indicator-without-description',
      { file: table.file, line: table.headerLine, column: header },
      {
        message: `De kolom ${quoted(header)} heeft geen beschrijving in indicators.json.`,
        expected: 'Voor elke kolom met cijfers een beschrijving met dezelfde id.',
        action: 'Zet de beschrijving in indicators.json, of haal de kolom weg.',
      },
    );
  }
}

function reportDescriptionsWithoutColumn(
  table: Table,
  described: readonly DescribedIndicator[],
  present: (id: string) => boolean,
  log: FindingLog,
): void {
  for (const { indicator } of described) {
    if (present(indicator.id)) continue;
    log.error(
      'description-without-column',
      { file: table.file, line: table.headerLine, column: indicator.id },
      {
        message: `Voor ${quoted(indicator.label)} staat een beschrijving in indicators.json, maar de kolom ${quoted(indicator.id)} ontbreekt.`,
        expected: `Een kolom met de kop ${quoted(indicator.id)}.`,
        action: 'Zet de kolom in het bestand (lege cellen mogen), of haal de beschrijving weg.',
      },
    );
  }
}

/** The readings of every row, by municipality. Wrong rows are in the log. */
export function readIndicators(
  table: Table,
  described: readonly DescribedIndicator[],
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): IndicatorTable {
  const readings = new Map<MunicipalityCode, Readings>();
  // A description without a column has a rule of its own, so the columns count as optional here.
  const specs: ColumnSpec<string>[] = [
    { key: 'code', header: 'code', identifies: true },
    { key: 'municipality', header: 'gemeente', optional: true },
    ...described.map(({ indicator }) => ({ key: indicator.id, header: indicator.id, optional: true })),
  ];
  const matched = matchColumns(table, specs, log);
  if (matched === undefined) return { readings, withRow: undefined, published: 0, cellOf: NO_CELL };
  const figures = new Set(matched.unknown.filter((header) => holdsFigures(table, header)));
  reportColumnsWithoutDescription(table, [...figures], log);
  reportOwnColumns(
    table,
    matched.unknown.filter((header) => !figures.has(header)),
    specs.filter(({ key }) => !matched.has(key)).map(({ header }) => header),
    log,
  );
  reportDescriptionsWithoutColumn(table, described, matched.has, log);
  if (lookup === undefined) return { readings, withRow: undefined, published: 0, cellOf: NO_CELL };
  const withRow = new Set<MunicipalityCode>();
  const lines = new Map<MunicipalityCode, number>();
  const sound: { readonly code: MunicipalityCode; readonly row: RowReader<string> }[] = [];
  for (const row of matched.rows) {
    const before = log.errors;
    const [codeCell, nameCell] = [row.cell('code'), row.cell('municipality')];
    const figures = described.map(({ indicator: { id } }) => row.cell(id).value);
    // A row with totals is one mistake, not one for each figure.
    const names = [codeCell.value, nameCell.value];
    if (names.some(isTotal) || isTotalRow(names, figures)) {
      reportTotalRow([nameCell, codeCell], log);
      continue;
    }
    const municipality = readRowMunicipality(row, lookup, log);
    const byCode = lookup.find(row.cell('code').value.trim());
    if (byCode.kind === 'found') withRow.add(byCode.municipality.code);
    const values = described.map(
      (item) => [item.indicator.id, readReading(row.cell(item.indicator.id), item, log)] as const,
    );
    if (municipality === undefined) continue;
    const earlier = lines.get(municipality.code);
    if (earlier !== undefined) {
      log.error('duplicate-municipality', row.cell('code'), {
        message: `De cijfers van ${municipality.name} staan ook op regel ${earlier}.`,
        expected: 'Eén regel voor elke gemeente.',
        action: 'Haal een van de twee regels weg.',
      });
    }
    lines.set(municipality.code, earlier ?? row.line);
    if (log.errors > before) continue;
    readings.set(municipality.code, new Map(values));
    sound.push({ code: municipality.code, row });
  }
  for (const { indicator } of described) {
    const figures = sound.flatMap(({ code, row }) => {
      const reading = readings.get(code)?.get(indicator.id);
      if (reading?.state !== 'known') return [];
      return { value: reading.value, cell: () => row.cell(indicator.id) };
    });
    checkScale(indicator, figures, log);
  }
  const rows = new Map(sound.map(({ code, row }) => [code, row]));
  const cellOf = (code: MunicipalityCode, id: string) => rows.get(code)?.cell(id);
  return { readings, withRow, published: readings.size, cellOf };
}
