import * as z from 'zod/mini';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import { checkSettings, parseJson } from '../../ingest/json/read-json.ts';
import {
  filledList,
  identifier,
  numberSetting,
  settingsObject,
  text,
  uniqueIds,
  yesNo,
} from '../../ingest/json/schema-parts.ts';
import { enumerate } from '../../model/dutch.ts';
import type { Indicator, Source } from '../../model/edition.ts';
import type { Sources } from './source.ts';

export const SOURCES_FILE = 'sources.json';

const YEAR = /^20\d\d$/;
const TABLE_EXPECTED = 'De code van een tabel, precies zoals het CBS die schrijft: 03759ned.';
const NAME_EXPECTED = 'De naam van een dimensie of een kolom bij het CBS: letters, cijfers en _.';
const CODE_EXPECTED = 'Een code van het CBS: letters, cijfers, - en _.';
const WHOLE_EXPECTED = (least: number, most: number) => `Een geheel getal van ${least} tot en met ${most}.`;

// What is written here ends up in addresses, so that only these characters are possible.
const tableId = z
  .string({ error: TABLE_EXPECTED })
  .check(z.regex(/^[A-Za-z0-9]{4,12}$/, { error: TABLE_EXPECTED }));
const cbsName = z
  .string({ error: NAME_EXPECTED })
  .check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,99}$/, { error: NAME_EXPECTED }));
const cbsCode = z
  .string({ error: CODE_EXPECTED })
  .check(z.regex(/^[A-Za-z0-9_-]{1,30}$/, { error: CODE_EXPECTED }));

function wholeNumber(least: number, most: number) {
  const error = WHOLE_EXPECTED(least, most);
  return z.int({ error }).check(z.minimum(least, { error }), z.maximum(most, { error }));
}

function withPlace(place: string, longest: number) {
  return text(longest).check(
    z.refine((value) => value.includes(place), {
      error: `Een tekst met ${place} op de plaats van het jaar.`,
    }),
  );
}

const MEASURE_EXPECTED = 'Minstens een van de twee: `v4` of `v3`.';
const measureSchema = settingsObject({
  v4: z.exactOptional(cbsCode),
  v3: z.exactOptional(cbsName),
  v3Group: z.exactOptional(text(200)),
}).check(z.refine(({ v4, v3 }) => v4 !== undefined || v3 !== undefined, { error: MEASURE_EXPECTED }));

const TABLES_EXPECTED =
  'De code van een tabel, of een groep met bij elk jaar een tabel: { "2024": "85984NED" }.';
const yearTables = z
  .record(z.string().check(z.regex(YEAR, { error: TABLES_EXPECTED })), tableId, { error: TABLES_EXPECTED })
  .check(z.refine((tables) => Object.keys(tables).length > 0, { error: TABLES_EXPECTED }));

const DIVISION_EXPECTED = "'own-year', of het jaar van de gemeentelijke indeling: 2024.";

const cbsSchema = settingsObject({
  table: z.union([tableId, yearTables], { error: TABLES_EXPECTED }),
  regions: cbsName,
  periods: z.exactOptional(cbsName),
  filters: z._default(z.record(cbsName, cbsCode, { error: 'Een groep met bij elke dimensie één code.' }), {}),
  measure: measureSchema,
  per: z.exactOptional(measureSchema),
  unit: z.exactOptional(text(50)),
  factor: z._default(numberSetting.check(z.positive({ error: 'Een getal boven nul.' })), 1),
  decimals: wholeNumber(0, 4),
  maxYearsBack: z._default(wholeNumber(0, 10), 0),
  division: z._default(
    z.union([z.literal('own-year'), wholeNumber(2000, 2099)], { error: DIVISION_EXPECTED }),
    'own-year',
  ),
}).check(
  z.superRefine(({ table, periods, measure, per }, context) => {
    if (
      per !== undefined &&
      (['v4', 'v3'] as const).some((name) => (per[name] === undefined) !== (measure[name] === undefined))
    ) {
      context.addIssue({
        code: 'custom',
        path: ['per'],
        message: 'Dezelfde diensten als bij `measure`: `v4`, `v3` of allebei.',
      });
    }
    if ((typeof table === 'string') === (periods !== undefined)) return;
    context.addIssue({
      code: 'custom',
      path: ['periods'],
      message:
        typeof table === 'string'
          ? 'De naam van de dimensie met jaren, meestal Perioden.'
          : 'Niets: bij een tabel voor elk jaar hoort geen dimensie met jaren.',
    });
  }),
);

