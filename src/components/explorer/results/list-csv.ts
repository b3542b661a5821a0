import { slugOf } from '../../../model/slug.ts';
import { type CsvCell, semicolonCsv } from '../../shared/scripts/semicolon-csv.ts';
import { type ExplorerData, labelOf } from '../data.ts';
import type { Choice, Judged } from '../form/filter.ts';
import { choiceWords } from '../form/words.ts';

/** Longer names are a burden to some systems. */
const LONGEST_NAME = 120;

/** The name of that file: another choice has another name, so that none takes the place of one saved before. */
export function listName(
  choice: Choice,
  data: ExplorerData,
  what: 'gemeenten' | 'organisaties' = 'gemeenten',
  where = '',
): string {
  const mark = data.notice === undefined ? '' : 'voorbeelddata-';
  const words = slugOf(`${where} ${choiceWords(choice, data)}`) || 'alle';
  const choiceName =
    words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME)}-${shortFingerprint(words)}`;
  return `sjo-${mark}${what}-${choiceName}.csv`;
}

/** Tells texts with the same beginning apart. */
function shortFingerprint(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  }
  return hash.toString(36);
}

/** The list as a file for Dutch Excel: semicolon, BOM, decimal comma. Each line says what it is part of. */
export function listCsv(rows: readonly Judged[], choice: Choice, data: ExplorerData): string {
  const words = choiceWords(choice, data) || 'alle gemeenten met minstens één locatie';
  const isExample = data.notice !== undefined;
  const headers = [
    'gemeentecode',
    'gemeente',
    'provincie',
    'stedelijkheid',
    withNotes('inwoners', data.periods.inhabitants),
    withNotes('gemiddeld inkomen', data.income.unit, data.periods.income),
    'passende locaties',
    'alle locaties',
    'keuze',
    'peildatum locaties',
    ...(isExample ? ['status'] : []),
  ];
  const lines = rows.map(({ municipality, found }): CsvCell[] => [
    municipality.code,
    municipality.name,
    labelOf(data.provinces, municipality.province),
    labelOf(data.urbanity, municipality.urbanity),
    municipality.inhabitants,
    municipality.incomeAsPublished,
    found,
    municipality.locations.length,
    words,
    data.referenceDate,
    ...(isExample ? [data.notice] : []),
  ]);
  return semicolonCsv([headers, ...lines]);
}

/** 'inwoners (peildatum 1 januari 2023)'. */
function withNotes(header: string, ...notes: readonly string[]): string {
  const known = notes.filter((note) => note !== '');
  return known.length === 0 ? header : `${header} (${known.join(', ')})`;
}
