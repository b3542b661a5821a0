import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadEditions } from '../../src/ingest/files/data-folder.ts';
import { readEditions } from '../../src/ingest/files/read-editions.ts';
import { headersFile } from '../../src/publish/metadata/headers.ts';
import { redirectFiles } from '../../src/publish/metadata/redirects.ts';
import { archivedPages, robotFiles } from '../../src/publish/metadata/robots.ts';
import { formedSentences, pastOf } from '../../src/publish/municipality/past.ts';
import { nationalFiles } from '../../src/publish/national/files.ts';
import { todayPages } from '../../src/publish/shared/archive.ts';
import { type Archive, makeSite, type Site } from '../../src/publish/site.ts';
import { editionFiles } from '../../src/publish/site-files.ts';
import { readCurrentText } from '../data/read-data.ts';
import { draftEdition, expectClean, filesOf, readWith } from '../ingest/small-edition.ts';

/** A row of tables 2 to 4 has `of`, the number of all municipalities; one of 5 to 9 has `withOrganisation`. */
interface Row {
  readonly id: string;
  readonly municipalities: number;
  readonly of?: number;
  readonly withOrganisation?: number;
  /** Between 0 and 1. */
  readonly share: number;
}

interface PrintedRow {
  readonly id: string;
  readonly municipalities: number;
  readonly withOrganisation: number;
  /** In whole percents. */
  readonly share: number;
}

type Line = readonly [id: string, municipalities: number, withOrganisation: number, share: number];

/** A row as the report prints it: the municipalities, those with an organisation, and their share in whole percents. */
function lineOf({ id, municipalities, of, withOrganisation, share }: Row): Line {
  const [all, some] = of === undefined ? [municipalities, withOrganisation ?? 0] : [of, municipalities];
  return [id, all, some, Math.round(100 * share)];
}

/** The figures behind tables 8 and 9 are those of 2021, where the report had 2022. `landelijk/rapport/` says so. */
const OTHER_FIGURES: Readonly<Record<string, readonly Line[]>> = {
  'table-8': [
    ['tot-5', 56, 47, 84],
    ['5-6', 78, 74, 95],
    ['6-7', 78, 75, 96],
    ['7-8', 47, 43, 91],
    ['vanaf-8', 82, 81, 99],
    ['totaal', 341, 320, 94],
  ],
  'table-9': [
    ['tot-10', 76, 69, 91],
    ['10-15', 103, 95, 92],
    ['15-20', 70, 64, 91],
    ['vanaf-20', 92, 92, 100],
    ['totaal', 341, 320, 94],
  ],
};

