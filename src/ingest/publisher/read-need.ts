import * as z from 'zod/mini';
import { enumerate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import { LOCATIONS_TERM, type NeedDescription, URBANITY_FIGURE } from '../../model/publication/need.ts';
import { LIFE_DOMAINS } from '../../model/typology.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { DescribedIndicator } from '../indicators/descriptions.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import {
  filledList,
  identifier,
  numberSetting,
  settingsObject,
  text,
  uniqueIds,
  yesNo,
} from '../json/schema-parts.ts';

const FILE = DATA_FILES.need;

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, { error: `Een van deze waarden: ${values.join(', ')}.` });
}

const R2_EXPECTED = 'Een getal van 0 tot en met 1, met een punt voor decimalen.';
const YEAR_EXPECTED = 'Een jaar met vier cijfers.';
const DOMAIN_EXPECTED = `Een van deze waarden: ${LIFE_DOMAINS.map(({ key }) => key).join(', ')}.`;

const figureSchema = settingsObject({
  indicator: identifier,
  expected: oneOf(['positive', 'negative']),
  isCount: yesNo,
  standIn: z.exactOptional(text(300)),
});

const publishedSchema = settingsObject({
  domain: z.exactOptional(
    z.enum(
      LIFE_DOMAINS.map(({ key }) => key),
      { error: DOMAIN_EXPECTED },
    ),
  ),
  r2: z.exactOptional(
    numberSetting.check(z.minimum(0, { error: R2_EXPECTED }), z.maximum(1, { error: R2_EXPECTED })),
  ),
  links: z.record(identifier, oneOf(['positive', 'negative', 'weak-positive', 'weak-negative', 'none']), {
    error: 'Een groep instellingen tussen accolades: { }.',
  }),
});

const fileSchema = settingsObject({
  publishedSource: identifier,
  publishedYear: z
    .int({ error: YEAR_EXPECTED })
    .check(z.minimum(1900, { error: YEAR_EXPECTED }), z.maximum(2200, { error: YEAR_EXPECTED })),
  indicators: filledList(
    settingsObject({
      id: identifier,
      label: text(80),
      role: oneOf(['need', 'means']),
      figures: filledList(figureSchema),
    }),
  ).check(z.superRefine(uniqueIds)),
  models: filledList(
    settingsObject({
      id: identifier,
      label: text(200),
      method: oneOf(['ols', 'logistic']),
      dependent: oneOf(['locations', 'domains', 'presence-of-each-domain', 'locations-of-each-domain']),
      uses: filledList(oneOf(['need', 'means', 'locations'])),
      published: z.array(publishedSchema, { error: 'Een lijst tussen vierkante haken: [ ].' }),
    }),
  ).check(z.superRefine(uniqueIds)),
});

/** What the description refers to; undefined where that file could not be read. */
export interface NeedContext {
  readonly settings: EditionSettings | undefined;
  readonly described: readonly DescribedIndicator[] | undefined;
}

/**
 * The study of need beside supply, from the text of `need.json`. Figures that this edition does not have are no fault: the
 * page names what is left out. Undefined with errors in the log.
 */
export function readNeed(
  jsonText: string,
  context: NeedContext,
  log: FindingLog,
): NeedDescription | undefined {
  const value = parseJson(FILE, jsonText, 'broken-json', log);
  const need: NeedDescription | undefined =
    value === undefined ? undefined : checkSettings(FILE, value, fileSchema, log);
  if (need === undefined) return undefined;
  checkMethods(need, log);
  checkTwice(need, log);
  checkLinks(need, log);
  checkFigures(need, context.described, log);
  checkSource(need, context.settings, log);
  return need;
}

function checkMethods({ models }: NeedDescription, log: FindingLog): void {
  for (const [index, { method, dependent, uses }] of models.entries()) {
    const isPresence = dependent === 'presence-of-each-domain';
    if (isPresence !== (method === 'logistic')) {
      log.error(
        'method-does-not-fit',
        { file: FILE, column: `models[${index}].method`, value: method },
        {
          message: `De methode ${quoted(method)} past niet bij ${quoted(dependent)}.`,
          expected: "'logistic' bij 'presence-of-each-domain', en 'ols' bij de andere.",
          action: 'Verbeter de methode of wat er verklaard wordt (dependent).',
        },
      );
    }
    if (dependent === 'locations' && uses.includes('locations')) {
      log.error(
        'explained-by-itself',
        { file: FILE, column: `models[${index}].uses`, value: 'locations' },
        {
          message: 'Dit model verklaart het aantal locaties met het aantal locaties.',
          expected: "Bij 'dependent': 'locations' alleen 'need' en 'means'.",
          action: "Haal 'locations' weg uit 'uses'.",
        },
      );
    }
  }
}

