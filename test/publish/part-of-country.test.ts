import { beforeAll, describe, expect, it } from 'vitest';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { datasetsOf } from '../../src/publish/data/datasets.ts';
import { generalCards } from '../../src/publish/metadata/general-cards.ts';
import { dataCatalogue } from '../../src/publish/metadata/json-ld.ts';
import { municipalityFiles } from '../../src/publish/municipality/files.ts';
import { municipalityInput, sharedInput } from '../../src/publish/municipality/input.ts';
import { nationalFiles, nationalPages } from '../../src/publish/national/files.ts';
import { makeSite, type Site } from '../../src/publish/site.ts';
import { siteFiles } from '../../src/publish/site-files.ts';
import { readSheetText, textOfPart } from '../site/support/reading/sheet-text.ts';
import { falseOfPart } from '../support/area-words.ts';
import { AREA, partOfCountry, TWELVE } from '../support/part-of-country.ts';
import { contentsOf, sheetOf } from '../support/real-site.ts';

let site: Site;
beforeAll(() => {
  const files = new Map([...partOfCountry()].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const { edition, findings } = readEdition(files);
  if (!edition) throw new Error(JSON.stringify(findings));
  site = makeSite(edition);
});

const faultsIn = (files: ReadonlyMap<string, string | Uint8Array>) =>
  [...files].flatMap(([path, content]) =>
    typeof content === 'string' && path !== '_headers'
      ? falseOfPart(content).map((words) => `${path}: ${words}`)
      : [],
  );

describe('twelve municipalities of a province', () => {
  it('are set beside each other and their neighbours among them, and beside nobody else', () => {
    for (const { code } of site.municipalities) {
      const { groups, similar } = site.factsheetOf(code);
      expect(groups.map(({ id }) => id)).toEqual(['country', 'neighbours']);
      expect(groups[0]).toMatchObject({ label: 'Regio Twente', description: `de 12 gemeenten van ${AREA}` });
      expect(groups[1]?.description).toContain(AREA);
      expect(similar).toEqual([]);
    }
  });

  it('are judged beside the twelve', () => {
    const enschede = site.factsheetOf('GM0153');
    expect(enschede.headline.title).toMatch(new RegExp(`de meeste gemeenten van ${AREA}$`));
    expect(enschede.mainFigures[0]?.comparisons[0]?.verdict).toBeDefined();
    expect(enschede.mainFigures.map(({ sizePlace }) => sizePlace)).toEqual(Array(5).fill(undefined));
  });

  it('are never called the Netherlands in the files of a municipality, nor in those of all', () => {
    const shared = sharedInput(site);
    const ofEach = TWELVE.flatMap((code) => municipalityFiles(shared, municipalityInput(site, code)));
    const all = contentsOf([...siteFiles(site), ...nationalFiles(site), ...ofEach]);
    expect(all.size).toBeGreaterThan(250);
    expect(faultsIn(all)).toEqual([]);
    expect(String(all.get('gemeente/enschede/factsheet.csv'))).toContain(',Regio Twente,gemiddelde,');
    expect(JSON.parse(String(all.get('gemeente/enschede/factsheet.json'))).edition.area).toBe(AREA);
    expect(JSON.parse(String(all.get('data/catalog.jsonld')))['dct:spatial']).toEqual({
      '@type': 'dct:Location',
      'skos:prefLabel': { '@value': AREA, '@language': 'nl' },
    });
  });

  it('are never called so on a sheet or a card, nor to search engines', async () => {
    const cards = [
      ...[...generalCards(site)].map(({ job }) => JSON.stringify(job().content)),
      ...TWELVE.map((code) => JSON.stringify(municipalityInput(site, code).card.content)),
    ];
    expect(cards.flatMap(falseOfPart)).toEqual([]);
    expect(falseOfPart(JSON.stringify(dataCatalogue(datasetsOf(site), site.settings)))).toEqual([]);
    for (const code of TWELVE) {
      const words = (await readSheetText(sheetOf(site, code))).parts.map(textOfPart).join(' ');
      expect(falseOfPart(words), code).toEqual([]);
      expect(words, code).toContain(AREA);
    }
  });

  it('are not set beside the report on the whole country', () => {
    expect(nationalPages(site).filter((page) => page.includes('rapport'))).toEqual([]);
  });
});

describe('the words that are looked for', () => {
  it('are found in what was said before', () => {
    for (const words of [
      'Daar woont 47% van alle inwoners van Nederland.',
      'de 12 gemeenten van Nederland',
      'Meer locaties dan de meeste gemeenten van deze grootte',
    ])
      expect(falseOfPart(words)).toHaveLength(1);
    expect(falseOfPart('VluchtelingenWerk Nederland en Slachtofferhulp Nederland')).toEqual([]);
  });
});
