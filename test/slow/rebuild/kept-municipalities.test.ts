import { beforeAll, describe, expect, it } from 'vitest';
import { NO_CACHE } from '../../../src/build/cache/build-cache.ts';
import { keptMunicipalities } from '../../../src/build/municipalities/kept-municipalities.ts';
import { packInput } from '../../../src/build/municipalities/packed-input.ts';
import { generalInput } from '../../../src/build/national-build.ts';
import type { Edition, Location } from '../../../src/model/edition.ts';
import { seededRandom } from '../../../src/model/random.ts';
import { municipalityInput } from '../../../src/publish/municipality/input.ts';
import { makeSite, type Site } from '../../../src/publish/site.ts';
import { currentSite } from '../../support/real-site.ts';

/** Of each municipality what it is made from, and what its files are kept under. */
function municipalitiesOf(site: Site): Map<string, { readonly key: string; readonly input: string }> {
  const kept = keptMunicipalities(site, generalInput(site).key, NO_CACHE);
  return new Map(
    site.municipalities.map(({ code, slug }) => {
      const input = packInput(municipalityInput(site, code));
      return [slug, { key: JSON.stringify(kept.keyOf(code, input)), input: JSON.stringify(input) }];
    }),
  );
}

/** All that a site without contact details lacks, but for the key: with another one it is another location. */
const OTHER_CONTACTS: Partial<Location> = {
  address: 'Andere Straat 1',
  postcode: '9999 ZZ',
  place: 'Elders',
  website: 'https://anders.example/',
  phone: '000-9999999',
  email: 'anders@anders.example',
  openingHours: 'nooit',
  appointment: 'beide',
  mainlyVolunteers: true,
  funding: 'leden',
  checkedOn: '2024-12-31',
};

let site: Site;
let before: ReturnType<typeof municipalitiesOf>;
beforeAll(async () => {
  site = await currentSite();
  before = municipalitiesOf(site);
}, 120_000);

function edited(change: (location: Location, index: number) => Location): Site {
  const edition: Edition = { ...site.edition, locations: site.edition.locations.map(change) };
  return makeSite(edition, site.past && [site.past.earlier], site.corrections);
}

function changedBetween(after: ReturnType<typeof municipalitiesOf>, part: 'key' | 'input'): string[] {
  return [...before].filter(([slug, own]) => after.get(slug)?.[part] !== own[part]).map(([slug]) => slug);
}

describe('a municipality that is put back as a whole', () => {
  it('is made from the same as before, whichever contact details changed', () => {
    const random = seededRandom(18);
    const national = site.edition.locations.findIndex(({ network }) => network !== undefined);
    const places = [
      national,
      ...Array.from({ length: 3 }, () => random.below(site.edition.locations.length)),
    ];
    for (const place of places) {
      const after = municipalitiesOf(
        edited((location, index) => (index === place ? { ...location, ...OTHER_CONTACTS } : location)),
      );
      const otherKeys = changedBetween(after, 'key');
      const otherInputs = changedBetween(after, 'input');
      expect(otherInputs.length).toBeGreaterThan(0);
      expect(otherInputs.filter((slug) => !otherKeys.includes(slug))).toEqual([]);
      // Few municipalities tell of one location: the others are put back.
      expect(otherKeys.length).toBeLessThan(150);
    }
  }, 120_000);

  it('is none after a change of an offer: comparisons with all others may change', () => {
    const after = edited((location, index) =>
      index === 0 ? { ...location, lifeDomains: ['algemeen', 'schulden-en-incasso'] } : location,
    );
    const kept = keptMunicipalities(after, generalInput(after).key, NO_CACHE);
    const [first] = after.municipalities;
    if (!first) throw new Error('There are municipalities.');
    const input = packInput(municipalityInput(after, first.code));
    expect(JSON.stringify(kept.keyOf(first.code, input))).not.toBe(before.get(first.slug)?.key);
  });
});
