import type { PublishedCorrections } from '../../../corrections/published/published.ts';
import { REJECTION_REASONS } from '../../../corrections/published/rejection-reasons.ts';
import type { State } from '../../../corrections/trail/correction.ts';
import { countOf, enumerate, formatDate, formatNumber } from '../../../model/dutch.ts';
import type { IsoDate } from '../../../model/edition.ts';
import { municipalityPath } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { placedCorrections } from './placed.ts';
import { changeSentence, placeWords, reasonWords, reporterSentence } from './words.ts';

/** As many as a reader looks through; the others are in the file. */
export const MOST_SHOWN = 100;

export interface ShownCorrection {
  readonly id: string;
  readonly day: IsoDate;
  readonly place: string;
  /** Of the municipality; undefined where it has no page of its own any more. */
  readonly path: string | undefined;
  readonly sentences: string;
}

export interface CorrectionMonth {
  /** 'september 2026' */
  readonly title: string;
  /** '2026-09' */
  readonly id: string;
  readonly corrections: readonly ShownCorrection[];
}

export interface CorrectionsPage {
  /** Newest first. */
  readonly months: readonly CorrectionMonth[];
  /** How many are only in the file. */
  readonly more: number;
  /** How many reports there were, and what became of them; undefined where there were none. */
  readonly summary: string | undefined;
  /** Why reports were rejected, with how many. */
  readonly rejected: readonly string[];
}

const OUTCOMES: readonly (readonly [words: string, states: readonly State[]])[] = [
  ['verwerkt', ['applied']],
  ['afgewezen', ['rejected']],
  ['vervangen door een andere melding', ['superseded']],
  ['nog in behandeling', ['new', 'asked', 'accepted']],
];

/** How many reports there were and what became of them, '3 meldingen: 2 verwerkt en 1 afgewezen.'; undefined where there were none. */
export function summaryOf({ counts }: PublishedCorrections): string | undefined {
  const sumOf = (states: readonly State[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const total = sumOf([...counts.keys()]);
  if (total === 0) return undefined;
  const parts = OUTCOMES.flatMap(([words, states]) => {
    const own = sumOf(states);
    return own === 0 ? [] : [`${formatNumber(own)} ${words}`];
  });
  return `${countOf(total, 'melding', 'meldingen')}: ${enumerate(parts)}.`;
}

/** What the page about corrections shows. */
export function correctionsPage(site: Site): CorrectionsPage {
  const all = placedCorrections(site);
  const shown = all.slice(0, MOST_SHOWN).map(
    (correction): ShownCorrection => ({
      id: correction.id,
      day: correction.appliedOn,
      place: placeWords(correction),
      path: correction.now && municipalityPath(correction.now.slug),
      sentences: `${changeSentence(correction)} ${reporterSentence(correction)}`,
    }),
  );
  const months = Map.groupBy(shown, ({ day }) => day.slice(0, 7));
  const rejected = site.corrections?.rejected ?? new Map();
  return {
    months: Array.from(months, ([id, corrections]) => ({
      id,
      title: formatDate(`${id}-01`).replace(/^1 /, ''),
      corrections,
    })),
    more: all.length - shown.length,
    summary: site.corrections && summaryOf(site.corrections),
    rejected: [...REJECTION_REASONS.map(({ key }) => key), 'other' as const].flatMap((reason) => {
      const count = rejected.get(reason) ?? 0;
      return count === 0 ? [] : [`${reasonWords(reason)}: ${formatNumber(count)}`];
    }),
  };
}
