import { slugOf } from '../../../model/slug.ts';
import { type CsvCell, semicolonCsv } from '../../shared/scripts/semicolon-csv.ts';
import type { ComparedSheet } from './compared-sheet.ts';
import { referencesOf } from './references.ts';
import type { Cell, Table } from './tables.ts';

/** The tables as one file for Dutch Excel: numbers as numbers, unknown as a word, period and source on each line. */
export function comparedCsv(tables: readonly Table[], sheets: readonly ComparedSheet[]): string {
  const notice = sheets[0]?.notice;
  const headers = [
    'onderwerp',
    'cijfer',
    ...sheets.map(({ name }) => name),
    ...referencesOf(sheets).map(({ name }) =>
      name.toLowerCase().replace('de middelste van', 'middelste van'),
    ),
    'verschil',
    'toelichting',
    ...(notice === undefined ? [] : ['status']),
  ];
  const lines = tables.flatMap(({ caption, rows }) =>
    rows.map(({ label, note, cells, references, difference }): CsvCell[] => [
      caption,
      label,
      ...[...cells, ...references].map(cellOf),
      difference,
      note,
      ...(notice === undefined ? [] : [notice]),
    ]),
  );
  return semicolonCsv([headers, ...lines]);
}

/** 'sjo-voorbeelddata-vergelijking-zwolle-urk.csv'. */
export function comparedName(sheets: readonly ComparedSheet[]): string {
  const mark = sheets.some(({ notice }) => notice !== undefined) ? 'voorbeelddata-' : '';
  return `sjo-${mark}vergelijking-${sheets.map(({ name }) => slugOf(name)).join('-')}.csv`;
}

function cellOf({ value, text }: Cell): CsvCell {
  return value ?? text;
}
