import type { DataFile } from '../ingest/files/data-files.ts';
import type { FindingLog } from '../ingest/findings/finding-log.ts';
import type { MunicipalityLookup } from '../ingest/municipalities/lookup.ts';
import { matchColumns } from '../ingest/text/columns.ts';
import { type FileTally, readFilledTable, tallyOf } from '../ingest/text/csv-file.ts';
import { decodeFile } from '../ingest/text/decode.ts';
import type { Table, TableSource } from '../ingest/text/table.ts';
import { enumerate } from '../model/dutch.ts';
import type { EditionStatus } from '../model/edition.ts';
import type { Finding } from '../model/finding.ts';
import { foldLabel } from '../model/fold-name.ts';
import { readAnswer, type SurveyAnswer } from './answer.ts';
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

/**
 * Reads and checks the survey. Nothing is thrown. `file` is the name that findings show; a text of the editor's own
 * is never taken over into a finding.
 */
export function readSurvey(
  file: string,
  content: DataFile | undefined,
  lookup: MunicipalityLookup,
  status: EditionStatus,
): SurveyResult {
  const log = new ConfidentialLog();
  const source = sourceOf(file, content, log);
  const table = source === undefined ? undefined : readFilledTable(file, source, log);
  const matched = table && matchColumns(table, SURVEY_COLUMNS, log);
  if (table && matched) reportUnknownColumns(table, log);
  const read = (matched?.rows ?? []).flatMap(
    (row) => readAnswer(row, matched?.has('status') ?? false, lookup, log) ?? [],
  );
  const chosen = chooseAnswers(file, read, log);
  reportSharedAddresses(file, chosen, log);
  reportExamples(file, read, status, log);
  return {
    answers: log.errors > 0 ? undefined : chosen,
    findings: log.finish(),
    tally: tallyOf(file, table?.read ?? 0, chosen.length, read.length - chosen.length),
  };
}

function sourceOf(file: string, content: DataFile | undefined, log: FindingLog): TableSource | undefined {
  if (content === undefined || content instanceof Uint8Array) return decodeFile(file, content, log);
  log.take(file, content.remarks);
  return content.rows;
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
