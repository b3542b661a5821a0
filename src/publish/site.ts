import { type Analysis, analyse } from '../analysis/analyse.ts';
import { type CountryMap, LOCATOR_FRAME, makeCountryMap } from '../charts/municipality/locator-map.ts';
import { buildFactsheet } from '../factsheet/build-factsheet.ts';
import { type DirectoryEntry, makeDirectory } from '../factsheet/country/directory.ts';
import { type ProvinceSummary, summariseProvinces } from '../factsheet/country/province.ts';
import type { FactsheetData } from '../factsheet/factsheet.ts';
import { type HelpOf, makeHelpOf } from '../factsheet/help/build.ts';
import type { Edition, EditionSettings, MunicipalityCode } from '../model/edition.ts';
import { areaWords } from '../model/publication/area.ts';

/** Everything that pages and files are made from, worked out once for a build. */
export interface Site {
  readonly edition: Edition;
  readonly settings: EditionSettings;
  readonly analysis: Analysis;
  /** In the order in which a reader looks names up. */
  readonly municipalities: readonly DirectoryEntry[];
  readonly bySlug: ReadonlyMap<string, DirectoryEntry>;
  readonly provinces: readonly ProvinceSummary[];
  /** Small map of the country, for the page and the card. */
  readonly locator: CountryMap;
  /** The same with less detail: on the sheet it is the size of a stamp. */
  readonly sheetLocator: CountryMap;
  /** Made when it is asked for and not kept: of a large country not all fit in memory. */
  readonly factsheetOf: (code: MunicipalityCode) => FactsheetData;
  /** Where residents can go in each situation. */
  readonly helpOf: HelpOf;
}

/** Works out all figures of an edition. */
export function makeSite(edition: Edition): Site {
  const analysis = analyse(edition);
  const municipalities = makeDirectory(analysis);
  const locator = { frame: LOCATOR_FRAME, name: areaWords(edition.settings).name };
  return {
    edition,
    settings: edition.settings,
    analysis,
    municipalities,
    bySlug: new Map(municipalities.map((entry) => [entry.slug, entry])),
    provinces: summariseProvinces(municipalities),
    locator: makeCountryMap(edition.boundaries, analysis.geography, locator, 2),
    sheetLocator: makeCountryMap(edition.boundaries, analysis.geography, locator, 6),
    factsheetOf: (code) => factsheetIn(analysis, code),
    helpOf: makeHelpOf(analysis),
  };
}

/** The factsheet of the municipality with this code. @throws Error where there is none. */
export function factsheetIn(analysis: Analysis, code: MunicipalityCode): FactsheetData {
  const municipality = analysis.byCode.get(code);
  if (!municipality) throw new Error(`No municipality with code ${code}.`);
  return buildFactsheet(analysis, municipality);
}
