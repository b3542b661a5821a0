import { median } from 'd3';
import { formatNumber } from '../../../src/model/dutch.ts';
import type { GrowthRun, StepCost } from './measure.ts';

/** All runs over one size of edition. */
export type SizeRuns = readonly [GrowthRun, ...GrowthRun[]];

const NAME = 34;
const COLUMN = 16;

/** What each step takes for one municipality, how that grows with their number, and the most memory. */
export function growthTable(sizes: readonly SizeRuns[]): string {
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(NAME) + cells.map((cell) => cell.padStart(COLUMN)).join('');
  const block = (title: string, read: (cost: StepCost) => number) => [
    '',
    row(
      title,
      sizes.map(([{ municipalities }]) => formatNumber(municipalities)),
    ),
    ...namesOf(sizes, 'steps').map((name) => row(name, perMunicipality(sizes, 'steps', name, read))),
    row('Alles', perMunicipality(sizes, 'steps', undefined, read)),
    ...namesOf(sizes, 'parts').map((name) =>
      row(`  waarvan: ${name}`, perMunicipality(sizes, 'parts', name, read)),
    ),
  ];
  return [
    row(
      'Gemeenten',
      sizes.map(([{ municipalities }]) => formatNumber(municipalities)),
    ),
    row(
      'Locaties',
      sizes.map(([{ locations }]) => formatNumber(locations)),
    ),
    row(
      'Keren gemeten (mediaan)',
      sizes.map((runs) => formatNumber(runs.length)),
    ),
    ...block('ms per gemeente, op de klok', ({ seconds }) => seconds),
    ...block('ms per gemeente, rekentijd', ({ cpuSeconds }) => cpuSeconds),
    '',
    ...namesOf(sizes, 'steps').map((name) =>
      row(
        `Meeste geheugen t/m ${name}`,
        sizes.map(
          (runs) => `${formatNumber(middle(runs, 'steps', name, ({ peakMemory }) => peakMemory) / 1e6)} MB`,
        ),
      ),
    ),
    '',
    '(× is hoeveel keer zo lang een gemeente duurt als bij het kleinste aantal)',
    '',
  ].join('\n');
}

type Kind = 'steps' | 'parts';

function namesOf(sizes: readonly SizeRuns[], kind: Kind): readonly string[] {
  return sizes[0]?.[0][kind].map(({ name }) => name) ?? [];
}

/** The median over the runs of one step, or of all steps together. */
function middle(
  runs: SizeRuns,
  kind: Kind,
  name: string | undefined,
  read: (cost: StepCost) => number,
): number {
  const of = (run: GrowthRun) =>
    run[kind]
      .filter((cost) => name === undefined || cost.name === name)
      .reduce((sum, cost) => sum + read(cost), 0);
  return median(runs, of) ?? 0;
}

function perMunicipality(
  sizes: readonly SizeRuns[],
  kind: Kind,
  name: string | undefined,
  read: (cost: StepCost) => number,
): readonly string[] {
  const costs = sizes.map((runs) => (middle(runs, kind, name, read) / runs[0].municipalities) * 1000);
  return costs.map((cost, index) => {
    const growth = index === 0 ? '' : ` ${formatNumber(cost / (costs[0] ?? cost), 2)}×`.padStart(7);
    return formatNumber(cost, 3) + growth;
  });
}
