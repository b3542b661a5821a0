import { encodingOf } from '../../ingest/text/decode.ts';

/** Between the characters of a raw table, one for each unit of the file, and the text that they stand for. */
export interface CellCodec {
  readonly decode: (units: string) => string;
  /** Undefined where the file's encoding lacks a character. */
  readonly encode: (text: string) => string | undefined;
}

function unitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function bytesOf(units: string): Uint8Array {
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}

const UTF8: CellCodec = {
  decode: (units) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(units)),
  encode: (text) => unitsOf(new TextEncoder().encode(text.toWellFormed())),
};

const UTF16: CellCodec = { decode: (units) => units, encode: (text) => text };

/** An encoding of one byte a character. */
function singleByte(encoding: string): CellCodec {
  const characters = Array.from({ length: 256 }, (_, byte) =>
    new TextDecoder(encoding).decode(Uint8Array.of(byte)),
  );
  const unitOf = new Map(characters.map((character, byte) => [character, String.fromCharCode(byte)]));
  return {
    decode: (units) => Array.from(units, (unit) => characters[unit.charCodeAt(0)] ?? unit).join(''),
    encode: (text) => {
      const units = Array.from(text, (character) => unitOf.get(character));
      return units.every((unit) => unit !== undefined) ? units.join('') : undefined;
    },
  };
}

/** For the cells of a file, by the encoding in which ingest reads it. */
export function codecFor(bytes: Uint8Array): CellCodec {
  const encoding = encodingOf(bytes);
  if (encoding.startsWith('utf-16')) return UTF16;
  return encoding === 'windows-1252' || encoding === 'macintosh' ? singleByte(encoding) : UTF8;
}
