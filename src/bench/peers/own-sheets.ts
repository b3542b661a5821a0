import type { SheetContext, SheetInput } from '../../../templates/sheet/sheet-style.ts';
import { renderSheet } from '../../../templates/sheet.ts';
import { loadFonts } from '../../pdf/fonts/load-fonts.ts';
import type { Entry, SheetMaker } from './sheet-maker.ts';

/** Our own sheets, in this thread. The fonts are read and reduced once, before the clock starts. */
export function ownSheets(context: SheetContext, inputOf: (entry: Entry) => SheetInput): SheetMaker {
  const fonts = loadFonts();
  return {
    name: 'Deze site',
    engine: `Node ${process.versions.node}, één thread`,
    make: async (entry) => renderSheet(context, fonts, inputOf(entry)),
    forget: () => {},
    close: async () => {},
  };
}
