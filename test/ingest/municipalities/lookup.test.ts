import { describe, expect, it } from 'vitest';
import {
  createMunicipalityLookup,
  parseMunicipalityCode,
} from '../../../src/ingest/municipalities/lookup.ts';
import type { Municipality } from '../../../src/model/edition.ts';
import { foldLabel, foldName } from '../../../src/model/fold-name.ts';
import { slugOf } from '../../../src/model/slug.ts';
import type { ProvinceName } from '../../../src/model/typology.ts';

function municipality(
  code: string,
  name: string,
  province: ProvinceName,
  more: Partial<Municipality> = {},
): Municipality {
  return { code, name, slug: slugOf(name), otherNames: [], province, successors: [], ...more };
}

const LIVING = [
  municipality('GM0193', 'Zwolle', 'Overijssel'),
  municipality('GM0344', 'Utrecht', 'Utrecht'),
  municipality('GM0373', 'Bergen (NH.)', 'Noord-Holland'),
  municipality('GM0893', 'Bergen (L.)', 'Limburg'),
  municipality('GM0164', 'Hengelo', 'Overijssel'),
  municipality('GM0518', "'s-Gravenhage", 'Zuid-Holland', { otherNames: ['Den Haag'] }),
  municipality('GM0796', "'s-Hertogenbosch", 'Noord-Brabant', { otherNames: ['Den Bosch'] }),
  municipality('GM1900', 'Súdwest-Fryslân', 'Fryslân'),
  municipality('GM0820', 'Nuenen, Gerwen en Nederwetten', 'Noord-Brabant'),
  municipality('GM0855', 'Tilburg', 'Noord-Brabant'),
  municipality('GM0865', 'Vught', 'Noord-Brabant'),
  municipality('GM1992', 'Voorne aan Zee', 'Zuid-Holland'),
];
const ABOLISHED = [
  municipality('GM0788', 'Haaren', 'Noord-Brabant', {
    validTo: '2021-01-01',
    successors: ['GM0855', 'GM0865'],
  }),
  municipality('GM0501', 'Brielle', 'Zuid-Holland', {
    validTo: '2023-01-01',
    successors: ['GM1992'],
    otherNames: ['Den Briel'],
  }),
  municipality('GM9001', 'Kringloop', 'Zeeland', { validTo: '2020-01-01', successors: ['GM9002'] }),
  municipality('GM9002', 'Rondje', 'Zeeland', { validTo: '2020-01-01', successors: ['GM9001'] }),
  municipality('GM9003', 'Utrecht', 'Utrecht', { validTo: '1950-01-01', successors: ['GM0193'] }),
];
const lookup = createMunicipalityLookup(LIVING, ABOLISHED);

describe('the lookup of municipalities', () => {
  it.each([
    ['Súdwest-Fryslân', 'GM1900'],
    ['Sudwest Fryslan', 'GM1900'],
    ['SUDWEST-FRYSLÂN', 'GM1900'],
    ['Sudwestfryslan', 'GM1900'],
    ["Gravenhage, 's-", 'GM0518'],
    ['’s-Gravenhage', 'GM0518'],
    ["'s-Gravenhage (gemeente)", 'GM0518'],
    ['Den Haag', 'GM0518'],
    ['Haag, Den', 'GM0518'],
    ['den haag', 'GM0518'],
    ['s Hertogenbosch', 'GM0796'],
    ['Den Bosch', 'GM0796'],
    ['gemeente Utrecht', 'GM0344'],
    ['Utrecht (gemeente)', 'GM0344'],
    ['Bergen (NH)', 'GM0373'],
    ['Bergen NH', 'GM0373'],
    ['Bergen (Noord-Holland)', 'GM0373'],
    ['Bergen (L.)', 'GM0893'],
    ['Bergen (limburg)', 'GM0893'],
    ['Hengelo (O.)', 'GM0164'],
    ['Hengelo (Ov)', 'GM0164'],
    ['Nuenen, Gerwen en Nederwetten', 'GM0820'],
    ['Nuenen Gerwen & Nederwetten', 'GM0820'],
    ['GM0193', 'GM0193'],
    ['gm0193', 'GM0193'],
    ['193', 'GM0193'],
    ['0193', 'GM0193'],
  ])('finds %s', (written, code) => {
    expect(lookup.find(written)).toMatchObject({ kind: 'found', municipality: { code } });
  });

  it.each(['Brielle', 'Den Briel', 'GM0501', '501'])('moves %s to its only successor', (written) => {
    expect(lookup.find(written)).toMatchObject({
      kind: 'moved',
      from: { code: 'GM0501' },
      municipality: { code: 'GM1992' },
    });
  });

  it('names all successors where there are several, and none in a circle', () => {
    expect(lookup.find('Haaren')).toMatchObject({
      kind: 'split',
      successors: [{ name: 'Tilburg' }, { name: 'Vught' }],
    });
    expect(lookup.find('Kringloop')).toMatchObject({ kind: 'split', successors: [] });
  });

  it('offers every municipality of an ambiguous name', () => {
    expect(lookup.find('Bergen')).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ code: 'GM0373' }, { code: 'GM0893' }],
    });
  });

  it('offers the nearest names of an unknown one', () => {
    expect(lookup.find('Tilbrug')).toEqual({ kind: 'unknown', nearest: ['Tilburg'] });
    expect(lookup.find('Hengelo (Gld)')).toMatchObject({ kind: 'unknown' });
    expect(lookup.find('qqqqqqqqqq')).toEqual({ kind: 'unknown', nearest: [] });
    expect(lookup.find('GM12345')).toMatchObject({ kind: 'unknown' });
  });
});

describe('names', () => {
  it.each([
    ["'s-Gravenhage", 's gravenhage', 's-gravenhage'],
    ['Súdwest-Fryslân', 'sudwest fryslan', 'sudwest-fryslan'],
    ['Bergen (NH.)', 'bergen nh', 'bergen-nh'],
    ['Nuenen, Gerwen en Nederwetten', 'nuenen gerwen en nederwetten', 'nuenen-gerwen-en-nederwetten'],
    ['ĲSSELSTEIN', 'ijsselstein', 'ijsselstein'],
    ['Ærø ', 'aero', 'aero'],
  ])('%s is folded and has a slug', (name, folded, slug) => {
    expect([foldName(name), slugOf(name)]).toEqual([folded, slug]);
  });

  it('without a letter stay different from each other', () => {
    expect(foldName('!!!')).not.toBe(foldName('???'));
    expect(foldName('Δήμος')).not.toBe('');
  });

  it('of columns are the same with spaces, hyphens, underscores and capitals', () => {
    expect(new Set(['Andere namen', 'andere_namen', 'andere-namen', 'andereNamen'].map(foldLabel)).size).toBe(
      1,
    );
  });

  it('are no codes', () => {
    expect(['GM', '', '1234567', 'GM01a', 'Zwolle'].map(parseMunicipalityCode)).toEqual(
      Array(5).fill(undefined),
    );
  });
});
