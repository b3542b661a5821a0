/** From this many bytes on a call with all of them as arguments would not fit. */
const LARGEST_CALL = 8192;

/**
 * The bytes of a text in which each character stands for one byte, as page content and the syntax of a PDF are
 * written. Of a character beyond U+00FF only the lower byte is left.
 */
export function latin1Bytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** The other way round: a character for each byte. (The 'latin1' of a TextDecoder is another set of characters.) */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += LARGEST_CALL) {
    // Not spread: that would take the bytes one by one.
    text += Reflect.apply(String.fromCharCode, undefined, bytes.subarray(start, start + LARGEST_CALL));
  }
  return text;
}

const encoder = new TextEncoder();

export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** All parts behind each other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
