import { DATA_FILE_NAMES } from '../../../../src/ingest/files/data-files.ts';
import { makeFontSet } from '../../../../src/pdf/fonts/subset-face.ts';
import { openFiles } from '../../../../src/publish/engine.ts';
import { type Answer, answerOf, FONT_FILES } from './answer.ts';

/** What the page offers to a test. */
declare global {
  /** Opens the data files with some of them replaced, by name, and makes the sheets of municipalities. */
  var askEngine: (slugs: readonly string[], replaced: Readonly<Record<string, string>>) => Promise<Answer>;
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.bytes();
}

globalThis.askEngine = async (slugs, replaced) => {
  const files = new Map<string, { readonly bytes: Uint8Array }>();
  for (const name of DATA_FILE_NAMES) {
    const text = replaced[name];
    files.set(name, {
      bytes: text === undefined ? await bytesAt(`data/${name}`) : new TextEncoder().encode(text),
    });
  }
  const fonts = makeFontSet({
    regular: await bytesAt(FONT_FILES.regular),
    bold: await bytesAt(FONT_FILES.bold),
  });
  return answerOf(await openFiles(files, () => fonts), slugs);
};
