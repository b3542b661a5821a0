import { parseArgs } from 'node:util';
import { shownValue } from '../ingest/findings/shown-value.ts';
import { UsageError } from './refresh-error.ts';

export const HELP = `Haalt nieuwe cijfers en een nieuwe gemeentelijke indeling op bij het CBS en PDOK.

Gebruik: npm run refresh -- --period JAAR [opties]

  --period JAAR     het jaar waarvan u cijfers wilt, bijvoorbeeld 2025
  --indicator ID    alleen dit cijfer uit sources.json; mag vaker
  --division JAAR   de gemeentelijke indeling van 1 januari van dit jaar (standaard: het jaar van --period)
  --dry-run         haalt alles op en vertelt wat er zou veranderen, maar verandert niets in de map met gegevens
  --data MAP        map met de gegevens (standaard: data)
  --reports MAP     map voor de verslagen (standaard: reports)
  --cbs ADRES       een eigen kopie van het CBS, bijvoorbeeld http://127.0.0.1:8080
  --pdok ADRES      een eigen kopie van PDOK
  --help            deze uitleg

Het programma laat eerst zien wat het gaat vragen. Daarna ziet u per cijfer wat er verandert. Klopt er iets niet,
dan verandert er niets. Lukt alles, dan worden alle bestanden in één keer vervangen; de oude staan ernaast, met .old
achter de naam. Hoe het werkt staat in data/README.md.

Het programma eindigt met code 0 als alles goed is, 1 als er fouten zijn, en 2 als de opdracht niet klopt.
`;

export interface RefreshOptions {
  readonly data: string;
  readonly reports: string;
  readonly period: number;
  /** Undefined where it is not named: then it follows the period. */
  readonly division: number | undefined;
  /** Ids; empty for all. */
  readonly indicators: readonly string[];
  readonly dryRun: boolean;
  readonly cbs: URL | undefined;
  readonly pdok: URL | undefined;
}

/** As `parseArgs` of Node takes them. */
export const OPTIONS = {
  data: { type: 'string', default: 'data' },
  reports: { type: 'string', default: 'reports' },
  period: { type: 'string' },
  division: { type: 'string' },
  indicator: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  cbs: { type: 'string' },
  pdok: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
    }).values;
  } catch (error) {
    // Its English message names the option, or what is no option, between quotes.
    const named = error instanceof Error ? /'([^' ]+)/.exec(error.message)?.[1] : undefined;
    const what = shownValue(named ?? args.join(' '));
    throw new UsageError(`${what}: deze optie is niet bekend, of haar waarde ontbreekt.\n\n${HELP}`);
  }
}

function readYear(option: string, value: string): number {
  if (/^20\d\d$/.test(value)) return Number(value);
  throw new UsageError(
    `${option} ${shownValue(value)}: dit is geen jaar. Bedoelt u bijvoorbeeld ${option} 2025?`,
  );
}

/** The address of a mirror. Without a user or password: those would end up in messages. */
function readAddress(option: string, value: string | undefined): URL | undefined {
  if (value === undefined) return undefined;
  const address = URL.canParse(value) ? new URL(value) : undefined;
  const { protocol, username, password, search, hash } = address ?? {};
  if (address === undefined || !/^https?:$/.test(protocol ?? '')) {
    throw new UsageError(
      `${option} ${shownValue(value)}: dit is geen webadres. Het begint met https:// of http://.`,
    );
  }
  if (username !== '' || password !== '' || search !== '' || hash !== '') {
    throw new UsageError(`${option}: geef een adres zonder wachtwoord en zonder ? of #.`);
  }
  return address;
}

/** The options of the command line, or 'help'. @throws UsageError for what is wrong with them */
export function readOptions(args: readonly string[]): RefreshOptions | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  if (values.period === undefined) {
    throw new UsageError(
      `Zeg met --period van welk jaar u cijfers wilt, bijvoorbeeld --period 2025.\n\n${HELP}`,
    );
  }
  return {
    data: values.data,
    reports: values.reports,
    period: readYear('--period', values.period),
    division: values.division === undefined ? undefined : readYear('--division', values.division),
    indicators: values.indicator ?? [],
    dryRun: values['dry-run'],
    cbs: readAddress('--cbs', values.cbs),
    pdok: readAddress('--pdok', values.pdok),
  };
}
