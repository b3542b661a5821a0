import { type Environment, readCommandLine } from '../build/process/command-line.ts';
import { checkMinimum, LEAST_OTHERS } from '../survey/suppression.ts';
import { DistributionError } from './distribution-error.ts';

export const HELP = `Maakt de persoonlijke factsheets voor gemeenten die de enquête invulden, met een mail erbij.

Gebruik: npm run distribute -- [opties]

  --data MAP         map met de gegevens (standaard: data)
  --survey BESTAND   de antwoorden (standaard: confidential/survey.csv in de map met gegevens)
  --example          gebruikt de verzonnen antwoorden van survey.example.csv
  --out MAP          map voor het resultaat (standaard: distribution)
  --only GEMEENTE    alleen deze gemeente, naam of code; mag vaker
  --minimum GETAL    met hoeveel andere gemeenten wij minstens vergelijken (standaard: ${LEAST_OTHERS}; hoger mag, lager niet)
  --no-comparison    maakt de factsheets zonder vergelijking van geld en mensen
  --not-sent         er is nog niets verstuurd: vergeet eerdere vergelijkingen van deze uitgave
  --zip              maakt ook één zipbestand met alles
  --dry-run          controleert alles en vertelt wat er zou gebeuren, maar schrijft niets
  --help             deze uitleg

Het programma verstuurt niets. De mails staan klaar als concept, u verstuurt ze zelf.
`;

export interface DistributeOptions {
  readonly data: string;
  /** Undefined for the usual place in the data folder. */
  readonly survey: string | undefined;
  readonly example: boolean;
  readonly out: string;
  readonly only: readonly string[];
  readonly minimum: number;
  readonly withComparison: boolean;
  readonly notSent: boolean;
  readonly zip: boolean;
  readonly dryRun: boolean;
}

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  survey: { type: 'string' },
  example: { type: 'boolean', default: false },
  out: { type: 'string', default: 'distribution' },
  only: { type: 'string', multiple: true },
  minimum: { type: 'string' },
  'no-comparison': { type: 'boolean', default: false },
  'not-sent': { type: 'boolean', default: false },
  zip: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/**
 * The options of the command line, or 'help'.
 *
 * @throws CommandLineError for an option that is not known, DistributionError for what is wrong with a known one
 */
export function readOptions(args: readonly string[], env: Environment = {}): DistributeOptions | 'help' {
  const values = readCommandLine('distribute', OPTIONS, args, env);
  if (values.help) return 'help';
  if (values.example && values.survey !== undefined) {
    throw new DistributionError('Kies --example of --survey, niet allebei.');
  }
  return {
    data: values.data,
    survey: values.survey,
    example: values.example,
    out: values.out,
    only: values.only ?? [],
    minimum: readMinimum(values.minimum),
    withComparison: !values['no-comparison'],
    notSent: values['not-sent'],
    zip: values.zip,
    dryRun: values['dry-run'],
  };
}

function readMinimum(text: string | undefined): number {
  if (text === undefined) return LEAST_OTHERS;
  try {
    return checkMinimum(/^\d+$/.test(text) ? Number(text) : Number.NaN);
  } catch (error) {
    if (error instanceof RangeError) throw new DistributionError(error.message);
    throw error;
  }
}
