import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known, type Reading, unknown } from '../../../src/model/figure.ts';
import { compareFigures } from '../../../src/refresh/compare/changes.ts';
import { findOutliers } from '../../../src/refresh/compare/outliers.ts';
import type { Carried, Division } from '../../../src/refresh/division/add-up.ts';
import { editionRows } from '../support/read-csv.ts';
import { type RecordedServer, startRecordedServer } from '../support/recorded-server.ts';
import { makeRefreshFolder, optionsFor, type RefreshFolder, refresh } from '../support/refresh-folder.ts';

let server: RecordedServer;
let folder: RefreshFolder;
let text: string;
let rows: readonly Readonly<Record<string, string>>[];
beforeAll(async () => {
  server = await startRecordedServer({
    cells: (cells) =>
      cells.map((cell) => {
        if (cell.RegioS === 'GM0184') return { ...cell, ValueAttribute: 'Confidential', Value: null };
        return cell.RegioS === 'GM0088' ? { ...cell, Value: 2 * (cell.Value ?? 0) } : cell;
      }),
  });
  folder = await makeRefreshFolder();
  await refresh(optionsFor(folder, server, '--period', '2025', '--indicator', 'inwoners'));
  text = await readFile(path.join(folder.reports, 'indicators.csv'), 'utf8');
  rows = editionRows(text);
}, 60_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
});

const ofKind = (kind: string) => rows.filter(({ soort }) => soort === kind);

describe('reports/indicators.csv', () => {
  it('opens in Dutch Excel: byte order mark, semicolons, one header', () => {
    expect(text.startsWith('\uFEFFcijfer;soort;code;gemeente;vorig_cijfer;nieuw_cijfer;verschil;')).toBe(
      true,
    );
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('says what is missing and why, and who lost a figure', () => {
    for (const kind of ['ontbreekt', 'verloren']) {
      expect(ofKind(kind)).toMatchObject([
        {
          code: 'GM0184',
          gemeente: 'Urk',
          nieuw_cijfer: '',
          toelichting: 'Het CBS geeft geen cijfer: het is geheim.',
        },
      ]);
    }
  });

  it('points at the one that doubled', () => {
    expect(ofKind('uitschieter').map(({ code }) => code)).toContain('GM0088');
    const [first] = ofKind('uitschieter');
    expect(first).toMatchObject({ code: 'GM0088', gemeente: 'Schiermonnikoog' });
    expect(Number(first?.['verschil_procent']?.replace(',', '.'))).toBeGreaterThan(90);
  });

  it('has the sum beside the figure of the country', () => {
    const [country, ...others] = ofKind('land');
    expect(others).toEqual([]);
    expect(country).toMatchObject({ cijfer: 'inwoners', cijfer_nederland: '18044027' });
    const sum = Number(country?.['som_gemeenten']);
    expect(sum - 18_044_027).toBe(Number(country?.['verschil']));
    expect(country?.['toelichting']).toBe('Tabel 03759ned, 2025, laatst veranderd op 2026-06-23.');
  });
});

const DIVISION = {
  municipalities: ['GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005'].map((code) => ({
    code,
    name: `Gemeente ${code.slice(-1)}`,
    slug: code.toLowerCase(),
    otherNames: [],
    province: 'Drenthe',
    successors: [],
  })),
  abolished: [],
} as const satisfies Division;
const own = (reading: Reading): Carried => ({ kind: 'own', reading });

describe('figures before and after', () => {
  const before = new Map<string, Reading>([
    ['GM0001', known(100)],
    ['GM0002', known(1_000)],
    ['GM0003', unknown('')],
    ['GM0004', known(0)],
  ]);
  const after = new Map([
    ['GM0001', own(known(110))],
    ['GM0002', own(known(1_050))],
    ['GM0003', own(known(7))],
    ['GM0004', own(unknown('geheim'))],
    ['GM0005', own(known(3))],
  ]);

  it('counts are ordered by percent, shares by how much they differ', () => {
    const order = (isCount: boolean) =>
      compareFigures(before, after, DIVISION, isCount).different.map(({ change: { code } }) => code);
    expect(order(true)).toEqual(['GM0001', 'GM0002']);
    expect(order(false)).toEqual(['GM0002', 'GM0001']);
  });

  it('tell who won and who lost: zero is a figure', () => {
    const { won, lost } = compareFigures(before, after, DIVISION, true);
    expect(won.map(({ code }) => code)).toEqual(['GM0003', 'GM0005']);
    expect(lost.map(({ code }) => code)).toEqual(['GM0004']);
  });

  it('have no dust of subtraction: 8,3 less 8,2 is 0,1', () => {
    const shares = compareFigures(
      new Map([['GM0001', known(8.2)]]),
      new Map([['GM0001', own(known(8.3))]]),
      DIVISION,
      false,
    );
    expect(shares.different[0]?.absolute).toBe(0.1);
  });
});

describe('what lies far out', () => {
  const sized = (sizes: readonly number[]) => sizes.map((size) => ({ difference: size, size }));
  const ordinary = Array.from({ length: 40 }, (_, index) => index / 10);

  it('is more than three times the middle half beyond it', () => {
    // The middle half runs from 0,975 to 2,925: nothing to 8,775 is far out.
    expect(findOutliers(sized([...ordinary, 8.5, 9.5, -6]))).toEqual([9.5, -6]);
  });
  it('is nothing where there are few, or where most are the same', () => {
    expect(findOutliers(sized([0, 1, 2, 100]))).toEqual([]);
    expect(findOutliers(sized([...ordinary.map(() => 1), 100]))).toEqual([]);
  });
});
