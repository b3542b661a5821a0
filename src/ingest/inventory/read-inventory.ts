import { countOf } from '../../model/dutch.ts';
import type { GeoPoint, Location, Municipality } from '../../model/edition.ts';
import { readChoice, readChoices, readRequiredChoice } from '../cells/choices.ts';
import { readEmail, readPhone, readUrl } from '../cells/contact-fields.ts';
import { reportDuplicateRow } from '../cells/duplicate-rows.ts';
import { readRequiredYesNo, readYesNo } from '../cells/fields.ts';
import { checkHasLetter } from '../cells/letters.ts';
import { readName, readOptionalName } from '../cells/name-fields.ts';
import { isTotal, isTotalRow, reportTotalRow } from '../cells/total-row.ts';
import {
  APPOINTMENT_CHOICES,
  DOMAIN_CHOICES,
  FUNDING_CHOICES,
  KIND_CHOICES,
  NETWORK_CHOICES,
  ORIGIN_CHOICES,
  SUPPORT_CHOICES,
} from '../cells/typology-choices.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { readMunicipality } from '../municipalities/field.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Cell, RowReader } from '../text/columns.ts';
import { ownText } from '../text/own-text.ts';
import { readOpeningHours, readTargetGroup } from './location-fields.ts';
import { readCheck, readKey } from './record-fields.ts';
import { INVENTORY_COLUMNS, type InventoryColumn } from './sources/inventory-columns.ts';
import type { Surroundings } from './surroundings.ts';
import { readWhereabouts } from './whereabouts.ts';

export type InventoryRow = RowReader<InventoryColumn>;

/** A location before it has a number, and before it is known whether its postcode has to stand in for coordinates. */
export interface RecordedLocation extends Omit<Location, 'id' | 'point'> {
  readonly coordinates?: GeoPoint;
}

/** A sound row of the inventory, before it is merged with others. */
export interface InventoryRecord {
  readonly municipality: Municipality;
  readonly location: RecordedLocation;
  readonly row: RowReader<InventoryColumn>;
}

export interface InventoryRecords {
  readonly records: readonly InventoryRecord[];
  /** Rows that were exactly equal to an earlier one: that one by each of them. */
  readonly duplicates: ReadonlyMap<InventoryRow, InventoryRow>;
}

/** What the cells of a row are looked up in; undefined where a file is missing or wrong. */
export interface InventoryContext {
  readonly lookup: MunicipalityLookup | undefined;
  readonly surroundings: Surroundings | undefined;
}

/** True for a row with totals: 'Totaal' among what names a location, or nothing but sums and counts. */
function isTotals(row: RowReader<InventoryColumn>): boolean {
  const names = [row.cell('municipality').value, row.cell('organisation').value];
  const others = INVENTORY_COLUMNS.filter(({ key }) => key !== 'municipality' && key !== 'organisation');
  return isTotalRow(
    names,
    names.every((name) => name.trim() === '') ? others.map(({ key }) => row.cell(key).value) : [],
  );
}

/** True for a row with nothing but its first cell: a source or a remark below the table. */
function isOnlyFilled(row: RowReader<InventoryColumn>): boolean {
  return INVENTORY_COLUMNS.every(({ key }) => key === 'municipality' || row.cell(key).value.trim() === '');
}

