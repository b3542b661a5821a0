import { type Analysis, analyse, compareNames } from '../analysis/analyse.ts';
import { type CountryMap, LOCATOR_FRAME, makeCountryMap } from '../charts/country-map.ts';
import { buildFactsheet } from '../factsheet/build-factsheet.ts';
import type { Factsheet } from '../factsheet/factsheet.ts';
import { type ProvinceSummary, summariseProvinces } from '../factsheet/province.ts';
import type { Edition, EditionSettings } from '../model/edition.ts';

/** Everything that pages and files are made from, worked out once for a build. */
export interface Site {
  readonly edition: Edition;
  readonly settings: EditionSettings;
  readonly analysis: Analysis;
  /** In the order in which a reader looks names up. */
  readonly factsheets: readonly Factsheet[];
  readonly bySlug: ReadonlyMap<string, Factsheet>;
  readonly provinces: readonly ProvinceSummary[];
  /** Small map of the country, for the page and the card. */
  readonly locator: CountryMap;
  /** The same with less detail: on the sheet it is the size of a stamp. */
  readonly sheetLocator: CountryMap;
}

/** Works out all figures and factsheets of an edition. */
export function makeSite(edition: Edition): Site {
  const analysis = analyse(edition);
  const factsheets = edition.municipalities
    .map((municipality) => buildFactsheet(analysis, municipality))
    .toSorted(compareNames);
  return {
    edition,
    settings: edition.settings,
    analysis,
    factsheets,
    bySlug: new Map(factsheets.map((factsheet) => [factsheet.slug, factsheet])),
    provinces: summariseProvinces(factsheets),
    locator: makeCountryMap(edition.boundaries, analysis.geography, LOCATOR_FRAME, 2),
    sheetLocator: makeCountryMap(edition.boundaries, analysis.geography, LOCATOR_FRAME, 6),
  };
}
