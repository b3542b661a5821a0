import type { BoundaryTopology, Classification, Municipality } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { readBoundaries } from '../boundaries/read-boundaries.ts';
import { FindingLog } from '../findings/finding-log.ts';
import type { DescribedIndicator } from '../indicators/descriptions.ts';
import { readClasses } from '../indicators/read-classes.ts';
import type { Table } from '../text/table.ts';

/** Stands for the period of figures that are described in another edition only. */
export const UNKNOWN_PERIOD = 'periode onbekend';

/** The indicators of another edition, as far as the table has them: of their period nothing is known. */
export function borrowIndicators(
  described: readonly DescribedIndicator[],
  table: Pick<Table, 'headers'> | undefined,
): readonly DescribedIndicator[] {
  const headers = new Set(table?.headers.map(foldLabel));
  return described
    .filter(({ indicator }) => headers.has(foldLabel(indicator.id)))
    .map((each) => ({ ...each, indicator: { ...each.indicator, period: UNKNOWN_PERIOD } }));
}

/** The boundaries of another edition, of municipalities that existed in this one. */
export function borrowBoundaries(
  file: string,
  text: string,
  municipalities: readonly Municipality[] | undefined,
): BoundaryTopology | undefined {
  const topology = readBoundaries(file, text, undefined, new FindingLog());
  if (!topology || !municipalities) return topology;
  const codes = new Set(municipalities.map(({ code }) => code));
  const { municipalities: areas } = topology.objects;
  const geometries = areas.geometries.filter(({ id }) => codes.has(String(id)));
  return { ...topology, objects: { municipalities: { ...areas, geometries } } };
}

/** The classifications of another edition, as far as this one has the figures that are divided. */
export function borrowClasses(
  text: string,
  context: {
    readonly described: readonly DescribedIndicator[] | undefined;
    readonly municipalities: readonly Municipality[] | undefined;
    readonly abolished: readonly Municipality[] | undefined;
    readonly isPart: boolean;
  },
): readonly Classification[] | undefined {
  const ids = new Set(context.described?.map(({ indicator }) => indicator.id));
  return readClasses(text, { ...context, described: undefined }, new FindingLog())?.filter(
    ({ indicator }) => indicator === undefined || ids.has(indicator),
  );
}