const indicatorSchema = settingsObject({
  id: identifier,
  additive: yesNo,
  byHand: z.exactOptional(text(500)),
  cbs: z.exactOptional(cbsSchema),
  source: z.exactOptional(identifier),
  period: z.exactOptional(withPlace('{jaar}', 200)),
}).check(
  z.superRefine(({ byHand, cbs, source, period }, context) => {
    const isComplete = cbs !== undefined && source !== undefined && period !== undefined;
    if (byHand === undefined ? isComplete : cbs === undefined) return;
    context.addIssue({
      code: 'custom',
      message: 'Of `cbs`, `source` en `period` samen, of `byHand` met de reden waarom er geen tabel is.',
    });
  }),
);

const fileSchema = settingsObject({
  division: settingsObject({
    table: tableId,
    regions: cbsName,
    titles: filledList(settingsObject({ id: identifier, title: withPlace('{jaar}', 500) })).check(
      z.superRefine(uniqueIds),
    ),
    urbanity: cbsSchema,
  }),
  titles: filledList(settingsObject({ id: identifier, title: withPlace('{jaren}', 500) })).check(
    z.superRefine(uniqueIds),
  ),
  indicators: filledList(indicatorSchema).check(z.superRefine(uniqueIds)),
});

/** What `sources.json` refers to. */
export interface SourcesContext {
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
}

function reportUnknown(column: string, value: string, file: string, log: FindingLog): void {
  log.error(
    'unknown-reference',
    { file: SOURCES_FILE, column, value },
    {
      message: `${quoted(value)} staat niet in ${file}.`,
      expected: `Een id uit ${file}.`,
      action: `Verbeter de id, of zet haar in ${file}.`,
    },
  );
}

function checkReferences(sources: Sources, context: SourcesContext, log: FindingLog): void {
  const indicators = new Set(context.indicators.map(({ id }) => id));
  const known = new Set(context.sources.map(({ id }) => id));
  for (const [index, { id, source }] of sources.indicators.entries()) {
    if (!indicators.has(id)) reportUnknown(`indicators[${index}].id`, id, 'indicators.json', log);
    if (source !== undefined && !known.has(source))
      reportUnknown(`indicators[${index}].source`, source, 'edition.json', log);
  }
  for (const [path, titles] of [
    ['titles', sources.titles],
    ['division.titles', sources.division.titles],
  ] as const) {
    for (const [index, { id }] of titles.entries()) {
      if (!known.has(id)) reportUnknown(`${path}[${index}].id`, id, 'edition.json', log);
    }
  }
  const described = new Set(sources.indicators.map(({ id }) => id));
  const missing = context.indicators.map(({ id }) => id).filter((id) => !described.has(id));
  if (missing.length === 0) return;
  log.warning(
    'indicator-without-source',
    { file: SOURCES_FILE, column: 'indicators', value: missing.join(', ') },
    {
      message: `Er staat nog niet in hoe deze cijfers ververst worden: ${enumerate(missing)}. Zij blijven zoals ze zijn, en worden bij een fusie niet opgeteld.`,
      expected: 'Een onderdeel voor elk cijfer uit indicators.json.',
      action: 'Zet het cijfer erbij: met een tabel van het CBS, of met `byHand` en de reden.',
    },
  );
}

/** What `sources.json` says, from its text. Undefined with errors in the log. */
export function readSources(jsonText: string, context: SourcesContext, log: FindingLog): Sources | undefined {
  const before = log.errors;
  const value = parseJson(SOURCES_FILE, jsonText, 'broken-json', log);
  const sources = value === undefined ? undefined : checkSettings(SOURCES_FILE, value, fileSchema, log);
  if (sources === undefined) return undefined;
  checkReferences(sources, context, log);
  return log.errors > before ? undefined : sources;
}
