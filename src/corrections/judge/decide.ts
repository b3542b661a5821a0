import { withBefore } from '../apply/before.ts';
import type { OpenInventory } from '../apply/open-inventory.ts';
import type { NewValues } from '../report/report.ts';
import type { Correction } from '../trail/correction.ts';

/**
 * The correction with values that the editor chose over those of the report, and with what stands in the row now for the
 * columns that the report did not name.
 */
export function decide(correction: Correction, values: NewValues, inventory: OpenInventory): Correction {
  return withBefore({ ...correction, decided: new Map([...correction.decided, ...values]) }, inventory);
}
