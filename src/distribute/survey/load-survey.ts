import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { chooseFile, explainChoice, type LyingFile } from '../../ingest/files/choose-file.ts';
import { type DataFile, LIMITS } from '../../ingest/files/data-files.ts';
import { openDataFile } from '../../ingest/files/open-data-files.ts';
import { DistributionError } from '../distribution-error.ts';
import type { DistributeOptions } from '../options.ts';
import { readIfThere } from '../parcel/private-folder.ts';

const FOLDER = 'confidential';
const SURVEY_FILE = 'survey.csv';
const EXAMPLE_FILE = 'survey.example.csv';

export interface SurveyFile {
  readonly content: DataFile;
  /** As findings call it: never the whole path. */
  readonly name: string;
  /** The folder for confidential input where the file lies in it: it is closed to others. */
  readonly privateFolder: string | undefined;
}

/** Reads the file with the answers. @throws DistributionError that says what to do where there is none */
export async function loadSurvey(
  options: Pick<DistributeOptions, 'data' | 'survey' | 'example'>,
): Promise<SurveyFile> {
  const folder = path.resolve(options.data, FOLDER);
  const file =
    options.survey === undefined
      ? path.join(folder, options.example ? EXAMPLE_FILE : await usualName(folder))
      : path.resolve(options.survey);
  const size = await stat(file).then(
    (information) => (information.isFile() ? information.size : undefined),
    () => undefined,
  );
  if (size !== undefined && size > LIMITS.fileBytes) {
    throw new DistributionError('Het bestand met antwoorden is te groot. Is het wel het goede bestand?');
  }
  const bytes = size === undefined ? undefined : await readIfThere(file);
  if (bytes === undefined) throw new DistributionError(await adviceFor(file, folder, options));
  const name = path.basename(file);
  return {
    content: await openDataFile(name, SURVEY_FILE, bytes),
    name,
    privateFolder: path.dirname(file) === folder ? folder : undefined,
  };
}

/**
 * What the file with the answers is called: a CSV or an Excel workbook.
 * @throws DistributionError where it could be more than one, or where another name is nearly right
 */
async function usualName(folder: string): Promise<string> {
  const choice = chooseFile(SURVEY_FILE, await filesIn(folder));
  if (choice.kind === 'read') return choice.name;
  const [remark] = explainChoice(SURVEY_FILE, choice, false)?.remarks ?? [];
  if (remark === undefined) return SURVEY_FILE;
  throw new DistributionError(`${remark.message} ${remark.action}`);
}

async function filesIn(folder: string): Promise<readonly LyingFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => !entry.isDirectory() && entry.name !== EXAMPLE_FILE);
  return Promise.all(
    files.map(async ({ name }) => ({ name, saved: (await stat(path.join(folder, name))).mtime })),
  );
}

async function adviceFor(
  file: string,
  folder: string,
  { survey, example, data }: Pick<DistributeOptions, 'data' | 'survey' | 'example'>,
): Promise<string> {
  if (survey !== undefined) return `Het bestand ${survey} bestaat niet.`;
  const relative = path.join(data, FOLDER, path.basename(file));
  if (example) return `Het voorbeeld ${relative} bestaat niet.`;
  const hasExample = (await readIfThere(path.join(folder, EXAMPLE_FILE))) !== undefined;
  return [
    `Er zijn nog geen antwoorden: het bestand ${relative} bestaat niet.`,
    `Bewaar de antwoorden op de enquête onder die naam als CSV, of als Excel-werkmap onder de naam survey.xlsx. In data/confidential/README.md staat welke kolommen erin horen.`,
    ...(hasExample
      ? ['Wilt u het eerst proberen met verzonnen antwoorden? Draai dan: npm run distribute -- --example']
      : []),
  ].join('\n');
}