/** A figure that stands twice, and a model with two published outcomes: which one holds, nobody knows. */
function checkTwice({ indicators, models }: NeedDescription, log: FindingLog): void {
  for (const [index, { figures }] of indicators.entries()) {
    for (const place of repeats(figures.map(({ indicator }) => indicator))) {
      const value = figures[place]?.indicator ?? '';
      log.error(
        'figure-twice',
        { file: FILE, column: `indicators[${index}].figures[${place}].indicator`, value },
        {
          message: `Het cijfer ${quoted(value)} staat twee keer bij hetzelfde kenmerk.`,
          expected: 'Elk cijfer één keer, met één verwachting.',
          action: 'Haal het cijfer weg dat niet klopt.',
        },
      );
    }
  }
  for (const [index, { id, published }] of models.entries()) {
    for (const place of repeats(published.map(({ domain }) => domain ?? ''))) {
      const value = published[place]?.domain ?? id;
      log.error(
        'published-twice',
        { file: FILE, column: `models[${index}].published[${place}]`, value },
        {
          message: `Bij ${quoted(value)} staan twee gepubliceerde uitkomsten.`,
          expected: 'Bij elk model één uitkomst, of één uitkomst bij elk leefgebied.',
          action: 'Haal de uitkomst weg die niet klopt, of noem het leefgebied (domain).',
        },
      );
    }
  }
}

/** Places of what stood in the list before. */
function repeats(values: readonly string[]): number[] {
  return values.flatMap((value, place) => (values.indexOf(value) < place ? [place] : []));
}

function checkLinks({ models, indicators }: NeedDescription, log: FindingLog): void {
  const known = [...indicators.map(({ id }) => id), LOCATIONS_TERM];
  for (const [index, { published }] of models.entries()) {
    for (const [part, { links }] of published.entries()) {
      for (const id of Object.keys(links)) {
        if (known.includes(id)) continue;
        log.error(
          'unknown-indicator',
          { file: FILE, column: `models[${index}].published[${part}].links.${id}`, value: id },
          {
            message: `De indicator ${quoted(id)} staat niet in de lijst 'indicators' van need.json.`,
            expected: `Een van deze: ${enumerate(known)}.`,
            action: 'Verbeter de id, of zet de indicator in de lijst.',
          },
        );
      }
    }
  }
}

function checkFigures(
  { indicators }: NeedDescription,
  described: readonly DescribedIndicator[] | undefined,
  log: FindingLog,
): void {
  if (described === undefined) return;
  const known = new Set([URBANITY_FIGURE, ...described.map(({ indicator }) => indicator.id)]);
  for (const [index, { label, figures }] of indicators.entries()) {
    const ids = figures.map(({ indicator }) => indicator);
    if (ids.some((id) => known.has(id))) continue;
    log.notice(
      'need-without-figure',
      { file: FILE, column: `indicators[${index}].figures`, value: ids.join(', ') },
      {
        message: `Voor ${quoted(label)} staat geen enkel cijfer in indicators.json. De pagina over vraag en aanbod noemt dit als weggelaten.`,
        expected: 'De id van minstens één indicator uit indicators.json.',
        action: 'Controleer de id. Is er geen cijfer? Dan hoeft u niets te doen.',
      },
    );
  }
}

function checkSource(
  { publishedSource }: NeedDescription,
  settings: EditionSettings | undefined,
  log: FindingLog,
): void {
  if (settings === undefined || settings.sources.some(({ id }) => id === publishedSource)) return;
  log.error(
    'unknown-source',
    { file: FILE, column: 'publishedSource', value: publishedSource },
    {
      message: `De bron ${quoted(publishedSource)} staat niet in edition.json.`,
      expected: `Een van deze bronnen: ${enumerate(settings.sources.map(({ id }) => id))}.`,
      action: 'Verbeter de bron, of zet de bron in edition.json.',
    },
  );
}
