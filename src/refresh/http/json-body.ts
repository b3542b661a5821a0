import { formatNumber } from '../../model/dutch.ts';
import { FetchFailure } from './fetch-failure.ts';

/**
 * The bytes of an answer, unpacked.
 * @throws FetchFailure where there are more than `most`: nothing more of it is read then
 */
async function readBytes(response: Response, address: URL, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) {
      throw new FetchFailure(
        'too-large',
        address,
        `Het antwoord is groter dan ${formatNumber(most / 1e6)} MB. Het is niet gelezen.`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The character set that an answer says it has, in lower case. */
function charsetOf(response: Response): string | undefined {
  return /charset="?([^";\s]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]?.toLowerCase();
}

function decode(bytes: Uint8Array, response: Response, address: URL): string {
  const charset = charsetOf(response);
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8' && charset !== 'us-ascii') {
    throw new FetchFailure(
      'wrong-encoding',
      address,
      `Het antwoord staat in de tekenset ${charset.slice(0, 40)} in plaats van UTF-8.`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchFailure(
      'wrong-encoding',
      address,
      'Het antwoord is geen geldige UTF-8. Letters met een accent zouden kapotgaan.',
    );
  }
}

/** The JSON value in an answer. @throws FetchFailure where it is something else, or too large */
export async function readJsonBody(response: Response, address: URL, most: number): Promise<unknown> {
  const text = decode(await readBytes(response, address, most), response, address);
  try {
    return JSON.parse(text);
  } catch {
    throw new FetchFailure(
      'not-json',
      address,
      /^\s*</.test(text)
        ? 'Het antwoord is een webpagina of XML in plaats van JSON.'
        : 'Het antwoord is geen geldige JSON. Waarschijnlijk is het afgebroken.',
    );
  }
}
