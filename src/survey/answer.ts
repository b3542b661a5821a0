import { choiceList, readChoices } from '../ingest/cells/choices.ts';
import { readEmail } from '../ingest/cells/contact-fields.ts';
import {
  isUnknownMark,
  readCell,
  readDate,
  readNumber,
  readOptionalText,
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
  const email = readEmail(cell, log);
  if (email === undefined && log.errors === before) reportMissingValue(cell, log);
  return email;
}

function readRequiredDate(cell: Cell, log: FindingLog): IsoDate | undefined {
  const before = log.errors;
  const date = readDate(cell, log);
  if (date === undefined && log.errors === before) reportMissingValue(cell, log);
  return date;
}

/** One line of the survey, or undefined with errors in the log. */
export function readAnswer(
  row: RowReader<SurveyColumn>,
  hasStatus: boolean,
  lookup: MunicipalityLookup,
  log: FindingLog,
): SurveyAnswer | undefined {
  const before = log.errors;
  const municipalityCell = row.cell('municipality');
  const municipality = readMunicipality(municipalityCell, lookup, log);
  const name = readRequiredText(row.cell('name'), log);
  const email = readRequiredEmail(row.cell('email'), log);
  const date = readRequiredDate(row.cell('date'), log);
  const complete = readRequiredYesNo(row.cell('complete'), log);
  const services = readCell(row.cell('services'), log, LONGEST_REMARK);
  const typesCell = row.cell('supportTypes');
  const supportTypes = isUnanswered(typesCell) ? undefined : readChoices(typesCell, SUPPORT, log);
  const domainsCell = row.cell('lifeDomains');
  const lifeDomains = isUnanswered(domainsCell) ? undefined : readChoices(domainsCell, DOMAINS, log);
  const budget = readAmount(row.cell('budget'), 'whole', log);
  const paidStaff = readAmount(row.cell('paidStaff'), 'decimal', log);
  const volunteers = readAmount(row.cell('volunteers'), 'whole', log);
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
