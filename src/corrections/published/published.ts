import { compareText } from '../../model/dutch.ts';
import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';
import { comparable } from '../apply/open-inventory.ts';
import { headerOf } from '../report/columns.ts';
import type { ReporterKind, ReportKind } from '../report/report.ts';
import { appliedOn, type Correction, type State, stateOf, valuesOf } from '../trail/correction.ts';

/** What the site tells of a correction that is in the inventory. No word of the reporter is among it. */
export interface PublishedCorrection {
  readonly id: string;
  readonly kind: ReportKind;
  readonly municipality: MunicipalityCode;
  /** The organisation that it is about, as the inventory wrote it; undefined where nobody knows. */
  readonly organisation: string | undefined;
  /** Headers of the columns that changed, in the order of the inventory. */
  readonly columns: readonly string[];
  readonly reporterKind: ReporterKind;
  readonly appliedOn: IsoDate;
}

/** All that the site tells of reports. */
export interface PublishedCorrections {
  /** Newest first; on the same day in order of id. */
  readonly applied: readonly PublishedCorrection[];
  /** How many reports are in each state; nothing for a state without any. */
  readonly counts: ReadonlyMap<State, number>;
  /** How many reports of each kind were rejected. */
  readonly rejected: ReadonlyMap<ReportKind, number>;
}

function changedColumns(correction: Correction): readonly string[] {
  const { report, before } = correction;
  if (report.kind === 'gone') return [];
  return [...valuesOf(correction)].flatMap(([column, value]) =>
    report.kind === 'missing' || comparable(before.get(column) ?? '') !== comparable(value)
      ? [headerOf(column)]
      : [],
  );
}

/** The organisation as the inventory has it, never in the words of the reporter for another row. */
function organisationOf(correction: Correction): string | undefined {
  return correction.before.get('organisation') ?? valuesOf(correction).get('organisation');
}

function count<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What may be told of the corrections in the data folder. */
export function publishedCorrections(corrections: readonly Correction[]): PublishedCorrections {
  const applied = corrections.flatMap((correction): PublishedCorrection[] => {
    const day = appliedOn(correction);
    if (day === undefined) return [];
    const { id, report } = correction;
    return [
      {
        id,
        kind: report.kind,
        municipality: report.municipality,
        organisation: organisationOf(correction),
        columns: changedColumns(correction),
        reporterKind: report.reporterKind,
        appliedOn: day,
      },
    ];
  });
  return {
    applied: applied.sort((a, b) => compareText(b.appliedOn, a.appliedOn) || compareText(a.id, b.id)),
    counts: count(corrections.map(stateOf)),
    rejected: count(
      corrections.filter((one) => stateOf(one) === 'rejected').map(({ report }) => report.kind),
    ),
  };
}
