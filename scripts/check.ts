/** Checks the data of an edition: `npm run check -- [--data DIR] [--reports DIR] [--help]`. */
import { CommandLineError, readCommandLine } from '../src/build/process/command-line.ts';
import { type Told, tell, wrongCall } from '../src/build/process/told.ts';
import { checkData } from '../src/build/report/check-data.ts';
import { editionLines } from '../src/build/report/edition-lines.ts';

const HELP = `Controleert de gegevens van een uitgave.

Gebruik: npm run check -- [opties]

  --data MAP      map met de gegevens (standaard: data)
  --reports MAP   map voor de lijst met meldingen (standaard: reports)
  --help          deze uitleg

De lijst met alle meldingen komt in findings.csv. Zijn er fouten, dan eindigt het programma met code 1; klopt de
opdracht niet, met code 2.
`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  reports: { type: 'string', default: 'reports' },
  help: { type: 'boolean', default: false },
} as const;

async function main(args: readonly string[]): Promise<Told> {
  const options = readCommandLine('check', OPTIONS, args, process.env);
  if (options.help) return { output: HELP, errors: '', exitCode: 0 };
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const lines = await editionLines(options.data);
  if (lines !== '') process.stdout.write(`${lines}\n`);
  const told = await checkData({ ...options, colour });
  return { ...told, output: told.output === '' ? '' : `${told.output}${lines}` };
}

try {
  tell(await main(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommandLineError)) throw error;
  tell(wrongCall(error, HELP));
}
