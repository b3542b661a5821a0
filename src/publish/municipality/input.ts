import type { SheetContext, SheetInput } from '../../../templates/sheet/sheet-style.ts';
import { SHEET_MAP_FRAME, SHEET_MAP_TEXT } from '../../../templates/sheet/surroundings.ts';
import { type SurroundingWhereabouts, whereaboutsOf } from '../../charts/municipality/location-dots.ts';
import { landDrawing, locatorMap } from '../../charts/municipality/locator-map.ts';
import {
  type NeighbourFacts,
  type NeighbourMap,
  neighbourFacts,
  neighbourMap,
  PAGE_MAP_FRAME,
  PAGE_MAP_TEXT,
  type SurroundingShapes,
  surroundingShapes,
} from '../../charts/municipality/neighbour-map.ts';
import type { Drawing, Mark } from '../../charts/parts/drawing.ts';
import type { Spread } from '../../charts/parts/spread.ts';
import type { Factsheet, FactsheetData } from '../../factsheet/factsheet.ts';
import type { MunicipalityHelp } from '../../factsheet/help/type.ts';
import { buildRoute } from '../../factsheet/route/build.ts';
import type { RouteMap } from '../../factsheet/route/type.ts';
import type { EditionSettings, MunicipalityCode } from '../../model/edition.ts';
import type { Situation } from '../../model/publication/situation.ts';
import { type MunicipalityUpdate, updateOf } from '../overview/corrections/placed.ts';
import type { Site } from '../site.ts';
import { type CardJob, cardBackground, cardJob } from './card-content.ts';
import { type MunicipalityPast, pastOf } from './past.ts';

/** What the page, sheet, card and files of all municipalities share. Plain data. */
export interface SharedInput {
  readonly settings: EditionSettings;
  /** With which residents look for help; none where the edition has no help pages. */
  readonly situations: readonly Situation[];
  readonly spread: Spread;
  readonly sheetLand: Drawing;
  readonly cardBackground: readonly Mark[];
  /** True where each municipality has a feed of what changed, also where nothing was corrected. */
  readonly hasFeed: boolean;
}

/** What the page of one municipality is made from. */
export interface PageInput {
  readonly factsheet: Factsheet;
  /** Undefined in an earlier edition: its pages have no map. */
  readonly map: NeighbourMap | undefined;
  readonly past: MunicipalityPast;
  /** Undefined in an earlier edition. */
  readonly update: MunicipalityUpdate | undefined;
}

/**
 * All that the page, sheet, card and files of one municipality are made from, with what is shared. It is plain
 * data, so that it can be sent to another thread, and so that the same input is known to give the same files.
 */
export interface MunicipalityInput {
  readonly factsheet: FactsheetData;
  readonly help: MunicipalityHelp;
  readonly card: CardJob;
  readonly sheetLocator: Drawing;
  readonly surroundings: SurroundingShapes;
  readonly whereabouts: SurroundingWhereabouts;
  readonly past: MunicipalityPast;
  readonly update: MunicipalityUpdate | undefined;
  readonly route: RouteMap;
}

export function sharedInput({ settings, edition, analysis, locator, sheetLocator, past }: Site): SharedInput {
  const { mainFigures, indicatorValues } = analysis;
  return {
    settings,
    situations: edition.situations,
    spread: { mainFigures, indicatorValues },
    sheetLand: landDrawing(sheetLocator),
    cardBackground: cardBackground(locator),
    hasFeed: past !== undefined,
  };
}

export function municipalityInput(site: Site, code: MunicipalityCode): MunicipalityInput {
  const { settings, analysis, locator, sheetLocator } = site;
  const factsheet = site.factsheetOf(code);
  const municipality = analysis.byCode.get(code);
  if (!municipality) throw new Error(`No municipality with code ${code}.`);
  const locationsOf = (own: MunicipalityCode) => analysis.supply.get(own)?.locations ?? [];
  return {
    factsheet,
    help: site.helpOf(code),
    card: cardJob(settings, factsheet, locatorMap(locator, code, factsheet.name)),
    sheetLocator: locatorMap(sheetLocator, code, factsheet.name),
    route: buildRoute(analysis, municipality),
    surroundings: surroundingShapes(analysis.geography, factsheet, [PAGE_MAP_FRAME, SHEET_MAP_FRAME]),
    whereabouts: {
      own: whereaboutsOf(locationsOf(code)),
      neighbours: whereaboutsOf(factsheet.neighbours.flatMap((neighbour) => locationsOf(neighbour.code))),
    },
    past: pastOf(site, code),
    update: updateOf(site, code),
  };
}

/** What a municipality of an earlier edition is made from: its page, its sheet and its data, and nothing else. */
export type ArchivedInput = Pick<MunicipalityInput, 'factsheet' | 'sheetLocator' | 'surroundings' | 'past'>;

export function archivedInput(site: Site, code: MunicipalityCode): ArchivedInput {
  const { analysis, sheetLocator } = site;
  const factsheet = site.factsheetOf(code);
  return {
    factsheet,
    sheetLocator: locatorMap(sheetLocator, code, factsheet.name),
    surroundings: surroundingShapes(analysis.geography, factsheet, [SHEET_MAP_FRAME]),
    past: pastOf(site, code),
  };
}

/** The map of the surroundings on a page. */
export function pageMap(
  facts: NeighbourFacts,
  { surroundings, whereabouts }: Pick<MunicipalityInput, 'surroundings' | 'whereabouts'>,
): NeighbourMap {
  return neighbourMap(surroundings, facts, PAGE_MAP_FRAME, { textSize: PAGE_MAP_TEXT, whereabouts });
}

export function pageInput(input: MunicipalityInput): PageInput {
  const { factsheet, past, update } = input;
  return { factsheet, map: pageMap(neighbourFacts(factsheet), input), past, update };
}

export function sheetContext({ settings, sheetLand }: SharedInput): SheetContext {
  return { settings, land: sheetLand };
}

/** What the sheet is made from; takes no more of the factsheet than the sheet shows. */
export function sheetInput({
  factsheet,
  sheetLocator,
  surroundings,
}: Pick<MunicipalityInput, 'sheetLocator' | 'surroundings'> & Pick<SheetInput, 'factsheet'>): SheetInput {
  return {
    factsheet,
    locator: sheetLocator,
    // Without dots: a map of four centimetres with letters on it has no room for them.
    surroundings: neighbourMap(surroundings, neighbourFacts(factsheet), SHEET_MAP_FRAME, {
      textSize: SHEET_MAP_TEXT,
      lettersOnly: true,
    }),
  };
}
