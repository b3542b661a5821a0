import { Inflate, deflate as pakoDeflate } from 'pako';

/**
 * A middle level: a sheet becomes a tenth larger than at the highest and takes half the time.
 * In JavaScript and not with the machine's zlib, whose output differs between processors.
 */
const LEVEL = 3;

/** Compresses for a stream with the filter FlateDecode: the same bytes on every machine. */
export function deflate(content: Uint8Array): Uint8Array {
  return pakoDeflate(content, { level: LEVEL });
}

/**
 * What was packed by `deflate`, or by any other program for the same filter.
 *
 * @throws Error where the bytes are damaged, stop too early or go on behind the end
 */
export function inflate(packed: Uint8Array): Uint8Array {
  const inflator = new Inflate();
  inflator.push(packed, true);
  // Bytes that stop too early are no error to pako: there is just no outcome.
  if (inflator.err || !(inflator.result instanceof Uint8Array)) {
    throw new Error(`a stream cannot be unpacked: ${inflator.msg || 'it stops too early'}`);
  }
  return inflator.result;
}
