import { beforeAll, describe, expect, it } from 'vitest';
import { answerTo, findPlaces } from '../../../src/components/search/find-places.ts';
import { isPlace, type PlaceEntry, toEntries } from '../../../src/components/search/place-index.ts';
import { searchIndex } from '../../../src/publish/overview/search-index.ts';
import type { Site } from '../../../src/publish/site.ts';
import { realSite } from '../../support/real-site.ts';

let site: Site;
let entries: readonly PlaceEntry[];
beforeAll(async () => {
  site = await realSite();
  entries = toEntries(searchIndex(site));
});

/** The address that Enter leads to; undefined where a reader has to choose. */
function jump(typed: string): string | undefined {
  const answer = answerTo(entries, typed);
  return answer.kind === 'one' ? answer.entry.path : undefined;
}

const found = (typed: string) => findPlaces(entries, typed).map(({ path }) => path);
const nearest = (typed: string) => {
  const answer = answerTo(entries, typed);
  return answer.kind === 'none' ? answer.nearest.map(({ path }) => path) : [];
};

describe('the search of the whole site', () => {
  it.each([
    ['deurwaarder', 'hulp/deurwaarder/'],
    ['8011', 'gemeente/zwolle/'],
    ['8011 PK', 'gemeente/zwolle/'],
    ['8011pk', 'gemeente/zwolle/'],
    ['St. Anthonis', 'gemeente/land-van-cuijk/'],
    ['Mill en St. Hubert', 'gemeente/land-van-cuijk/'],
    ['Urk', 'gemeente/urk/'],
    ['ruzie buren', 'hulp/ruzie-buren/'],
  ])('goes on from %s', (typed, path) => expect(jump(typed)).toBe(path));

  it.each([
    ['brief', 'hulp/brief-niet-begrijpen/'],
    ['brief', 'hulp/deurwaarder/'],
    ['schulden', 'hulp/schulden/'],
    ['buren', 'hulp/ruzie-buren/'],
    ['buren', 'gemeente/buren/'],
    ['toeslag', 'hulp/toeslag-terugbetalen/'],
  ])('finds for %s among others %s, and leaves the choice', (typed, path) => {
    expect(found(typed)).toContain(path);
    expect(jump(typed)).toBeUndefined();
  });

  it.each([
    ['hardingsveld', 'gemeente/hardinxveld-giessendam/'],
    ['deurwaarer', 'hulp/deurwaarder/'],
    ['Schiermonikoog', 'gemeente/schiermonnikoog/'],
    ['ontslach', 'hulp/ontslag/'],
  ])('proposes for the slip %s %s', (typed, path) => expect(nearest(typed)).toContain(path));

  it('proposes no other postcode for one that is not there', () => {
    expect(answerTo(entries, '1010')).toMatchObject({ kind: 'none', nearest: [] });
  });

  it('knows each postcode with its municipality, and each organisation', () => {
    const slugOf = new Map(site.municipalities.map(({ code, slug }) => [code, slug]));
    const wanted = new Set(
      site.edition.postcodes.map(({ postcode, municipality }) => `${postcode} ${slugOf.get(municipality)}`),
    );
    const known = entries
      .filter(({ kind }) => kind === 'postcode')
      .map(({ label, slug }) => `${label} ${slug}`);
    expect(known.toSorted()).toEqual([...wanted].toSorted());
    const names = new Set(site.edition.locations.map(({ organisation }) => organisation));
    const organisations = entries.filter(({ kind }) => kind === 'organisatie');
    expect(organisations.map(({ label }) => label).toSorted()).toEqual([...names].toSorted());
  });

  it('leads an organisation in several municipalities to all of them', () => {
    const [shared] = entries.filter(({ each }) => each !== undefined);
    expect(shared?.path).toBe(`gemeenten/?zoek=${encodeURIComponent(shared?.label ?? '')}`);
    for (const { path } of shared?.each ?? []) expect(path).toMatch(/^gemeente\/[a-z0-9-]+\/#wie$/);
    expect(shared?.each?.length).toBeGreaterThan(1);
  });

  it('has only municipalities where a municipality is asked for', () => {
    for (const { slug } of entries.filter(isPlace)) expect(slug).not.toBe('');
  });
});
