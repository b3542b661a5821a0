import { foldLabel } from '../../model/fold-name.ts';

/**
 * Why reports are rejected, in words that can be counted. An editor begins her reason with one of them; what she writes
 * behind it, or in other words, is for the reporter alone. `told` is what readers see.
 */
export const REJECTION_REASONS = [
  { key: 'right-already', label: 'klopte al', told: 'Het klopte al' },
  { key: 'unconfirmed', label: 'niet te bevestigen', told: 'Wij konden het niet bevestigen' },
  {
    key: 'out-of-scope',
    label: 'hoort niet in de inventarisatie',
    told: 'Het hoort niet in de inventarisatie',
  },
  { key: 'known-already', label: 'al gemeld', told: 'Iemand meldde het al' },
] as const;

export type RejectionReason = (typeof REJECTION_REASONS)[number]['key'] | 'other';

/** What is said of reasons in other words. */
export const OTHER_REASON = 'Een andere reden';

/** Which of the reasons that are counted a reason in words is. */
export function rejectionReason(why: string): RejectionReason {
  const words = foldLabel(why);
  return REJECTION_REASONS.find(({ label }) => words.startsWith(foldLabel(label)))?.key ?? 'other';
}
