import * as z from 'zod/mini';
import {
  ASSUMPTION_IDS,
  ASSUMPTION_KINDS,
  type AssumptionId,
  type CostStudy,
  FROM_CASES,
  UNIT_DECIMALS,
} from '../../model/publication/costs.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import { filledList, identifier, settingsObject, text, uniqueIds, webAddress } from '../json/schema-parts.ts';

const MOST_EUROS = 1_000_000;

/** A number within bounds, with no more decimals than can be counted exactly. */
function number(least: number, most: number, decimals = 0) {
  const fine =
    decimals === 0 ? 'Een heel getal' : `Een getal met hoogstens ${decimals} cijfers achter de punt`;
  const expected = `${fine}, zonder aanhalingstekens, van ${least} tot en met ${most}.`;
  return z.number({ error: expected }).check(
    z.refine((value) => value >= least && value <= most && Number(value.toFixed(decimals)) === value, {
      error: expected,
    }),
  );
}

const euros = number(0, MOST_EUROS, 2);
const balance = number(-MOST_EUROS, MOST_EUROS, 2);
const share = number(0, 100);
const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `Een van: ${values.join(', ')}.` });

const amount = settingsObject({
  label: text(100),
  euros,
  times: z.exactOptional(number(1, 12)),
  months: z.exactOptional(number(1, 600)),
  for: oneOf(['client', 'public']),
  sparedBody: z.exactOptional(oneOf(['municipality', 'state', 'unclear'])),
});

const workedCase = settingsObject({
  number: number(1, 100),
  label: text(100),
  area: identifier,
  hours: number(0.1, 1_000, 1),
  amounts: z
    .array(amount, { error: 'Een lijst met bedragen. Zijn er geen, dan: [].' })
    .check(z.maxLength(50, { error: 'Hoogstens 50 bedragen.' })),
  printed: settingsObject({ costs: euros, yields: euros, balance, client: balance, public: balance }),
  strayTotals: z.exactOptional(settingsObject({ costs: euros, yields: euros })),
});

const origin = oneOf(['source', 'derived', 'own']);
const assumption = settingsObject({
  id: oneOf(ASSUMPTION_IDS),
  value: number(0, MOST_EUROS, 2),
  low: z.exactOptional(number(0, MOST_EUROS, 2)),
  high: z.exactOptional(number(0, MOST_EUROS, 2)),
  origin,
  place: text(300),
});

type Read = z.infer<typeof assumption>;

const derived: readonly AssumptionId[] = FROM_CASES;

/** What is wrong with an assumption, with the setting where it stands. */
function faultOf({
  id,
  value,
  low,
  high,
}: Read): { readonly path: string; readonly message: string } | undefined {
  const kind = ASSUMPTION_KINDS.find((candidate) => candidate.id === id);
  if (!kind) return undefined;
  if (derived.includes(id))
    return { path: 'id', message: `Geen aanname in dit bestand: '${id}' volgt uit de zaken (cases).` };
  if ((low === undefined) !== (high === undefined))
    return { path: low === undefined ? 'low' : 'high', message: 'Zowel low als high, of geen van beide.' };
  const decimals = UNIT_DECIMALS[kind.unit];
  const outside = [['value', value] as const, ['low', low] as const, ['high', high] as const].find(
    ([, found]) =>
      found !== undefined &&
      (found < kind.least || found > kind.most || Number(found.toFixed(decimals)) !== found),
  );
  if (outside)
    return {
      path: outside[0],
      message: `Een getal van ${kind.least} tot en met ${kind.most}, met hoogstens ${decimals} cijfers achter de punt.`,
    };
  if (low !== undefined && low > value)
    return { path: 'low', message: `Hoogstens de waarde zelf: ${value}.` };
  if (high !== undefined && high < value)
    return { path: 'high', message: `Minstens de waarde zelf: ${value}.` };
  return undefined;
}

function checkAssumptions(items: readonly Read[], context: z.core.$RefinementCtx): void {
  uniqueIds(items, context);
  for (const [index, item] of items.entries()) {
    const fault = faultOf(item);
    if (fault) context.addIssue({ code: 'custom', path: [index, fault.path], message: fault.message });
  }
  const missing = ASSUMPTION_IDS.filter(
    (id) => !derived.includes(id) && !items.some((item) => item.id === id),
  );
  if (missing.length > 0)
    context.addIssue({
      code: 'custom',
      path: [items.length],
      message: `Ook een aanname met id ${missing.join(', ')}.`,
    });
}

/** Areas and cases refer to each other, and no case stands there twice. */
function checkCases(
  {
    areas,
    cases,
  }: {
    readonly areas: readonly { id: string }[];
    readonly cases: readonly { number: number; area: string }[];
  },
  context: z.core.$RefinementCtx,
): void {
  const known = areas.map(({ id }) => id);
  const seen = new Set<number>();
  for (const [index, each] of cases.entries()) {
    if (!known.includes(each.area))
      context.addIssue({
        code: 'custom',
        path: ['cases', index, 'area'],
        message: `Een id uit areas: ${known.join(', ')}.`,
      });
    if (seen.has(each.number))
      context.addIssue({
        code: 'custom',
        path: ['cases', index, 'number'],
        message: 'Een nummer dat nog niet gebruikt is.',
      });
    seen.add(each.number);
  }
}

const published = settingsObject({
  questions: number(1, 20_000),
  representedShare: share,
  solvedShare: share,
  meanYield: balance,
  total: balance,
  client: balance,
  clientShare: share,
  public: balance,
  publicShare: number(-100, 100),
  consultingHours: number(0, 200, 1),
  followUpHours: number(0, 200, 1),
});

const study = settingsObject({
  source: settingsObject({
    title: text(200),
    url: z.exactOptional(webAddress),
    place: text(200),
    municipality: text(100),
    period: text(100),
    priceLevel: number(1990, 2100),
  }),
  index: z.exactOptional(
    settingsObject({ year: number(1990, 2100), factor: number(0.1, 10, 4), source: text(200) }),
  ),
  rates: settingsObject({ help: euros, project: euros, service: euros }),
  areas: filledList(settingsObject({ id: identifier, label: text(100), share: number(1, 100) })).check(
    z.superRefine(uniqueIds),
  ),
  cases: filledList(workedCase).check(z.maxLength(100, { error: 'Hoogstens 100 zaken.' })),
  published,
  assumptions: filledList(assumption).check(z.superRefine(checkAssumptions)),
  remarks: z.array(text(400), { error: 'Een lijst met zinnen. Zijn er geen, dan: [].' }),
}).check(z.superRefine(checkCases));

/** The study of costs and yields, from the text of its file. Undefined with errors in the log. */
export function readCosts(jsonText: string, log: FindingLog): CostStudy | undefined {
  const value = parseJson(DATA_FILES.costs, jsonText, 'broken-json', log);
  return value === undefined ? undefined : checkSettings(DATA_FILES.costs, value, study, log);
}
