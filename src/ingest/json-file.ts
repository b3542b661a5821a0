import type { z } from 'zod';
import type { FindingLog } from './finding-log.ts';

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
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Nested deeper than the machine can follow: the path says enough.
    return '';
  }
}

/** The line that the parser complains about; it does not always name a place. */
function lineOfError(text: string, error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : '';
  const position = message.includes('end of JSON input') ? text.length : /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}

/** The value in a JSON text. Undefined, with an error in the log under `rule`, where it is not JSON. */
export function parseJson(file: string, text: string, rule: string, log: FindingLog): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const line = lineOfError(text, error);
    log.error(rule, line === undefined ? { file } : { file, line }, {
      message: 'Het bestand is geen geldige JSON. Het kan daarom niet gelezen worden.',
      expected:
        'Geldige JSON: haakjes en aanhalingstekens in paren, komma’s tussen de onderdelen en geen komma achter het laatste.',
      action: 'Verbeter de plek die wordt genoemd, of zet een oudere versie van het bestand terug.',
    });
    return undefined;
  }
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
  schema: z.ZodType<Output>,
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
