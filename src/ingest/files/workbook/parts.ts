import { strFromU8, unzipSync } from 'fflate';
import { LIMITS } from '../data-files.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** The files inside a workbook, which is a ZIP. */
export interface Parts {
  /** Names, with the bytes that each says to be when it is unpacked. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Unpacks one part. @throws WorkbookFault where it is not there, is too large or does not unpack. */
  readonly textOf: (name: string) => string;
}

const START = 1_000;

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** An old workbook and one with a password come in the same wrapping, which names what it holds in UTF-16. */
function insideCompoundFile(bytes: Uint8Array): 'password' | 'xls' {
  const wanted = [...'EncryptedPackage'].map((letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x45); at !== -1; at = bytes.indexOf(0x45, at + 1)) {
    if (wanted.every((code, index) => bytes[at + 2 * index] === code)) return 'password';
  }
  return 'xls';
}

/** @throws WorkbookFault that says what the file is where it is no ZIP */
function mustBeZip(bytes: Uint8Array): void {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new WorkbookFault(insideCompoundFile(bytes));
  const start = bytes.subarray(0, START);
  if (start.length === 0 || start.includes(0)) throw new WorkbookFault('other');
  const text = new TextDecoder('windows-1252').decode(start);
  if (/<(?:!doctype html|html|table|body)\b/i.test(text)) throw new WorkbookFault('webpage');
  if (/[;,\t]/.test(text) && !text.startsWith('%PDF') && !text.startsWith('{'))
    throw new WorkbookFault('text');
  throw new WorkbookFault('other');
}

function mustBeWorkbook(names: ReadonlySet<string>): void {
  if (names.has('mimetype') && names.has('content.xml')) throw new WorkbookFault('ods');
  if (names.has('xl/workbook.bin')) throw new WorkbookFault('xlsb');
  if (![...names].some((name) => name.startsWith('xl/'))) throw new WorkbookFault('other');
}

/**
 * Opens the ZIP of a workbook without unpacking anything yet. A part takes the memory that it says to need and no
 * more, and all of them together have a limit: a small file cannot fill the memory.
 *
 * @throws WorkbookFault where it is no workbook
 */
export function openParts(bytes: Uint8Array): Parts {
  mustBeZip(bytes);
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    throw new WorkbookFault('damaged');
  }
  mustBeWorkbook(new Set(sizes.keys()));
  let unpacked = 0;
  const textOf = (wanted: string): string => {
    const size = sizes.get(wanted);
    if (size === undefined) throw new WorkbookFault('damaged');
    unpacked += size;
    if (unpacked > LIMITS.unpackedBytes) throw new WorkbookFault('too-large');
    return unpack(bytes, wanted, size);
  };
  return { sizes, textOf };
}

function unpack(bytes: Uint8Array, wanted: string, size: number): string {
  try {
    let isTaken = false;
    const found = unzipSync(bytes, {
      // Two parts with one name would take the memory of both.
      filter: ({ name, originalSize }) => {
        const take = !isTaken && name === wanted && originalSize === size;
        isTaken ||= take;
        return take;
      },
    })[wanted];
    if (found === undefined) throw new WorkbookFault('damaged');
    return decode(found);
  } catch {
    throw new WorkbookFault('damaged');
  }
}

function decode(bytes: Uint8Array): string {
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  return isUtf16
    ? new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    : strFromU8(bytes).replace(/^\uFEFF/, '');
}
