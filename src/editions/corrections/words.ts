import { REJECTION_REASONS } from '../../corrections/published/rejection-reasons.ts';
import { REPORT_KINDS } from '../../corrections/report/report.ts';
import { type Correction, STATES, type State, stateOf } from '../../corrections/trail/correction.ts';
import { shownValue } from '../../ingest/findings/shown-value.ts';
import { enumerate, formatDate } from '../../model/dutch.ts';
import { municipalityName, type OpenFolder } from './folder.ts';

/** Reasons that the site counts, for who rejects a report. */
export const COUNTED_REASONS = enumerate(
  REJECTION_REASONS.map(({ label }) => `'${label}'`),
  'of',
);

export function stateWords(state: State): string {
  return STATES.find(({ key }) => key === state)?.label ?? state;
}

function kindWords({ report }: Correction): string {
  return REPORT_KINDS.find(({ key }) => key === report.kind)?.label ?? report.kind;
}

/** The organisation that a report is about; '' where it names none. */
function organisationOf({ report, before }: Correction): string {
  return before.get('organisation') ?? report.row?.organisation ?? report.values.get('organisation') ?? '';
}

/** A report on one line of a terminal. */
export function correctionLine(folder: OpenFolder, correction: Correction): string {
  const { id, report } = correction;
  const place = municipalityName(folder, report.municipality);
  const organisation = organisationOf(correction);
  return [
    id,
    stateWords(stateOf(correction)),
    formatDate(report.date),
    kindWords(correction),
    organisation === '' ? place : `${shownValue(organisation, 60)} in ${place}`,
  ].join(' · ');
}
