import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { headerOf } from '../../src/corrections/report/columns.ts';
import { appliedOn } from '../../src/corrections/trail/correction.ts';
import { readCorrections } from '../../src/corrections/trail/read-corrections.ts';
import { exampleCorrections } from '../../src/editions/example/example-corrections.ts';
import { makeExampleEditions } from '../../src/example/growth/editions.ts';
import { makeExampleInventory } from '../../src/example/make.ts';
import { readExampleSources } from '../../src/example/sources.ts';
import { summarise } from '../../src/example/summary.ts';
import { loadEditions } from '../../src/ingest/files/data-folder.ts';
import { readPublication } from '../../src/publish/overview/corrections/read-publication.ts';

const DATA = path.resolve(import.meta.dirname, '../../data');

describe('the example inventory', () => {
  const example = makeExampleInventory(readExampleSources(DATA));

  it('made again from the data folder has the bytes of those that ship with the project', () => {
    const { files } = makeExampleEditions(readExampleSources(DATA));
    expect([...files.keys()]).toEqual(['earlier/2023-01-01/inventory.csv', 'inventory.csv']);
    for (const [name, text] of files) expect(text).toBe(readFileSync(path.join(DATA, name), 'utf8'));
  });
  it('has reports that fit it: made again the same, without a finding, and applied already', async () => {
    const { files } = makeExampleEditions(readExampleSources(DATA));
    const [former = '', current = ''] = files.values();
    const read = readPublication(await loadEditions(DATA));
    const made = exampleCorrections({ current, former, municipalities: read.current.municipalities });
    expect([...made.keys()].map((file) => path.basename(file)).sort()).toEqual(
      readdirSync(path.join(DATA, 'corrections')).sort(),
    );
    for (const [name, text] of made) {
      expect(text).toBe(readFileSync(path.join(DATA, name), 'utf8'));
      expect(text).toMatch(/^toelichting: Voorbeeld: deze melding is verzonnen\.$/m);
    }
    const bytes = new Map(Array.from(made, ([name, text]) => [name, Buffer.from(text)]));
    const { corrections, findings } = readCorrections(bytes, { ...read.current });
    expect(findings).toEqual([]);
    const rows = new Map(
      Papa.parse<Record<string, string>>(current.replace(/^\uFEFF/, ''), {
        header: true,
        skipEmptyLines: true,
      }).data.map((row) => [row['kenmerk'], row]),
    );
    const applied = corrections.filter((one) => appliedOn(one) !== undefined);
    expect(applied).toHaveLength(6);
    for (const { report } of applied) {
      const key = report.row?.key;
      expect(rows.has(key ?? '')).toBe(key !== undefined && report.kind !== 'gone');
      for (const [column, value] of key === undefined ? [] : report.values)
        expect(rows.get(key)?.[headerOf(column)]).toBe(value);
    }
    expect(read.corrections?.applied.map(({ organisation }) => organisation)).not.toContain(undefined);
  });

  it('is told beside what the report published', () => {
    expect(summarise(example)).toContain(
      'Locaties: 1.621 (gepubliceerd: 1.621)\nOrganisaties: 1.113 (gepubliceerd: 1.113)\nGemeenten met aanbod: 321 (gepubliceerd: 321)\n',
    );
  });
  it('cannot be made from a folder that lacks a file', () => {
    expect(() => readExampleSources(path.join(DATA, 'confidential'))).toThrow('municipalities.csv');
  });
});
