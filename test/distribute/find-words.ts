import { inflateSync } from 'node:zlib';
import { PDFRawStream } from 'pdf-lib';
import { readSheetBack } from '../../src/distribute/proof/read-sheet-back.ts';
import { openPdf } from '../../src/pdf/check/reading/pdf-file.ts';
import { streamBytes } from '../../src/pdf/check/reading/read.ts';

/** A word in every way in which a file could hold it. */
function spellingsOf(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, 'utf16le');
  const base64 = [0, 1, 2].map((shift) => {
    // The first and last characters depend on what stands around the word.
    const encoded = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(encoded.slice(shift === 0 ? 0 : shift + 1, -1));
  });
  const hex = [utf8, Buffer.from(utf16).swap16()].flatMap((bytes) => [
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ]);
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...base64, ...hex.map((text) => Buffer.from(text))];
}

/** Text chunks of a PNG, compressed ones unpacked. */
function textOfPng(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'zTXt' || kind === 'iTXt') {
      const start = data.indexOf(0) + 2;
      try {
        found.push(inflateSync(data.subarray(start)));
      } catch {
        found.push(data);
      }
    }
    at += 12 + length;
  }
  return found;
}

async function contentsOf(name: string, bytes: Buffer): Promise<Buffer[]> {
  if (name.endsWith('.png')) return [bytes, ...textOfPng(bytes)];
  if (!name.endsWith('.pdf')) return [bytes];
  const { context } = await openPdf(bytes);
  const streams = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [Buffer.from(streamBytes(object))] : []));
  // On the page, text is written in numbers of glyphs: it must be read back to be found.
  const { text, infoKeywords } = await readSheetBack(bytes);
  return [bytes, ...streams, Buffer.from(text), Buffer.from(infoKeywords.join(' '))];
}

/** Which of some words stand in which of some files, in any encoding: 'name: word'. */
export async function findWords(
  files: ReadonlyMap<string, Buffer>,
  words: readonly string[],
): Promise<readonly string[]> {
  const spelled = words.map((word) => ({ word, spellings: spellingsOf(word) }));
  const found: string[] = [];
  for (const [name, bytes] of files) {
    const contents = await contentsOf(name, bytes);
    // The cache names its files by a hash: among thousands of those, six digits come by chance.
    const plain = name.replace(/[0-9a-f]{64}/g, '');
    for (const { word, spellings } of spelled) {
      const isThere = contents.some((content) => spellings.some((spelling) => content.includes(spelling)));
      if (isThere || plain.includes(word)) found.push(`${name}: ${word}`);
    }
  }
  return found;
}
