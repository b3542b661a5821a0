/**
 * Writes the example inventory: organisations that do not exist, in the numbers that the report of
 * October 2023 published. Run: node scripts/make-example-inventory.ts [--out FILE] [--help]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeExampleInventory } from '../src/example/make.ts';
import { summarise } from '../src/example/summary.ts';

const HELP = `Maakt de voorbeeldinventarisatie: bedachte organisaties, afgestemd op de gepubliceerde cijfers.

Gebruik: node scripts/make-example-inventory.ts [--out BESTAND] [--help]

  --out BESTAND   waar het bestand komt (anders: data/inventory.csv)
  --help          toont deze uitleg

Let op: een bestand dat er al staat, wordt vervangen.
`;

function dataFile(name: string): string {
  return fileURLToPath(new URL(`../data/${name}`, import.meta.url));
}

function main(): void {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const read = (name: string) => readFileSync(dataFile(name), 'utf8');
  const example = makeExampleInventory({
    municipalities: read('municipalities.csv'),
    indicators: read('indicators.csv'),
    classes: read('classes.json'),
    postcodes: read('postcodes.csv'),
    report: read('report-2023.json'),
  });
  const out = values.out ?? dataFile('inventory.csv');
  writeFileSync(out, example.csv);
  process.stdout.write(`${summarise(example)}\nGeschreven: ${out}\n`);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
}
