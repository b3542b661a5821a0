import type { PublishedCorrection } from '../../../corrections/published/published.ts';
import {
  OTHER_REASON,
  REJECTION_REASONS,
  type RejectionReason,
} from '../../../corrections/published/rejection-reasons.ts';
import { headerOf } from '../../../corrections/report/columns.ts';
import type { ReportableColumn, ReporterKind } from '../../../corrections/report/report.ts';
import { enumerate } from '../../../model/dutch.ts';
import type { PlacedCorrection } from './placed.ts';

/** For columns that readers do not know by the header that editors know. */
const COLUMN_WORDS: Readonly<Partial<Record<ReportableColumn, string>>> = {
  organisation: 'naam',
  address: 'adres',
  latitude: 'plek op de kaart',
  longitude: 'plek op de kaart',
  email: 'e-mailadres',
  appointment: 'wel of geen afspraak',
  supportTypes: 'soorten hulp',
  lifeDomains: 'leefgebieden',
};

const REPORTERS: Readonly<Record<ReporterKind, string>> = {
  municipality: 'de gemeente',
  organisation: 'een organisatie',
  resident: 'een inwoner',
};

function columnWords(columns: readonly ReportableColumn[]): string {
  const words = columns.map((column) => COLUMN_WORDS[column] ?? headerOf(column).replaceAll('_', ' '));
  return enumerate([...new Set(words)]);
}

/** What changed, in a sentence: 'Aangepast bij Raadslieden: telefoon.' */
export function changeSentence({ kind, organisation, columns }: PublishedCorrection): string {
  if (kind === 'gone')
    return organisation === undefined
      ? 'Weggehaald: een locatie die niet meer bestaat.'
      : `Weggehaald: ${organisation} bestaat hier niet meer.`;
  if (kind === 'missing')
    return organisation === undefined
      ? 'Erbij gezet: een locatie die ontbrak.'
      : `Erbij gezet: ${organisation} ontbrak.`;
  const where = organisation ?? 'een locatie';
  return columns.length === 0
    ? `Nagekeken bij ${where}: het stond al goed.`
    : `Aangepast bij ${where}: ${columnWords(columns)}.`;
}

/** On whose kind of report: never who. */
export function reporterSentence({ reporterKind }: Pick<PublishedCorrection, 'reporterKind'>): string {
  return `Gemeld door ${REPORTERS[reporterKind]}.`;
}

/** The municipality of then, with that of now where it is another: 'Oudstad (nu Zwolle)'. */
export function placeWords({ municipalityName, now }: PlacedCorrection): string {
  return now === undefined || now.name === municipalityName
    ? municipalityName
    : `${municipalityName} (nu ${now.name})`;
}

/** Why reports were rejected: 'Het klopte al'. */
export function reasonWords(reason: RejectionReason): string {
  return REJECTION_REASONS.find(({ key }) => key === reason)?.told ?? OTHER_REASON;
}
