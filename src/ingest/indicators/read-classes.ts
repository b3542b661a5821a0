import * as z from 'zod/mini';
import type { Classification, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { knownValue as numberOf, type Reading } from '../../model/figure.ts';
import { URBANITY_CLASSES } from '../../model/typology.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import {
  filledList,
  identifier,
  numberSetting,
  settingsObject,
  text,
  uniqueIds,
} from '../json/schema-parts.ts';
import { checkClasses } from './class-bounds.ts';
import type { DescribedIndicator } from './descriptions.ts';

const FILE = DATA_FILES.classes;
const CODE_EXPECTED = 'De code van een gemeente: GM met vier cijfers.';

const classSchema = settingsObject({
  id: identifier,
  label: text(200),
  description: text(200),
  from: z.exactOptional(numberSetting),
  below: z.exactOptional(numberSetting),
  urbanity: z.exactOptional(
    z.enum(
      URBANITY_CLASSES.map(({ key }) => key),
      { error: `Een van deze waarden: ${URBANITY_CLASSES.map(({ key }) => key).join(', ')}.` },
    ),
  ),
  codes: z.exactOptional(
    filledList(z.string({ error: CODE_EXPECTED }).check(z.regex(/^GM\d{4,6}$/, { error: CODE_EXPECTED }))),
  ),
});

const fileSchema = settingsObject({
  classifications: filledList(
    settingsObject({
      id: identifier,
      label: text(200),
      indicator: z.exactOptional(identifier),
      classes: filledList(classSchema).check(z.superRefine(uniqueIds)),
    }),
  ).check(z.superRefine(uniqueIds)),
});

/** Divisions that every page needs. */
const REQUIRED = ['size', 'urbanity'];

/** What the classes refer to; undefined where that file could not be read. */
export interface ClassContext {
  readonly described: readonly DescribedIndicator[] | undefined;
  readonly municipalities: readonly Municipality[] | undefined;
  readonly abolished: readonly Municipality[] | undefined;
  /** True in an edition about a part of the country. */
  readonly isPart: boolean;
}

function checkReferences(
  classification: Classification,
  path: string,
  context: ClassContext,
  log: FindingLog,
): void {
  const { indicator } = classification;
  if (indicator !== undefined && context.described?.every((item) => item.indicator.id !== indicator)) {
    log.error(
      'unknown-indicator',
      { file: FILE, column: `${path}.indicator`, value: indicator },
      {
        message: `De indicator ${quoted(indicator)} staat niet in indicators.json.`,
        expected: 'De id van een indicator uit indicators.json.',
        action: 'Verbeter de id, of zet de indicator in indicators.json.',
      },
    );
  }
  const known = context.municipalities && new Set(context.municipalities.map(({ code }) => code));
  const ended = new Set(context.abolished?.map(({ code }) => code));
  for (const [index, { codes = [] }] of classification.classes.entries()) {
    const missing = codes.filter((code) => known !== undefined && !known.has(code));
    const outside = missing.filter((code) => context.isPart && !ended.has(code));
    reportOutside(`${path}.classes[${index}].codes`, outside, log);
    for (const code of missing) {
      if (outside.includes(code)) continue;
      log.error(
        'unknown-municipality',
        { file: FILE, column: `${path}.classes[${index}].codes`, value: code },
        {
          message: `De gemeente ${code} bestaat niet op de peildatum.`,
          expected: 'De code van een gemeente uit municipalities.csv.',
          action: 'Verbeter de code, of haal de code weg.',
        },
      );
    }
  }
}

/** In a part of the country a class may name municipalities that lie outside it: said once for each class. */
function reportOutside(column: string, codes: readonly string[], log: FindingLog): void {
  if (codes.length === 0) return;
  log.notice(
    'municipality-outside-area',
    { file: FILE, column, value: codes.join(', ') },
    {
      message:
        'Deze gemeenten horen bij een klasse, maar niet bij het gebied van deze uitgave. Zij tellen niet mee.',
      expected: 'Codes van gemeenten uit municipalities.csv, of van gemeenten buiten het gebied.',
      action: 'U hoeft niets te doen.',
    },
  );
}

/** The divisions into classes, from the text of `classes.json`. Undefined with errors in the log. */
export function readClasses(
  jsonText: string,
  context: ClassContext,
  log: FindingLog,
): readonly Classification[] | undefined {
  const value = parseJson(FILE, jsonText, 'broken-json', log);
  const checked = value === undefined ? undefined : checkSettings(FILE, value, fileSchema, log);
  if (checked === undefined) return undefined;
  const { classifications } = checked;
  for (const id of REQUIRED) {
    if (classifications.some((classification) => classification.id === id)) continue;
    log.error(
      'missing-classification',
      { file: FILE, column: 'classifications', value: id },
      {
        message: `De indeling ${quoted(id)} ontbreekt. Elke factsheet heeft die nodig.`,
        expected: `De indelingen ${REQUIRED.map(quoted).join(' en ')}.`,
        action: 'Zet de indeling terug in classes.json.',
      },
    );
  }
  for (const [index, classification] of classifications.entries()) {
    const path = `classifications[${index}]`;
    checkReferences(classification, path, context, log);
    checkClasses(FILE, classification, path, log);
  }
  return classifications;
}

/** Reports municipalities with a known value that no class holds: they would fall out of every group. */
export function checkValuesHaveClass(
  classifications: readonly Classification[],
  municipalities: readonly Municipality[],
  readings: ReadonlyMap<MunicipalityCode, ReadonlyMap<string, Reading>>,
  log: FindingLog,
): void {
  for (const [index, { indicator, classes, label }] of classifications.entries()) {
    if (indicator === undefined) continue;
    const bounds = classes.map(({ codes, from, below }) => ({
      codes: codes && new Set(codes),
      from: from ?? Number.NEGATIVE_INFINITY,
      below: below ?? Number.POSITIVE_INFINITY,
    }));
    for (const { code, name } of municipalities) {
      const reading = readings.get(code)?.get(indicator);
      const value = reading === undefined ? undefined : numberOf(reading);
      if (value === undefined) continue;
      const fits = bounds.some(
        ({ codes, from, below }) =>
          codes?.has(code) || (codes === undefined && value >= from && value < below),
      );
      if (fits) continue;
      log.error(
        'class-gap',
        { file: FILE, column: `classifications[${index}]`, value: String(value).replace('.', ',') },
        {
          message: `De waarde van ${name} valt buiten alle klassen van ${quoted(label)}.`,
          expected: 'Een klasse voor elke waarde.',
          action: 'Maak de laagste of de hoogste klasse ruimer, of verbeter de waarde in indicators.csv.',
        },
      );
    }
  }
}
