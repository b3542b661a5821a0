import { beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../../src/build/national-build.ts';
import { toSvgFile } from '../../../src/charts/parts/svg.ts';
import { drawPicture, nationalFiles, nationalPages } from '../../../src/publish/national/files.ts';
import { contradictions } from '../../../src/publish/national/report-contradictions.ts';
import { differenceWords } from '../../../src/publish/national/words.ts';
import type { SiteFile } from '../../../src/publish/shared/output-file.ts';
import type { Site } from '../../../src/publish/site.ts';
import { readReport } from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';
import { csvRows } from '../data/open-texts.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly municipalities: number;
  readonly withOrganisation?: number;
  readonly of?: number;
  readonly share: number;
}

interface ClassJson extends Row {
  readonly organisations: number;
  readonly locations: number;
  readonly organisationsMean?: { readonly overWith?: number; readonly overAll?: number };
  readonly locationsMean?: { readonly overWith?: number; readonly overAll?: number };
}

describe('the files of the national picture', () => {
  let site: Site;
  let files: readonly SiteFile[];
  beforeAll(async () => {
    site = await realSite();
    files = [...nationalFiles(site)];
  });
  const textOf = (path: string): string => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`No file at ${path}.`);
    return String(contentOf(file, new Map()));
  };

  it('hold every table as JSON, marked as example data', () => {
    const { notice, tables } = JSON.parse(textOf('landelijk/tabellen.json')) as {
      notice: string;
      tables: Record<string, { rows: Row[] }>;
    };
    expect(notice).toContain('Voorbeelddata');
    expect(Object.keys(tables)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((number) => `tabel-${number}`));
    expect(tables['tabel-2']?.rows[0]).toMatchObject({
      id: 'gemeente',
      municipalities: 156,
      of: 342,
      share: 156 / 342,
    });
    expect(tables['tabel-5']?.rows[0]).toMatchObject({
      id: 'tot-25000',
      municipalities: 113,
      withOrganisation: 98,
      share: 98 / 113,
    });
  });

  it('round no number: shares and means are the counts divided, to the last digit', () => {
    const { tables } = JSON.parse(textOf('landelijk/tabellen.json')) as {
      tables: Record<string, { rows: ClassJson[] }>;
    };
    const divided = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);
    let rounded = 0;
    for (const [id, { rows }] of Object.entries(tables)) {
      const csv = new Map(csvRows(textOf(`landelijk/${id}.csv`)).map((row) => [row['sleutel'], row]));
      for (const row of rows) {
        const line = csv.get(`${id}/${row.id}`);
        const inCsv = (name: string) => (line?.[name] ? Number(line[name]) : undefined);
        expect(row.share).toBe(
          divided(row.withOrganisation ?? row.municipalities, row.of ?? row.municipalities),
        );
        expect(inCsv('aandeel')).toBe(row.share);
        for (const [kind, label] of [
          ['organisations', 'organisaties'],
          ['locations', 'locaties'],
        ] as const) {
          const means = row[`${kind}Mean`];
          if (!means) continue;
          expect(means.overWith).toBe(divided(row[kind], row.withOrganisation ?? 0));
          expect(means.overAll).toBe(divided(row[kind], row.municipalities));
          expect(inCsv(`${label}_gemiddeld_met_organisatie`)).toBe(means.overWith);
          expect(inCsv(`${label}_gemiddeld_alle_gemeenten`)).toBe(means.overAll);
          rounded += Number(String(means.overWith).length > 6);
        }
      }
    }
    expect(rounded).toBeGreaterThan(20);
  });

  it('hold each table for programs and for Excel, each line marked', () => {
    const lines = textOf('landelijk/tabel-8.csv').trim().split('\n');
    expect(lines[0]?.split(',').slice(0, 4)).toEqual(['tabel', 'sleutel', 'omschrijving', 'gemeenten']);
    expect(lines.slice(1).every((line) => line.endsWith('Voorbeelddata: verzonnen'))).toBe(true);
    const excel = textOf('landelijk/tabel-8-excel.csv');
    expect(excel.startsWith('\ufefftabel;sleutel;')).toBe(true);
    expect(excel).toContain(
      `tabel-8;tabel-8/tot-5;Minder dan 5%;56;47;${String(47 / 56).replace('.', ',')};`,
    );
  });

  it('have no cell that Excel would take for a date or a formula', () => {
    for (const { path } of files.filter((file) => file.path.endsWith('-excel.csv'))) {
      const cells = textOf(path).split(/[;\r\n]+/);
      expect(
        cells.filter((cell) => /^\d{1,2}-\d{1,4}$|^[=+@]/.test(cell)),
        path,
      ).toEqual([]);
    }
  });

  it('hold a map as SVG with its message inside, and as PNG of 800 pixels wide', () => {
    const svg = textOf('landelijk/kaarten/sociaal-raadslieden/kaart.svg');
    expect(svg).toContain('In 143 van de 342 gemeenten (42%) vonden we sociaal raadslieden.');
    expect(svg).toContain('Gevonden: 143 gemeenten');
    expect(svg).toContain('Voorbeelddata');
    const picture = files.find(({ path }) => path === 'landelijk/kaarten/sociaal-raadslieden/kaart.png');
    if (!picture || !('drawing' in picture)) throw new Error('No picture of the map');
    expect(toSvgFile(picture.drawing())).toBe(svg);
    expect(Buffer.from(drawPicture(picture.drawing())).readUInt32BE(16)).toBe(800);
  });

  it('have a map for each row of tables 2 to 4, and two with classes', () => {
    const maps = nationalPages(site).filter((page) => /^landelijk\/kaarten\/./.test(page));
    expect(maps).toHaveLength(29);
    expect(new Set(maps).size).toBe(29);
    expect(files.filter((file) => 'drawing' in file)).toHaveLength(29);
  });
});

describe('a difference with the report in words', () => {
  it('compares what is printed: rounded numbers', () => {
    expect(differenceWords(69, 56)).toBe('hier 13 minder');
    expect(differenceWords(98, 103)).toBe('hier 5 meer');
    expect(differenceWords(3.5, 3.4673, 1)).toBe('gelijk');
    expect(differenceWords(2, 1.898, 1)).toBe('hier 0,1 minder');
    expect(differenceWords(2, undefined)).toBe('niet in deze uitgave');
  });
});

describe('the contradictions of the report', () => {
  it('name the figure that is taken, with sums from the printed rows', () => {
    const taken = Object.fromEntries(contradictions(readReport()).map((each) => [each.id, each.taken]));
    expect(taken['gemeenten-met-aanbod']).toContain('98 + 131 + 60 + 32 = 321');
    expect(taken['slachtofferhulp']).toContain('Wij nemen 25. Dat is 7% van 342');
    expect(taken['migratie']).toContain('Wij nemen 320');
    expect(taken['gemiddelde']).toContain('3,5');
  });
});
