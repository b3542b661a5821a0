import { compareText } from '../../model/dutch.ts';
import type { Edition, IsoDate, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { comparable } from '../apply/open-inventory.ts';
import { headerOf, REPORTABLE_COLUMNS } from '../report/columns.ts';
import type { ReportableColumn, ReporterKind, ReportKind } from '../report/report.ts';
import { appliedOn, type Correction, type State, stateOf, valuesOf } from '../trail/correction.ts';
import { type RejectionReason, rejectionReason } from './rejection-reasons.ts';

/**
 * What the site tells of a correction that is in the inventory. No word of the reporter or the editor is among it: only
 * choices out of fixed lists, days, and the name of an organisation that the inventory itself has or had.
 */
export interface PublishedCorrection {
  readonly id: string;
  readonly kind: ReportKind;
  /** As it was when it was reported: it can be abolished since. */
  readonly municipality: MunicipalityCode;
  /** The organisation that it is about, as the inventory writes it; undefined where the inventory does not know it. */
  readonly organisation: string | undefined;
  /** The columns that changed, in the order of the inventory; none for a location that came or went. */
  readonly columns: readonly ReportableColumn[];
  readonly reporterKind: ReporterKind;
  readonly appliedOn: IsoDate;
}

/** All that the site tells of reports. Plain data. */
export interface PublishedCorrections {
  /** Newest first; on the same day in order of id. */
  readonly applied: readonly PublishedCorrection[];
  /** How many reports are in each state; nothing for a state without any. */
  readonly counts: ReadonlyMap<State, number>;
  /** How many reports were rejected for each reason; nothing for a reason without any. */
  readonly rejected: ReadonlyMap<RejectionReason, number>;
}

export const NO_CORRECTIONS: PublishedCorrections = { applied: [], counts: new Map(), rejected: new Map() };

function changedColumns(correction: Correction): readonly ReportableColumn[] {
  const { report, before } = correction;
  if (report.kind === 'gone' || report.kind === 'missing') return [];
  const values = valuesOf(correction);
  return REPORTABLE_COLUMNS.map(({ key }) => key).filter(
    (column) =>
      values.has(column) && comparable(before.get(column) ?? '') !== comparable(values.get(column) ?? ''),
  );
}

/** The row that was taken out of the inventory names its organisation as the inventory did. */
function removedOrganisation({ removed }: Correction): string | undefined {
  const header = foldName(headerOf('organisation'));
  return removed.find((cell) => foldName(cell.header) === header)?.value;
}

/** A name that anybody could have written in a report is told only where the inventory has it. */
function organisationOf(correction: Correction, known: ReadonlyMap<string, string>): string | undefined {
  const { before } = correction;
  const names = [valuesOf(correction).get('organisation'), before.get('organisation')];
  const own = names.flatMap((name) => (name === undefined ? [] : (known.get(foldName(name)) ?? [])));
  return own[0] ?? removedOrganisation(correction);
}

function count<Key>(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * What may be told of the corrections in the data folder.
 *
 * @param editions whose inventories the organisations stand in: today's, and the earlier ones
 */
export function publishedCorrections(
  corrections: readonly Correction[],
  editions: readonly Pick<Edition, 'locations'>[],
): PublishedCorrections {
  const known = new Map(
    editions
      .toReversed()
      .flatMap(({ locations }) =>
        locations.map(({ organisation }) => [foldName(organisation), organisation] as const),
      ),
  );
  const applied = corrections.flatMap((correction): PublishedCorrection[] => {
    const day = appliedOn(correction);
    if (day === undefined) return [];
    const { id, report } = correction;
    return [
      {
        id,
        kind: report.kind,
        municipality: report.municipality,
        organisation: organisationOf(correction, known),
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
      corrections
        .filter((one) => stateOf(one) === 'rejected')
        .map(({ steps }) => rejectionReason(steps.at(-1)?.why ?? '')),
    ),
  };
}
