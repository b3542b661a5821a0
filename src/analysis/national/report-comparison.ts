import type { PublishedTable } from '../../model/publication/report.ts';
import type { Mean, NationalTable } from './tables.ts';

/** A printed number beside the one that this edition gives; undefined where the edition has no such row. */
interface ComparedNumber {
  readonly published: number;
  readonly computed: number | undefined;
}

interface ComparedRow {
  readonly id: string;
  readonly label: string;
  readonly municipalities: ComparedNumber;
  readonly withOrganisation: ComparedNumber;
  readonly publishedMean: number | undefined;
  readonly means: { readonly organisations: Mean; readonly locations: Mean } | undefined;
}

export interface ComparedTable {
  /** Id in this edition: 'tabel-2'. */
  readonly id: string;
  readonly rows: readonly ComparedRow[];
}

/** Sets the printed tables beside the computed ones, row by row, by their ids. */
export function compareWithReport(
  published: readonly PublishedTable[],
  computed: readonly NationalTable[],
): readonly ComparedTable[] {
  return published.map(({ id, rows }) => {
    const ownId = id.replace('table', 'tabel');
    const counts = countsById(computed.find((table) => table.id === ownId));
    return {
      id: ownId,
      rows: rows.map((row): ComparedRow => {
        const own = counts.get(row.id);
        return {
          id: row.id,
          label: own?.label ?? row.label,
          municipalities: { published: row.municipalities, computed: own?.municipalities },
          withOrganisation: { published: row.withOrganisation, computed: own?.withOrganisation },
          publishedMean: row.mean,
          means: own?.means,
        };
      }),
    };
  });
}

interface Counts {
  readonly label: string;
  readonly municipalities: number;
  readonly withOrganisation: number;
  readonly means: ComparedRow['means'];
}

function countsById(table: NationalTable | undefined): ReadonlyMap<string, Counts> {
  if (!table) return new Map();
  if (table.kind === 'traits') {
    return new Map(
      table.rows.map(({ id, label, municipalities, of }) => [
        id,
        { label, municipalities: of, withOrganisation: municipalities, means: undefined },
      ]),
    );
  }
  return new Map(
    [...table.rows, table.total].map((row) => [
      row.id,
      {
        label: row.label,
        municipalities: row.municipalities,
        withOrganisation: row.withOrganisation,
        means: { organisations: row.organisationsMean, locations: row.locationsMean },
      },
    ]),
  );
}

/** How many printed counts there are, and how many of them this edition repeats. */
export function agreement(tables: readonly ComparedTable[]): { readonly equal: number; readonly of: number } {
  const numbers = tables.flatMap(({ rows }) =>
    rows.flatMap((row) => [row.municipalities, row.withOrganisation]),
  );
  return {
    equal: numbers.filter(({ published, computed }) => published === computed).length,
    of: numbers.length,
  };
}
