import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { chooseSheet, readIndex } from '../../ingest/files/workbook/choose-sheet.ts';
import { openParts } from '../../ingest/files/workbook/parts.ts';
import { columnLetters } from '../../model/spreadsheet.ts';
import type { CellPlace } from './set-cell.ts';

/** The earliest day that a ZIP can tell: the same workbook gives the same bytes. */
const NO_DAY = new Date(1980, 0, 1, 12);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The sheet with a text in one of its cells; undefined where the cell is not there or holds a formula. */
function withText(xml: string, reference: string, text: string): string | undefined {
  const cell = new RegExp(`<((?:\\w+:)?)c(\\s[^>]*?\\br="${reference}"[^>]*?)(?:/>|>([\\s\\S]*?)</\\1c>)`);
  const [found, prefix = '', attributes = '', content = ''] = cell.exec(xml) ?? [];
  if (found === undefined || /<(?:\w+:)?f[\s/>]/.test(content)) return undefined;
  const kept = attributes.replace(/\st="[^"]*"/, '');
  const words = `<${prefix}is><${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t></${prefix}is>`;
  return xml.replace(cell, () => `<${prefix}c${kept} t="inlineStr">${words}</${prefix}c>`);
}

/**
 * The bytes of an Excel workbook with another text in one cell of the sheet that is read; everything else in it stays as
 * it is. Undefined where there is no such cell, and where it holds a formula. The workbook was read before.
 *
 * @param name as the file is called: 'inventory.xlsx'
 */
export function setWorkbookCell(
  name: string,
  bytes: Uint8Array,
  { line, column }: CellPlace,
  text: string,
): Uint8Array | undefined {
  const { part } = chooseSheet(readIndex(openParts(bytes)).sheets, name.replace(/\.[^.]*$/, ''));
  const parts = unzipSync(bytes);
  const sheet = parts[part];
  const changed = sheet && withText(strFromU8(sheet), `${columnLetters(column)}${line}`, text);
  if (changed === undefined) return undefined;
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    entries[path] = [path === part ? strToU8(changed) : content, { mtime: NO_DAY }];
  return zipSync(entries);
}
