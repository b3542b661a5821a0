import { withBefore } from '../apply/before.ts';
import type { OpenInventory } from '../apply/open-inventory.ts';
import type { SentReport } from '../report/read-report.ts';
import type { Reporter } from '../report/report.ts';
import type { Correction } from './correction.ts';

const HIDDEN = '(melder)';

/** A text without the name and the mail address of the reporter: the file that it goes into is not confidential. */
function withoutReporter(text: string, reporter: Reporter | undefined): string {
  const words = [reporter?.email ?? '', reporter?.name ?? ''].filter((word) => word.length > 2);
  return words.reduce((so, word) => {
    const pattern = new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
    return so.replace(pattern, HIDDEN);
  }, text);
}

/**
 * A report that came in, as the first line of its trail: with what stands in the inventory now, and without the name and
 * mail address of the reporter where those stood in the text.
 */
export function newCorrection({ report, id, reporter }: SentReport, inventory: OpenInventory): Correction {
  const [explanation, basis] = [report.explanation, report.basis].map((text) =>
    withoutReporter(text, reporter),
  );
  const correction: Correction = {
    id,
    report: { ...report, explanation: explanation ?? '', basis: basis ?? '' },
    before: new Map(),
    decided: new Map(),
    steps: [],
    removed: [],
  };
  return withBefore(correction, inventory);
}
