import { EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import type { EditionSettings, IsoDate } from '../../model/edition.ts';
import type { OutputFile } from '../shared/output-file.ts';

/**
 * Where somebody reports a hole in the security of the site (RFC 9116). The file must say until when it holds, and
 * should not promise more than a year: so a year from the day of publication, and without such a day there is none.
 * A site in a folder has none either: the file counts for a whole host, and only at its root.
 */
export function securityTxt({
  status,
  publicationDate,
  contactEmail,
  baseUrl,
}: EditionSettings): OutputFile | undefined {
  if (publicationDate === undefined || new URL(baseUrl).pathname !== '/') return undefined;
  const path = '.well-known/security.txt';
  const lines = [
    ...(status === 'example' ? [`# ${EXAMPLE_TITLE}. Ook dit adres kan verzonnen zijn.`] : []),
    `Contact: mailto:${contactEmail}`,
    `Expires: ${yearAfter(publicationDate)}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}${path}`,
  ];
  return { path, content: `${lines.join('\n')}\n` };
}

/** The same day a year later; the day before it where that is no day (29 February). */
function yearAfter(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4)) + 1;
  const rest = day.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}
