import { beforeAll, describe, expect, it } from 'vitest';
import type { Factsheet } from '../../../../src/factsheet/factsheet.ts';
import type { CoverageRow } from '../../../../src/factsheet/parts/coverage/type.ts';
import type { MainFigure } from '../../../../src/factsheet/parts/main-figures/type.ts';
import { buildSummary } from '../../../../src/factsheet/parts/summary/build.ts';
import { plainText } from '../../../../src/factsheet/parts/summary/type.ts';
import type { NearestProvider } from '../../../../src/factsheet/shared/municipality-ref.ts';
import { known } from '../../../../src/model/figure.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { allFactsheets, factsheetOf, realSite } from '../../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

const kampen: NearestProvider = {
  code: 'GM0166',
  name: 'Kampen',
  slug: 'kampen',
  km: 13,
  organisation: 'Rechtswinkel (voorbeeld)',
  place: undefined,
};

/** A real factsheet with other counts, so that each sentence can be tried on each name. */
function pretend(slug: string, locations: number, organisations: number, missing: number): string[] {
  const real = factsheetOf(site, slug);
  const withValue = (figure: MainFigure): MainFigure => ({
    ...figure,
    figure: {
      ...figure.figure,
      reading: known(
        figure.id === 'organisations' ? organisations : figure.id === 'locations' ? locations : 1,
      ),
    },
    comparisons: figure.comparisons.map((one) => ({
      ...one,
      half: { low: 1, median: 1, high: 1, reach: [0, 3] as const },
      verdict: 'more' as const,
    })),
  });
  const rows = (all: readonly CoverageRow[]) =>
    all.map((row, index) => ({
      ...row,
      locations: index < missing ? 0 : 1,
      forEverybody: index < missing ? 0 : 1,
      onlyFor: [],
      nearest: index < missing ? [kampen] : [],
    }));
  const facts: Factsheet = {
    ...real,
    mainFigures: real.mainFigures.map(withValue),
    lifeDomains: rows(real.lifeDomains),
    supportTypes: rows(real.supportTypes),
    nearestWithLocation: locations === 0 ? [kampen] : [],
  };
  return buildSummary(facts).summary.map(plainText);
}

describe("'In het kort'", () => {
  it('says what there is, in the singular too', () => {
    expect(pretend('urk', 1, 1, 0)[0]).toBe(
      'In de gemeente Urk is 1 locatie van 1 organisatie gevonden waar u gratis hulp krijgt bij vragen over rechten en plichten.',
    );
    expect(pretend('s-hertogenbosch', 100, 40, 0)[0]).toBe(
      "In de gemeente 's-Hertogenbosch zijn 100 locaties van 40 organisaties gevonden waar u gratis hulp krijgt bij vragen over rechten en plichten.",
    );
  });
  it('names the group and its middle half', () => {
    expect(pretend('nuenen-gerwen-en-nederwetten', 2, 2, 0)[1]).toBe(
      'Met 2 locaties heeft de gemeente Nuenen, Gerwen en Nederwetten meer dan de meeste gemeenten van deze grootte. De middelste helft van de 113 gemeenten met minder dan 25.000 inwoners heeft 1 locatie.',
    );
  });
  it('says where the only missing thing is', () => {
    expect(pretend('zwolle', 17, 11, 1).slice(2)).toEqual([
      'Voor 1 van de 8 leefgebieden is hier geen hulp gevonden: algemeen. De dichtstbijzijnde hulp daarvoor is in de gemeente Kampen (13\u00a0km).',
      '1 van de 7 soorten hulp is hier niet gevonden: informatie. De dichtstbijzijnde hulp daarvoor is in de gemeente Kampen (13\u00a0km).',
    ]);
  });
  it('names some of many missing things, and how many more', () => {
    expect(pretend('sudwest-fryslan', 5, 3, 6)[2]).toBe(
      'Voor 6 van de 8 leefgebieden is hier geen hulp gevonden: algemeen, aankopen en garantie, familie en relatie en 3 andere leefgebieden.',
    );
    // Four are named as two and two others: 'and 1 other' would take as much room as its name.
    expect(pretend('sudwest-fryslan', 5, 3, 4)[3]).toBe(
      '4 van de 7 soorten hulp zijn hier niet gevonden: informatie, advies en 2 andere soorten.',
    );
  });
  it('sends people on where there is nothing', () => {
    expect(pretend('vlieland', 0, 0, 8)).toEqual([
      'In de gemeente Vlieland is geen locatie gevonden waar u gratis hulp krijgt bij vragen over rechten en plichten.',
      'De dichtstbijzijnde hulp voor iedereen is in de gemeente Kampen (13\u00a0km).',
    ]);
  });
  it('has no empty words in any municipality', () => {
    for (const factsheet of allFactsheets(site)) {
      const text = factsheet.summary.map(plainText).join(' ');
      expect(text).not.toMatch(/undefined|NaN|null| {2}|\(\)|: \./);
      expect(text).toContain(factsheet.name);
      expect(factsheet.summary.length).toBeGreaterThanOrEqual(2);
    }
  });
});
