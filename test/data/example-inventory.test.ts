import { describe, expect, it } from 'vitest';
import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  RECORD_ORIGINS,
  SUPPORT_TYPES,
} from '../../src/model/typology.ts';
import {
  type InventoryLine,
  type PostcodeLine,
  parseTable,
  parts,
  readDataText,
  readMunicipalities,
} from './read-data.ts';

const text = readDataText('inventory.csv');
const lines = parseTable<InventoryLine>(text);
const AT_HOME = /^(Buurtbemiddeling|Schuldhulpmaatjes) /;

const names = new Map(readMunicipalities().map(({ code, naam }) => [code, naam]));

function nameOf(code: string): string {
  return names.get(code) ?? '';
}

function labelsOf(entries: readonly { readonly label: string }[]): readonly string[] {
  return entries.map(({ label }) => label);
}

describe('inventory.csv as a file', () => {
  it('opens in Dutch Excel: UTF-8 with a mark, semicolons, line feeds', () => {
    expect(text.startsWith('\uFEFFkenmerk;gemeente;organisatie;bezoekadres;')).toBe(true);
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
  });

  it('uses names of municipalities that exist, and labels of the typology', () => {
    const names = new Set(
      readMunicipalities()
        .filter((line) => line.geldig_tot === '')
        .map(({ naam }) => naam),
    );
    for (const line of lines) {
      expect(names).toContain(line.gemeente);
      expect(labelsOf(ORGANISATION_KINDS)).toContain(line.soort_organisatie);
      expect(['ja', 'nee']).toContain(line.sociaal_raadslieden);
      expect(['ja', 'nee', '']).toContain(line.vooral_vrijwilligers);
      expect([...labelsOf(FUNDING_SOURCES), '']).toContain(line.financiering);
      expect([...labelsOf(NATIONAL_NETWORKS), '']).toContain(line.landelijke_organisatie);
    }
  });

  it('gives each location at least one support type, life domain and origin, in the order of the typology', () => {
    for (const line of lines) {
      for (const [cell, entries] of [
        [line.ondersteuningstypen, SUPPORT_TYPES],
        [line.leefgebieden, LIFE_DOMAINS],
        [line.vindplaats, RECORD_ORIGINS],
      ] as const) {
        const given = parts(cell);
        expect(given.length).toBeGreaterThan(0);
        expect(given).toEqual(labelsOf(entries).filter((label) => given.includes(label)));
      }
    }
  });
});

