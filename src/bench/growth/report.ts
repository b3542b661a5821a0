import { max, median } from 'd3';
import { formatNumber } from '../../model/dutch.ts';
import { AIMS, type Measured } from '../aims.ts';
import type { GrowthRun } from './measure.ts';
import type { StepCost } from './stopwatch.ts';

/** All runs over one size of edition. */
export type SizeRuns = readonly [GrowthRun, ...GrowthRun[]];

/** So many times as long as at the smallest size a municipality may take, and so much memory a process. */
const MOST_GROWTH = AIMS.growth.limit;
const MOST_MEMORY = AIMS.memory.limit * 1e9;
/** From so many municipalities on, the aim for memory is about them. */
const LARGEST = 34_200;

const NAME = 46;
const COLUMN = 16;

type Kind = 'steps' | 'parts';
type Read = (cost: StepCost) => number;

const COMPUTING: Read = ({ cpuSeconds, done }) => cpuSeconds / done;
const MEMORY: Read = ({ peakMemory }) => peakMemory;

/** What each step takes for one municipality, how that grows with their number, and the most memory. */
export function growthTable(sizes: readonly SizeRuns[]): string {
  const counts = (read: (run: GrowthRun) => number) => sizes.map(([run]) => formatNumber(read(run)));
  const municipalities = counts((run) => run.municipalities);
  const block = (title: string, read: Read) => [
    '',
    row(title, municipalities),
    ...namesOf(sizes, 'steps').map((name) => row(name, growthCells(sizes, 'steps', name, read))),
    row('Alles', growthCells(sizes, 'steps', undefined, read)),
    ...namesOf(sizes, 'parts').map((name) =>
      row(`  waarvan: ${name}`, growthCells(sizes, 'parts', name, read)),
    ),
  ];
  return [
    row('Gemeenten', municipalities),
    row(
      'Locaties',
      counts(({ locations }) => locations),
    ),
    row(
      'Keren gemeten (mediaan)',
      sizes.map((runs) => formatNumber(runs.length)),
    ),
    ...block('ms per gemeente, rekentijd', COMPUTING),
    '',
    ...namesOf(sizes, 'steps').map((name) =>
      row(
        `Meeste geheugen t/m ${name}`,
        sizes.map((runs) => `${formatNumber(middle(runs, 'steps', name, MEMORY) / 1e6)} MB`),
      ),
    ),
    '',
    '× is hoeveel keer zo lang een gemeente duurt als bij het kleinste aantal.',
    ...sampleWords(sizes),
    ...growthWords(sizes),
    memoryWords(sizes),
    '',
  ].join('\n');
}

/** What the sizes say about the aims: growth where there is more than one, memory where one is large enough. */
export function measuredGrowth(sizes: readonly SizeRuns[]): Measured {
  const growth = max(namesOf(sizes, 'steps'), (name) => max(growthOf(sizes, 'steps', name, COMPUTING)));
  const large = sizes.filter(([{ municipalities }]) => municipalities >= LARGEST);
  const memory = max(large, mostMemory);
  return {
    ...(growth === undefined || sizes.length < 2 ? {} : { growth }),
    ...(memory === undefined ? {} : { memory: memory / 1e9 }),
  };
}

function mostMemory(runs: SizeRuns): number {
  return max(runs, ({ steps }) => max(steps, MEMORY)) ?? Number.NaN;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME) + cells.map((cell) => cell.padStart(COLUMN)).join('');
}

function namesOf(sizes: readonly SizeRuns[], kind: Kind): readonly string[] {
  return sizes[0]?.[0][kind].map(({ name }) => name) ?? [];
}

/** The median over the runs of one step, or of all steps together. */
function middle(runs: SizeRuns, kind: Kind, name: string | undefined, read: Read): number {
  const of = (run: GrowthRun) =>
    run[kind]
      .filter((cost) => name === undefined || cost.name === name)
      .reduce((sum, cost) => sum + read(cost), 0);
  return median(runs, of) ?? 0;
}

/** For each size, how many times as much as at the first. */
function growthOf(
  sizes: readonly SizeRuns[],
  kind: Kind,
  name: string | undefined,
  read: Read,
): readonly number[] {
  const costs = sizes.map((runs) => middle(runs, kind, name, read));
  return costs.map((cost) => cost / (costs[0] ?? cost));
}

function growthCells(
  sizes: readonly SizeRuns[],
  kind: Kind,
  name: string | undefined,
  read: Read,
): readonly string[] {
  const growth = growthOf(sizes, kind, name, read);
  return sizes.map((runs, index) => {
    const times = index === 0 ? '' : ` ${formatNumber(growth[index] ?? 0, 2)}×`.padStart(7);
    return formatNumber(middle(runs, kind, name, read) * 1000, 3) + times;
  });
}

/** Which steps were done for a part of the municipalities. */
function sampleWords(sizes: readonly SizeRuns[]): readonly string[] {
  const sampled = sizes.flatMap(([{ municipalities, steps }]) => {
    const parts = Map.groupBy(
      steps.filter(({ done }) => done < municipalities),
      ({ done }) => done,
    );
    return [...parts].map(
      ([done, own]) =>
        `  ${formatNumber(done)} van de ${formatNumber(municipalities)} gemeenten: ${own.map(({ name }) => name).join(', ')}`,
    );
  });
  if (sampled.length === 0) return ['Alle stappen zijn voor alle gemeenten gedaan.'];
  return [
    'Niet alles is voor alle gemeenten gemaakt. Van deze stappen is een steekproef gemeten, gelijk verdeeld over het land;',
    'dat kan omdat zij elk uit de invoer van één gemeente ontstaan en er niets van bewaard blijft (--all maakt alles):',
    ...sampled,
  ];
}

/** The steps that take too much longer for each municipality where there are more of them, by computing time. */
function growthWords(sizes: readonly SizeRuns[]): readonly string[] {
  const limit = `${formatNumber(MOST_GROWTH, 2)}×`;
  const over = namesOf(sizes, 'steps').flatMap((name) =>
    growthOf(sizes, 'steps', name, COMPUTING).flatMap((times, index) =>
      times > MOST_GROWTH
        ? [
            `  ${name}: ${formatNumber(times, 2)}× bij ${formatNumber(sizes[index]?.[0].municipalities ?? 0)} gemeenten`,
          ]
        : [],
    ),
  );
  if (over.length === 0) return [`Geen stap komt boven ${limit} (rekentijd per gemeente).`];
  return [`LET OP: boven ${limit} (rekentijd per gemeente):`, ...over];
}

function memoryWords(sizes: readonly SizeRuns[]): string {
  const peak = max(sizes, mostMemory) ?? 0;
  const [most, limit] = [peak, MOST_MEMORY].map((bytes) => `${formatNumber(bytes / 1e6)} MB`);
  return peak >= MOST_MEMORY
    ? `LET OP: ${most} geheugen, boven de grens van ${limit}.`
    : `Meeste geheugen: ${most}, onder de grens van ${limit}.`;
}
