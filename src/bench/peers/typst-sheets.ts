import path from 'node:path';
import type { SheetContext, SheetInput } from '../../../templates/sheet/sheet-style.ts';
import { readFontFile } from '../../pdf/fonts/font-files.ts';
import { loadFonts } from '../../pdf/fonts/load-fonts.ts';
import { typesetterFor } from '../../pdf/text/typesetter.ts';
import type { Entry, SheetMaker } from './sheet-maker.ts';
import { sharedDrawings, sheetTexts } from './sheet-texts.ts';
import { typstPackage } from './typst-package.ts';

const WORKSPACE = import.meta.dirname;
/** What its documentation advises for a program that does not watch. */
const CACHE_AGE = 10;

/** The same sheets set by Typst in this process: one compiler, which remembers parts that sheets share. */
export async function typstSheets(
  context: SheetContext,
  inputOf: (entry: Entry) => SheetInput,
): Promise<SheetMaker> {
  const { version, create } = await typstPackage();
  const compiler = create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: [readFontFile('regular'), readFontFile('bold')] }],
  });
  // Only to cut names and lists to the room that they have on ours, so that the words are the same.
  const measuring = { typesetter: typesetterFor(loadFonts(), 'Typst') };
  const file = (name: string) => path.join(WORKSPACE, name);
  for (const [name, svg] of sharedDrawings(context)) compiler.mapShadow(file(name), Buffer.from(svg));
  const [typst] = compiler.query(
    { mainFileContent: '#metadata(str(sys.version)) <v>' },
    { selector: '<v>', field: 'value' },
  );
  return {
    name: 'Typst in hetzelfde proces',
    engine: `Typst ${typst} (typst-ts-node-compiler ${version}), PDF/UA-1`,
    make: async (entry) => {
      const texts = JSON.stringify(sheetTexts(context, inputOf(entry), measuring));
      compiler.mapShadow(file('data.json'), Buffer.from(texts));
      const compiled = compiler.compile({ mainFilePath: file('sheet.typ'), resetRead: true });
      if (compiled.hasError() || !compiled.result) {
        compiled.printErrors();
        throw new Error(`Typst kan de factsheet van ${entry.name} niet zetten.`);
      }
      const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
      compiler.evictCache(CACHE_AGE);
      return bytes;
    },
    forget: () => compiler.evictCache(0),
    close: async () => {},
  };
}
