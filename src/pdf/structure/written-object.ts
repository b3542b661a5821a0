import { PDFObject } from 'pdf-lib';
import { latin1Bytes } from '../bytes.ts';

/**
 * An object that is written already, in the syntax of a PDF (ISO 32000-1, 7.3). A sheet has some three hundred of them;
 * put together from objects of pdf-lib they would take a sixth of its time.
 */
export class WrittenObject extends PDFObject {
  readonly #text: string;

  /** @param text one character for each byte */
  constructor(text: string) {
    super();
    this.#text = text;
  }

  override clone(): WrittenObject {
    return this;
  }

  override toString(): string {
    return this.#text;
  }

  override sizeInBytes(): number {
    return this.#text.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(latin1Bytes(this.#text), offset);
    return this.#text.length;
  }
}

/** What is the same in a string of bytes as in PDFDocEncoding (ISO 32000-1, D.2), so that a text can stand as it is. */
const AS_IT_IS = /^[\x20-\x7e\xa1-\xac\xae-\xff]*$/;

/** A text as a string of a PDF: as it is where that can be, in UTF-16 otherwise (ISO 32000-1, 7.9.2.2). */
export function writtenText(text: string): string {
  if (AS_IT_IS.test(text)) return writtenBytes(text);
  let hex = 'FEFF';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** A string of bytes, one for each character. */
export function writtenBytes(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}
