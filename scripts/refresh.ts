/** Fetches fresh figures and a new division from CBS and PDOK: `npm run refresh -- --help`. */
import http from 'node:http';
import path from 'node:path';
import { LockedError, takeLock } from '../src/build/output/lock.ts';
import { CommandLineError, refuseKept, WRONG_CALL } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { asCalled } from '../src/build/process/told.ts';
import { editionLines } from '../src/build/report/edition-lines.ts';
import { DATA_FILES } from '../src/ingest/files/data-files.ts';
import { DataFolderError, loadDataFile } from '../src/ingest/files/data-folder.ts';
import { tellOutcome } from '../src/refresh/compare/tell-outcome.ts';
import { SYSTEM_CLOCK } from '../src/refresh/http/clock.ts';
import { HELP, OPTIONS, type RefreshOptions, readOptions } from '../src/refresh/options.ts';
import { UsageError } from '../src/refresh/refresh-error.ts';
import { runRefresh } from '../src/refresh/run-refresh.ts';

const FINDINGS = 1;

/** A mirror on this computer is never asked through a proxy: that would look for it on its own computer. */
function useProxySettings(): void {
  const { NO_PROXY = '', no_proxy = NO_PROXY } = process.env;
  const never = [no_proxy, 'localhost', '127.0.0.1', '[::1]'].filter((host) => host !== '').join(',');
  http.setGlobalProxyFromEnv({ ...process.env, NO_PROXY: never, no_proxy: never });
}

async function refresh(options: RefreshOptions): Promise<number> {
  useProxySettings();
  // Before the lock, which would make a folder that is not there.
  await loadDataFile(options.data, DATA_FILES.settings);
  const lock = options.dryRun ? undefined : await takeLock(path.join(options.data, '.refresh.lock'));
  try {
    const outcome = await runRefresh(options, {
      fetch,
      clock: SYSTEM_CLOCK,
      say: (text) => process.stdout.write(text),
    });
    const colour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
    process.stdout.write(tellOutcome(outcome, options, colour));
    return outcome.findings.some(({ severity }) => severity === 'error') ? FINDINGS : 0;
  } finally {
    lock?.release();
  }
}

async function main(args: readonly string[]): Promise<number> {
  refuseKept('refresh', OPTIONS, args, process.env);
  const options = readOptions(args);
  if (options === 'help') {
    process.stdout.write(asCalled(HELP));
    return 0;
  }
  const lines = await editionLines(options.data);
  process.stdout.write(lines === '' ? '' : `${lines}\n`);
  const code = await refresh(options);
  process.stdout.write(lines);
  return code;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.stderr.write('\nGestopt. De map met gegevens is niet veranderd.\n');
    process.exit(130);
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || error instanceof DataFolderError || error instanceof CommandLineError;
  process.stderr.write(
    `\n${isUsage || error instanceof LockedError ? error.message : explainError(error)}\n`,
  );
  process.exitCode = isUsage ? WRONG_CALL : FINDINGS;
}
