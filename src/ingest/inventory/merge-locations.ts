import { compareText } from '../../model/dutch.ts';
import { foldName } from '../../model/fold-name.ts';
import { LIFE_DOMAINS, RECORD_ORIGINS, SUPPORT_TYPES } from '../../model/typology.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { foldAddress } from './fold-address.ts';
import { giveIds } from './location-ids.ts';
import { checkNearNames, type FoldedNames } from './near-names.ts';
import type { InventoryRecord, InventoryRow, RecordedLocation } from './read-inventory.ts';
import { lineWords } from './sources/row-words.ts';

/** A location with its id, of which the point on the map is still to be worked out. */
export interface MergedLocation extends RecordedLocation {
  readonly id: string;
}

export interface MergedLocations {
  readonly locations: readonly MergedLocation[];
  /** The id of the location that a row is about. */
  readonly idByRow: ReadonlyMap<InventoryRow, string>;
  /** Of the rows of each location the one that stands for it, in their order. */
  readonly rows: readonly InventoryRow[];
}

/** Fields of which a location has one value: where merged records differ, one of them has to win. */
const SINGLE_VALUES = [
  'postcode',
  'place',
  'coordinates',
  'website',
  'phone',
  'email',
  'openingHours',
  'appointment',
  'targetGroup',
  'kind',
  'socialCounsellors',
  'network',
  'mainlyVolunteers',
  'funding',
  'key',
] as const satisfies readonly (keyof RecordedLocation)[];

type SingleValue = (typeof SINGLE_VALUES)[number];

/** The names of a record in the form in which they are compared, folded once. */
interface FoldedRecord extends FoldedNames {
  /** Everything that rows about one location can differ in; only made where there are more of them. */
  content?: string;
  /** The other rows about the same location. */
  readonly otherRows?: readonly InventoryRow[];
}

function withFoldedNames(record: InventoryRecord): FoldedRecord {
  const { organisation, address } = record.location;
  return {
    ...record,
    folded: {
      municipality: foldName(record.municipality.name),
      organisation: foldName(organisation),
      address: address === undefined ? '' : foldAddress(address),
    },
  };
}

/** Records with the same key are the same location. */
function identityOf({ municipality, folded }: FoldedRecord): string {
  return JSON.stringify([municipality.code, folded.organisation, folded.address]);
}

/** By organisation and address: first as they are compared, then as they are written. */
function byOrganisationAndAddress(a: FoldedRecord, b: FoldedRecord): number {
  return (
    compareText(a.folded.organisation, b.folded.organisation) ||
    compareText(a.folded.address, b.folded.address) ||
    compareText(a.location.organisation, b.location.organisation) ||
    compareText(a.location.address ?? '', b.location.address ?? '')
  );
}

function contentOf(record: FoldedRecord): string {
  const { location } = record;
  record.content ??= JSON.stringify([
    SINGLE_VALUES.map((field) => location[field] ?? null),
    location.supportTypes,
    location.lifeDomains,
    location.origins,
    location.checkedOn ?? null,
  ]);
  return record.content;
}

/** An order of records that depends on what they say and not on where they stand in the file. */
function byContent(a: FoldedRecord, b: FoldedRecord): number {
  return (
    byOrganisationAndAddress(a, b) ||
    compareText(contentOf(a), contentOf(b)) ||
    compareText(fileOf(a), fileOf(b))
  );
}

function fileOf({ row }: FoldedRecord): string {
  return row.cell('organisation').file;
}

/** The values of all records together, in the order of the typology. */
function union<Key extends string>(
  order: readonly { readonly key: Key }[],
  lists: readonly (readonly Key[])[],
): readonly Key[] {
  const all = new Set<Key>();
  for (const list of lists) for (const key of list) all.add(key);
  return order.map(({ key }) => key).filter((key) => all.has(key));
}

/** Latitude and longitude are one value: half of one place and half of another would be a third. */
function isSame(a: RecordedLocation[SingleValue], b: RecordedLocation[SingleValue]): boolean {
  return typeof a === 'object' && typeof b === 'object'
    ? a.latitude === b.latitude && a.longitude === b.longitude
    : a === b;
}

/** The column in which two locations differ in a field. */
function columnOf(field: SingleValue, a: RecordedLocation, b: RecordedLocation) {
  if (field !== 'coordinates') return field;
  return a.coordinates?.latitude === b.coordinates?.latitude ? 'longitude' : 'latitude';
}

