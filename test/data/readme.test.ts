import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA_FILE_NAMES } from '../../src/ingest/files/data-files.ts';
import { ACCEPTED_COLUMNS } from '../../src/ingest/findings/accepted.ts';
import { INVENTORY_COLUMNS } from '../../src/ingest/inventory/sources/inventory-columns.ts';
import { MUNICIPALITY_COLUMNS } from '../../src/ingest/municipalities/read-municipalities.ts';
import { REGION_COLUMNS } from '../../src/ingest/municipalities/read-regions.ts';
import { PLACE_COLUMNS } from '../../src/ingest/places/read-places.ts';
import { POSTCODE_COLUMNS } from '../../src/ingest/places/read-postcodes.ts';
import { SITUATION_COLUMNS } from '../../src/ingest/publisher/situations/read-situations.ts';
import { KNOWN_PLACEHOLDERS } from '../../src/ingest/publisher/texts/fill-in.ts';
import type { ColumnSpec } from '../../src/ingest/text/columns.ts';
import { readDataText } from './read-data.ts';

const readme = readDataText('README.md');

/** The lines of the table about a file with settings. */
function explainedSettings(file: string): ReadonlyMap<string, string> {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${file}\n`)) ?? '';
  const rows = section.matchAll(/^\| `([A-Za-z]+)` \|.*$/gm);
  return new Map([...rows].map(([line, setting = '']) => [setting, line]));
}

/** The lines of the table about a file, by column. */
function explained(file: string): ReadonlyMap<string, string> {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${file}\n`)) ?? '';
  const rows = section.matchAll(/^\| `([a-z_]+)` \|.*$/gm);
  return new Map([...rows].map(([line, column = '']) => [column, line]));
}

describe('the explanation of the data', () => {
  it.each(DATA_FILE_NAMES)('names %s', (file) => {
    expect(readme).toContain(`\`${path.basename(file)}\``);
  });

  it('names each setting of edition.json', () => {
    const lines = [...explainedSettings('edition.json').keys()];
    expect(lines).toEqual([
      'title',
      'area',
      'referenceDate',
      'publicationDate',
      'publisher',
      'contactEmail',
      'reportEndpoint',
      'dataLicence',
      'status',
      'secondCheck',
      'baseUrl',
      'sources',
    ]);
    const used = Object.keys(JSON.parse(readDataText('edition.json')) as object);
    expect(used.filter((setting) => !lines.includes(setting))).toEqual([]);
  });

  it('names all that a text may have between braces, and how to go live', () => {
    for (const placeholder of KNOWN_PLACEHOLDERS) expect(readme).toContain(placeholder);
    expect(readme).toContain('\n### Live gaan\n');
  });

  it.each<[file: string, columns: readonly ColumnSpec<string>[]]>([
    ['inventory.csv', INVENTORY_COLUMNS],
    ['municipalities.csv', MUNICIPALITY_COLUMNS],
    ['places.csv', PLACE_COLUMNS],
    ['postcodes.csv', POSTCODE_COLUMNS],
    ['regions.csv', REGION_COLUMNS],
    ['situations.csv', SITUATION_COLUMNS],
    ['accepted.csv', ACCEPTED_COLUMNS],
  ])('names each column of %s, in order, and says which the file can do without', (file, columns) => {
    const lines = explained(file);
    expect([...lines.keys()]).toEqual(columns.map(({ header }) => header));
    for (const { header, optional = false } of columns)
      expect(lines.get(header)?.includes('mag ontbreken'), header).toBe(optional);
  });
});
