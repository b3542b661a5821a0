import { headerOf, REPORTABLE_COLUMNS } from './columns.ts';
import { writeSection } from './fact-lines.ts';
import { REPORT_KINDS, REPORTER_KINDS, type Report, type Reporter } from './report.ts';
import { reportId } from './report-id.ts';

function labelOf(list: readonly { readonly key: string; readonly label: string }[], key: string): string {
  return list.find((each) => each.key === key)?.label ?? key;
}

/** The sections of a report as they stand in its file, by the id that it has there. */
export function writeReport(report: Report, id: string): string {
  const { kind, municipality, row, values, explanation, basis, reporterKind, date } = report;
  const optional = (key: string, value: string | undefined): (readonly [string, string])[] =>
    value === undefined || value === '' ? [] : [[key, value]];
  const head = writeSection('melding', [
    ['id', id],
    ['soort', labelOf(REPORT_KINDS, kind)],
    ['gemeente', municipality],
    ...optional('kenmerk', row?.key),
    ...optional('organisatie', row?.organisation),
    ...optional('bezoekadres', row?.address),
    ...optional('toelichting', explanation),
    ...optional('bron', basis),
    ['melder', labelOf(REPORTER_KINDS, reporterKind)],
    ['datum', date],
  ]);
  return values.size === 0 ? head : `${head}\n${writeValues('nieuw', values)}`;
}

/** A section of values by column, in the order of the inventory. */
export function writeValues(name: string, values: ReadonlyMap<string, string>): string {
  return writeSection(
    name,
    REPORTABLE_COLUMNS.flatMap(({ key }) => {
      const value = values.get(key);
      return value === undefined ? [] : [[headerOf(key), value] as const];
    }),
  );
}

/** The section about the person, for the mail and for the confidential file. */
export function writeReporter({ name, email, role }: Reporter): string {
  return writeSection(
    'melder',
    [
      ['naam', name],
      ['email', email],
      ['rol', role],
    ].flatMap(([key = '', value = '']) => (value === '' ? [] : [[key, value] as const])),
  );
}

/** What a reporter sends: the report and who it is from. `add` puts them in two places. */
export function writeSent(report: Report, reporter: Reporter | undefined): string {
  const own = writeReport(report, reportId(report));
  return reporter === undefined ? own : `${own}\n${writeReporter(reporter)}`;
}
