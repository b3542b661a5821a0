import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { inflate } from '../../deflate.ts';

/** Reading of objects that may be absent, indirect or of another type than expected: then the answer is undefined. */

export function resolve(context: PDFContext, object: PDFObject | undefined): PDFObject | undefined {
  return object instanceof PDFRef ? context.lookup(object) : object;
}

export function valueAt(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict && resolve(dict.context, dict.get(PDFName.of(key)));
}

export function refAt(dict: PDFDict | undefined, key: string): PDFRef | undefined {
  const value = dict?.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(valueAt(dict, key));
}

/** A dictionary, or that of a stream. */
export function asDict(value: PDFObject | undefined): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFArray ? value : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function boolAt(dict: PDFDict | undefined, key: string): boolean | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function streamAt(dict: PDFDict | undefined, key: string): PDFRawStream | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFRawStream ? value : undefined;
}

/** The items of an array, resolved. */
export function itemsOf(array: PDFArray | undefined): readonly (PDFObject | undefined)[] {
  return array ? array.asArray().map((_, index) => array.lookup(index)) : [];
}

/** The numbers of an array; other items are left out. */
export function numbersOf(array: PDFArray | undefined): readonly number[] {
  return itemsOf(array).flatMap((item) => (item instanceof PDFNumber ? [item.asNumber()] : []));
}

/** A single object or the items of an array. */
export function oneOrMore(context: PDFContext, value: PDFObject | undefined): readonly PDFObject[] {
  const resolved = resolve(context, value);
  if (resolved instanceof PDFArray) return resolved.asArray();
  return value === undefined ? [] : [value];
}

/**
 * The contents of a stream, decompressed.
 *
 * @throws Error where it is packed in another way than Flate, or broken
 */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  const filter = valueAt(stream.dict, 'Filter');
  const filters = filter instanceof PDFArray ? itemsOf(filter) : filter ? [filter] : [];
  return filters.reduce<Uint8Array>((bytes, name) => {
    const text = name instanceof PDFName ? name.decodeText() : '';
    if (text !== 'FlateDecode') throw new Error(`filter ${text} is not supported`);
    return inflate(bytes);
  }, stream.getContents());
}
