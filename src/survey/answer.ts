import { choiceList, readChoices } from '../ingest/cells/choices.ts';
import { readEmail } from '../ingest/cells/contact-fields.ts';
import {
  isUnknownMark,
  readCell,
  readNumber,
  readOptionalText,
  readRequiredDate,
  readRequiredText,
  readRequiredYesNo,
  readYesNo,
  reportMissingValue,
  splitValues,
} from '../ingest/cells/fields.ts';
import { type NumberStyle, withoutEuro } from '../ingest/cells/numbers.ts';
import type { FindingLog } from '../ingest/findings/finding-log.ts';
import { readMunicipality } from '../ingest/municipalities/field.ts';
import type { MunicipalityLookup } from '../ingest/municipalities/lookup.ts';
import { cleanText } from '../ingest/text/clean-text.ts';
import type { Cell, RowReader } from '../ingest/text/columns.ts';
import { formatDate, formatNumber } from '../model/dutch.ts';
import type { IsoDate, Municipality } from '../model/edition.ts';
import { LIFE_DOMAINS, type LifeDomainKey, SUPPORT_TYPES, type SupportTypeKey } from '../model/typology.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { SurveyColumn } from './survey-columns.ts';

/** Longest free text, in characters: what is longer does not fit the sheet. */
const LONGEST_REMARK = 1_000;

/** What one respondent answered. Undefined is a question that was not answered; zero is an answer. */
export interface SurveyAnswer {
  readonly municipality: Municipality;
  /** The line was written under a municipality that has since merged into this one. */
  readonly wasMoved: boolean;
  readonly name: string;
  readonly email: string;
  readonly date: IsoDate;
  readonly complete: boolean;
  readonly services: readonly string[];
  readonly supportTypes: readonly SupportTypeKey[] | undefined;
  readonly lifeDomains: readonly LifeDomainKey[] | undefined;
  /** Euro in a year. */
  readonly budget: number | undefined;
  /** Full-time equivalents. */
  readonly paidStaff: number | undefined;
  readonly volunteers: number | undefined;
  readonly remarks: string | undefined;
  /** True only where the municipality said so: its figures may count in a comparison. */
  readonly consent: boolean;
  /** An invented answer. */
  readonly example: boolean;
  readonly line: number;
  readonly fingerprint: string;
}

const SUPPORT = choiceList('unknown-support-type', 'ondersteuningstype', SUPPORT_TYPES);
const DOMAINS = choiceList('unknown-life-domain', 'leefgebied', LIFE_DOMAINS, [
  ['Zorg en MO', 'zorg-en-maatschappelijke-opvang'],
  ['Zorg en maatschappelijke opvang (MO)', 'zorg-en-maatschappelijke-opvang'],
]);

function isUnanswered(cell: Cell): boolean {
  const { text } = cleanText(cell.value);
  return text === '' || isUnknownMark(text);
}

/** An amount that cannot be negative. Euro signs and ',-' are taken off. */
function readAmount(cell: Cell, style: NumberStyle, log: FindingLog): number | undefined {
  const bare = withoutEuro(cell.value).replace(/,00\s*$/, '');
  const amount = readNumber({ ...cell, value: bare }, style, log);
  if (amount === undefined || amount >= 0) return amount;
  log.error('negative-number', cell, {
    message: 'Dit getal is kleiner dan nul.',
    expected: 'Nul of meer.',
    action: 'Verbeter het getal. Laat de cel leeg als de vraag niet beantwoord is.',
  });
  return undefined;
}

function readRequiredEmail(cell: Cell, log: FindingLog): string | undefined {
  const before = log.errors;
  const email = readEmail(cell, log, 'required');
  if (email === undefined && log.errors === before) reportMissingValue(cell, log);
  return email;
}

/** The days between which an answer can be of this edition, both included. */
export interface SurveyPeriod {
  readonly earliest: IsoDate;
  readonly latest: IsoDate;
}

