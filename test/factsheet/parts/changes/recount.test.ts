import { beforeAll, describe, expect, it } from 'vitest';
import type { FactsheetData } from '../../../../src/factsheet/factsheet.ts';
import { knownValue } from '../../../../src/model/figure.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { type MunicipalityLine, parseTable, readCurrentText } from '../../../data/read-data.ts';
import { allFactsheets, currentSite, factsheetOf } from '../../../support/real-site.ts';

interface InventoryLine {
  readonly gemeente: string;
  readonly organisatie: string;
  readonly leefgebieden: string;
  readonly ondersteuningstypen: string;
}

/** What both editions hold, counted from the files without any of the project's own code. */
function counted(file: string) {
  const codes = new Map<string, string>();
  for (const { code, naam, andere_namen, geldig_tot } of parseTable<MunicipalityLine>(
    readCurrentText('municipalities.csv'),
  )) {
    if (geldig_tot !== '') continue;
    for (const name of [code, naam, ...andere_namen.split('|')]) codes.set(name.trim().toLowerCase(), code);
  }
  const ofEach = Map.groupBy(parseTable<InventoryLine>(readCurrentText(file)), ({ gemeente }) =>
    codes.get(gemeente.trim().toLowerCase()),
  );
  return (code: string) => {
    const lines = ofEach.get(code) ?? [];
    const cells = (column: 'leefgebieden' | 'ondersteuningstypen') =>
      new Set(
        lines.flatMap((line) =>
          line[column]
            .split('|')
            .map((cell) => cell.trim())
            .filter((cell) => cell !== ''),
        ),
      );
    return {
      locations: lines.length,
      organisations: new Set(lines.map(({ organisatie }) => organisatie)),
      lifeDomains: cells('leefgebieden'),
      supportTypes: cells('ondersteuningstypen'),
    };
  };
}

let site: Site;
let factsheets: readonly FactsheetData[];
const then = counted('earlier/2023-01-01/inventory.csv');
const now = counted('inventory.csv');
beforeAll(async () => {
  site = await currentSite();
  factsheets = allFactsheets(site);
});

function readings({ name, changes }: FactsheetData, which: 'older' | 'newer') {
  if (!changes) throw new Error(`${name} says nothing of change.`);
  return Object.fromEntries(changes.figures.map((figure) => [figure.id, knownValue(figure[which].reading)]));
}

describe('what changed in all municipalities', () => {
  it('are the figures that the two inventories hold', () => {
    expect(factsheets).toHaveLength(342);
    for (const factsheet of factsheets) {
      for (const [which, count] of [
        ['older', then],
        ['newer', now],
      ] as const) {
        const own = count(factsheet.code);
        expect(readings(factsheet, which), factsheet.name).toMatchObject({
          locations: own.locations,
          organisations: own.organisations.size,
          lifeDomains: own.lifeDomains.size,
          supportTypes: own.supportTypes.size,
        });
      }
    }
  });

  it('names every organisation that only one of the two inventories holds, and no other', () => {
    let named = 0;
    for (const { code, name, changedOffer } of factsheets) {
      const { organisations } = changedOffer ?? {};
      if (!organisations) throw new Error(`${name} says nothing of organisations.`);
      const [before, after] = [then(code).organisations, now(code).organisations];
      const told = {
        new: [...organisations.new, ...organisations.renamed.map(({ newer }) => newer)],
        gone: [...organisations.gone, ...organisations.renamed.map(({ older }) => older)],
      };
      expect(new Set(told.new), name).toEqual(new Set([...after].filter((each) => !before.has(each))));
      expect(new Set(told.gone), name).toEqual(new Set([...before].filter((each) => !after.has(each))));
      named += told.new.length + told.gone.length;
    }
    expect(named).toBeGreaterThan(50);
  });

  it('adds up to the change of the country', () => {
    const sum = (which: 'older' | 'newer') =>
      factsheets.reduce((total, factsheet) => total + (readings(factsheet, which)['locations'] ?? 0), 0);
    expect({ older: sum('older'), newer: sum('newer') }).toEqual(site.past?.changes.country.locations);
  });

  it.each([
    ['ommen', 'In 2025 zijn er geen locaties gevonden. In 2023 was dat er 1.'],
    ['rheden', 'In 2025 is er 1 locatie gevonden. In 2023 waren dat er geen.'],
    ['rozendaal', 'In 2025 is er 1 locatie gevonden. In 2023 waren dat er geen.'],
    ['urk', 'In 2025 zijn er 4 locaties gevonden, evenveel als in 2023.'],
    ['vlieland', 'In 2025 zijn er geen locaties gevonden, net als in 2023.'],
  ])('is told of %s in words', (slug, sentence) => {
    expect(factsheetOf(site, slug).changes?.sentences[0]).toBe(sentence);
  });

  it.each(['s-hertogenbosch', 'sudwest-fryslan', 'nuenen-gerwen-en-nederwetten'])(
    'reads as Dutch for %s',
    (slug) => {
      const { changes, changedOffer } = factsheetOf(site, slug);
      for (const sentence of changes?.sentences ?? [])
        expect(sentence).toMatch(/^(In 2025|Dat verschil) .*\.$/);
      expect(changes?.sentences.length).toBeGreaterThanOrEqual(3);
      expect(changedOffer?.organisations).toBeDefined();
    },
  );
});
