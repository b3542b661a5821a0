/** Checks the data of an edition: `npm run check -- [--data DIR] [--reports DIR] [--help]`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DataFolderError, loadDataFolder } from '../src/ingest/data-folder.ts';
import {
  findingsCsv,
  formatFindings,
  summariseFindings,
  summariseTallies,
} from '../src/ingest/findings/report.ts';
import { shownValue } from '../src/ingest/findings/shown-value.ts';
import { readEdition } from '../src/ingest/read-edition.ts';

const HELP = `Controleert de gegevens van een uitgave.

Gebruik: npm run check -- [opties]

  --data MAP      map met de gegevens (standaard: data)
  --reports MAP   map voor de lijst met meldingen (standaard: reports)
  --help          deze uitleg

De lijst met alle meldingen komt in findings.csv. Zijn er fouten, dan eindigt het programma met code 1.
`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  reports: { type: 'string', default: 'reports' },
  help: { type: 'boolean', default: false },
} as const;

/** A wrong use of the command. The message is Dutch. */
class UsageError extends Error {}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch {
    throw new UsageError(`Deze opdracht is niet bekend: ${shownValue(args.join(' '))}\n\n${HELP}`);
  }
}

async function writeReport(folder: string, text: string): Promise<string> {
  const file = path.join(folder, 'findings.csv');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
  } catch {
    throw new UsageError(`Het bestand ${file} kan niet geschreven worden. Is het nog open in Excel?`);
  }
  return file;
}

/** Returns the exit code: 1 where the data holds errors, 0 otherwise. */
async function check(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const { edition, findings, tallies } = readEdition(await loadDataFolder(options.data));
  const report = await writeReport(options.reports, findingsCsv(findings));
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  process.stdout.write(
    `${formatFindings(findings, { colour, fullReport: report })}\n${summariseTallies(tallies)}\n${summariseFindings(findings)}. De lijst staat in ${report}.\n`,
  );
  return edition === undefined ? 1 : 0;
}

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DataFolderError || error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
