import { getFormatFromId } from 'numfmt';
import { scanXml } from './xml.ts';

const GENERAL = 'General';

/** The number format of each cell style, by its number: '0000', 'dd-mm-yyyy', 'General'. */
export function readFormats(xml: string): readonly string[] {
  const own = new Map<string, string>();
  const formats: string[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') {
        const { numFmtId, formatCode } = attributes();
        if (numFmtId !== undefined && formatCode !== undefined) own.set(numFmtId, formatCode);
      } else if (name === 'xf' && inCells) {
        const id = attributes()['numFmtId'] ?? '0';
        formats.push(own.get(id) ?? getFormatFromId(Number(id)) ?? GENERAL);
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
