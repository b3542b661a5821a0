import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ACCEPTED_FILE } from '../../ingest/files/data-files.ts';
import { DataFolderError, loadEditions } from '../../ingest/files/data-folder.ts';
import type { EarlierEdition } from '../../ingest/files/read-editions.ts';
import {
  findingsCsv,
  formatFindings,
  proposedAcceptances,
  summariseAccepted,
  summariseFindings,
  summariseTallies,
} from '../../ingest/findings/report.ts';
import { sourcesCsv, summariseSources } from '../../ingest/inventory/sources/overlap.ts';
import { summariseSecondChecks } from '../../ingest/publisher/second-check.ts';
import type { FileTally } from '../../ingest/read-edition.ts';
import { enumerate, formatDate } from '../../model/dutch.ts';
import type { Finding } from '../../model/finding.ts';
import { checkEditions } from '../../publish/overview/need/check-editions.ts';
import type { Told } from '../process/told.ts';
import { summariseCorrections } from './corrections-line.ts';

export interface CheckOptions {
  /** Folder with the data. */
  readonly data: string;
  /** Folder for the list of findings. */
  readonly reports: string;
  /** True for a terminal with colours. */
  readonly colour: boolean;
}

/** What a check found, and how to tell it. */
export interface CheckOutcome extends Told {
  readonly findings: readonly Finding[];
  readonly tallies: readonly FileTally[];
}

/**
 * Reads and checks the data of an edition and of the earlier ones beside it, and writes all findings to `findings.csv`.
 * The exit code is 1 where the data hold errors, and where they cannot be read or the list cannot be written.
 */
export async function checkData({ data, reports, colour }: CheckOptions): Promise<CheckOutcome> {
  const files = await loadEditions(data).catch(readableReason);
  if (typeof files === 'string') return stopped(files);
  const { current, earlier, corrections, findings } = checkEditions(files);
  const { accepted, tallies, secondChecks, sources } = current;
  const report = path.join(reports, 'findings.csv');
  try {
    await mkdir(reports, { recursive: true });
    await writeFile(report, findingsCsv(findings));
    if (sources.length > 0) await writeFile(path.join(reports, 'sources.csv'), sourcesCsv(sources));
    await writeFile(path.join(reports, ACCEPTED_FILE), proposedAcceptances(findings));
  } catch {
    return stopped(`Het bestand ${report} kan niet geschreven worden. Is het nog open in Excel?`);
  }
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const output = [
    formatFindings(findings, { colour, fullReport: report }),
    summariseTallies(tallies) +
      (secondChecks ? summariseSecondChecks(secondChecks) : '') +
      summariseSources(sources) +
      summariseCorrections(corrections),
    `${earlierLine(earlier)}${summariseFindings(findings)}. De lijst staat in ${report}.\n${summariseAccepted(accepted)}`,
  ].join('\n');
  return { findings, tallies, output, errors: '', exitCode: hasErrors ? 1 : 0 };
}

/** Which earlier editions were read as well, as a line; nothing where there are none. */
function earlierLine(earlier: readonly EarlierEdition[]): string {
  if (earlier.length === 0) return '';
  const dates = enumerate(earlier.map(({ date }) => formatDate(date)));
  return `Ook gelezen: ${earlier.length === 1 ? 'de uitgave' : 'de uitgaven'} van ${dates}.\n`;
}

/** What the editor can do about it; anything else is a fault of the program. */
function readableReason(error: unknown): string {
  if (error instanceof DataFolderError) return error.message;
  throw error;
}

function stopped(reason: string): CheckOutcome {
  return { findings: [], tallies: [], output: '', errors: `${reason}\n`, exitCode: 1 };
}
