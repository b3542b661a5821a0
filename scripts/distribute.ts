/** Makes the personal factsheets of the survey, with a draft of the mail: `npm run distribute -- --help`. */

import { CommandLineError, WRONG_CALL } from '../src/build/process/command-line.ts';
import { makeProgress } from '../src/build/process/progress.ts';
import { asCalled } from '../src/build/process/told.ts';
import { editionLines } from '../src/build/report/edition-lines.ts';
import { DistributionError } from '../src/distribute/distribution-error.ts';
import { HELP, readOptions } from '../src/distribute/options.ts';
import { runDistribution } from '../src/distribute/run.ts';
import { summarise, summariseAnswers } from '../src/distribute/summary.ts';
import { DataFolderError } from '../src/ingest/files/data-folder.ts';
import { formatFindings } from '../src/ingest/findings/report.ts';

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, process.env);
  if (options === 'help') {
    process.stdout.write(asCalled(HELP));
    return 0;
  }
  const lines = await editionLines(options.data);
  process.stdout.write(lines);
  const { findings, tally, result } = await runDistribution(options, makeProgress(process.stdout, false));
  const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  if (findings.length > 0) {
    process.stdout.write(`\n${formatFindings(findings, { limit: findings.length, colour })}`);
  }
  process.stdout.write(`\n${summariseAnswers(tally)}`);
  if (!result) {
    process.stderr.write('\nEr zijn fouten in de antwoorden. Er is niets geschreven.\n');
    process.stderr.write(lines);
    return 1;
  }
  process.stdout.write(summarise(result, options));
  process.stdout.write(lines);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isCall = error instanceof CommandLineError;
  const isOurs = isCall || error instanceof DistributionError || error instanceof DataFolderError;
  // The message of any other error could quote an answer, so only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(
    `\n${isOurs ? error.message : `Er ging iets mis in het programma zelf (${kind}). Draai het opnieuw. Gaat het weer mis, meld het dan bij wie het programma beheert.`}\n`,
  );
  if (isCall) process.stderr.write(asCalled(`\n${HELP}`));
  process.exitCode = isCall ? WRONG_CALL : 1;
}
