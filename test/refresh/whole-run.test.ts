import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadDataFolder } from '../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { inhabitantsOf } from './support/cbs-answers.ts';
import { editionRows } from './support/read-csv.ts';
import { type RecordedServer, startRecordedServer } from './support/recorded-server.ts';
import {
  makeRefreshFolder,
  optionsFor,
  type RefreshFolder,
  type Run,
  refresh,
} from './support/refresh-folder.ts';

// Whole editions are read and written, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let server: RecordedServer;
let folder: RefreshFolder;
let before: ReadonlyMap<string, string>;
let run: Run;

beforeAll(async () => {
  // Pages of fifty whose addresses name CBS itself: a mirror hands those on as they are.
  server = await startRecordedServer({ pageSize: 50, featuresOnPage: 100, officialLinks: true });
  folder = await makeRefreshFolder();
  before = await folder.contents();
  run = await refresh(optionsFor(folder, server, '--period', '2025', '--indicator', 'inwoners'));
}, 60_000);
afterAll(async () => {
  await server.close();
  await folder.remove();
});

describe('a refresh of the inhabitants to 2025, from recorded answers in several pages', () => {
  it('has the figure of all 342 municipalities to the last digit', async () => {
    const rows = editionRows(await folder.read('indicators.csv'));
    expect(rows).toHaveLength(342);
    for (const row of rows) {
      expect(row['inwoners'], row['gemeente']).toBe(String(inhabitantsOf(row['code'] ?? '', '2025')));
    }
    expect(rows.reduce((sum, row) => sum + Number(row['inwoners']), 0)).toBe(18_044_027);
  });

  it('leaves every other column and every other file as it was', async () => {
    const without = (text: string) => editionRows(text).map(({ inwoners: _inwoners, ...rest }) => rest);
    expect(without(await folder.read('indicators.csv'))).toEqual(without(before.get('indicators.csv') ?? ''));
    const after = await folder.contents();
    const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
    const files = ['boundaries.topojson', 'edition.json', 'indicators.csv', 'indicators.json'];
    expect(changed).toEqual(files.flatMap((name) => [name, `${name}.old`]).sort());
    expect([...run.outcome.files].sort()).toEqual(files);
  });

  it('keeps the old files beside the new ones', async () => {
    for (const name of run.outcome.files)
      expect(await folder.read(`${name}.old`), name).toBe(before.get(name));
  });

  it('gives the figure, the division and the sources their new year, and nothing else', async () => {
    const edition = JSON.parse(await folder.read('edition.json'));
    expect(edition.referenceDate).toBe('2025-01-01');
    const titles = new Map(
      edition.sources.map(({ id, title }: { id: string; title: string }) => [id, title]),
    );
    expect(titles.get('cbs-03759ned')).toBe('CBS, Bevolking op 1 januari (03759NED), 2025');
    expect(titles.get('boundaries')).toBe('CBS en Kadaster, gebiedsindelingen 2025, via PDOK');
    expect(titles.get('cbs-70072ned')).toBe('CBS, Regionale kerncijfers Nederland (70072NED), 2021');
    // The classes of urbanity of 2025 were not to be had, so no source may claim them.
    expect(titles.get('cbs-indeling')).toContain('1 januari 2023');
    const { indicators } = JSON.parse(await folder.read('indicators.json'));
    expect(indicators[0]).toMatchObject({ id: 'inwoners', period: 'peildatum 1 januari 2025' });
    expect(indicators[1].period).toBe('peildatum 1 januari 2021');
  });

  it('makes an edition that ingest finds sound, with the map of the same municipalities', async () => {
    const { edition, findings } = readEdition(await loadDataFolder(folder.data));
    expect(findings).toEqual([]);
    expect(edition?.municipalities).toHaveLength(342);
    expect(edition?.boundaries.objects.municipalities.geometries).toHaveLength(342);
  });

  it('tells the plan first, then each question, then old, new and change with the largest first', () => {
    const { said } = run;
    expect(said).toMatch(/^Plan: 4 onderdelen, minstens 9 verzoeken\n/);
    expect(said).toContain('Blijft zoals het is: migratieachtergrond, hbo_wo,');
    expect(said).toContain('verzoek 1: CBS 03759ned/RegioSCodes');
    expect(said).toContain('03759ned: bladzijde 7');
    expect(said).toContain('Inwoners (peildatum 1 januari 2023 → peildatum 1 januari 2025)');
    expect(said).toContain('342 gemeenten: 342 anders, 0 gelijk, 0 gewonnen, 0 verloren');
    expect(said).toMatch(
      /gemeente +oud +nieuw +verschil +in procenten\n +Waddinxveen +32\.601 +35\.031 +\+2\.430 +\+7,5%\n/,
    );
    expect(said.indexOf('Plan:')).toBeLessThan(said.indexOf('verzoek 1'));
  });

  it('asks for one measure, one year and the totals of the other dimensions, without a plus for a space', () => {
    const question = server.requests.find((request) => request.includes('Observations'));
    expect(question).toContain(
      "$filter=Measure eq 'M000352' and Geslacht eq 'T001038' and Leeftijd eq '10000' and BurgerlijkeStaat eq 'T001019' and Perioden eq '2025JJ00' and (startswith(RegioS,'NL') or startswith(RegioS,'GM'))",
    );
    const boundaries = server.requests.filter((request) => request.includes('gemeente_gegeneraliseerd'));
    expect(boundaries[0]).toContain(
      'f=json&jaarcode=2025&crs=http://www.opengis.net/def/crs/OGC/1.3/CRS84&limit=1000',
    );
    expect(boundaries).toHaveLength(4);
  });

  it('sends no key and no cookie, though it was given one', () => {
    const names = [...server.headers];
    expect(names).toContain('user-agent');
    expect(names.filter((name) => /cookie|authorization|key|token/i.test(name))).toEqual([]);
  });

  it('changes nothing when it is run again', async () => {
    const now = await folder.contents();
    const again = await refresh(
      optionsFor(folder, server, '--period', '2025', '--division', '2025', '--indicator', 'inwoners'),
    );
    expect(again.outcome).toMatchObject({ isSound: true, files: [] });
    expect(await folder.contents()).toEqual(now);
  });
});

describe('a rehearsal', () => {
  it('asks and tells the same, and changes nothing', async () => {
    const other = await makeRefreshFolder();
    const args = ['--period', '2025', '--indicator', 'inwoners'];
    const rehearsal = await refresh(optionsFor(other, server, ...args, '--dry-run'));
    expect(rehearsal.said).toBe(run.said);
    expect(rehearsal.outcome.files).toEqual(run.outcome.files);
    expect(await other.contents()).toEqual(before);
    await other.remove();
  });
});
