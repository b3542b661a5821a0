import type * as z from 'zod/mini';
import { formatNumber } from '../../model/dutch.ts';
import { type JsonLimits, SETTINGS_LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { scanJson } from './scan-json.ts';

type Path = readonly PropertyKey[];

/** A path as it is written in the report: 'sources[2].url'. */
function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Reflect.get(inner, part);
  }, value);
}

function written(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Nested deeper than the machine can follow: the path says enough.
    return '';
  }
}

const LIMIT_NAMES: Readonly<Record<keyof JsonLimits, string>> = {
  groups: 'haakjes',
  values: 'waarden',
  keys: 'namen van instellingen',
  depth: 'haakjes binnen elkaar',
};

/**
 * The value in a JSON text. Undefined, with an error in the log, where it is not JSON (under `rule`),
 * where it holds more than `limits` allow, and where a name stands twice in one object.
 */
export function parseJson(
  file: string,
  text: string,
  rule: string,
  log: FindingLog,
  limits: JsonLimits = SETTINGS_LIMITS,
): unknown {
  const scan = scanJson(text, limits);
  if (scan.kind === 'broken') {
    log.error(
      rule,
      { file, line: scan.line },
      {
        message: scan.atEnd
          ? 'Het bestand houdt te vroeg op. Het is geen geldige JSON en kan daarom niet gelezen worden.'
          : 'Op deze regel staat iets dat geen geldige JSON is. Het bestand kan daarom niet gelezen worden.',
        expected:
          'Geldige JSON: haakjes en aanhalingstekens in paren, komma’s tussen de onderdelen en geen komma achter het laatste.',
        action: 'Verbeter de plek die wordt genoemd, of zet een oudere versie van het bestand terug.',
      },
    );
    return undefined;
  }
  if (scan.kind === 'too-large') {
    log.error(
      'json-too-large',
      { file, line: scan.line },
      {
        message: `Het bestand heeft te veel ${LIMIT_NAMES[scan.limit]}. Het is niet gelezen.`,
        expected: `Hoogstens ${formatNumber(limits[scan.limit])} ${LIMIT_NAMES[scan.limit]}.`,
        action: 'Controleer of dit het juiste bestand is, of zet een oudere versie terug.',
      },
    );
    return undefined;
  }
  for (const { key, line } of scan.duplicates) {
    log.error(
      'duplicate-setting',
      { file, line, column: key },
      {
        message: `${quoted(key)} staat twee keer in dezelfde groep. Het is niet duidelijk welke geldt.`,
        expected: 'Elke instelling één keer.',
        action: 'Haal de instelling weg die niet klopt.',
      },
    );
  }
  return scan.duplicates.length > 0 ? undefined : JSON.parse(text);
}

/** Paths of the keys that stand in `input` but were not read into `output`. */
function unreadKeys(input: unknown, output: unknown, path: Path = []): readonly Path[] {
  if (typeof input !== 'object' || input === null || typeof output !== 'object' || output === null) return [];
  return Object.entries(input).flatMap(([key, value]) => {
    const inner = [...path, Array.isArray(input) ? Number(key) : key];
    return Object.hasOwn(output, key) ? unreadKeys(value, Reflect.get(output, key), inner) : [inner];
  });
}

/**
 * Checks a value against a schema. Messages of the schema say what was expected. Undefined, with an
 * error for each wrong setting, where the value does not fit; settings that nobody knows are a
 * warning.
 */
export function checkSettings<Output>(
  file: string,
  value: unknown,
  schema: z.ZodMiniType<Output>,
  log: FindingLog,
): Output | undefined {
  const result = schema.safeParse(value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const found = valueAt(value, issue.path);
      const column = pathText(issue.path);
      log.error(
        'invalid-settings',
        { file, ...(column === '' ? {} : { column }), value: written(found) },
        {
          message: found === undefined ? 'Deze instelling ontbreekt.' : 'Deze instelling klopt niet.',
          expected: issue.message,
          action: 'Verbeter de instelling. In data/README.md staat wat er bij elke instelling hoort.',
        },
      );
    }
    return undefined;
  }
  for (const path of unreadKeys(value, result.data)) {
    log.warning(
      'unknown-setting',
      { file, column: pathText(path), value: written(valueAt(value, path)) },
      {
        message: 'Deze instelling is niet bekend. Zij wordt niet gebruikt.',
        expected: 'Alleen instellingen die in data/README.md staan.',
        action: 'Haal de instelling weg, of verbeter de naam.',
      },
    );
  }
  return result.data;
}
