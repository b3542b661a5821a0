import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import { streamBytes } from '../../../src/pdf/check/reading/read.ts';
import { samplePdf } from '../sample.ts';

type Literal = string | number | boolean | PDFObject | Literal[] | { [key: string]: Literal };

function asDict(value: unknown): PDFDict {
  if (!(value instanceof PDFDict)) throw new Error('Expected a dictionary');
  return value;
}

/** The parts of a page, to do damage to. */
export class Breakable {
  readonly document: PDFDocument;

  constructor(document: PDFDocument) {
    this.document = document;
  }

  get context() {
    return this.document.context;
  }

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get page(): PDFDict {
    return this.document.getPage(0).node;
  }

  get info(): PDFDict {
    return asDict(this.context.lookup(this.context.trailerInfo.Info));
  }

  get structureRoot(): PDFDict {
    return this.dict(this.catalog, 'StructTreeRoot');
  }

  dict(owner: PDFDict, ...path: readonly string[]): PDFDict {
    return path.reduce((dict, key) => dict.lookup(PDFName.of(key), PDFDict), owner);
  }

  array(owner: PDFDict, key: string): PDFArray {
    return owner.lookup(PDFName.of(key), PDFArray);
  }

  set(owner: PDFDict, key: string, value: Literal): void {
    owner.set(PDFName.of(key), this.context.obj([value]).get(0));
  }

  remove(owner: PDFDict, key: string): void {
    if (!owner.delete(PDFName.of(key))) throw new Error(`There was no ${key} to remove`);
  }

  /** The structure elements of a type, in order of object number. */
  elementRef(type: string, index = 0): PDFRef {
    const refs = this.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(PDFName.of('S')) === PDFName.of(type));
    const ref = refs[index]?.[0];
    if (!ref) throw new Error(`There is no element ${type} ${index}`);
    return ref;
  }

  element(type: string, index = 0): PDFDict {
    return asDict(this.context.lookup(this.elementRef(type, index)));
  }

  get link(): PDFDict {
    return asDict(this.array(this.page, 'Annots').lookup(0));
  }

  /** The composite font, its descendant and descriptor. */
  get font(): PDFDict {
    return this.dict(this.page, 'Resources', 'Font', 'F1');
  }

  get descendant(): PDFDict {
    return asDict(this.array(this.font, 'DescendantFonts').lookup(0));
  }

  get descriptor(): PDFDict {
    return this.dict(this.descendant, 'FontDescriptor');
  }

  /** Replaces the contents of a stream. Fails where the change changes nothing. */
  edit(owner: PDFDict, key: string, change: (bytes: Buffer) => Buffer): void {
    const name = PDFName.of(key);
    const stream = owner.lookup(name);
    if (!(stream instanceof PDFRawStream)) throw new Error(`${key} is no stream`);
    const before = Buffer.from(streamBytes(stream));
    const after = change(Buffer.from(before));
    if (after.equals(before)) throw new Error('The damage did nothing');
    const replaced = this.context.flateStream(after);
    for (const [entry, value] of stream.dict.entries()) {
      if (!['/Length', '/Filter'].includes(entry.toString())) replaced.dict.set(entry, value);
    }
    owner.set(name, this.context.register(replaced));
  }

  editText(owner: PDFDict, key: string, change: (text: string) => string): void {
    this.edit(owner, key, (bytes) => Buffer.from(change(bytes.toString('latin1')), 'latin1'));
  }

  content(change: (text: string) => string): void {
    this.editText(this.page, 'Contents', change);
  }

  xmp(change: (text: string) => string): void {
    this.edit(this.catalog, 'Metadata', (bytes) => Buffer.from(change(bytes.toString('utf8'))));
  }
}

/** A fault done on purpose, and the rule that it breaks. */
export type Damage = readonly [name: string, clause: string, damage: (pdf: Breakable) => void];

let sample: Uint8Array | undefined;

/** The sample page with one fault in it. */
export async function brokenPdf(damage: (pdf: Breakable) => void): Promise<Uint8Array> {
  sample ??= samplePdf().save();
  return brokenCopy(sample, damage);
}

/** A copy of a document with one fault in it. */
export async function brokenCopy(bytes: Uint8Array, damage: (pdf: Breakable) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  damage(new Breakable(document));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