/** The day of an answer. A day that cannot be true would win as the latest answer, so it is an error. */
function readAnswerDate(
  cell: Cell,
  { earliest, latest }: SurveyPeriod,
  log: FindingLog,
): IsoDate | undefined {
  const date = readRequiredDate(cell, log);
  if (date === undefined || (date >= earliest && date <= latest)) return date;
  const isLate = date > latest;
  log.error('answer-out-of-time', cell, {
    message: isLate
      ? `Deze datum ligt na ${formatDate(latest)}. Zo laat kan er nog geen antwoord zijn.`
      : `Deze datum ligt voor ${formatDate(earliest)}. Zo lang voor deze uitgave was er nog geen enquête.`,
    expected: `Een dag van ${formatDate(earliest)} tot en met ${formatDate(latest)}.`,
    action: isLate
      ? 'Verbeter de datum. Kwam het antwoord echt later binnen? Zet dan in edition.json een latere publicationDate.'
      : 'Verbeter de datum.',
  });
  return undefined;
}

/**
 * More than any municipality can have. The largest city spends some tens of millions of euros on this help, with some
 * hundreds of people; a slip of the pen is a factor 100 or 1000, and one such answer silences the comparison of all.
 */
const MOST = { budget: 200_000_000, paidStaff: 2_000, volunteers: 20_000 } as const;

function checkAmount(cell: Cell, amount: number | undefined, most: number, log: FindingLog): void {
  if (amount === undefined || amount <= most) return;
  log.error('absurd-amount', cell, {
    message: `Dit getal is hoger dan ${formatNumber(most)}. Zo veel heeft geen enkele gemeente.`,
    expected: `Een getal van 0 tot en met ${formatNumber(most)}.`,
    action: 'Kijk of er een nul te veel staat. Vraag het anders na bij de gemeente.',
  });
}

/** What the cells of an answer are held against. */
export interface SurveyContext {
  readonly lookup: MunicipalityLookup;
  readonly period: SurveyPeriod;
}

/** One line of the survey, or undefined with errors in the log. */
export function readAnswer(
  row: RowReader<SurveyColumn>,
  hasStatus: boolean,
  { lookup, period }: SurveyContext,
  log: FindingLog,
): SurveyAnswer | undefined {
  const before = log.errors;
  const municipalityCell = row.cell('municipality');
  const municipality = readMunicipality(municipalityCell, lookup, log);
  const name = readRequiredText(row.cell('name'), log);
  const email = readRequiredEmail(row.cell('email'), log);
  const date = readAnswerDate(row.cell('date'), period, log);
  const complete = readRequiredYesNo(row.cell('complete'), log);
  const services = readCell(row.cell('services'), log, LONGEST_REMARK);
  const typesCell = row.cell('supportTypes');
  const supportTypes = isUnanswered(typesCell) ? undefined : readChoices(typesCell, SUPPORT, log);
  const domainsCell = row.cell('lifeDomains');
  const lifeDomains = isUnanswered(domainsCell) ? undefined : readChoices(domainsCell, DOMAINS, log);
  const budget = readAmount(row.cell('budget'), 'whole', log);
  const paidStaff = readAmount(row.cell('paidStaff'), 'decimal', log);
  const volunteers = readAmount(row.cell('volunteers'), 'whole', log);
  checkAmount(row.cell('budget'), budget, MOST.budget, log);
  checkAmount(row.cell('paidStaff'), paidStaff, MOST.paidStaff, log);
  checkAmount(row.cell('volunteers'), volunteers, MOST.volunteers, log);
  const remarks = readOptionalText(row.cell('remarks'), log, LONGEST_REMARK);
  const consent = readYesNo(row.cell('consent'), log);
  const status = hasStatus ? cleanText(row.cell('status').value).text : '';
  if (log.errors > before || services === undefined) return undefined;
  if (!municipality || name === undefined || email === undefined) return undefined;
  if (date === undefined || complete === undefined) return undefined;
  return {
    municipality,
    wasMoved: lookup.find(cleanText(municipalityCell.value).text).kind === 'moved',
    name,
    email,
    date,
    complete,
    services: isUnanswered(row.cell('services')) ? [] : splitValues(row.cell('services').value),
    supportTypes,
    lifeDomains,
    budget,
    paidStaff,
    volunteers,
    remarks,
    consent: consent === true,
    example: status.toLowerCase() === 'voorbeeld',
    line: row.line,
    fingerprint: fingerprintOf((column) => (column === 'status' && !hasStatus ? '' : row.cell(column).value)),
  };
}
