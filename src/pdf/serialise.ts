import { type PDFContext, type PDFObject, type PDFRef, PDFStream } from 'pdf-lib';
import { joined, latin1Bytes } from './bytes.ts';
import { deflate } from './deflate.ts';

/** Four bytes with the high bit set tell programs that move files about that this one is not text. */
const HEADER = latin1Bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n');
const OBJECT_END = latin1Bytes('\nendobj\n');
const STREAM_END = latin1Bytes('\nendstream');

/** Kinds of entries in a cross-reference stream (ISO 32000-1, table 18). */
const FREE = 0;
const IN_FILE = 1;
const IN_OBJECT_STREAM = 2;
/** Bytes for kind, offset or number, and index. */
const ENTRY_WIDTHS = [1, 4, 2] as const;
const ENTRY_SIZE = 7;

interface Entry {
  readonly kind: number;
  readonly position: number;
  readonly index: number;
}

/**
 * Writes all objects of a context as a file: streams by themselves, all others packed into one object stream.
 * Objects are written in the order of their numbers. pdf-lib's own writer does the same at the highest level of
 * compression only, which costs as much time as all the rest of a sheet.
 */
export function serialise(context: PDFContext): Uint8Array {
  const packed: (readonly [PDFRef, PDFObject])[] = [];
  const parts: Uint8Array[] = [HEADER];
  const entries = new Map<number, Entry>();
  let size = HEADER.length;
  const put = (number: number, body: readonly Uint8Array[]): void => {
    entries.set(number, { kind: IN_FILE, position: size, index: 0 });
    for (const part of [latin1Bytes(`${number} 0 obj\n`), ...body, OBJECT_END]) {
      parts.push(part);
      size += part.length;
    }
  };
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) put(ref.objectNumber, [bytesOf(object)]);
    else packed.push([ref, object]);
  }
  const packedNumber = context.largestObjectNumber + 1;
  put(packedNumber, objectStream(packed));
  packed.forEach(([ref], index) => {
    entries.set(ref.objectNumber, { kind: IN_OBJECT_STREAM, position: packedNumber, index });
  });
  const referencesNumber = packedNumber + 1;
  const start = size;
  put(referencesNumber, crossReferences(context, entries, referencesNumber, start));
  parts.push(latin1Bytes(`startxref\n${start}\n%%EOF\n`));
  return joined(parts);
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** The parts of a stream with its content packed. */
function stream(dictionary: string, content: Uint8Array): readonly Uint8Array[] {
  const compressed = deflate(content);
  const start = `<< ${dictionary} /Filter /FlateDecode /Length ${compressed.length} >>\nstream\n`;
  return [latin1Bytes(start), compressed, STREAM_END];
}

function objectStream(objects: readonly (readonly [PDFRef, PDFObject])[]): readonly Uint8Array[] {
  let index = '';
  let content = '';
  for (const [ref, object] of objects) {
    index += `${ref.objectNumber} ${content.length} `;
    content += `${object.toString()}\n`;
  }
  return stream(`/Type /ObjStm /N ${objects.length} /First ${index.length}`, latin1Bytes(index + content));
}

function crossReferences(
  { trailerInfo }: PDFContext,
  entries: ReadonlyMap<number, Entry>,
  ownNumber: number,
  ownPosition: number,
): readonly Uint8Array[] {
  const table = new Uint8Array((ownNumber + 1) * ENTRY_SIZE);
  const view = new DataView(table.buffer);
  for (let number = 0; number <= ownNumber; number += 1) {
    const entry =
      number === ownNumber
        ? { kind: IN_FILE, position: ownPosition, index: 0 }
        : (entries.get(number) ?? { kind: FREE, position: 0, index: 0xffff });
    const at = number * ENTRY_SIZE;
    view.setUint8(at, entry.kind);
    view.setUint32(at + 1, entry.position);
    view.setUint16(at + 5, entry.index);
  }
  const { Root, Info, ID } = trailerInfo;
  return stream(
    `/Type /XRef /Size ${ownNumber + 1} /W [${ENTRY_WIDTHS.join(' ')}] /Root ${Root} /Info ${Info} /ID ${ID}`,
    table,
  );
}
