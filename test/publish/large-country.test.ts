import { beforeAll, describe, expect, it } from 'vitest';
import { makeTable } from '../../src/publish/data/data-table.ts';
import { indicatorTable } from '../../src/publish/data/tables/indicators.ts';
import { redirectFiles } from '../../src/publish/metadata/redirects.ts';
import { nationalOf } from '../../src/publish/national/picture.ts';
import type { Site } from '../../src/publish/site.ts';
import { realSite } from '../support/real-site.ts';

/** What a large country has no room for: to hold at once what can be made one by one. */
describe('for a country that hardly fits in memory', () => {
  let site: Site;
  beforeAll(async () => {
    site = await realSite();
  });

  it('rows of indicators are made when they are asked for', () => {
    const { edition } = site;
    let read = 0;
    const counting = {
      get: (code: string) => {
        read += 1;
        return edition.indicatorReadings.get(code);
      },
    };
    const readings = Object.assign(Object.create(edition.indicatorReadings), counting);
    const rows = indicatorTable({ ...site, edition: { ...edition, indicatorReadings: readings } }).rows();
    const [first] = rows;
    expect(first?.slice(0, 3)).toEqual([
      edition.municipalities[0]?.code,
      edition.municipalities[0]?.name,
      edition.indicators[0]?.id,
    ]);
    expect(read).toBe(1);
  });
  it.each([
    [100_000, 'once for all files', 1],
    [100_001, 'once for each file', 2],
  ])('a table of %i rows is worked out %s', (length, _, times) => {
    let read = 0;
    const table = makeTable(
      'data/t',
      ['n'],
      [{ name: 'n', description: 'n', read: (n: number) => n }],
      () => {
        read += 1;
        return Array.from({ length }, (_row, index) => index);
      },
    );
    for (const _file of ['csv', 'json']) expect([...table.rows()].at(-1)).toEqual([length - 1]);
    expect(read).toBe(times);
  });
  it('pages of old addresses are made one by one', () => {
    let names = 0;
    const counting = site.settings.title;
    const settings = {
      ...site.settings,
      get title() {
        names += 1;
        return counting;
      },
    };
    const [first] = redirectFiles({ ...site, settings });
    expect(first?.path).toBe(`${site.municipalities[0]?.code}/index.html`);
    expect(names).toBe(1);
  });
  it('the national tables are worked out without a map', () => {
    const analysis = {
      ...site.analysis,
      get geography(): never {
        throw new Error('A map was drawn.');
      },
    };
    const national = nationalOf({ ...site, analysis });
    expect(national.tables).toEqual(nationalOf(site).tables);
    expect(() => national.large).toThrow('A map was drawn.');
  });
  it('an outline is drawn once for all national maps', () => {
    const { large, small } = nationalOf(site);
    const code = site.municipalities[0]?.code ?? '';
    expect(large.outlineOf(code).length).toBeGreaterThan(3);
    expect(large.outlineOf(code)).toBe(large.outlineOf(code));
    expect(small.outlineOf(code)).not.toEqual(large.outlineOf(code));
  });
  it('the lists beside a map are made for its page alone', () => {
    const [map] = nationalOf(site).maps;
    expect(map?.lists.map(({ municipalities }) => municipalities.length)).toEqual(
      map?.layers.map(({ codes }) => codes.length),
    );
    expect(map?.lists).not.toBe(map?.lists);
  });
});
