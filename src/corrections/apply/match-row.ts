import { foldAddress } from '../../ingest/inventory/fold-address.ts';
import { foldKey } from '../../ingest/inventory/location-ids.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import type { Report } from '../report/report.ts';
import type { InventoryLine, OpenInventory } from './open-inventory.ts';

export type Match =
  /** All lines about the location; more than one where the inventory has it twice. */
  | { readonly kind: 'found'; readonly lines: readonly InventoryLine[] }
  /** The key is of a location in another municipality than the report is about. */
  | { readonly kind: 'elsewhere'; readonly line: InventoryLine }
  | { readonly kind: 'ambiguous'; readonly lines: readonly InventoryLine[] }
  /** Nothing of that key, name and address; or the report does not say which location it means. */
  | { readonly kind: 'none' };

/** What makes two rows the same location to ingest: municipality, organisation and address, folded. */
function identity(municipality: MunicipalityCode, organisation: string, address: string): string {
  return JSON.stringify([municipality, foldName(organisation), address === '' ? '' : foldAddress(address)]);
}

function identityOf(line: InventoryLine): string {
  return identity(line.municipality, line.value('organisation') ?? '', line.value('address') ?? '');
}

/** The lines of a municipality with this organisation and address, in any spelling that ingest takes for the same. */
export function linesAt(
  { lines }: OpenInventory,
  municipality: MunicipalityCode,
  organisation: string,
  address: string,
): readonly InventoryLine[] {
  const wanted = identity(municipality, organisation, address);
  return lines.filter((line) => identityOf(line) === wanted);
}

/** Which rows a report is about: by the key, else by the organisation and address that the reporter saw. */
export function matchRow(report: Pick<Report, 'municipality' | 'row'>, inventory: OpenInventory): Match {
  const { municipality, row } = report;
  if (row === undefined) return { kind: 'none' };
  const { key, organisation, address = '' } = row;
  if (key !== undefined) {
    const keyed = inventory.lines.filter(({ id }) => foldKey(id) === foldKey(key));
    const [first] = keyed;
    if (first) {
      return first.municipality === municipality
        ? { kind: 'found', lines: keyed }
        : { kind: 'elsewhere', line: first };
    }
  }
  if (organisation === undefined) return { kind: 'none' };
  const named = linesAt(inventory, municipality, organisation, address);
  if (named.length === 0) return { kind: 'none' };
  return new Set(named.map(({ id }) => id)).size > 1
    ? { kind: 'ambiguous', lines: named }
    : { kind: 'found', lines: named };
}