function readRecord(
  row: RowReader<InventoryColumn>,
  { lookup, surroundings }: InventoryContext,
  log: FindingLog,
): InventoryRecord | undefined {
  const before = log.errors;
  const municipalityCell = row.cell('municipality');
  // A row with totals or a remark is one mistake, not one for each cell.
  if (isTotals(row)) {
    reportTotalRow([municipalityCell, row.cell('organisation')], log);
    return undefined;
  }
  const municipality = readMunicipality(municipalityCell, lookup, log, surroundings);
  if (municipality === undefined && (isTotal(municipalityCell.value) || isOnlyFilled(row))) return undefined;
  const organisation = readName(row.cell('organisation'), log);
  if (organisation !== undefined) checkHasLetter(row.cell('organisation'), organisation, log);
  const address = readOptionalName(row.cell('address'), log);
  const { place, ...whereabouts } = readWhereabouts(row, municipality, surroundings, log);
  const website = readUrl(row.cell('website'), log);
  const phone = readPhone(row.cell('phone'), log);
  const email = readEmail(row.cell('email'), log);
  const openingHours = readOpeningHours(row.cell('openingHours'), log);
  const appointment = readChoice(row.cell('appointment'), APPOINTMENT_CHOICES, log);
  const kind = readRequiredChoice(row.cell('kind'), KIND_CHOICES, log);
  const socialCounsellors = readRequiredYesNo(row.cell('socialCounsellors'), log);
  const network = readChoice(row.cell('network'), NETWORK_CHOICES, log);
  const targetGroup = readTargetGroup(row.cell('targetGroup'), network, log);
  const supportTypes = readChoices(row.cell('supportTypes'), SUPPORT_CHOICES, log);
  const lifeDomains = readChoices(row.cell('lifeDomains'), DOMAIN_CHOICES, log);
  const origins = readChoices(row.cell('origins'), ORIGIN_CHOICES, log);
  const mainlyVolunteers = readYesNo(row.cell('mainlyVolunteers'), log);
  const funding = readChoice(row.cell('funding'), FUNDING_CHOICES, log);
  const key = readKey(row.cell('key'), log);
  const checkedOn = readCheck(row, log);
  if (log.errors > before || municipality === undefined || organisation === undefined) return undefined;
  if (kind === undefined || socialCounsellors === undefined) return undefined;
  return {
    municipality,
    row,
    location: {
      municipality: municipality.code,
      organisation: ownText(organisation),
      kind,
      socialCounsellors,
      supportTypes,
      lifeDomains,
      origins,
      ...(address === undefined ? {} : { address: ownText(address) }),
      ...whereabouts,
      ...(place === undefined ? {} : { place: ownText(place) }),
      ...(website === undefined ? {} : { website: ownText(website) }),
      ...(phone === undefined ? {} : { phone: ownText(phone) }),
      ...(email === undefined ? {} : { email: ownText(email) }),
      ...(openingHours === undefined ? {} : { openingHours: ownText(openingHours) }),
      ...(appointment === undefined ? {} : { appointment }),
      ...(targetGroup === undefined ? {} : { targetGroup: ownText(targetGroup) }),
      ...(network === undefined ? {} : { network }),
      ...(mainlyVolunteers === undefined ? {} : { mainlyVolunteers }),
      ...(funding === undefined ? {} : { funding }),
      ...(key === undefined ? {} : { key: ownText(key) }),
      ...(checkedOn === undefined ? {} : { checkedOn }),
    },
  };
}

/** Says once for all rows that postcodes are written in another way than in the file. */
function reportTidiedPostcodes(tidied: readonly Cell[], log: FindingLog): void {
  const [first] = tidied;
  if (first === undefined) return;
  log.notice('tidied-postcodes', first, () => ({
    message: `Wij schrijven ${countOf(tidied.length, 'postcode', 'postcodes')} op één manier: met hoofdletters en een spatie, zoals 8011 PK. Dit is de eerste.`,
    expected: 'Vier cijfers, een spatie en twee hoofdletters. Alleen de vier cijfers mag ook.',
    action: 'U hoeft niets te doen.',
  }));
}

/** The sound rows of the inventory, each different row once. Wrong rows are in the log. */
export function readInventory(
  rows: readonly RowReader<InventoryColumn>[],
  context: InventoryContext,
  log: FindingLog,
): InventoryRecords {
  const firsts = new Map<string, InventoryRow>();
  const records: InventoryRecord[] = [];
  const tidied: Cell[] = [];
  const duplicates = new Map<InventoryRow, InventoryRow>();
  for (const row of rows) {
    const record = readRecord(row, context, log);
    if (record === undefined) continue;
    const key = JSON.stringify(INVENTORY_COLUMNS.map((column) => cleanText(row.cell(column.key).value).text));
    const earlier = firsts.get(key);
    if (earlier === undefined) {
      firsts.set(key, row);
      records.push(record);
      const { postcode } = record.location;
      const cell = row.cell('postcode');
      if (postcode !== undefined && postcode !== cleanText(cell.value).text) tidied.push(cell);
    } else {
      const cell = row.cell('organisation');
      // Two sources that say the same agree.
      if (cell.file === earlier.cell('organisation').file) reportDuplicateRow(cell, earlier.line, log);
      duplicates.set(row, earlier);
    }
  }
  reportTidiedPostcodes(tidied, log);
  return { records, duplicates };
}
