import type { PublishedCorrections } from '../../corrections/published/published.ts';
import { summaryOf } from '../../publish/overview/corrections/page.ts';

/** How many reports were read and what became of them, as a line; nothing where there are none. */
export function summariseCorrections(corrections: PublishedCorrections | undefined): string {
  const summary = corrections && summaryOf(corrections);
  return summary === undefined ? '' : `Ook gelezen in de map corrections: ${summary}\n`;
}
