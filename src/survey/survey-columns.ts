import type { ColumnSpec } from '../ingest/text/columns.ts';

/** The columns of the survey. All but the municipality and the mark of an example are confidential. */
export const SURVEY_COLUMNS = [
  { key: 'municipality', header: 'gemeente' },
  { key: 'name', header: 'naam' },
  { key: 'email', header: 'email' },
  { key: 'date', header: 'datum' },
  { key: 'complete', header: 'compleet' },
  { key: 'services', header: 'diensten' },
  { key: 'supportTypes', header: 'ondersteuningstypen' },
  { key: 'lifeDomains', header: 'leefgebieden' },
  { key: 'budget', header: 'budget_euro' },
  { key: 'paidStaff', header: 'fte_betaald' },
  { key: 'volunteers', header: 'vrijwilligers' },
  { key: 'remarks', header: 'opmerkingen' },
  { key: 'consent', header: 'toestemming' },
  { key: 'status', header: 'status', optional: true },
] as const satisfies readonly ColumnSpec<string>[];

export type SurveyColumn = (typeof SURVEY_COLUMNS)[number]['key'];

/** What a sheet is made from: who received it does not change it. */
export const ANSWER_COLUMNS: readonly SurveyColumn[] = SURVEY_COLUMNS.map(({ key }) => key).filter(
  (key) => key !== 'name' && key !== 'email',
);
