import type { Edition } from '../../model/edition.ts';
import type { PublishedReport } from '../../model/publication/report.ts';

/** The report that an edition is compared with; undefined where its files have none. */
export function comparedReport({ report }: Pick<Edition, 'report'>): PublishedReport | undefined {
  return report;
}
