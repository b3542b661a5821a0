import { enumerate } from '../../../model/dutch.ts';
import {
  DATA_FILES,
  type DataFiles,
  INVENTORY_FOLDER,
  inventoryParts,
  MOST_INVENTORY_PARTS,
} from '../../files/data-files.ts';
import type { FindingLog } from '../../findings/finding-log.ts';

/**
 * The files that the inventory is read from: the one file, or all in the folder. None, with an error, where both are
 * there and where it is not clear which is meant.
 */
export function inventoryFiles(files: DataFiles, log: FindingLog): readonly string[] {
  const parts = inventoryParts(files);
  const whole = DATA_FILES.inventory;
  if (parts.length === 0) return [whole];
  if (files.has(whole)) {
    log.error(
      'inventory-twice',
      { file: whole },
      {
        message: `De inventarisatie staat er twee keer: in ${whole} en in de map ${INVENTORY_FOLDER} (${enumerate(parts)}). Wij lezen geen van beide.`,
        expected: `Het bestand ${whole}, of de map ${INVENTORY_FOLDER} met een bestand voor elke bron.`,
        action:
          'Haal het bestand of de map weg. Staat in het bestand wat de bronnen niet weten? Zet het dan in de map.',
      },
    );
    return [];
  }
  if (parts.length > MOST_INVENTORY_PARTS) {
    log.error(
      'too-many-inventory-files',
      { file: `${INVENTORY_FOLDER}/` },
      {
        message: `In de map ${INVENTORY_FOLDER} staan meer dan ${MOST_INVENTORY_PARTS} bestanden. Wij lezen er geen.`,
        expected: `Hoogstens ${MOST_INVENTORY_PARTS} bestanden, een voor elke bron.`,
        action: 'Zet de regels van elke bron in één bestand.',
      },
    );
    return [];
  }
  const stems = Map.groupBy(parts, (name) => name.replace(/\.[^.]*$/, '').toLowerCase());
  const rivals = [...stems.values()].filter((same) => same.length > 1);
  for (const same of rivals) {
    log.error(
      'two-files-for-one-table',
      { file: same[0] ?? INVENTORY_FOLDER, value: enumerate(same) },
      {
        message: `Er staan ${same.length} bestanden voor dezelfde bron in de map: ${enumerate(same)}. Wij weten niet welk bestand u bedoelt.`,
        expected: 'Eén bestand voor elke bron.',
        action: 'Houd het bestand dat klopt. Haal het andere weg, of geef het een andere naam.',
      },
    );
  }
  return rivals.length > 0 ? [] : parts;
}
