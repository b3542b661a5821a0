/**
 * Writes the example survey: invented answers of 36 real municipalities, the same on every machine.
 * Run: node scripts/make-example-survey.ts [--data DIR] [--out FILE] [--help]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandLineError, readCommandLine } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { tell, wrongCall } from '../src/build/process/told.ts';
import { exampleSurvey } from '../src/distribute/example/example-survey.ts';

const HELP = `Maakt de voorbeeldenquête: bedachte antwoorden van 36 gemeenten.

Gebruik: node scripts/make-example-survey.ts [opties]

  --data MAP      map met de gegevens (standaard: data)
  --out BESTAND   waar het bestand komt (standaard: MAP/confidential/survey.example.csv)
  --help          deze uitleg
`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  out: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const values = readCommandLine('example-survey', OPTIONS, process.argv.slice(2), process.env);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const survey = await exampleSurvey(values.data);
  const out = values.out ?? path.join(values.data, 'confidential', 'survey.example.csv');
  writeFileSync(out, survey);
  process.stdout.write(`Geschreven: ${out}\n`);
}

try {
  await main();
} catch (error) {
  if (error instanceof CommandLineError) tell(wrongCall(error, HELP));
  else tell({ output: '', errors: `${explainError(error)}\n`, exitCode: 1 });
}
