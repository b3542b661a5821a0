/**
 * Writes the example inventory: organisations that do not exist, in the numbers that the report of
 * October 2023 published. Run: node scripts/make-example-inventory.ts [--out FILE] [--help]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandLineError, readCommandLine } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { tell, wrongCall } from '../src/build/process/told.ts';
import { makeExampleInventory } from '../src/example/make.ts';
import { readExampleSources } from '../src/example/sources.ts';
import { summarise } from '../src/example/summary.ts';

const HELP = `Maakt de voorbeeldinventarisatie: bedachte organisaties, afgestemd op de gepubliceerde cijfers.

Gebruik: node scripts/make-example-inventory.ts [--out BESTAND] [--help]

  --out BESTAND   waar het bestand komt (anders: data/inventory.csv)
  --help          toont deze uitleg

Let op: een bestand dat er al staat, wordt vervangen.
`;

const DATA = path.resolve(import.meta.dirname, '../data');

const OPTIONS = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

function main(): void {
  const values = readCommandLine('example', OPTIONS, process.argv.slice(2), process.env);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const example = makeExampleInventory(readExampleSources(DATA));
  const out = values.out ?? path.join(DATA, 'inventory.csv');
  writeFileSync(out, example.csv);
  process.stdout.write(`${summarise(example)}\nGeschreven: ${out}\n`);
}

try {
  main();
} catch (error) {
  if (error instanceof CommandLineError) tell(wrongCall(error, HELP));
  else tell({ output: '', errors: `${explainError(error)}\n`, exitCode: 1 });
}
