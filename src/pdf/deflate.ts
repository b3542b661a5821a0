import { deflate as pakoDeflate } from 'pako';

/**
 * A middle level: a sheet becomes a tenth larger than at the highest and takes half the time.
 * In JavaScript and not with the machine's zlib, whose output differs between processors.
 */
const LEVEL = 3;

/** Compresses for a stream with the filter FlateDecode: the same bytes on every machine. */
export function deflate(content: Uint8Array | string): Uint8Array {
  return pakoDeflate(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, {
    level: LEVEL,
  });
}
