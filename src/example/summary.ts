import { formatNumber } from '../model/dutch.ts';
import { classRows } from './basis.ts';
import type { ExampleInventory } from './make.ts';

const PUBLISHED = 'gepubliceerd';

/** A short report for the person who ran the script: what was made, beside what the report published. */
export function summarise({ basis, locations }: ExampleInventory): string {
  const organisations = new Set(locations.map(({ organisation }) => organisation));
  const number = new Map<string, number>();
  for (const { municipality } of organisations) {
    number.set(municipality.code, (number.get(municipality.code) ?? 0) + 1);
  }
  const { totals } = basis.report;
  const lines = [
    `Locaties: ${formatNumber(locations.length)} (${PUBLISHED}: ${formatNumber(totals.locations)})`,
    `Organisaties: ${formatNumber(organisations.size)} (${PUBLISHED}: ${formatNumber(totals.organisations)})`,
    `Gemeenten met aanbod: ${number.size} (${PUBLISHED}: ${totals.withOrganisation})`,
  ];
  for (const table of basis.report.tables) {
    const { classification } = table;
    if (classification === undefined) continue;
    lines.push('', `${table.id}: gemeenten met een organisatie, en organisaties per gemeente daarvan`);
    for (const row of classRows(table)) {
      const members = basis.municipalities.filter(({ classes }) => classes[classification] === row.id);
      const counts = members.flatMap(({ code }) => number.get(code) ?? []);
      const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
      const published = `${row.withOrganisation}, ${formatNumber(row.mean ?? 0, 1)}`;
      lines.push(
        `  ${row.id.padEnd(22)} ${counts.length}, ${formatNumber(mean, 1)} (${PUBLISHED}: ${published})`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
