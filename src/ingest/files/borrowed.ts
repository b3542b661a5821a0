import { enumerate } from '../../model/dutch.ts';
import type { BoundaryTopology, Classification, Municipality } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { readBoundaries } from '../boundaries/read-boundaries.ts';
import { FindingLog } from '../findings/finding-log.ts';
import type { DescribedIndicator } from '../indicators/descriptions.ts';
import { readClasses } from '../indicators/read-classes.ts';
import type { Table } from '../text/table.ts';

/** More names than these are not told one by one. */
const MOST_NAMES = 5;

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

/**
 * The boundaries of another edition, for one of the same division: each municipality has a factsheet with a map, and
 * neighbours. One finding names the municipalities that are not on the map, and those that did not exist yet.
 */
export function borrowBoundaries(
  file: string,
  text: string,
  municipalities: readonly Municipality[] | undefined,
  log: FindingLog,
): BoundaryTopology | undefined {
  const topology = readBoundaries(file, text, undefined, new FindingLog());
  if (!topology || !municipalities) return topology;
  const codes = new Set(municipalities.map(({ code }) => code));
  const { municipalities: areas } = topology.objects;
  const onMap = new Set(areas.geometries.map(({ id }) => String(id)));
  const missing = municipalities.filter(({ code }) => !onMap.has(code));
  if (missing.length === 0) {
    const geometries = areas.geometries.filter(({ id }) => codes.has(String(id)));
    return { ...topology, objects: { municipalities: { ...areas, geometries } } };
  }
  const names = missing.map(({ code, name }) => `${name} (${code})`);
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), 'nog andere'] : names;
  log.error(
    'boundaries-of-other-division',
    { file, value: missing[0]?.code ?? '' },
    {
      message: `De kaart van nu past niet bij de gemeenten van toen. ${enumerate(shown)} ${missing.length === 1 ? 'staat' : 'staan'} er niet op.`,
      expected:
        'Grenzen van dezelfde gemeenten als die van de uitgave: elke gemeente krijgt een kaart en buren.',
      action:
        'Zet de gemeentegrenzen van het jaar van die uitgave in haar eigen map, als boundaries.geojson of boundaries.topojson.',
    },
  );
  return undefined;
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
