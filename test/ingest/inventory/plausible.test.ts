import { describe, expect, it } from 'vitest';
import { foldAddress } from '../../../src/ingest/inventory/fold-address.ts';
import { areNearlyEqual } from '../../../src/ingest/inventory/near-names.ts';
import { disproportions } from '../../../src/ingest/inventory/proportion.ts';
import { foldName } from '../../../src/model/fold-name.ts';
import { expectClean, readWith } from '../small-edition.ts';

describe('addresses', () => {
  it.each([
    ['Dorpsstraat 12a', 'Dorpsstraat 12 a'],
    ['Dorpsstraat 12a', 'dorpsstraat 12-A'],
    ['Dorpsstraat 12 B bis', 'Dorpsstraat 12b bis'],
  ])('%s and %s are the same', (one, other) => {
    expect(foldAddress(one)).toBe(foldAddress(other));
  });

  it.each([
    ['Dorpsstraat 12a', 'Dorpsstraat 12b'],
    ['Dorpsstraat 1 2', 'Dorpsstraat 12'],
    ['Plein 1940 en 45', 'Plein 1940en 45'],
  ])('%s and %s are not', (one, other) => {
    expect(foldAddress(one)).not.toBe(foldAddress(other));
  });
});

describe('names at one address', () => {
  it.each([
    ['Sociaal Raadslieden Zwolle', 'Sociaal Raadsleiden Zwolle'],
    ['Stichting Humanitas', 'Humanitas'],
    ['Het Juridisch Loket', 'Het Juridisch Locket'],
  ])('%s and %s are probably one', (one, other) => {
    expect(areNearlyEqual(foldName(one), foldName(other))).toBe(true);
  });

  it.each([
    ['Sociaal wijkteam 1', 'Sociaal wijkteam 2'],
    ['Sociaal wijkteam A', 'Sociaal wijkteam B'],
    ['Wijkteam Noord', 'Wijkteam Zuid'],
    ['MEE', 'WIJ'],
    ['Humanitas', 'Humanitas Thuisadministratie'],
  ])('%s and %s are two', (one, other) => {
    expect(areNearlyEqual(foldName(one), foldName(other))).toBe(false);
  });
});

describe('locations beside inhabitants', () => {
  const { municipalities, locations } = expectClean(readWith());
  const [location] = locations;
  const inhabitants = new Map(municipalities.map(({ code }, index) => [code, 20_000 + index]));
  const so = (counts: Readonly<Record<string, number>>, known = inhabitants) => {
    const many = municipalities.flatMap(({ code }) =>
      Array.from({ length: counts[code] ?? 2 }, () => (location ? { ...location, municipality: code } : [])),
    );
    return disproportions(municipalities, many.flat(), known).map(({ municipality }) => municipality.code);
  };

  it('are told where they are ten times as many, and at least ten', () => {
    expect(so({})).toEqual([]);
    expect(so({ GM0193: 19 })).toEqual([]);
    expect(so({ GM0193: 40 })).toEqual(['GM0193']);
    expect(so({ GM0193: 9 }, new Map([...inhabitants, ['GM0193', 200]]))).toEqual([]);
  });

  it('are told where a large municipality has hardly any', () => {
    const withCity = new Map([...inhabitants, ['GM0518', 600_000]]);
    expect(so({ GM0518: 30 }, withCity)).toEqual([]);
    expect(so({ GM0518: 1 }, withCity)).toEqual(['GM0518']);
  });
});
