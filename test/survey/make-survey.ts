import { createMunicipalityLookup, type MunicipalityLookup } from '../../src/ingest/municipalities/lookup.ts';
import type { Municipality } from '../../src/model/edition.ts';
import { readSurvey, type SurveyResult, type SurveySettings } from '../../src/survey/read-survey.ts';
import { SURVEY_COLUMNS, type SurveyColumn } from '../../src/survey/survey-columns.ts';

export type SurveyRow = Readonly<Partial<Record<SurveyColumn, string>>>;

/** A full answer; a test changes what it is about. */
export const FULL: SurveyRow = {
  municipality: 'Aalten',
  name: 'Contactpersoon 1 (voorbeeld)',
  email: 'sjo@gemeente-1.example',
  date: '2023-05-01',
  complete: 'ja',
  services: 'Spreekuur (voorbeeld) | Formulierenhulp (voorbeeld)',
  supportTypes: 'Informatie | Advies',
  lifeDomains: 'Algemeen',
  budget: '100000',
  paidStaff: '1,5',
  volunteers: '4',
  remarks: 'Voorbeeld',
  consent: 'ja',
  status: 'voorbeeld',
};

/** The text of a survey with these rows. */
export function surveyText(rows: readonly SurveyRow[]): string {
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [
    SURVEY_COLUMNS.map(({ header }) => header as string),
    ...rows.map((row) => SURVEY_COLUMNS.map(({ key }) => cell(row[key] ?? ''))),
  ];
  return lines.map((cells) => `${cells.join(';')}\n`).join('');
}

const municipality = (code: string, name: string, more: Partial<Municipality> = {}): Municipality => ({
  code,
  name,
  slug: name.toLowerCase(),
  otherNames: [],
  province: 'Gelderland',
  successors: [],
  ...more,
});

export const LOOKUP: MunicipalityLookup = createMunicipalityLookup(
  [
    municipality('GM0197', 'Aalten'),
    municipality('GM0200', 'Apeldoorn', { otherNames: ['Appeldoorn'] }),
    municipality('GM0209', 'Beuningen'),
  ],
  [municipality('GM0199', 'Angerlo', { validTo: '2005-01-01', successors: ['GM0200'] })],
);

export const SETTINGS: SurveySettings = {
  status: 'example',
  referenceDate: '2023-01-01',
  publicationDate: '2024-03-15',
};

/** Reads rows as the survey of an example edition. */
export function readRows(rows: readonly SurveyRow[]): SurveyResult {
  return readText(surveyText(rows));
}

export function readText(text: string): SurveyResult {
  return readSurvey('survey.csv', Buffer.from(text), LOOKUP, SETTINGS);
}
