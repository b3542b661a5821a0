import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import { enumerate } from '../../model/dutch.ts';
import { foldName } from '../../model/fold-name.ts';
import type { Measure } from '../sources/source.ts';
import type { CbsTable, ColumnFacts } from './answer.ts';

type Column = ColumnFacts & { readonly group: string | undefined };

/** 'AantalInwoners_5' is 'AantalInwoners' in every edition; its number shifts. */
function withoutNumber(key: string): string {
  return key.replace(/_\d+$/, '');
}

function candidatesOf(columns: readonly Column[], wanted: string, group: string | undefined) {
  const exact = columns.filter(({ key }) => key === wanted);
  const named = exact.length > 0 ? exact : columns.filter(({ key }) => withoutNumber(key) === wanted);
  if (group === undefined) return named;
  const folded = foldName(group);
  return named.filter((column) => column.group !== undefined && foldName(column.group) === folded);
}

/** The column of a measure in a table, by name. Undefined, with an error in the log, where it is not exactly one. */
export async function findColumn(
  table: CbsTable,
  id: string,
  measure: Measure,
  spot: Spot,
  log: FindingLog,
): Promise<ColumnFacts | undefined> {
  const wanted = table.service === 'v4' ? measure.v4 : measure.v3;
  if (wanted === undefined) return undefined;
  const columns = await table.columns();
  const group = table.service === 'v4' ? undefined : measure.v3Group;
  const candidates = candidatesOf(columns, wanted, group);
  const [column, ...others] = candidates;
  if (column !== undefined && others.length === 0) return column;
  const named = candidates.length > 0 ? candidates : candidatesOf(columns, wanted, undefined);
  const choices = named.map(({ key, group: of }) => (of === undefined ? key : `${key} (onder '${of}')`));
  log.error(
    'unknown-column',
    { ...spot, value: wanted },
    {
      message:
        choices.length === 0
          ? `In tabel ${id} staat geen kolom ${quoted(wanted)}.`
          : `In tabel ${id} past ${quoted(wanted)} niet op precies één kolom. Dit staat er: ${enumerate(choices.slice(0, 5))}.`,
      expected: 'De code of de naam van één kolom, en als het nodig is `v3Group`.',
      action: 'Zoek de kolom op in de tabel bij het CBS en verbeter sources.json.',
    },
  );
  return undefined;
}
