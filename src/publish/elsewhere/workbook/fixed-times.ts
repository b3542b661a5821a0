const CENTRAL_ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
/** 1 January 1980, midnight: the first moment that a ZIP file can name. */
const FIRST_DAY = 0x0021_0000;

/**
 * The same ZIP file with one fixed time for all that is in it, instead of the time at which it was made.
 * @throws RangeError for bytes that are no ZIP file, or one with a comment at its end
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError('This is no ZIP file.');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY)
      throw new RangeError('The list of a ZIP file is damaged.');
    view.setUint32(at + 12, FIRST_DAY, true);
    // The same stands once more before what the entry holds.
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
