import { type Analysis, analyse } from '../analysis/analyse.ts';
import { type CountryMap, LOCATOR_FRAME, makeCountryMap } from '../charts/municipality/locator-map.ts';
import { NO_CORRECTIONS, type PublishedCorrections } from '../corrections/published/published.ts';
import { buildFactsheet } from '../factsheet/build-factsheet.ts';
import { type DirectoryEntry, makeDirectory } from '../factsheet/country/directory.ts';
import {
  type ProvinceSummary,
  type RegionSummary,
  summariseProvinces,
  summariseRegions,
} from '../factsheet/country/province.ts';
import type { FactsheetData } from '../factsheet/factsheet.ts';
import { type HelpOf, makeHelpOf } from '../factsheet/help/build.ts';
import type { Past } from '../factsheet/shared/part-context.ts';
import { compareEditions } from '../history/compare-editions.ts';
import type { Edition, EditionSettings, IsoDate, MunicipalityCode } from '../model/edition.ts';
import { lazily } from '../model/lazily.ts';
import { areaWords } from '../model/publication/area.ts';
import { archiveFolder } from './shared/paths.ts';

/** An earlier edition, as it is published beside today's: a site of its own in a folder of the whole. */
export interface Archive {
  /** Its reference date. */
  readonly date: IsoDate;
  /** Within the site, without base: 'edities/2023-01-01/'. */
  readonly folder: string;
  /** The address in its settings is that of the folder. */
  readonly site: Site;
}

/** Everything that pages and files are made from, worked out once for a build. */
export interface Site {
  readonly edition: Edition;
  readonly settings: EditionSettings;
  readonly analysis: Analysis;
  /** In the order in which a reader looks names up. */
  readonly municipalities: readonly DirectoryEntry[];
  readonly bySlug: ReadonlyMap<string, DirectoryEntry>;
  readonly provinces: readonly ProvinceSummary[];
  /** Empty for an edition without `regions.csv`. */
  readonly regions: readonly RegionSummary[];
  /** Small map of the country, for the page and the card. */
  readonly locator: CountryMap;
  /** The same with less detail: on the sheet it is the size of a stamp. */
  readonly sheetLocator: CountryMap;
  /** The newest earlier edition and what changed since; undefined where there is none. */
  readonly past: SitePast | undefined;
  /** Made when it is asked for and not kept: of a large country not all fit in memory. */
  readonly factsheetOf: (code: MunicipalityCode) => FactsheetData;
  /** Where residents can go in each situation. */
  readonly helpOf: HelpOf;
  /** Newest first; empty for an edition without earlier ones, and for an earlier one itself. */
  readonly archives: readonly Archive[];
  /** What became of reports; undefined for an earlier edition: reports are about today's. */
  readonly corrections: PublishedCorrections | undefined;
}

/** The edition before, with its own figures. Both are worked out when they are asked for. */
export interface SitePast extends Past {
  readonly analysis: Analysis;
}

/** Works out all figures of an edition, and of the earlier ones that are published beside it (newest first). */
export function makeSite(
  edition: Edition,
  earlier: readonly Edition[] = [],
  corrections: PublishedCorrections = NO_CORRECTIONS,
): Site {
  const analysis = analyse(edition);
  const [newest] = earlier;
  const past = newest && sitePast(newest, edition);
  const municipalities = makeDirectory(analysis);
  const locator = { frame: LOCATOR_FRAME, name: areaWords(edition.settings).name };
  return {
    edition,
    settings: edition.settings,
    analysis,
    municipalities,
    bySlug: new Map(municipalities.map((entry) => [entry.slug, entry])),
    provinces: summariseProvinces(municipalities),
    regions: summariseRegions(edition.regions, municipalities),
    locator: makeCountryMap(edition.boundaries, analysis.geography, locator, 2),
    sheetLocator: makeCountryMap(edition.boundaries, analysis.geography, locator, 6),
    past,
    factsheetOf: (code) => factsheetIn(analysis, code, past),
    helpOf: makeHelpOf(analysis),
    archives: earlier.map((each) => archiveOf(each, edition.settings)),
    corrections,
  };
}

function sitePast(earlier: Edition, edition: Edition): SitePast {
  const changes = lazily(() => compareEditions(earlier, edition));
  const analysis = lazily(() => analyse(earlier));
  return {
    earlier,
    get changes() {
      return changes();
    },
    get analysis() {
      return analysis();
    },
  };
}

function archiveOf(edition: Edition, today: EditionSettings): Archive {
  const date = edition.settings.referenceDate;
  const folder = archiveFolder(date);
  const settings = { ...edition.settings, baseUrl: today.baseUrl + folder };
  return {
    date,
    folder,
    site: {
      ...makeSite({ ...edition, settings, situations: [], costs: undefined, need: undefined }),
      corrections: undefined,
    },
  };
}

/** The factsheet of the municipality with this code. @throws Error where there is none. */
export function factsheetIn(analysis: Analysis, code: MunicipalityCode, past?: Past): FactsheetData {
  const municipality = analysis.byCode.get(code);
  if (!municipality) throw new Error(`No municipality with code ${code}.`);
  return buildFactsheet(analysis, municipality, past);
}
