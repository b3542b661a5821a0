/**
 * Writes the example inventory: organisations that do not exist, in the numbers that the report of
 * October 2023 published, and a few reports about them. Run: node scripts/make-example-inventory.ts [--out FILE] [--help]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandLineError, readCommandLine } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { tell, wrongCall } from '../src/build/process/told.ts';
import { exampleCorrections } from '../src/editions/example/example-corrections.ts';
import { makeExampleEditions } from '../src/example/growth/editions.ts';
import { readExampleSources } from '../src/example/sources.ts';
import { summarise } from '../src/example/summary.ts';
import { loadDataFolder } from '../src/ingest/files/data-folder.ts';
import { readEdition } from '../src/ingest/read-edition.ts';

const HELP = `Maakt de voorbeeldinventarisatie: bedachte organisaties. Die van 2023 is afgestemd op de gepubliceerde cijfers;
die van twee jaar later groeit daaruit. Met een paar bedachte meldingen over de inventarisatie van nu.

Gebruik: node scripts/make-example-inventory.ts [--out MAP] [--help]

  --out MAP   de map met gegevens waar de bestanden in komen (anders: data)
  --help      toont deze uitleg

Let op: bestanden die er al staan, worden vervangen.
`;

const DATA = path.resolve(import.meta.dirname, '../data');

const OPTIONS = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

async function main(): Promise<void> {
  const values = readCommandLine('example', OPTIONS, process.argv.slice(2), process.env);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const { calibrated, files } = makeExampleEditions(readExampleSources(DATA));
  process.stdout.write(`${summarise(calibrated)}\n`);
  const { municipalities } = readEdition(await loadDataFolder(DATA));
  const [former = '', current = ''] = files.values();
  const corrections = exampleCorrections({ current, former, municipalities });
  for (const [name, text] of [...files, ...corrections]) {
    const out = path.join(values.out ?? DATA, name);
    mkdirSync(path.dirname(out), { recursive: true });
    writeFileSync(out, text);
    process.stdout.write(`Geschreven: ${out}\n`);
  }
}

try {
  await main();
} catch (error) {
  if (error instanceof CommandLineError) tell(wrongCall(error, HELP));
  else tell({ output: '', errors: `${explainError(error)}\n`, exitCode: 1 });
}
