import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeExampleEditions } from '../../src/example/growth/editions.ts';
import { makeExampleInventory } from '../../src/example/make.ts';
import { readExampleSources } from '../../src/example/sources.ts';
import { summarise } from '../../src/example/summary.ts';

const DATA = path.resolve(import.meta.dirname, '../../data');

describe('the example inventory', () => {
  const example = makeExampleInventory(readExampleSources(DATA));

  it('made again from the data folder has the bytes of those that ship with the project', () => {
    const { files } = makeExampleEditions(readExampleSources(DATA));
    expect([...files.keys()]).toEqual(['earlier/2023-01-01/inventory.csv', 'inventory.csv']);
    for (const [name, text] of files) expect(text).toBe(readFileSync(path.join(DATA, name), 'utf8'));
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
