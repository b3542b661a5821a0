import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import type { OldTable } from '../support/cbs-answers.ts';
import { editionRows, recordedRows } from '../support/read-csv.ts';
import { type RecordedServer, startRecordedServer, type Tampering } from '../support/recorded-server.ts';
import {
  makeRefreshFolder,
  optionsFor,
  type RefreshFolder,
  type Run,
  refresh,
} from '../support/refresh-folder.ts';

// Whole editions are read and written, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let server: RecordedServer | undefined;
let folder: RefreshFolder | undefined;
afterEach(async () => {
  await server?.close();
  await folder?.remove();
});

const EDITION = path.join(EDITION_2023, 'indicators.csv');

interface Outcome {
  readonly run: Run;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly requests: readonly string[];
}

/** Runs with another source for one indicator. */
async function runWith(
  tampering: Tampering,
  id: string,
  source: object | undefined,
  ...args: readonly string[]
): Promise<Outcome> {
  server = await startRecordedServer(tampering);
  folder = await makeRefreshFolder();
  if (source !== undefined) {
    const sources = JSON.parse(await folder.read('sources.json'));
    const item = sources.indicators.find((candidate: { id: string }) => candidate.id === id);
    Object.assign(item, source);
    await writeFile(path.join(folder.data, 'sources.json'), JSON.stringify(sources));
  }
  const run = await refresh(optionsFor(folder, server, '--indicator', id, ...args));
  return { run, rows: editionRows(await folder.read('indicators.csv')), requests: server.requests };
}

const decimal = (text = '') => Number(text.replace(',', '.'));
const rulesOf = ({ outcome }: Run) => outcome.findings.map(({ rule }) => rule);

describe('a table of one year at the old service, with region codes padded to ten', () => {
  const districts = {
    cbs: {
      table: { '2024': '85984NED' },
      regions: 'WijkenEnBuurten',
      // Without its number, which is another one every year.
      measure: { v3: 'PersonenPerSoortUitkeringBijstand' },
      unit: 'aantal',
      decimals: 0,
      maxYearsBack: 2,
    },
  };

  it('gives people on social assistance of 2024 for all 342, as recorded', async () => {
    const { run, rows, requests } = await runWith(
      { pageSize: 100 },
      'bijstand_aantal',
      districts,
      '--period',
      '2025',
      '--division',
      '2025',
    );
    expect(run.outcome.isSound).toBe(true);
    const recorded = new Map(recordedRows('85984NED/municipalities.csv').map((row) => [row['code'], row]));
    for (const { code = '', bijstand_aantal } of rows)
      expect(bijstand_aantal, code).toBe(recorded.get(code)?.['PersonenPerSoortUitkeringBijstand_87']);
    expect(rulesOf(run)).toContain('no-country-row');
    const question = requests.find(
      (request) => request.includes('TypedDataSet') && request.includes('Bijstand'),
    );
    expect(question).toContain(
      "$filter=(startswith(WijkenEnBuurten,'NL') or startswith(WijkenEnBuurten,'GM'))",
    );
    expect(question).toContain('$select=WijkenEnBuurten,PersonenPerSoortUitkeringBijstand_87');
    expect(requests.filter((request) => request.includes('$skip=')).length).toBeGreaterThan(2);
  });

  it('is followed behind a full page that names no next one', async () => {
    // Ten thousand rows of districts in front: the municipalities stand on the second page.
    const many = Array.from({ length: 10_000 }, (_, ID) => ({
      ID,
      WijkenEnBuurten: `WK${ID}`.padEnd(10),
      PersonenPerSoortUitkeringBijstand_87: 1,
    }));
    const tampering: Tampering = {
      oldTables: (tables) => {
        const table = tables['85984NED'];
        return table === undefined
          ? tables
          : { ...tables, '85984NED': { ...table, rows: [...many, ...table.rows] } };
      },
      hidesNextLink: true,
    };
    const { run, rows } = await runWith(
      tampering,
      'bijstand_aantal',
      districts,
      '--period',
      '2025',
      '--division',
      '2025',
    );
    expect(run.outcome.isSound).toBe(true);
    expect(rows.find(({ code }) => code === 'GM0014')?.['bijstand_aantal']).toBe('9650');
  });

  it('has a year that is too old, and says which it has', async () => {
    const { run } = await runWith(
      {},
      'bijstand_aantal',
      { cbs: { ...districts.cbs, maxYearsBack: 0 } },
      '--period',
      '2026',
      '--division',
      '2023',
    );
    expect(run.outcome.findings.find(({ rule }) => rule === 'no-such-period')?.message).toBe(
      'Over 2026 heeft het CBS hier nog geen cijfers. Het nieuwste jaar is 2024.',
    );
  });
});

