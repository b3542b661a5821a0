import * as z from 'zod/mini';
import type { EditionSettings } from '../../model/edition.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import {
  baseAddress,
  emailAddress,
  filledList,
  identifier,
  isoDate,
  settingsObject,
  text,
  uniqueIds,
  webAddress,
} from '../json/schema-parts.ts';

const sourceSchema = settingsObject({
  id: identifier,
  title: text(),
  url: z.exactOptional(webAddress),
  licence: text(),
});

/** Longer names do not fit the columns of the sheet. */
const LONGEST_AREA = 30;

const settingsSchema = settingsObject({
  title: text(200),
  area: z.exactOptional(settingsObject({ name: text(LONGEST_AREA) })),
  referenceDate: isoDate,
  publicationDate: z.exactOptional(isoDate),
  publisher: settingsObject({ name: text(200), url: webAddress }),
  contactEmail: emailAddress,
  dataLicence: settingsObject({ name: text(200), url: webAddress }),
  status: z.enum(['example', 'published'], {
    error: "'example' (voorbeeldgegevens) of 'published' (echte gegevens).",
  }),
  baseUrl: baseAddress,
  sources: filledList(sourceSchema).check(z.superRefine(uniqueIds)),
}).check(z.superRefine(publishedAfterReference));

/** Adds an error where the edition would have come online before the day that it is about. */
function publishedAfterReference(
  { referenceDate, publicationDate }: Pick<EditionSettings, 'referenceDate' | 'publicationDate'>,
  context: z.core.$RefinementCtx,
): void {
  // What is no day has a finding of its own.
  const areDays = [referenceDate, publicationDate].every((day) => isoDate.safeParse(day).success);
  if (publicationDate === undefined || !areDays || publicationDate >= referenceDate) return;
  context.addIssue({
    code: 'custom',
    path: ['publicationDate'],
    message: `Een dag op of na de peildatum ${referenceDate}.`,
  });
}

/** The settings of the edition, from the text of `edition.json`. Undefined with errors in the log. */
export function readSettings(jsonText: string, log: FindingLog): EditionSettings | undefined {
  const value = parseJson(DATA_FILES.settings, jsonText, 'broken-json', log);
  return value === undefined ? undefined : checkSettings(DATA_FILES.settings, value, settingsSchema, log);
}
