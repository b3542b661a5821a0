import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { type InventoryContext, readInventory } from '../../ingest/inventory/read-inventory.ts';
import { INVENTORY_COLUMNS, type InventoryColumn } from '../../ingest/inventory/sources/inventory-columns.ts';
import { makeSurroundings } from '../../ingest/inventory/surroundings.ts';
import { createMunicipalityLookup, type MunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import { createOutlines } from '../../ingest/places/outlines.ts';
import type { RowReader } from '../../ingest/text/columns.ts';
import type { Edition } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';

/** What the inventory's own rules look values up in. */
export interface InventoryRules extends InventoryContext {
  readonly lookup: MunicipalityLookup;
}

/** The rules of the inventory, for values that are not in it yet. */
export function inventoryRules(
  edition: Pick<Edition, 'municipalities' | 'abolished' | 'places' | 'postcodes' | 'boundaries'>,
): InventoryRules {
  const { municipalities, abolished, places, postcodes, boundaries } = edition;
  const lookup = createMunicipalityLookup(municipalities, abolished);
  const surroundings = makeSurroundings({
    table: { municipalities, abolished },
    lookup,
    places,
    postcodes,
    outlines: createOutlines(boundaries),
  });
  return { lookup, surroundings };
}

const HEADERS = new Map<InventoryColumn, string>(INVENTORY_COLUMNS.map(({ key, header }) => [key, header]));

/** What the rules say of one row with these values: the readers of the inventory themselves read it. */
export function findingsOfRow(
  file: string,
  line: number,
  values: ReadonlyMap<InventoryColumn, string>,
  rules: InventoryRules,
): readonly Finding[] {
  const log = new FindingLog();
  const row: RowReader<InventoryColumn> = {
    line,
    subject: [values.get('municipality'), values.get('organisation')].join(' / '),
    cell: (key) => ({ file, line, column: HEADERS.get(key) ?? key, value: values.get(key) ?? '' }),
  };
  readInventory([row], rules, log);
  return log.finish();
}
