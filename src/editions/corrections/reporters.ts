import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readFacts } from '../../corrections/report/fact-lines.ts';
import { readReporterSection } from '../../corrections/report/read-report.ts';
import type { Reporter } from '../../corrections/report/report.ts';
import { isReportId } from '../../corrections/report/report-id.ts';
import { writeReporter } from '../../corrections/report/write-report.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { placeFile } from '../replace-file.ts';

/** For the owner alone, whatever the umask of the machine. */
const OWNER_FOLDER = 0o700;
const OWNER_FILE = 0o600;

const CONFIDENTIAL = 'confidential';
const encoder = new TextEncoder();

/** A folder under the confidential one, which only the owner can open and which git passes over wherever it lies. */
async function privateFolder(data: string, name: string): Promise<string> {
  const folder = path.join(data, CONFIDENTIAL, name);
  await mkdir(folder, { recursive: true, mode: OWNER_FOLDER });
  await chmod(folder, OWNER_FOLDER);
  await placeFile(path.join(folder, '.gitignore'), encoder.encode('*\n'), OWNER_FILE);
  return folder;
}

function fileOf(folder: string, id: string): string {
  if (!isReportId(id)) throw new Error(`${id} is no id of a report.`);
  return path.join(folder, `${id}.txt`);
}

/** Who sent a report; more than one where several people sent the same. */
export async function readReporters(data: string, id: string): Promise<readonly Reporter[]> {
  const file = fileOf(path.join(data, CONFIDENTIAL, 'reporters'), id);
  const text = await readFile(file, 'utf8').catch(() => '');
  // Whoever changed such a file by hand sees it at the next mail: nothing of it is quoted in a finding.
  const log = new FindingLog();
  return readFacts(text).sections.flatMap((section) => readReporterSection('', [section], log) ?? []);
}

/** Writes down who sent a report, once. */
export async function addReporter(data: string, id: string, reporter: Reporter): Promise<void> {
  const folder = await privateFolder(data, 'reporters');
  const known = (await readReporters(data, id)).map(writeReporter);
  const own = writeReporter(reporter);
  if (known.includes(own)) return;
  await placeFile(fileOf(folder, id), encoder.encode([...known, own].join('\n')), OWNER_FILE);
}

/** Writes the draft of a mail to a reporter; its name, for the editor. */
export async function writeDraft(data: string, name: string, bytes: Uint8Array): Promise<string> {
  const folder = await privateFolder(data, 'drafts');
  const file = path.join(folder, name);
  await placeFile(file, bytes, OWNER_FILE);
  return file;
}
