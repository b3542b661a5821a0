import { beforeAll, describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/analysis/geography/geography.ts';
import { makeClassifier } from '../../src/analysis/groups/groups.ts';
import { countSupply } from '../../src/analysis/supply/counts.ts';
import type { Location } from '../../src/model/edition.ts';
import type { Site } from '../../src/publish/site.ts';
import { realSite } from '../support/real-site.ts';

const location = (organisation: string, more: Partial<Location> = {}): Location => ({
  id: organisation,
  municipality: 'GM0001',
  organisation,
  kind: 'stichting-of-vereniging',
  socialCounsellors: false,
  supportTypes: ['advies'],
  lifeDomains: ['algemeen'],
  origins: ['handmatig'],
  ...more,
});

describe('the counts of one municipality', () => {
  const supply = countSupply('GM0001', [
    location('A', { lifeDomains: ['algemeen', 'wonen-en-buren'] }),
    location('A', { lifeDomains: ['algemeen'], mainlyVolunteers: true }),
    location('B', { supportTypes: ['advies', 'informatie'], kind: 'gemeente' }),
  ]);
  it('count a provider once, however many locations it has', () => {
    expect(supply.locations.length).toBe(3);
    expect(supply.organisations.map(({ name }) => name)).toEqual(['A', 'B']);
  });
  it('count a location for each of its domains and types', () => {
    expect(supply.byDomain.algemeen).toBe(3);
    expect(supply.byDomain['wonen-en-buren']).toBe(1);
    expect(supply.byDomain['politie-en-justitie']).toBe(0);
    expect(supply.byType).toMatchObject({ advies: 3, informatie: 1, contactbemiddeling: 0 });
    expect([supply.domainsCovered, supply.typesCovered]).toEqual([2, 2]);
    expect(supply.byKind).toEqual({ gemeente: 1, samenwerkingsverband: 0, 'stichting-of-vereniging': 2 });
  });
  it('keep what is unknown apart from no', () => {
    expect(supply.organisations.map(({ mainlyVolunteers }) => mainlyVolunteers)).toEqual([true, undefined]);
  });
});

describe('the edition of 2023', () => {
  let site: Site;
  beforeAll(async () => {
    site = await realSite();
  });
  const codeOf = (name: string) => site.edition.municipalities.find((one) => one.name === name)?.code ?? '';

  it('measures distances in km', () => {
    // Amsterdam and Maastricht, centre to centre: about 175 km.
    expect(distanceKm([4.9, 52.37], [5.69, 50.85])).toBeCloseTo(177.5, 0);
  });
  it('finds neighbours by their common border, both ways', () => {
    const { neighboursOf } = site.analysis;
    const { list, acrossWater } = neighboursOf(codeOf('Urk'));
    expect(list.map(({ code }) => code)).toEqual([codeOf('Noordoostpolder')]);
    expect(acrossWater).toBe(false);
    for (const { code } of site.edition.municipalities) {
      const own = neighboursOf(code);
      if (own.acrossWater) continue;
      for (const { code: other, km } of own.list) {
        expect(neighboursOf(other).list.find((theirs) => theirs.code === code)?.km).toBeCloseTo(km, 9);
      }
    }
  });
  it('gives the islands the nearest across the water, and says so', () => {
    const islands = ['Texel', 'Vlieland', 'Terschelling', 'Ameland', 'Schiermonnikoog'];
    const { neighboursOf, homes } = site.analysis;
    const across = site.edition.municipalities.filter(({ code }) => neighboursOf(code).acrossWater);
    expect(across.map(({ name }) => name).toSorted()).toEqual(islands.toSorted());
    // Nobody who is left out is nearer, by the very distance that is printed.
    for (const { code } of across) {
      const all = [...homes]
        .filter(([other]) => other !== code)
        .map(([, at]) => distanceKm(homes.get(code) ?? [0, 0], at))
        .toSorted((a, b) => a - b);
      expect(neighboursOf(code).list.map(({ km }) => km)).toEqual(all.slice(0, 3));
    }
  });
  it('divides all municipalities over the published classes', () => {
    const sizes = (id: string) => {
      const classification = site.edition.classifications.find((one) => one.id === id);
      if (!classification) return undefined;
      const classFor = makeClassifier(site.edition, classification);
      return classification.classes.map(
        ({ id: wanted }) => site.edition.municipalities.filter((one) => classFor(one)?.id === wanted).length,
      );
    };
    expect(sizes('size')).toEqual([113, 137, 60, 32]);
    expect(sizes('urbanity')?.toSorted((a, b) => a - b)).toEqual([4, 19, 49, 71, 77, 122]);
    expect(sizes('income')).toEqual([65, 123, 79, 65]);
  });
  it('looks for what is missing among the locations that are for everybody', () => {
    const { targets } = site.analysis;
    const forEverybody = site.edition.locations.filter(
      ({ network, targetGroup, lifeDomains }) =>
        targetGroup === undefined &&
        network !== 'vluchtelingenwerk' &&
        network !== 'slachtofferhulp' &&
        lifeDomains.includes('familie-en-relatie'),
    );
    expect(targets.get('familie-en-relatie')?.map(({ location }) => location.id)).toEqual(
      forEverybody.map(({ id }) => id),
    );
    expect(targets.get('vluchtelingenwerk')?.length).toBeGreaterThan(200);
  });
  it('does not make a number of what is unknown', () => {
    expect(site.analysis.indicatorValues.get('inkomen')?.size).toBe(332);
    expect(site.analysis.indicatorValues.get('inkomen')?.has(codeOf('Vlieland'))).toBe(false);
    const income = site
      .factsheetOf(codeOf('Zwolle'))
      .indicators.find(({ indicator }) => indicator.id === 'inkomen');
    expect(income?.place?.of).toBe(332);
    expect(site.analysis.indicatorValues.get('bijstand_aantal')?.size).toBe(0);
  });
});
