import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearestOf } from '../../ingest/cells/nearest.ts';
import { shownValue } from '../../ingest/findings/shown-value.ts';
import { enumerate } from '../../model/dutch.ts';

/** A command that is called in a way it does not know. The message is Dutch and meant for who called it. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}

/** Exit code of a command that was called in a wrong way. */
export const WRONG_CALL = 2;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Options that npm always sets for itself, or that do no harm where it keeps them. */
const OF_NPM: ReadonlySet<string> = new Set(['cache', 'no-cache', 'help']);

function valuesOf<Options extends ParseArgsOptionsConfig>(options: Options, args: readonly string[]) {
  return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
}

/** What stands in the way, in the words of the option. */
function explain(error: unknown, options: ParseArgsOptionsConfig, args: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Its English message names the option, or what is no option, between quotes.
  const named = shownValue(/'([^' =]+)/.exec(message)?.[1] ?? args.join(' '));
  const known = Object.keys(options).map((name) => `--${name}`);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const takesValue = options[named.replace(/^--/, '')]?.type === 'string';
    return takesValue
      ? `Achter ${named} ontbreekt een waarde.`
      : `Achter ${named} hoort geen waarde. Laat weg wat erachter staat.`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    // Not quoted: what stands loose behind the distribution could be of a respondent.
    return `Achter de opdracht staat een los woord. Hoort het bij een optie? Zet die ervoor: ${enumerate(known, 'of')}.`;
  const [near] = nearestOf(named, known, 1);
  return near === undefined
    ? `De optie ${named} is niet bekend. Bekend zijn: ${enumerate(known)}.`
    : `De optie ${named} is niet bekend. Bedoelt u ${near}?`;
}

/** What npm kept of an option: its value, 'true' for one without, '' for one that begins with 'no-'. */
function keptByNpm(name: string, env: Environment): string | undefined {
  const key = (option: string) => `npm_config_${option.replaceAll('-', '_')}`;
  const kept = env[key(name)];
  if (kept !== undefined) return kept;
  return name.startsWith('no-') && ['', 'false'].includes(env[key(name.slice(3))] ?? 'unset')
    ? 'true'
    : undefined;
}

function quotedWord(word: string): string {
  return /[\s'"]/.test(word) ? JSON.stringify(word) : word;
}

/**
 * npm keeps what stands before '--' for itself: `npm run check --data=x` would check the usual folder and say that all
 * is well. Undefined where nothing was kept.
 */
function explainKept(
  command: string,
  options: ParseArgsOptionsConfig,
  args: readonly string[],
  env: Environment,
): string | undefined {
  if (env['npm_lifecycle_event'] !== command) return undefined;
  const loose = args.filter((word) => !word.startsWith('-'));
  const kept = Object.entries(options).flatMap(([name, { type }]) => {
    const value = OF_NPM.has(name) ? undefined : keptByNpm(name, env);
    if (value === undefined) return [];
    const given = type !== 'string' ? undefined : value === 'true' ? loose.shift() : value;
    return [
      { name: `--${name}`, call: given === undefined ? `--${name}` : `--${name} ${quotedWord(given)}` },
    ];
  });
  if (kept.length === 0) return undefined;
  const names = kept.map(({ name }) => name);
  return [
    names.length === 1
      ? `De optie ${enumerate(names)} kwam niet aan: npm hield haar voor zich. Er is niets gedaan.`
      : `De opties ${enumerate(names)} kwamen niet aan: npm hield ze voor zich. Er is niets gedaan.`,
    `Zet -- voor alle opties: npm run ${command} -- ${kept.map(({ call }) => call).join(' ')}`,
  ].join('\n');
}

/** @throws CommandLineError where npm kept an option of the command for itself */
export function refuseKept(
  command: string,
  options: ParseArgsOptionsConfig,
  args: readonly string[],
  env: Environment,
): void {
  const kept = explainKept(command, options, args, env);
  if (kept !== undefined) throw new CommandLineError(kept);
}

/**
 * The options of a command, as `parseArgs` of Node gives them.
 *
 * @param command its name in package.json: 'check'
 * @throws CommandLineError for an option that is not known, or that npm kept for itself
 */
export function readCommandLine<const Options extends ParseArgsOptionsConfig>(
  command: string,
  options: Options,
  args: readonly string[],
  env: Environment,
) {
  refuseKept(command, options, args, env);
  try {
    return valuesOf(options, args);
  } catch (error) {
    throw new CommandLineError(explain(error, options, args));
  }
}

/** @throws CommandLineError where it is no port: a whole number up to 65535 */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandLineError(`--port ${shownValue(text)}: een poort is een getal van 0 tot en met 65535.`);
}
