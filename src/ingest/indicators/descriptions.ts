import * as z from 'zod/mini';
import { enumerate } from '../../model/dutch.ts';
import type { EditionSettings, Indicator } from '../../model/edition.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import { filledList, identifier, settingsObject, text, uniqueIds, yesNo } from '../json/schema-parts.ts';

const DECIMALS_EXPECTED = 'Een geheel getal van 0 tot en met 6.';
const DEFAULT_REASON = 'Er is geen cijfer gepubliceerd voor deze gemeente.';

/** Headers of `indicators.csv` that are no figure. */
const TAKEN: readonly string[] = ['code', 'gemeente', 'municipality'];

const indicatorSchema = settingsObject({
  id: identifier.check(
    z.refine((id) => !TAKEN.includes(id), {
      error: `Een andere id: ${enumerate(TAKEN)} zijn al kolommen van indicators.csv.`,
    }),
  ),
  label: text(200),
  shortLabel: z.optional(text(40)),
  unit: text(50),
  decimals: z
    .int({ error: DECIMALS_EXPECTED })
    .check(z.minimum(0, { error: DECIMALS_EXPECTED }), z.maximum(6, { error: DECIMALS_EXPECTED })),
  period: text(200),
  source: identifier,
  explanation: text(),
  caution: text(),
  theme: z.enum(['base', 'need', 'means'], { error: "'base', 'need' of 'means'." }),
  isShare: yesNo,
  mayBeNegative: yesNo,
  unknownReason: z._default(text(200), DEFAULT_REASON),
});

const fileSchema = settingsObject({
  indicators: filledList(indicatorSchema).check(z.superRefine(uniqueIds)),
});

/** An indicator with the sentence that stands where a municipality has no figure. */
export interface DescribedIndicator {
  readonly indicator: Indicator;
  readonly unknownReason: string;
}

/** What the indicators say, from the text of `indicators.json`. Undefined with errors in the log. */
export function readIndicatorDescriptions(
  jsonText: string,
  settings: EditionSettings | undefined,
  log: FindingLog,
): readonly DescribedIndicator[] | undefined {
  const file = DATA_FILES.indicatorDescriptions;
  const value = parseJson(file, jsonText, 'broken-json', log);
  const checked = value === undefined ? undefined : checkSettings(file, value, fileSchema, log);
  if (checked === undefined) return undefined;
  if (settings !== undefined) {
    const sources = new Set(settings.sources.map(({ id }) => id));
    for (const [index, { source }] of checked.indicators.entries()) {
      if (sources.has(source)) continue;
      log.error(
        'unknown-source',
        { file, column: `indicators[${index}].source`, value: source },
        {
          message: `De bron ${quoted(source)} staat niet in edition.json.`,
          expected: `Een van deze bronnen: ${enumerate([...sources])}.`,
          action: 'Verbeter de bron, of zet de bron in edition.json.',
        },
      );
    }
  }
  return checked.indicators.map(({ unknownReason, shortLabel, ...indicator }) => ({
    indicator: { ...indicator, shortLabel: shortLabel ?? indicator.label },
    unknownReason,
  }));
}
