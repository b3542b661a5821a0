import { compareText } from '../../../model/dutch.ts';
import { foldName } from '../../../model/fold-name.ts';
import type { Situation } from '../../../model/publication/situation.ts';
import { readChoices } from '../../cells/choices.ts';
import { reportDuplicateRow } from '../../cells/duplicate-rows.ts';
import { readCell, readRequiredText, readValues } from '../../cells/fields.ts';
import { checkHasLetter } from '../../cells/letters.ts';
import { readName } from '../../cells/name-fields.ts';
import { DOMAIN_CHOICES, SUPPORT_CHOICES } from '../../cells/typology-choices.ts';
import type { FindingLog } from '../../findings/finding-log.ts';
import type { Cell, ColumnSpec, RowReader } from '../../text/columns.ts';
import {
  checkSentences,
  LONGEST_TITLE,
  LONGEST_WORDS,
  MOST_SITUATIONS,
  readIdentifier,
  reportRepeatedWord,
  reportTooLong,
  reportTooMany,
  reportTwice,
} from './situation-fields.ts';

export const SITUATION_COLUMNS = [
  { key: 'id', header: 'kenmerk', identifies: true },
  { key: 'title', header: 'situatie' },
  { key: 'otherWords', header: 'andere_woorden' },
  { key: 'lifeDomains', header: 'leefgebieden' },
  { key: 'supportTypes', header: 'ondersteuningstypen' },
  { key: 'explanation', header: 'uitleg' },
  { key: 'bring', header: 'meenemen' },
  { key: 'urgent', header: 'haast', optional: true },
] as const satisfies readonly ColumnSpec<string>[];

type Column = (typeof SITUATION_COLUMNS)[number]['key'];

/** Longest cell with several values, in characters. */
const LONGEST_LIST = 1_000;

export interface SituationTable {
  /** In order of title. */
  readonly situations: readonly Situation[];
  /** Rows that said the same as an earlier one. */
  readonly merged: number;
}

interface ReadRow {
  readonly row: RowReader<Column>;
  readonly situation: Situation;
}

/** The situations in which residents look for help. Wrong rows are in the log. */
export function readSituations(rows: readonly RowReader<Column>[], log: FindingLog): SituationTable {
  if (rows.length > MOST_SITUATIONS) reportTooMany(rows[MOST_SITUATIONS]?.cell('id'), rows.length, log);
  const read = rows.flatMap((row): ReadRow[] => {
    const situation = readSituation(row, log);
    return situation === undefined ? [] : [{ row, situation }];
  });
  const { kept, merged } = withoutRepeats(read, log);
  return { situations: kept.sort(byTitle), merged };
}

function readSituation(row: RowReader<Column>, log: FindingLog): Situation | undefined {
  const before = log.errors;
  const id = readIdentifier(row.cell('id'), row.cell('title').value, log);
  const title = readTitle(row.cell('title'), log);
  const otherWords = readWords(row.cell('otherWords'), log);
  const lifeDomains = readChoices(row.cell('lifeDomains'), DOMAIN_CHOICES, log);
  const supportTypes = readChoices(row.cell('supportTypes'), SUPPORT_CHOICES, log);
  const explanation = readRequiredText(row.cell('explanation'), log);
  checkSentences(row.cell('explanation'), explanation, log);
  const bring = readWords(row.cell('bring'), log);
  const urgent = readCell(row.cell('urgent'), log);
  checkSentences(row.cell('urgent'), urgent, log);
  if (log.errors > before || id === undefined || title === undefined || explanation === undefined)
    return undefined;
  const situation = { id, title, otherWords, lifeDomains, supportTypes, explanation, bring };
  return urgent === undefined || urgent === '' ? situation : { ...situation, urgent };
}

function readTitle(cell: Cell, log: FindingLog): string | undefined {
  const title = readName(cell, log);
  if (title === undefined) return undefined;
  checkHasLetter(cell, title, log);
  if (title.length <= LONGEST_TITLE) return title;
  reportTooLong(cell, title, LONGEST_TITLE, log);
  return undefined;
}

/** Several short texts in one cell; none of them twice. */
function readWords(cell: Cell, log: FindingLog): readonly string[] {
  if (readCell(cell, log, LONGEST_LIST) === undefined) return [];
  const seen = new Set<string>();
  return (readValues(cell, log) ?? []).filter((word) => {
    const key = foldName(word);
    if (word.length > LONGEST_WORDS) reportTooLong(cell, word, LONGEST_WORDS, log);
    else if (!seen.has(key)) {
      seen.add(key);
      return true;
    } else reportRepeatedWord(cell, word, log);
    return false;
  });
}

/** One row of each situation: a row that says the same again is merged, one that says something else is refused. */
function withoutRepeats(read: readonly ReadRow[], log: FindingLog): { kept: Situation[]; merged: number } {
  const byKey = new Map<string, ReadRow>();
  const kept: Situation[] = [];
  let merged = 0;
  for (const own of read) {
    const keys = [`id ${own.situation.id}`, `title ${foldName(own.situation.title)}`];
    const earlier = keys.flatMap((key) => byKey.get(key) ?? [])[0];
    if (earlier === undefined) {
      for (const key of keys) byKey.set(key, own);
      kept.push(own.situation);
    } else if (JSON.stringify(earlier.situation) === JSON.stringify(own.situation)) {
      reportDuplicateRow(own.row.cell('id'), earlier.row.line, log);
      merged += 1;
    } else {
      const column = earlier.situation.id === own.situation.id ? 'id' : 'title';
      reportTwice(own.row.cell(column), earlier.row.line, log);
    }
  }
  return { kept, merged };
}

function byTitle(a: Situation, b: Situation): number {
  return compareText(a.title, b.title) || compareText(a.id, b.id);
}
