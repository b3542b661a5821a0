import * as z from 'zod/mini';
import type { EditionSettings } from '../../model/edition.ts';
import { DATA_FILES } from '../files/data-files.ts';
import { type FindingLog, WHOLE_FILE } from '../findings/finding-log.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import {
  baseAddress,
  emailAddress,
  endpointAddress,
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

const EARLIEST_REFERENCE = '1900-01-01';

/** What is no day has a finding of its own. */
const isDay = (text: string) => isoDate.safeParse(text).success;

/** Longer names do not fit the columns of the sheet. */
const LONGEST_AREA = 30;

const settingsSchema = settingsObject({
  title: text(200),
  area: z.exactOptional(settingsObject({ name: text(LONGEST_AREA) })),
  // With a slip in its year no municipality exists: one error, and not one for each of them.
  referenceDate: isoDate.check(
    z.refine((date) => !isDay(date) || date >= EARLIEST_REFERENCE, {
      error: `Een dag vanaf ${EARLIEST_REFERENCE}.`,
    }),
  ),
  publicationDate: z.exactOptional(isoDate),
  publisher: settingsObject({ name: text(200), url: webAddress }),
  contactEmail: emailAddress,
  reportEndpoint: z.exactOptional(endpointAddress),
  dataLicence: settingsObject({ name: text(200), url: webAddress }),
  status: z.enum(['example', 'published'], {
    error: "'example' (voorbeeldgegevens) of 'published' (echte gegevens).",
  }),
  secondCheck: z.exactOptional(
    z.enum(['required', 'advised'], {
      error: "'required' (verplicht) of 'advised' (aangeraden).",
    }),
  ),
  baseUrl: baseAddress,
  sources: filledList(sourceSchema).check(z.superRefine(uniqueIds)),
}).check(z.superRefine(publishedAfterReference));

/** Adds an error where the edition would have come online before the day that it is about. */
function publishedAfterReference(
  { referenceDate, publicationDate }: Pick<EditionSettings, 'referenceDate' | 'publicationDate'>,
  context: z.core.$RefinementCtx,
): void {
  if (publicationDate === undefined || publicationDate >= referenceDate) return;
  if (!isDay(referenceDate) || !isDay(publicationDate)) return;
  context.addIssue({
    code: 'custom',
    path: ['publicationDate'],
    message: `Een dag op of na de peildatum ${referenceDate}.`,
  });
}

/** The settings of the edition, from the text of `edition.json`. Undefined with errors in the log. */
export function readSettings(jsonText: string, log: FindingLog): EditionSettings | undefined {
  const value = parseJson(DATA_FILES.settings, jsonText, 'broken-json', log);
  if (value === undefined) return undefined;
  const settings = checkSettings(DATA_FILES.settings, value, settingsSchema, log);
  if (settings !== undefined) checkDays(settings, log);
  return settings;
}

/** An edition stays online for some years, and is repaired in that time. */
const MOST_YEARS_BETWEEN = 10;

/** Warns about a slip in the year. There is no clock here: the two days are held against each other. */
function checkDays({ referenceDate, publicationDate }: EditionSettings, log: FindingLog): void {
  const yearOf = (date: string) => Number(date.slice(0, 4));
  if (publicationDate === undefined || yearOf(publicationDate) - yearOf(referenceDate) <= MOST_YEARS_BETWEEN)
    return;
  log.warning(
    'unlikely-date',
    { file: DATA_FILES.settings, column: 'publicationDate', value: publicationDate, owner: WHOLE_FILE },
    {
      message: `De publicatiedatum ligt meer dan ${MOST_YEARS_BETWEEN} jaar na de peildatum ${referenceDate}.`,
      expected: `Een dag hoogstens ${MOST_YEARS_BETWEEN} jaar na de peildatum.`,
      action: 'Kijk of het jaar klopt.',
    },
  );
}