describe('the edition of 2023 beside that of 2025', () => {
  let site: Site;
  let archive: Archive;
  beforeAll(async () => {
    const read = readEditions(await loadEditions(path.resolve(import.meta.dirname, '../../data')));
    const { edition } = read.current;
    if (!edition) throw new Error('The edition in data/ has errors.');
    site = makeSite(
      edition,
      read.earlier.flatMap((each) => each.edition ?? []),
    );
    const [first] = site.archives;
    if (!first) throw new Error('There is no earlier edition.');
    archive = first;
  });

  it('has tables 2 to 9 of the report unchanged, under the address of its own folder', () => {
    expect(archive.folder).toBe('edities/2023-01-01/');
    const file = [...nationalFiles(archive.site)].find((each) => each.path === 'landelijk/tabellen.json');
    if (!file || !('content' in file)) throw new Error('There are no tables.');
    const { edition, tables } = JSON.parse(String(file.content)) as {
      edition: { referenceDate: string };
      tables: Record<string, { rows: Row[] }>;
    };
    expect(edition.referenceDate).toBe('2023-01-01');
    const report = JSON.parse(readCurrentText('earlier/2023-01-01/report-2023.json')) as {
      tables: { id: string; rows: PrintedRow[] }[];
    };
    expect(Object.keys(tables)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((number) => `tabel-${number}`));
    expect(report.tables.map(({ id }) => id)).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `table-${number}`),
    );
    for (const { id, rows } of report.tables) {
      const own = (tables[id.replace('table', 'tabel')]?.rows ?? []).map(lineOf);
      expect(own, id).toEqual(
        OTHER_FIGURES[id] ??
          rows.map(({ id: row, ...counts }) => [
            row,
            counts.municipalities,
            counts.withOrganisation,
            counts.share,
          ]),
      );
    }
  });

  it('has the comparison with the report, which today’s edition has not', () => {
    expect(archivedPages(archive.site)).toContain('landelijk/rapport/');
    expect(archivedPages(site)).not.toContain('landelijk/rapport/');
    expect(todayPages('landelijk/rapport/', archive.site, site)).toEqual([
      { name: undefined, path: 'landelijk/', isSame: false },
    ]);
  });

  it('has data with the names of today’s, whose addresses lead into its folder', () => {
    const names = [...editionFiles(archive.site)].map((file) => file.path);
    expect(names).toEqual(
      expect.arrayContaining(['gemeenten.json', 'data/locaties.csv', 'data/cijfers.json']),
    );
    expect(archive.site.settings.baseUrl).toBe(`${site.settings.baseUrl}edities/2023-01-01/`);
  });

  it('is linked from the page of each municipality, which says what it was formed from', () => {
    expect(pastOf(site, 'GM1992')).toEqual({
      formed: ['Ontstaan op 1 januari 2023 uit Brielle, Hellevoetsluis en Westvoorne.'],
      editions: [
        {
          date: '2023-01-01',
          pages: [{ name: 'Voorne aan Zee', path: 'edities/2023-01-01/gemeente/voorne-aan-zee/' }],
        },
      ],
    });
    expect(pastOf(site, 'GM0363').formed).toEqual(['Sinds 24 maart 2022 ook bij Amsterdam: Weesp.']);
    for (const { code } of site.municipalities) expect(pastOf(site, code).editions).toHaveLength(1);
  });
});

