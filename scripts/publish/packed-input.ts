import type { Factsheet } from '../../src/factsheet/factsheet.ts';
import { lazily } from '../../src/model/lazily.ts';
import { type MunicipalityInput, SHEET_LACKS } from '../../src/publish/municipality-input.ts';
import type { SheetFacts, SheetLacks } from '../../templates/sheet/sheet-style.ts';

/**
 * The input of one municipality as JSON, in parts: it is sent to another thread and its fingerprint is taken
 * without being read. What the sheet does not show is a part of its own, so that it changes no sheet.
 */
export interface PackedInput {
  readonly slug: string;
  /** SheetFacts */
  readonly facts: string;
  /** The rest of the factsheet. */
  readonly details: string;
  readonly card: string;
  readonly pageLocator: string;
  readonly sheetLocator: string;
  readonly surroundings: string;
}

/** The input again. A part is unpacked when it is first asked for: what comes from the cache never is. */
export interface UnpackedInput extends MunicipalityInput {
  readonly facts: SheetFacts;
}

type Details = Pick<Factsheet, SheetLacks>;

export function packInput(input: MunicipalityInput): PackedInput {
  const lacks = new Set<string>(SHEET_LACKS);
  const part = (inSheet: boolean) =>
    JSON.stringify(
      Object.fromEntries(Object.entries(input.factsheet).filter(([name]) => lacks.has(name) !== inSheet)),
    );
  return {
    slug: input.factsheet.slug,
    facts: part(true),
    details: part(false),
    card: JSON.stringify(input.card),
    pageLocator: JSON.stringify(input.pageLocator),
    sheetLocator: JSON.stringify(input.sheetLocator),
    surroundings: JSON.stringify(input.surroundings),
  };
}

export function unpackInput(packed: PackedInput): UnpackedInput {
  const facts = lazily(() => JSON.parse(packed.facts) as SheetFacts);
  const factsheet = lazily((): Factsheet => ({ ...facts(), ...(JSON.parse(packed.details) as Details) }));
  const card = lazily(() => JSON.parse(packed.card) as MunicipalityInput['card']);
  const pageLocator = lazily(() => JSON.parse(packed.pageLocator) as MunicipalityInput['pageLocator']);
  const sheetLocator = lazily(() => JSON.parse(packed.sheetLocator) as MunicipalityInput['sheetLocator']);
  const surroundings = lazily(() => JSON.parse(packed.surroundings) as MunicipalityInput['surroundings']);
  return {
    get facts() {
      return facts();
    },
    get factsheet() {
      return factsheet();
    },
    get card() {
      return card();
    },
    get pageLocator() {
      return pageLocator();
    },
    get sheetLocator() {
      return sheetLocator();
    },
    get surroundings() {
      return surroundings();
    },
  };
}
