import type { ClassTable, NationalTable, TraitTable } from '../../analysis/national/tables.ts';
import { barChart } from '../../charts/national/bars.ts';
import type { Drawing } from '../../charts/parts/drawing.ts';
import { countOf, formatShare } from '../../model/dutch.ts';
import { mean, tableMessage, tableTitle } from './words.ts';

/** A chart, and what its bars show, to stand above it. */
export interface TableChart {
  readonly heading: string;
  readonly drawing: Drawing;
}

/** The charts that stand beside a table. */
export function tableCharts(table: NationalTable): readonly TableChart[] {
  return table.kind === 'traits' ? [traitChart(table)] : classCharts(table);
}

function traitChart(table: TraitTable): TableChart {
  const { rows } = table;
  return {
    heading: `Deel van de ${countOf(rows[0]?.of ?? 0, 'gemeente', 'gemeenten')}`,
    drawing: barChart({
      title: tableTitle(table),
      description: tableMessage(table),
      full: 1,
      rows: rows.map(({ id, label, parent, share, municipalities, of }) => ({
        label,
        value: share,
        words: formatShare(municipalities, of),
        isPart: parent !== undefined,
        isTotal: id === 'totaal',
      })),
    }),
  };
}

function classCharts(table: ClassTable): readonly TableChart[] {
  const title = tableTitle(table);
  const rows = [...table.rows.map((row) => ({ row, isTotal: false })), { row: table.total, isTotal: true }];
  return [
    {
      heading: 'Deel van de gemeenten met minstens één organisatie',
      drawing: barChart({
        title,
        description: `Deel van de gemeenten met minstens één organisatie. ${table.rows
          .map((row) => `${row.label}: ${formatShare(row.withOrganisation, row.municipalities)}`)
          .join('. ')}.`,
        full: 1,
        rows: rows.map(({ row, isTotal }) => ({
          label: row.label,
          value: row.share,
          words: formatShare(row.withOrganisation, row.municipalities),
          isTotal,
        })),
      }),
    },
    {
      heading: 'Locaties per gemeente, gemiddeld over alle gemeenten',
      drawing: barChart({
        title,
        description: tableMessage(table),
        rows: rows.map(({ row, isTotal }) => ({
          label: row.label,
          value: row.locationsMean.overAll,
          words: mean(row.locationsMean.overAll),
          isTotal,
        })),
      }),
    },
  ];
}
