import type { ClassDefinition, Classification, Municipality } from '../../model/edition.ts';
import type { Analysis } from '../analyse.ts';
import { makeClassifier } from '../groups/groups.ts';
import type { Organisation, Supply } from '../supply/counts.ts';
import { type SupplyTrait, TRAIT_TABLES } from '../supply/traits.ts';

/** How many municipalities have one thing: a row of tables 2 to 4. */
export interface TraitRow {
  readonly id: string;
  readonly label: string;
  readonly having: string;
  readonly parent: string | undefined;
  /** Municipalities with at least one location that has it. */
  readonly municipalities: number;
  /** Municipalities that are looked at: all of the edition. */
  readonly of: number;
  /** `municipalities` as a part of `of`, 0 to 1; undefined where there are none to look at. */
  readonly share: number | undefined;
  /** A provider counts once in each municipality where it has such a location. */
  readonly organisations: number;
  readonly locations: number;
}

export interface TraitTable {
  readonly kind: 'traits';
  readonly id: string;
  readonly label: string;
  /** The last row is the total: any organisation at all. */
  readonly rows: readonly TraitRow[];
}

/** The same supply over two bases; undefined where a base holds nobody. */
export interface Mean {
  /** Over the municipalities with at least one organisation. */
  readonly overWith: number | undefined;
  /** Over all municipalities of the row, also those without. */
  readonly overAll: number | undefined;
}

/** The supply of one class of municipalities: a row of tables 5 to 9. */
export interface ClassRow {
  readonly id: string;
  readonly label: string;
  /** Follows 'de 137 gemeenten': 'met 25.000 tot 50.000 inwoners'. */
  readonly description: string;
  readonly municipalities: number;
  readonly withOrganisation: number;
  /** `withOrganisation` as a part of `municipalities`, 0 to 1; undefined for an empty class. */
  readonly share: number | undefined;
  readonly organisations: number;
  readonly locations: number;
  readonly organisationsMean: Mean;
  readonly locationsMean: Mean;
}

export interface ClassTable {
  readonly kind: 'classes';
  readonly id: string;
  readonly label: string;
  readonly classification: Classification;
  readonly rows: readonly ClassRow[];
  /** Over the municipalities that belong to a class. */
  readonly total: ClassRow;
  /** Municipalities without the figure that decides; they are in no row. */
  readonly unknown: { readonly municipalities: readonly Municipality[]; readonly withOrganisation: number };
}

export type NationalTable = TraitTable | ClassTable;

/** Which classification stands in which table of the report. */
const REPORT_TABLES: readonly { readonly id: string; readonly classification: string }[] = [
  { id: 'tabel-5', classification: 'size' },
  { id: 'tabel-6', classification: 'urbanity' },
  { id: 'tabel-7', classification: 'income' },
  { id: 'tabel-8', classification: 'benefits' },
  { id: 'tabel-9', classification: 'migration' },
];

/**
 * The tables of the report of 2023 over this edition, in its order. A classification that the editor took
 * out has no table; one that the editor added follows at the end, with its own id.
 */
export function nationalTables(analysis: Analysis): readonly NationalTable[] {
  const { classifications } = analysis.edition;
  const ofReport = REPORT_TABLES.flatMap(({ id, classification }) => {
    const found = classifications.find((candidate) => candidate.id === classification);
    return found ? [{ id, found }] : [];
  });
  const added = classifications
    .filter(({ id }) => REPORT_TABLES.every(({ classification }) => classification !== id))
    .map((found) => ({ id: `tabel-${found.id}`, found }));
  return [
    ...TRAIT_TABLES.map(
      ({ id, label, traits }): TraitTable => ({
        kind: 'traits',
        id,
        label,
        rows: traits.map((trait) => traitRow(trait, [...analysis.supply.values()])),
      }),
    ),
    ...[...ofReport, ...added].map(({ id, found }) => classTable(id, found, analysis)),
  ];
}

/** Counts the municipalities, organisations and locations that have a trait. */
export function traitRow(
  { id, label, having, parent, has }: SupplyTrait,
  supply: readonly Supply[],
): TraitRow {
  const locations = supply.map((own) => own.locations.filter(has).length);
  const municipalities = locations.filter((count) => count > 0).length;
  const offers = (organisation: Organisation) => organisation.locations.some(has);
  return {
    id,
    label,
    having,
    parent,
    municipalities,
    of: supply.length,
    share: divide(municipalities, supply.length),
    organisations: sum(supply.map((own) => own.organisations.filter(offers).length)),
    locations: sum(locations),
  };
}

/** The supply by class of a classification; municipalities without a class are told apart, not put in a row. */
export function classTable(
  id: string,
  classification: Classification,
  { edition, supply }: Pick<Analysis, 'edition' | 'supply'>,
): ClassTable {
  const supplyOf = ({ code }: Municipality) => supply.get(code) ?? [];
  const classFor = makeClassifier(edition, classification);
  const classIds = new Map(edition.municipalities.map((each) => [each, classFor(each)?.id]));
  const membersOf = (classId: string | undefined) =>
    edition.municipalities.filter((each) => classIds.get(each) === classId);
  const rowOf = (head: Pick<ClassRow, 'id' | 'label' | 'description'>, members: readonly Municipality[]) =>
    classRow(head, members.flatMap(supplyOf));
  const unknown = membersOf(undefined);
  return {
    kind: 'classes',
    id,
    label: classification.label,
    classification,
    rows: inReadingOrder(classification.classes).map((each) => rowOf(each, membersOf(each.id))),
    total: rowOf(
      { id: 'totaal', label: 'Totaal', description: 'van deze tabel samen' },
      edition.municipalities.filter((each) => classIds.get(each) !== undefined),
    ),
    unknown: {
      municipalities: unknown,
      withOrganisation: unknown.flatMap(supplyOf).filter(hasOrganisation).length,
    },
  };
}

/** A class that names its members goes before the others when classes are given out, and after them in a table. */
function inReadingOrder(classes: readonly ClassDefinition[]): readonly ClassDefinition[] {
  return [...classes.filter(({ codes }) => !codes), ...classes.filter(({ codes }) => codes)];
}

/** The supply of one group of municipalities, with means over those that have any and over all. */
export function classRow(
  { id, label, description }: Pick<ClassRow, 'id' | 'label' | 'description'>,
  members: readonly Supply[],
): ClassRow {
  const withOrganisation = members.filter(hasOrganisation).length;
  const organisations = sum(members.map((own) => own.organisations.length));
  const locations = sum(members.map((own) => own.locations.length));
  const meanOf = (count: number): Mean => ({
    overWith: divide(count, withOrganisation),
    overAll: divide(count, members.length),
  });
  return {
    id,
    label,
    description,
    municipalities: members.length,
    withOrganisation,
    share: divide(withOrganisation, members.length),
    organisations,
    locations,
    organisationsMean: meanOf(organisations),
    locationsMean: meanOf(locations),
  };
}

function hasOrganisation({ organisations }: Supply): boolean {
  return organisations.length > 0;
}

function divide(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
