import type { DataFile } from '../ingest/files/data-files.ts';
import type { FindingLog } from '../ingest/findings/finding-log.ts';
import type { MunicipalityLookup } from '../ingest/municipalities/lookup.ts';
import { matchColumns } from '../ingest/text/columns.ts';
import { type FileTally, readFilledTable, sourceOf, tallyOf } from '../ingest/text/csv-file.ts';
import type { Table } from '../ingest/text/table.ts';
import { enumerate } from '../model/dutch.ts';
import type { EditionSettings, EditionStatus } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { foldLabel } from '../model/fold-name.ts';
import { readAnswer, type SurveyAnswer, type SurveyPeriod } from './answer.ts';
import { chooseAnswers } from './choose-answers.ts';
import { ConfidentialLog } from './confidential-log.ts';
import { SURVEY_COLUMNS } from './survey-columns.ts';

export interface SurveyResult {
  /** One for each municipality, in order of code. Undefined as soon as one finding is an error. */
  readonly answers: readonly SurveyAnswer[] | undefined;
  /** With line and column, never with what stands in a cell. */
  readonly findings: readonly Finding[];
  readonly tally: FileTally;
}

/** What a survey needs to know of its edition. */
export type SurveySettings = Pick<EditionSettings, 'status' | 'referenceDate' | 'publicationDate'>;

/** A survey is held some years around the reference date of its edition, and before it comes online. */
const YEARS_AROUND = 10;

function periodOf({ referenceDate, publicationDate }: SurveySettings): SurveyPeriod {
  const inYears = (years: number) =>
    `${String(Number(referenceDate.slice(0, 4)) + years).padStart(4, '0')}${referenceDate.slice(4)}`;
  return { earliest: inYears(-YEARS_AROUND), latest: publicationDate ?? inYears(YEARS_AROUND) };
}

/**
 * Reads and checks the survey. Nothing is thrown. `file` is the name that findings show; a text of the editor's own
 * is never taken over into a finding.
 */
export function readSurvey(
  file: string,
  content: DataFile | undefined,
  lookup: MunicipalityLookup,
  settings: SurveySettings,
): SurveyResult {
  const log = new ConfidentialLog();
  const context = { lookup, period: periodOf(settings) };
  const source = sourceOf(file, content, log);
  const table = source === undefined ? undefined : readFilledTable(file, source, log);
  const matched = table && matchColumns(table, SURVEY_COLUMNS, log);
  if (table && matched) reportUnknownColumns(table, log);
  const read = (matched?.rows ?? []).flatMap(
    (row) => readAnswer(row, matched?.has('status') ?? false, context, log) ?? [],
  );
  const chosen = chooseAnswers(file, read, log);
  reportSharedAddresses(file, chosen, log);
  reportExamples(file, read, settings.status, log);
  return {
    answers: log.errors > 0 ? undefined : chosen,
    findings: log.finish(),
    tally: tallyOf(file, table?.read ?? 0, chosen.length, read.length - chosen.length),
  };
}

/** By position and not by name: without a header row, the names would be the answers of the first respondent. */
function reportUnknownColumns(table: Table, log: FindingLog): void {
  const known = new Set<string>(
    SURVEY_COLUMNS.flatMap(({ key, header }) => [foldLabel(key), foldLabel(header)]),
  );
  const positions = table.headers.flatMap((header, index) =>
    known.has(foldLabel(header)) ? [] : [String(index + 1)],
  );
  if (positions.length === 0) return;
  log.warning(
    'unknown-survey-column',
    { file: table.file, line: table.headerLine },
    {
      message: `Wij kennen deze kolommen niet: nummer ${enumerate(positions)}, geteld van links. Wat erin staat, gebruiken wij niet.`,
      expected: `Alleen de kolommen ${enumerate(SURVEY_COLUMNS.map(({ header }) => header))}.`,
      action: 'Haal de kolommen weg, of verbeter de kop als u een andere kolom bedoelt.',
    },
  );
}

function reportSharedAddresses(file: string, answers: readonly SurveyAnswer[], log: FindingLog): void {
  const groups = Map.groupBy(answers, ({ email }) => email.toLowerCase());
  for (const [first, ...others] of groups.values()) {
    for (const other of others) {
      log.warning(
        'shared-email',
        { file, line: other.line, column: 'email' },
        {
          message: `Dit e-mailadres staat ook op regel ${first?.line}, bij een andere gemeente.`,
          expected: 'Voor elke gemeente een eigen e-mailadres.',
          action: 'Controleer het adres. Werkt deze persoon echt voor allebei? Dan hoeft u niets te doen.',
        },
      );
    }
  }
}

/** Invented answers may not end up in a real edition. */
function reportExamples(
  file: string,
  answers: readonly SurveyAnswer[],
  status: EditionStatus,
  log: FindingLog,
): void {
  if (status === 'example') return;
  for (const { line } of answers.filter(({ example }) => example)) {
    log.error(
      'example-answer',
      { file, line, column: 'status' },
      {
        message: 'Dit is een voorbeeldantwoord, maar de uitgave is echt.',
        expected: 'Alleen echte antwoorden, als in edition.json de status published staat.',
        action: 'Haal de voorbeelden uit het bestand.',
      },
    );
  }
}