/** The key figures of regions of 2021, of which the edition holds the real figures. */
async function regionalTable(): Promise<OldTable> {
  const rows = editionRows(await readFile(EDITION, 'utf8'));
  const number = (text: string | undefined) =>
    text === undefined || text === '' ? null : Number(text.replace(',', '.'));
  const people = new Map(
    recordedRows('03759ned/inhabitants.csv').map((row) => [row['code'], number(row['2021'])]),
  );
  return {
    title: 'Regionale kerncijfers Nederland',
    regions: 'RegioS',
    periods: ['2020JJ00', '2021JJ00', '2022JJ00'],
    columns: [
      { key: 'TotaleBevolking_1', title: 'Totale bevolking', unit: 'aantal' },
      {
        key: 'ParticuliereHuishoudensExclStudenten_126',
        title: 'Particuliere huishoudens excl. studenten',
        unit: '1 000 euro',
        group: 'Gemiddeld besteedbaar inkomen',
      },
      {
        key: 'ParticuliereHuishoudensExclStudenten_136',
        title: 'Particuliere huishoudens excl. studenten',
        unit: '1 000 euro',
        group: 'Gemiddeld gestandaardiseerd inkomen',
      },
      { key: 'TotDeAOWLeeftijd_153', title: 'Tot de AOW- leeftijd', unit: 'aantal' },
    ],
    rows: rows.map(({ code = '', inkomen, uitkering_aantal }, ID) => ({
      ID,
      RegioS: code,
      Perioden: '2021JJ00',
      TotaleBevolking_1: people.get(code) ?? null,
      ParticuliereHuishoudensExclStudenten_126: 1,
      ParticuliereHuishoudensExclStudenten_136: inkomen === '' ? '       .' : number(inkomen),
      TotDeAOWLeeftijd_153: number(uitkering_aantal),
    })),
  };
}

/** Everyone who was there in 2021 and is there still: the area of the others changed. */
const STAYED = (code: string) => !['GM1980', 'GM1982', 'GM1991', 'GM1992', 'GM0363', 'GM0439'].includes(code);

async function withRegionalTable(
  change: (table: OldTable) => OldTable = (table) => table,
): Promise<Tampering> {
  const table = change(await regionalTable());
  return { oldTables: (tables) => ({ ...tables, '70072ned': table }) };
}

describe('the regional key figures', () => {
  it('give the mean income of the group that is meant, and no figure for a point', async () => {
    const { run, rows } = await runWith(await withRegionalTable(), 'inkomen', undefined, '--period', '2023');
    expect(run.outcome.isSound).toBe(true);
    const before = new Map(editionRows(await readFile(EDITION, 'utf8')).map((row) => [row['code'], row]));
    for (const { code = '', inkomen } of rows.filter(({ code: of = '' }) => STAYED(of)))
      expect(inkomen, code).toBe(before.get(code)?.['inkomen']);
    expect(rulesOf(run)).not.toContain('year-in-text');
  });

  it('stop where the name of a column is not enough, and name what is there', async () => {
    const source = {
      cbs: {
        table: '70072ned',
        regions: 'RegioS',
        periods: 'Perioden',
        filters: {},
        measure: { v3: 'ParticuliereHuishoudensExclStudenten' },
        unit: '1 000 euro',
        decimals: 1,
        maxYearsBack: 2,
      },
    };
    const { run } = await runWith(await withRegionalTable(), 'inkomen', source, '--period', '2023');
    const [finding] = run.outcome.findings.filter(({ rule }) => rule === 'unknown-column');
    expect(finding?.message).toContain(
      "ParticuliereHuishoudensExclStudenten_126 (onder 'Gemiddeld besteedbaar inkomen') en ParticuliereHuishoudensExclStudenten_136 (onder 'Gemiddeld gestandaardiseerd inkomen')",
    );
    expect(run.outcome.isSound).toBe(false);
  });

  it('give a share from two counts: people on a benefit among all inhabitants of the same year', async () => {
    const { run, rows } = await runWith(
      await withRegionalTable(),
      'uitkering_aandeel',
      undefined,
      '--period',
      '2023',
    );
    expect(run.outcome.isSound).toBe(true);
    const before = new Map(editionRows(await readFile(EDITION, 'utf8')).map((row) => [row['code'], row]));
    let compared = 0;
    for (const { code = '', uitkering_aandeel: share } of rows.filter(({ code: of = '' }) => STAYED(of))) {
      if (share === '') continue;
      compared += 1;
      expect(decimal(share), code).toBe(decimal(before.get(code)?.['uitkering_aandeel']));
    }
    expect(compared).toBeGreaterThan(325);
  });

  it('ask the editor to read texts that name a year, as the figure is of another one now', async () => {
    const later = await withRegionalTable((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, Perioden: '2022JJ00' })),
    }));
    const { run } = await runWith(later, 'uitkering_aantal', undefined, '--period', '2023');
    const [finding] = run.outcome.findings.filter(({ rule }) => rule === 'year-in-text');
    expect(finding).toMatchObject({ severity: 'warning', value: '2021, 2023, 2022' });
    expect(run.said).toContain('Inwoners tot de AOW-leeftijd met een uitkering (2021 → 2022)');
  });

  it('stop where the country is no mean of its municipalities: thousands were read as units', async () => {
    const wrong = await withRegionalTable((table) => ({
      ...table,
      rows: [
        ...table.rows,
        { ...table.rows[0], RegioS: 'NL01  ', ParticuliereHuishoudensExclStudenten_136: 32_500 },
      ],
    }));
    const { run } = await runWith(wrong, 'inkomen', undefined, '--period', '2023');
    expect(rulesOf(run)).toContain('country-outside-range');
    expect(run.outcome.isSound).toBe(false);
  });
});
