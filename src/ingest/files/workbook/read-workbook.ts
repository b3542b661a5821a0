import type { OpenedFile } from '../data-files.ts';
import { chooseSheet, passedOver, readIndex } from './choose-sheet.ts';
import { explainFault } from './explain-fault.ts';
import { openParts } from './parts.ts';
import { remarksOn } from './remarks.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet, type SheetContext } from './sheet.ts';
import { numberShower, type ShowNumber } from './shown-number.ts';
import { readFormats } from './styles.ts';
import { WorkbookFault } from './workbook-fault.ts';

function showers(formats: readonly string[], from1904: boolean): SheetContext['shown'] {
  const made = new Map<number, ShowNumber>();
  return (style) => {
    const known = made.get(style);
    if (known) return known;
    const shower = numberShower(formats[style] ?? 'General', from1904);
    made.set(style, shower);
    return shower;
  };
}

function openSheet(name: string, bytes: Uint8Array): OpenedFile {
  const parts = openParts(bytes);
  const { sheets, from1904, styles, texts } = readIndex(parts);
  const chosen = chooseSheet(sheets, name.replace(/\.[^.]*$/, ''));
  const formats = styles === undefined || !parts.sizes.has(styles) ? [] : readFormats(parts.textOf(styles));
  const sheet = readSheet(parts.textOf(chosen.part), {
    texts: texts === undefined || !parts.sizes.has(texts) ? [] : readSharedStrings(parts.textOf(texts)),
    shown: showers(formats, from1904),
  });
  return {
    name,
    // Where a result lacks, its empty cell would be one more fault.
    rows: sheet.withoutResult.length > 0 ? undefined : sheet.rows,
    remarks: remarksOn(sheet, chosen.name, passedOver(sheets, chosen, parts)),
  };
}

/**
 * The table in an Excel workbook: the sheet that is named after the file, or else the first one, each cell as an editor
 * sees it. What is wrong with the file is among the remarks; nothing is thrown.
 *
 * @param name as the file is called: 'inventory.xlsx'
 */
export function readWorkbook(name: string, bytes: Uint8Array): OpenedFile {
  try {
    return openSheet(name, bytes);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { name, rows: undefined, remarks: [explainFault(error.fault)] };
  }
}