function reportConflicts(group: readonly InventoryRecord[], log: FindingLog): void {
  for (const field of SINGLE_VALUES) {
    const stated = group.filter(({ location }) => location[field] !== undefined);
    const [winner] = stated;
    if (winner === undefined) continue;
    const others = stated.filter(({ location }) => !isSame(location[field], winner.location[field]));
    for (const other of others) {
      const column = columnOf(field, other.location, winner.location);
      const cell = other.row.cell(column);
      log.warning('conflicting-merge', cell, () => ({
        message: `R${lineWords(winner.row.cell(column), cell).slice(1)} en regel ${other.row.line} gaan over dezelfde locatie, maar verschillen bij ${quoted(cell.column)}. Wij gebruiken ${quoted(winner.row.cell(column).value)} van regel ${winner.row.line}, niet ${quoted(cell.value)}.`,
        expected: 'Dezelfde waarde in alle regels over één locatie.',
        action:
          'Zoek uit welke waarde klopt en vul die in beide regels in. De volgorde van de regels maakt niet uit.',
      }));
    }
  }
}

/** Of rows in one file: that two sources know a location is what they are for. */
function reportMerges(group: readonly InventoryRecord[], log: FindingLog): void {
  const [first, ...rest] = [...group].sort((a, b) => a.row.line - b.row.line);
  if (first === undefined) return;
  for (const record of rest) {
    log.notice('merged-locations', record.row.cell('organisation'), () => {
      const { organisation, address } = record.location;
      const place = address === undefined ? 'zonder bezoekadres' : `op ${quoted(address)}`;
      return {
        message: `Regel ${first.row.line} en regel ${record.row.line} gaan over dezelfde locatie: ${quoted(organisation)} ${place}. Wij tellen ze als één locatie.`,
        expected: 'Eén regel voor elke locatie.',
        action:
          'Klopt dat? Dan hoeft u niets te doen. Zijn het er twee? Maak dan de namen of de adressen verschillend.',
      };
    });
  }
}

function pickSingleValues(group: readonly InventoryRecord[]): Partial<Pick<RecordedLocation, SingleValue>> {
  const entries = SINGLE_VALUES.flatMap((field) => {
    const value = group.find(({ location }) => location[field] !== undefined)?.location[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries);
}

/** A location was checked when all its rows were: on the day of the oldest check. */
function oldestCheck(locations: readonly RecordedLocation[]): Pick<RecordedLocation, 'checkedOn'> {
  const days = locations.flatMap(({ checkedOn }) => checkedOn ?? []);
  const [oldest] = days.sort(compareText);
  return oldest === undefined || days.length < locations.length ? {} : { checkedOn: oldest };
}

function mergeGroup(unordered: readonly FoldedRecord[], log: FindingLog): readonly FoldedRecord[] {
  const group = [...unordered].sort(byContent);
  const [first, ...rest] = group;
  if (first === undefined) return [];
  if (rest.length === 0) return [first];
  for (const own of Map.groupBy(group, ({ row }) => row.cell('organisation').file).values())
    reportMerges(own, log);
  reportConflicts(group, log);
  const locations = group.map(({ location }) => location);
  const { checkedOn: _ofFirst, ...location } = first.location;
  return [
    {
      ...first,
      otherRows: rest.map(({ row }) => row),
      location: {
        ...location,
        ...pickSingleValues(group),
        ...oldestCheck(locations),
        supportTypes: union(
          SUPPORT_TYPES,
          locations.map(({ supportTypes }) => supportTypes),
        ),
        lifeDomains: union(
          LIFE_DOMAINS,
          locations.map(({ lifeDomains }) => lifeDomains),
        ),
        origins: union(
          RECORD_ORIGINS,
          locations.map(({ origins }) => origins),
        ),
      },
    },
  ];
}

/**
 * Makes locations of records. Records of the same organisation at the same address (or both without
 * one) in the same municipality are one location, with all their support types, life domains and
 * origins. Where they differ in another field, the first known value wins in an order of content, so
 * that the order of rows in the file makes no difference. Locations come in order of municipality
 * name, organisation and address. The id of each is its key, else one out of its content.
 */
export function mergeLocations(records: readonly InventoryRecord[], log: FindingLog): MergedLocations {
  const groups = Map.groupBy(records.map(withFoldedNames), identityOf);
  const merged = [...groups.values()].flatMap((group) => mergeGroup(group, log));
  checkNearNames(merged, log);
  const sorted = merged.sort(
    (a, b) =>
      compareText(a.folded.municipality, b.folded.municipality) ||
      compareText(a.municipality.code, b.municipality.code) ||
      byOrganisationAndAddress(a, b),
  );
  const keyed = sorted.map((record) => ({
    key: record.location.key,
    identity: identityOf(record),
    cell: record.row.cell('key'),
  }));
  const ids = giveIds(keyed, log);
  const idByRow = new Map<InventoryRow, string>();
  const locations = sorted.map(({ location, row, otherRows = [] }, index) => {
    const id = ids[index] ?? '';
    for (const own of [row, ...otherRows]) idByRow.set(own, id);
    return { id, ...location };
  });
  return { locations, idByRow, rows: sorted.map(({ row }) => row) };
}
