import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareEditions } from '../../history/compare-editions.ts';
import { parseDate } from '../../ingest/cells/dates.ts';
import { DataFolderError, loadDataFolder, loadEditions } from '../../ingest/files/data-folder.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { type Choice, chooseEditions } from './choose-editions.ts';
import { makeReport } from './make-report.ts';
import { matchesCsv, reportCsv, reportHtml, reportText } from './write-report.ts';

export interface ChangesOptions {
  /** Folder with the current edition and the earlier ones. */
  readonly data: string;
  /** A reference date or a folder; undefined for the newest earlier edition. */
  readonly from: string | undefined;
  /** A reference date or a folder; undefined for the current edition. */
  readonly to: string | undefined;
  /** Folder for the reports. */
  readonly reports: string;
}

async function choiceOf(written: string | undefined): Promise<Choice> {
  if (written === undefined) return { kind: 'usual' };
  const date = parseDate(written);
  if (date !== undefined) return { kind: 'date', date };
  return { kind: 'folder', name: written, files: await loadDataFolder(written) };
}

/**
 * Tells what changed between two editions, and writes it to `changes.csv`, `changes.html` and `matches.csv`. The exit
 * code is 1 where there is nothing to compare, where the data hold errors, and where a report cannot be written.
 */
export async function runChanges({ data, from, to, reports }: ChangesOptions): Promise<Outcome> {
  let chosen: ReturnType<typeof chooseEditions>;
  try {
    chosen = chooseEditions(await loadEditions(data), await choiceOf(from), await choiceOf(to));
  } catch (error) {
    if (error instanceof DataFolderError) return stopped(error.message);
    throw error;
  }
  if ('problem' in chosen) {
    const shown = chosen.findings.length > 0 ? formatFindings(chosen.findings, { limit: 20 }) : '';
    return stopped(chosen.problem, shown);
  }
  const changes = compareEditions(chosen.older, chosen.newer);
  const report = makeReport(changes);
  const files = [
    ['changes.csv', reportCsv(report)],
    ['changes.html', reportHtml(report)],
    ['matches.csv', matchesCsv(changes, chosen.lineOf)],
  ] as const;
  for (const [name, text] of files) {
    const file = path.join(reports, name);
    try {
      await mkdir(reports, { recursive: true });
      await writeFile(file, text);
    } catch {
      return stopped(`Het bestand ${file} kan niet geschreven worden. Is het nog open in Excel?`);
    }
  }
  const places = files.map(([name]) => path.join(reports, name)).join(', ');
  return { output: `${reportText(report)}\nAlles staat in ${places}.\n`, errors: '', exitCode: 0 };
}
