import * as z from 'zod/mini';
import { checkUrl, isEmail } from '../cells/contact-fields.ts';
import { parseDate } from '../cells/dates.ts';
import { cleanText } from '../text/clean-text.ts';
import { isPrintable } from '../text/printable.ts';

const LONGEST_SENTENCE = 1_000;

/** Text in a settings file: filled, without invisible characters. */
export function text(longest = LONGEST_SENTENCE) {
  const expected = `Een tekst van 1 tot ${longest} tekens, zonder onzichtbare tekens en zonder tekens die niet op de factsheet kunnen, zoals een emoji.`;
  return z.string({ error: expected }).check(
    z.refine(
      (value) => {
        const { text: cleaned, hadControl, hadDirection } = cleanText(value);
        return (
          cleaned !== '' && value.length <= longest && !hadControl && !hadDirection && isPrintable(value)
        );
      },
      { error: expected },
    ),
  );
}

const ID_EXPECTED = 'Een korte naam met alleen kleine letters, cijfers, - en _.';

/** Name by which files refer to each other. */
export const identifier = z
  .string({ error: ID_EXPECTED })
  .check(z.regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, { error: ID_EXPECTED }));

const URL_EXPECTED = 'Een webadres dat begint met https:// of http://.';

/** Absolute http or https address. */
export const webAddress = z
  .string({ error: URL_EXPECTED })
  .check(z.refine((value) => checkUrl(value).state === 'valid', { error: URL_EXPECTED }));

const ENDPOINT_EXPECTED =
  'Een webadres met https://, zonder ? en #. In het pad alleen letters, cijfers, - . _ en ~.';

/** Address that takes a form. It stands in the policy of security, where a space or ';' would begin something else. */
export const endpointAddress = z.string({ error: ENDPOINT_EXPECTED }).check(
  z.refine(
    (value) => checkUrl(value).state === 'valid' && /^https:\/\/[\w.-]+(?::\d+)?\/[\w\-./~]*$/.test(value),
    {
      error: ENDPOINT_EXPECTED,
    },
  ),
);

const BASE_EXPECTED =
  'Het webadres van de website, met een / aan het einde. In het pad alleen letters, cijfers, - . _ en ~.';

/** Address of the site, to which paths are added. */
export const baseAddress = z
  .string({ error: BASE_EXPECTED })
  .check(
    z.refine(
      (value) =>
        checkUrl(value).state === 'valid' &&
        /^https?:\/\/[^/]+\/[\w\-./~%]*$/i.test(value) &&
        value.endsWith('/'),
      { error: BASE_EXPECTED },
    ),
  );

const EMAIL_EXPECTED = 'Een e-mailadres, zoals info@example.org.';

export const emailAddress = z
  .string({ error: EMAIL_EXPECTED })
  .check(z.refine(isEmail, { error: EMAIL_EXPECTED }));

const DATE_EXPECTED = 'Een datum die bestaat, als jaar-maand-dag: 2023-01-01.';

export const isoDate = z
  .string({ error: DATE_EXPECTED })
  .check(z.refine((value) => parseDate(value) === value, { error: DATE_EXPECTED }));

export const yesNo = z.boolean({ error: 'true of false, zonder aanhalingstekens.' });

/** A finite number without quotes. */
export const numberSetting = z.number({
  error: 'Een getal zonder aanhalingstekens, met een punt voor decimalen.',
});

/** A list with at least one item. */
export function filledList<Item extends z.ZodMiniType>(item: Item) {
  const expected = 'Een lijst met minstens één onderdeel.';
  return z.array(item, { error: expected }).check(z.minLength(1, { error: expected }));
}

/** Adds an error for every item whose id stood in the list before. */
export function uniqueIds(items: readonly { readonly id: string }[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `Een id die nog niet gebruikt is: '${id}' staat er twee keer.`,
      });
    }
    seen.add(id);
  }
}

/** An object; `expected` says so in Dutch where something else stands there. */
export function settingsObject<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.object(shape, { error: 'Een groep instellingen tussen accolades: { }.' });
}
