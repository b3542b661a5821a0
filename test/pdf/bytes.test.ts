import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { joined, latin1Bytes, latin1Text } from '../../src/pdf/bytes.ts';
import { deflate, inflate } from '../../src/pdf/deflate.ts';
import { WrittenObject, writtenText } from '../../src/pdf/structure/written-object.ts';

const ALL = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);

describe('text with a character for each byte', () => {
  it('is what Node calls latin1, also where it is long', () => {
    const text = Buffer.from(ALL).toString('latin1');
    expect(latin1Text(ALL) === text).toBe(true);
    expect(Buffer.from(latin1Bytes(text)).equals(Buffer.from(ALL))).toBe(true);
    expect([latin1Text(new Uint8Array()), latin1Bytes('').length]).toEqual(['', 0]);
  });

  it('is read from a part of other bytes too', () => {
    expect(latin1Text(ALL.subarray(65, 68))).toBe('ABC');
  });
});

describe('bytes that are joined', () => {
  it('stand behind each other', () => {
    expect(joined([latin1Bytes('a'), new Uint8Array(), latin1Bytes('bc')])).toEqual(latin1Bytes('abc'));
    expect(joined([])).toEqual(new Uint8Array());
  });
});

describe('packed bytes', () => {
  it('are unpacked, whoever packed them', () => {
    for (const bytes of [ALL, new Uint8Array(), Uint8Array.of(0)]) {
      for (const packed of [deflate(bytes), new Uint8Array(deflateSync(bytes))]) {
        expect(Buffer.from(inflate(packed)).equals(Buffer.from(bytes))).toBe(true);
      }
    }
  });

  it('are refused where they are damaged or broken off', () => {
    const packed = deflate(ALL);
    const damaged = packed.map((byte, index) => (index === packed.length - 1 ? byte ^ 1 : byte));
    expect(() => inflate(damaged)).toThrow('incorrect data check');
    expect(() => inflate(ALL)).toThrow('incorrect header check');
    for (const length of [0, 1, 100, packed.length - 1]) {
      expect(() => inflate(packed.subarray(0, length)), String(length)).toThrow('stops too early');
    }
  });
});

describe('a text that is written already', () => {
  it.each([
    'Súdwest-Fryslân (Bergen) \\ 5)',
    'Loket – ‘nieuw’, € 5',
    'twee\nregels',
    'af\u00adbreken',
    '😀 (',
    '',
  ])('is read again as it was: %j', async (text) => {
    const document = await PDFDocument.create();
    document.catalog.set(PDFName.of('Lang'), new WrittenObject(writtenText(text)));
    const bytes = await document.save({ useObjectStreams: false });
    const read = (await PDFDocument.load(bytes)).catalog.lookup(PDFName.of('Lang'));
    expect(read instanceof PDFString || read instanceof PDFHexString).toBe(true);
    expect((read as PDFString | PDFHexString).decodeText()).toBe(text);
  });
});
