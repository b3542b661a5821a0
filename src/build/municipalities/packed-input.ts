import { SHEET_LACKS, type SheetFacts, type SheetLacks } from '../../../templates/sheet/sheet-style.ts';
import {
  type NeighbourFacts,
  type NeighbourMap,
  neighbourFacts,
} from '../../charts/municipality/neighbour-map.ts';
import type { Factsheet, FactsheetData } from '../../factsheet/factsheet.ts';
import { lazily } from '../../model/lazily.ts';
import { chartFacts } from '../../publish/municipality/files.ts';
import {
  type ArchivedInput,
  type MunicipalityInput,
  type PageInput,
  pageMap,
} from '../../publish/municipality/input.ts';

/**
 * The input of one municipality as JSON, in parts: it is sent to another thread and its fingerprint is taken
 * without being read. What the sheet does not show, or the page not, is a part of its own: it changes neither.
 */
export interface PackedInput {
  readonly slug: string;
  /** What the sheet shows of the factsheet. */
  readonly facts: string;
  /** What the page shows besides. */
  readonly details: string;
  /** What the charts show: less than the sheet, so that an address makes no chart again. */
  readonly charted: string;
  /** What only the data files tell. */
  readonly comparisons: string;
  /** What the map of the surroundings tells. */
  readonly neighbours: string;
  /** What the help page shows; '' where there is none. */
  readonly help: string;
  readonly card: string;
  readonly sheetLocator: string;
  readonly surroundings: string;
  /** Where locations stand here and in the surroundings: not on the sheet. */
  readonly whereabouts: string;
  /** What was before the edition: only on the page. */
  readonly past: string;
  /** How new it is: only on the page. */
  readonly update: string;
  /** The route map: neither on the page nor on the sheet. */
  readonly route: string;
}

/** The input again. A part is unpacked when it is first asked for: what comes from the cache never is. */
export interface UnpackedInput extends MunicipalityInput {
  readonly facts: SheetFacts;
  /** Undefined for a municipality of an earlier edition. */
  readonly map: NeighbourMap | undefined;
  readonly page: PageInput;
}

/** What of the input a page, a sheet and data files are made from. */
function packShared(input: ArchivedInput) {
  const { coverageComparisons, ...factsheet } = input.factsheet;
  const lacks = new Set<string>(SHEET_LACKS);
  const part = (inSheet: boolean) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(factsheet).filter(([name]) => lacks.has(name) !== inSheet)),
    );
  return {
    slug: factsheet.slug,
    facts: part(true),
    details: part(false),
    comparisons: JSON.stringify(coverageComparisons),
    sheetLocator: JSON.stringify(input.sheetLocator),
    surroundings: JSON.stringify(input.surroundings),
    past: JSON.stringify(input.past),
  };
}

export function packInput(input: MunicipalityInput): PackedInput {
  return {
    ...packShared(input),
    charted: JSON.stringify(chartFacts(input.factsheet)),
    neighbours: JSON.stringify(neighbourFacts(input.factsheet)),
    help: input.help.situations.length === 0 ? '' : JSON.stringify(input.help),
    card: JSON.stringify(input.card),
    whereabouts: JSON.stringify(input.whereabouts),
    update: input.update === undefined ? '' : JSON.stringify(input.update),
    route: JSON.stringify(input.route),
  };
}

/** The same of a municipality of an earlier edition: what nothing of it is made from is ''. */
export function packArchived(input: ArchivedInput): PackedInput {
  return {
    ...packShared(input),
    charted: '',
    neighbours: '',
    help: '',
    card: '',
    whereabouts: '',
    update: '',
    route: '',
  };
}

export function unpackInput(packed: PackedInput): UnpackedInput {
  const parsed = <Value>(text: string) => lazily(() => JSON.parse(text) as Value);
  const facts = parsed<SheetFacts>(packed.facts);
  const details = parsed<Pick<Factsheet, SheetLacks>>(packed.details);
  const comparisons = parsed<FactsheetData['coverageComparisons']>(packed.comparisons);
  const shown = lazily((): Factsheet => ({ ...facts(), ...details() }));
  const factsheet = lazily((): FactsheetData => ({ ...shown(), coverageComparisons: comparisons() }));
  const help = parsed<MunicipalityInput['help']>(packed.help);
  const card = parsed<MunicipalityInput['card']>(packed.card);
  const sheetLocator = parsed<MunicipalityInput['sheetLocator']>(packed.sheetLocator);
  const surroundings = parsed<MunicipalityInput['surroundings']>(packed.surroundings);
  const whereabouts = parsed<MunicipalityInput['whereabouts']>(packed.whereabouts);
  const past = parsed<MunicipalityInput['past']>(packed.past);
  const update = lazily(() =>
    packed.update === '' ? undefined : (JSON.parse(packed.update) as MunicipalityInput['update']),
  );
  const route = parsed<MunicipalityInput['route']>(packed.route);
  const map = lazily(() =>
    packed.neighbours === ''
      ? undefined
      : pageMap(JSON.parse(packed.neighbours) as NeighbourFacts, {
          surroundings: surroundings(),
          whereabouts: whereabouts(),
        }),
  );
  return {
    get map() {
      return map();
    },
    get facts() {
      return facts();
    },
    get page() {
      return { factsheet: shown(), map: map(), past: past(), update: update() };
    },
    get factsheet() {
      return factsheet();
    },
    get help() {
      return help();
    },
    get card() {
      return card();
    },
    get sheetLocator() {
      return sheetLocator();
    },
    get surroundings() {
      return surroundings();
    },
    get whereabouts() {
      return whereabouts();
    },
    get past() {
      return past();
    },
    get update() {
      return update();
    },
    get route() {
      return route();
    },
  };
}
