import { formatDate } from '../../../model/dutch.ts';
import type { EditionSettings } from '../../../model/edition.ts';

/** What stands in a text for an address of this site: '{site}uitleg/'. */
export const SITE = '{site}';

/** Settings of the edition that a text may name, so that they stand in one place. */
const PLACEHOLDERS: Readonly<Record<string, (settings: EditionSettings) => string>> = {
  uitgever: ({ publisher }) => publisher.name,
  uitgever_url: ({ publisher }) => publisher.url,
  email: ({ contactEmail }) => contactEmail,
  peildatum: ({ referenceDate }) => formatDate(referenceDate),
};

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** All that may stand between braces, for a finding and for the explanation of the data. */
export const KNOWN_PLACEHOLDERS: readonly string[] = [
  ...Object.keys(PLACEHOLDERS).map((name) => `{${name}}`),
  SITE,
];

/** A text with settings in the place of what stands between braces, and what is between braces that nobody knows. */
export function fillIn(
  text: string,
  settings: EditionSettings,
): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const filled = text.replace(PLACEHOLDER, (written: string, name: string) => {
    const read = Object.hasOwn(PLACEHOLDERS, name) ? PLACEHOLDERS[name] : undefined;
    if (read) return read(settings);
    unknown.push(written);
    return written;
  });
  return { text: filled, unknown };
}
