import { zlibSync } from 'fflate';
import { Inflate } from 'pako';

/**
 * A low level of fflate: sheets are two hundredths smaller than with level 3 of pako, and take as long.
 * In JavaScript and not with the machine's zlib, whose output differs between processors.
 */
const LEVEL = 2;

/** Compresses for a stream with the filter FlateDecode: the same bytes on every machine. */
export function deflate(content: Uint8Array): Uint8Array {
  return zlibSync(content, { level: LEVEL });
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
