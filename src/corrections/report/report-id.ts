import { contentHash } from '../../ingest/inventory/location-ids.ts';
import { REPORTABLE_COLUMNS } from './columns.ts';
import type { Report } from './report.ts';

const ID = /^M-[0-9A-HJKMNP-TV-Z]{10}$/;

/**
 * The id of a report, out of what it says: 'M-7K3QX9M2TC'. The same report has the same id on every machine, so that one
 * that comes twice is one. Nothing about the person goes into it.
 */
export function reportId(report: Report): string {
  const { kind, municipality, row, values, explanation, basis, reporterKind, date } = report;
  const content = [
    kind,
    municipality,
    [row?.key ?? '', row?.organisation ?? '', row?.address ?? ''],
    REPORTABLE_COLUMNS.flatMap(({ key }) => (values.has(key) ? [[key, values.get(key)]] : [])),
    explanation,
    basis,
    reporterKind,
    date,
  ];
  return `M-${contentHash(JSON.stringify(content))}`;
}

/** True for the id of a report; nothing else becomes the name of a file. */
export function isReportId(text: string): boolean {
  return ID.test(text);
}
