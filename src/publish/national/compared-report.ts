import type { Edition } from '../../model/edition.ts';
import type { PublishedReport } from '../../model/publication/report.ts';

/** The report that an edition is compared with: it is about the whole country. Undefined where there is none. */
export function comparedReport({
  report,
  settings,
}: Pick<Edition, 'report' | 'settings'>): PublishedReport | undefined {
  return settings.area === undefined ? report : undefined;
}
