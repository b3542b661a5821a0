import type { CellValue, DataTable } from '../../data/data-table.ts';
import { figureTable } from '../../data/tables/figures.ts';
import type { Site } from '../../site.ts';
import { aboutSheet, figuresName } from './about-sheet.ts';
import type { WorkbookCell } from './workbook-sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

/** A figure of all municipalities: a column. */
interface Column {
  readonly header: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly source: string;
  readonly status: string;
}

/**
 * The figures of all municipalities as an Excel workbook: a row for each municipality and a column for each figure. The
 * figures are those of the open data. Where there is no number, the cell says why.
 */
export function countryWorkbook(site: Site): Promise<Uint8Array> {
  const { settings, municipalities } = site;
  const { columns, values } = pivot(figureTable(site));
  const keys = [...columns.keys()];
  const rows = municipalities.map(({ code, name, province }): readonly WorkbookCell[] => {
    const own = values.get(code);
    return [code, name, province.name, ...keys.map((key) => own?.get(key))];
  });
  const about = {
    title: 'Alle gemeenten, met een kolom voor elk cijfer',
    page: `${settings.baseUrl}data/`,
    empty: 'Dit cijfer hoort niet bij deze gemeente. Is een cijfer niet bekend, dan staat er ‘onbekend’.',
  };
  return writeWorkbook([
    {
      name: figuresName('Gemeenten', settings),
      columns: [
        { header: 'code', width: 10 },
        { header: 'gemeente', width: 26 },
        { header: 'provincie', width: 16 },
        ...[...columns.values()].map(({ header }) => ({ header, width: 18 })),
      ],
      rows,
    },
    aboutSheet(
      about,
      settings,
      ['Kolom', 'Betekenis', 'Eenheid', 'Periode', 'Bron', 'Status'],
      [
        ['code', 'CBS-code van de gemeente.'],
        ['gemeente', 'Naam van de gemeente.'],
        ['provincie', 'Provincie.'],
        ...[...columns.values()].map(({ header, label, unit, period, source, status }) => [
          header,
          label,
          unit,
          period,
          source,
          status,
        ]),
      ],
    ),
  ]);
}

/** The rows of a long table, by municipality and figure. */
function pivot(table: DataTable) {
  const at = (name: string) => table.columns.findIndex((column) => column.name === name);
  const reader = (name: string) => {
    const index = at(name);
    return (row: readonly CellValue[]) => String(row[index] ?? '');
  };
  const [code, part, key] = ['code', 'onderdeel', 'sleutel'].map(reader);
  const [label, unit, period, source, status, state] = [
    'omschrijving',
    'eenheid',
    'periode',
    'bron',
    'status',
    'toestand',
  ].map(reader);
  const value = at('waarde');
  if (!code || !part || !key || !label || !unit || !period || !source || !status || !state)
    throw new Error('The table of figures lacks a column.');
  const columns = new Map<string, Column>();
  const values = new Map<string, Map<string, WorkbookCell>>();
  for (const row of table.rows()) {
    const header = `${part(row)}: ${key(row)}`;
    columns.set(header, {
      header,
      label: label(row),
      unit: unit(row),
      period: period(row),
      source: source(row),
      status: status(row),
    });
    const own = values.get(code(row)) ?? new Map<string, WorkbookCell>();
    values.set(code(row), own);
    const number = row[value];
    own.set(header, typeof number === 'number' ? number : state(row));
  }
  return { columns, values };
}