describe('inventory.csv as an example', () => {
  it('says of every organisation that it is an example', () => {
    for (const { organisatie } of lines) expect(organisatie).toMatch(/^\p{Lu}[\p{L}\d ]+ \(voorbeeld\)$/u);
  });

  it('names no municipality in the name of an organisation', () => {
    const names = readMunicipalities().map(({ naam }) => naam);
    const organisations = [...new Set(lines.map(({ organisatie }) => organisatie))];
    for (const organisation of organisations) {
      const words = organisation.split(' ');
      expect(names.filter((name) => words.includes(name))).toEqual([]);
    }
  });

  it('has only example addresses, and no postcode with letters: that would name a real street', () => {
    for (const { bezoekadres, postcode } of lines) {
      expect(bezoekadres).toMatch(/^(Voorbeeld(straat|plein|weg|laan) \d{1,3})?$/);
      expect(postcode).toMatch(/^([1-9]\d{3})?$/);
    }
    expect(text).not.toMatch(/\b[1-9]\d{3} ?[A-Z]{2}\b/);
  });

  it('has sites and mail addresses under .example only, and numbers that nobody can dial', () => {
    for (const line of lines) {
      expect(line.telefoon).toMatch(/^(000-\d{7})?$/);
      expect(line.website).toMatch(/^(https:\/\/[a-z-]+\.example\/)?$/);
      expect(line.email).toMatch(/^(info@[a-z-]+\.example)?$/);
    }
    expect(text.match(/https?:\/\/(?![a-z-]+\.example\/)/)).toBeNull();
  });

  it('has real postcodes and places of the municipality, spread over as many of them as can be', () => {
    const byMunicipality = Map.groupBy(parseTable<PostcodeLine>(readDataText('postcodes.csv')), (line) =>
      nameOf(line.gemeente),
    );
    for (const [name, own] of Map.groupBy(lines, ({ gemeente }) => gemeente)) {
      const areas = byMunicipality.get(name) ?? [];
      const chosen = own.filter(({ postcode }) => postcode !== '');
      for (const { postcode, plaats } of chosen) {
        const places = areas.filter((area) => area.postcode === postcode).map((area) => area.plaats);
        expect(places.length, `${name} ${postcode}`).toBeGreaterThan(0);
        if (plaats !== '') expect(places, `${name} ${postcode}`).toContain(plaats);
      }
      const located = own.filter(({ bezoekadres }) => bezoekadres !== '').length;
      const turns = Math.ceil(located / areas.length);
      const uses = Map.groupBy(chosen, ({ postcode, plaats }) => `${postcode} ${plaats}`);
      for (const [area, users] of uses)
        if (!area.endsWith(' ')) expect(users.length).toBeLessThanOrEqual(turns);
    }
  });

  it('has coordinates for a few, all else for most, and leaves some cells empty', () => {
    const withAddress = lines.filter(({ bezoekadres }) => bezoekadres !== '');
    const share = (column: keyof InventoryLine) =>
      withAddress.filter((line) => line[column] !== '').length / withAddress.length;
    for (const column of ['postcode', 'plaats', 'telefoon', 'openingstijden', 'afspraak'] as const) {
      expect(share(column), column).toBeGreaterThan(0.65);
      expect(share(column), column).toBeLessThan(1);
    }
    expect(share('breedtegraad')).toBeGreaterThan(0.02);
    expect(share('breedtegraad')).toBeLessThan(0.1);
    for (const { afspraak, openingstijden } of lines) {
      expect(['', ...labelsOf(APPOINTMENTS)]).toContain(afspraak);
      expect(openingstijden).toMatch(
        /^((maan|dins|woens|donder|vrij)dag[a-z, ]* van \d+\.\d\d tot \d+\.\d\d uur)?$/,
      );
    }
  });

  it('marks for whom some of the help is alone, also where the network does not say so', () => {
    const groups = Map.groupBy(lines, ({ doelgroep }) => doelgroep);
    expect([...groups.keys()].sort()).toEqual(['', 'ex-gedetineerden', 'ouderen']);
    expect(groups.get('')?.length).toBeGreaterThan(1500);
  });

  it('knows no place to go to where people are helped at home', () => {
    for (const line of lines.filter(({ bezoekadres }) => bezoekadres === '')) {
      const { postcode, plaats, breedtegraad, lengtegraad, openingstijden, afspraak } = line;
      expect([postcode, plaats, breedtegraad, lengtegraad, openingstijden]).toEqual(['', '', '', '', '']);
      expect(afspraak).toBe('op afspraak');
    }
  });

  it('leaves out the visiting address of help at home, and of nothing else', () => {
    for (const line of lines) expect(line.bezoekadres === '').toBe(AT_HOME.test(line.organisatie));
  });

  it('has no two lines that would be merged', () => {
    const keys = lines.map((line) => [line.gemeente, line.organisatie, line.bezoekadres].join('\n'));
    expect(new Set(keys).size).toBe(lines.length);
  });

  it('tells the same of an organisation at each of its locations', () => {
    const told = new Map<string, string>();
    for (const line of lines) {
      const key = `${line.gemeente}\n${line.organisatie}`;
      const facts = [
        line.soort_organisatie,
        line.sociaal_raadslieden,
        line.vooral_vrijwilligers,
        line.financiering,
        line.website,
        line.telefoon,
        line.email,
        line.afspraak,
        line.doelgroep,
      ].join('\n');
      expect(told.get(key) ?? facts).toBe(facts);
      told.set(key, facts);
    }
  });
});
