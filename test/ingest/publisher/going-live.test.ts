import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import { becomeReal, type Draft, expectClean, expectFinding, readWith, setCell } from '../small-edition.ts';

const readLive = (change: (draft: Draft) => void = () => {}) =>
  readWith((draft) => {
    becomeReal(draft);
    change(draft);
  });

const STATEMENT = 'texts/toegankelijkheid.md';

describe('an edition that says that it is published', () => {
  it('is one where nothing of the example is left', () => {
    expect(expectClean(readLive()).settings.status).toBe('published');
  });

  it.each<[column: string, change: (settings: Draft['settings'], value: string) => void, value: string]>([
    ['baseUrl', (settings, value) => (settings.baseUrl = value), 'https://factsheets.example/'],
    ['baseUrl', (settings, value) => (settings.baseUrl = value), 'https://www.example.org/factsheets/'],
    ['publisher.url', (settings, value) => (settings.publisher.url = value), 'https://uitgever.example/'],
    ['contactEmail', (settings, value) => (settings.contactEmail = value), 'meldpunt@factsheets.example'],
    [
      'sources[0].url',
      (settings, value) => {
        for (const source of settings.sources) source.url = value;
      },
      'https://cbs.example/',
    ],
  ])('has no %s of the example', (column, change, value) => {
    const result = readLive(({ settings }) => change(settings, value));
    const finding = expectFinding(result, {
      severity: 'error',
      rule: 'example-address',
      file: 'edition.json',
      column,
      value,
    });
    expect(finding.action).toContain('echte adres');
  });

  it('has no source that says that it is an example', () => {
    const title = 'Voorbeeldinventarisatie: bedachte organisaties en locaties';
    const result = readLive(({ settings }) => {
      for (const source of settings.sources) source.title = title;
    });
    expectFinding(result, {
      severity: 'error',
      rule: 'example-source',
      file: 'edition.json',
      column: 'sources[0].title',
      value: title,
    });
  });

  it.each([
    ['organisatie', 'Loket (voorbeeld)', 'Loket (voorbeeld)'],
    ['website', 'https://loket.example/', 'Loket'],
    ['email', 'info@loket.example', 'Loket'],
  ])('has no location whose %s is an example', (column, value, organisation) => {
    const finding = expectFinding(
      readLive((draft) => setCell(draft, 'inventory', 3, column, value)),
      {
        severity: 'error',
        rule: 'example-inventory',
        file: 'inventory.csv',
        line: 3,
        column: 'organisatie',
        value: organisation,
      },
    );
    expect(finding.message).toContain('1 locatie is een voorbeeld');
  });

  it.each([
    [1, '**Dit is een concept.** Wij vullen haar aan.'],
    [3, '# Status\n\nConceptversie 2'],
    [2, 'Deze site is onderzocht.\nDatum: [invullen]'],
  ])('has no statement of accessibility that is a draft (line %i)', (line, text) => {
    const result = readLive((draft) => draft.raw.set(STATEMENT, text));
    const value = text.split('\n')[line - 1] ?? '';
    expectFinding(result, { severity: 'error', rule: 'draft-text', file: STATEMENT, line, value });
  });

  it('has a statement of accessibility', () => {
    const result = readLive((draft) => draft.raw.delete(STATEMENT));
    const finding = expectFinding(result, { severity: 'error', rule: 'missing-text', file: STATEMENT });
    expect(finding.action).toContain('Live gaan');
  });

  it('has no address of the example in a text', () => {
    const file = 'texts/contact.md';
    const result = readLive((draft) => draft.raw.set(file, 'Mail ons.\n\nOf: info@meldpunt.example'));
    expectFinding(result, {
      severity: 'error',
      rule: 'example-address',
      file,
      line: 3,
      value: 'meldpunt.example',
    });
  });
});

describe('the edition of this project', () => {
  const DATA = path.resolve(import.meta.dirname, '../../../data');

  it('is an example without a remark about that, and cannot be published as it is', async () => {
    const files = bytesIn(await loadDataFolder(DATA));
    const remarks = (found: ReturnType<typeof readEdition>) =>
      found.findings.filter(({ severity }) => severity !== 'notice');
    expect(remarks(readEdition(files))).toEqual([]);

    const settings = JSON.parse(new TextDecoder().decode(files.get('edition.json'))) as object;
    const bytes = new TextEncoder().encode(JSON.stringify({ ...settings, status: 'published' }));
    const live = readEdition(new Map([...files, ['edition.json', bytes]]));
    expect(live.edition).toBeUndefined();
    expect(remarks(live).map(({ file, rule, column }) => `${file} ${rule} ${column ?? ''}`.trim())).toEqual([
      'edition.json example-address contactEmail',
      'edition.json example-address baseUrl',
      'edition.json example-source sources[0].title',
      'inventory.csv example-inventory organisatie',
      'texts/toegankelijkheid.md draft-text',
    ]);
  });
});