describe('an earlier edition of a small country', () => {
  const earlier = expectClean(readWith());
  const today = () => {
    const draft = draftEdition();
    draft.settings.referenceDate = '2025-01-01';
    // Bergen (L.) went on in Zwolle and in The Hague, and Bergen (NH.) in Zwolle.
    const end = (code: string, successors: string) =>
      draft.municipalities.map((row) =>
        row[0] === code ? [...row.slice(0, 6), '2024-01-01', successors] : row,
      );
    draft.municipalities = end('GM0893', 'GM0193|GM0518');
    draft.municipalities = end('GM0373', 'GM0193');
    for (const row of draft.municipalities) if (row[0] === 'GM0903') row[7] = 'GM0193';
    const gone = new Set(['GM0893', 'GM0373']);
    draft.indicators = draft.indicators.filter(([code]) => !gone.has(code ?? ''));
    draft.inventory = draft.inventory.filter(([name]) => !gone.has(name ?? ''));
    const { municipalities } = draft.topology.objects;
    municipalities.geometries = municipalities.geometries.filter(({ id }) => !gone.has(id));
    const files = new Map(filesOf(draft));
    const { current, findings } = readEditions(files);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!current.edition) throw new Error('unreachable after the expectation above');
    return makeSite(current.edition, [earlier]);
  };
  const pageOf = (site: Site, name: string) => {
    const archive = site.archives[0];
    const entry = archive?.site.municipalities.find((each) => each.name === name);
    if (!archive || !entry) throw new Error(`No ${name}.`);
    return todayPages(`gemeente/${entry.slug}/`, archive.site, site);
  };

  it('leads on to the same municipality, the one that it went on in, or a choice', () => {
    const site = today();
    expect(pageOf(site, 'Zwolle')).toEqual([{ name: undefined, path: 'gemeente/zwolle/', isSame: true }]);
    expect(pageOf(site, 'Bergen (NH.)')).toEqual([
      { name: 'Zwolle', path: 'gemeente/zwolle/', isSame: true },
    ]);
    expect(pageOf(site, 'Bergen (L.)').map(({ name }) => name)).toEqual(['Zwolle', "'s-Gravenhage"]);
    expect(pastOf(site, 'GM0193').editions[0]?.pages.map(({ name }) => name)).toEqual([
      'Bergen (L.)',
      'Bergen (NH.)',
      'Zwolle',
    ]);
  });

  it('has the redirects of its own time, all of them in the one list of the site', () => {
    const files = new Map(Array.from(redirectFiles(today()), (file) => [file.path, String(file.content)]));
    const lines = files.get('_redirects')?.split('\n') ?? [];
    const base = '/factsheets/edities/2023-01-01/';
    expect(lines).toContain(`${base}gemeente/oudstad/ ${base}gemeente/zwolle/ 301`);
    expect(lines).toContain(`${base}gemeente/oudstad/factsheet.pdf ${base}gemeente/zwolle/factsheet.pdf 301`);
    expect(lines).toContain(
      '/factsheets/gemeente/bergen-nh/factsheet.pdf /factsheets/gemeente/zwolle/factsheet.pdf 301',
    );
    // Cards and charts are today's only.
    expect(lines.filter((line) => line.startsWith(base) && /\.(png|svg) /.test(line))).toEqual([]);
    expect(files.get('edities/2023-01-01/gemeente/oudstad/index.html')).toContain(
      `url=${base}gemeente/zwolle/`,
    );
  });

  it('is in the sitemap of a published site only where it was published itself', () => {
    const site = today();
    const settings = { ...site.settings, status: 'published' as const };
    const mapOf = (own: Site) =>
      String(robotFiles(own).find(({ path: name }) => name === 'sitemap.xml')?.content);
    expect(mapOf({ ...site, settings })).toContain('/edities/</loc>');
    expect(mapOf({ ...site, settings })).not.toContain('/edities/2023-01-01/');
    const archives = site.archives.map((each) => ({
      ...each,
      site: { ...each.site, settings: { ...each.site.settings, status: 'published' as const } },
    }));
    const both = mapOf({ ...site, settings, archives });
    expect(both).toContain('/edities/2023-01-01/gemeente/zwolle/</loc>');
    expect(both).not.toContain('/edities/2023-01-01/kaart/');
  });

  it('changes nothing of a site that has none', () => {
    const alone = makeSite(earlier);
    expect(alone.archives).toEqual([]);
    expect(headersFile(alone.settings)).not.toContain('edities');
    expect(headersFile(alone.settings, true)).toContain('/factsheets/edities/:uitgave/gemeente/:gemeente/\n');
    for (const { path: name, content } of redirectFiles(alone)) {
      expect(name + String(content)).not.toContain('edities');
    }
  });
});

describe('what a municipality was formed from', () => {
  it.each([
    [
      'Voorne aan Zee',
      '2023-01-01',
      [['Brielle', '2023-01-01', 1]],
      'Ontstaan op 1 januari 2023 uit Brielle.',
    ],
    [
      "'s-Hertogenbosch",
      undefined,
      [['Nuland', '2015-01-01', 2]],
      "Sinds 1 januari 2015 ook bij 's-Hertogenbosch: een deel van Nuland.",
    ],
    [
      'Nuenen, Gerwen en Nederwetten',
      undefined,
      [['Eeneind', undefined, 1]],
      'Nu ook bij Nuenen, Gerwen en Nederwetten: Eeneind.',
    ],
  ] as const)('%s', (name, validFrom, gone, sentence) => {
    const predecessors = gone.map(([own, validTo, parts]) => ({
      name: own,
      ...(validTo === undefined ? {} : { validTo }),
      successors: Array.from({ length: parts }, (_, index) => `GM000${index}`),
    }));
    expect(
      formedSentences({ name, ...(validFrom === undefined ? {} : { validFrom }) }, predecessors),
    ).toEqual([sentence]);
  });

  it('says nothing of a municipality that was always there', () => {
    expect(formedSentences({ name: 'Urk' }, [])).toEqual([]);
  });
});
