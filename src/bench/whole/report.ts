import os from 'node:os';
import { median } from 'd3';
import { formatNumber } from '../../model/dutch.ts';
import type { Measured } from '../aims.ts';
import { type ProductTimes, productTable } from './product-table.ts';
import type { Run } from './whole-build.ts';

const NAME_WIDTH = 42;

const SIZES: readonly (readonly [string, string])[] = [
  ['site', 'Hele site'],
  ['sheet', 'Factsheet, gemiddeld'],
  ['card', 'Deelkaart, gemiddeld'],
  ['medianPage', 'Gemeentepagina met alles, mediaan'],
  ['heaviestPage', 'Gemeentepagina met alles, zwaarste'],
  ['medianRoute', 'Routekaart met alles, mediaan'],
  ['heaviestRoute', 'Routekaart met alles, zwaarste'],
  ['medianHelp', 'Hulppagina met alles, mediaan'],
  ['heaviestHelp', 'Hulppagina met alles, zwaarste'],
  ['home', 'Voorpagina met alles'],
];

function middle(runs: readonly Run[], read: (run: Run) => number): number {
  return median(runs, read) ?? Number.NaN;
}

function middles<Key extends string>(
  runs: readonly Run[],
  read: (run: Run) => Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> {
  const [first] = runs;
  const keys = first ? (Object.keys(read(first)) as Key[]) : [];
  return Object.fromEntries(keys.map((key) => [key, middle(runs, (run) => read(run)[key])])) as Record<
    Key,
    number
  >;
}

/** What the runs say about the aims, in the units of those. */
export function measuredInBuilds(runs: readonly Run[]): Measured {
  const [first] = runs;
  if (!first) return {};
  const { municipalities, editions } = first.counts;
  const each = (read: (run: Run) => number) => (middle(runs, read) * 1000) / municipalities;
  const kilobytes = (name: string) => middle(runs, ({ sizes }) => (sizes[name] ?? Number.NaN) / 1000);
  const total = middle(runs, (run) => run.total);
  return {
    card: each(({ busy }) => busy.card),
    cardSize: kilobytes('card'),
    route: middle(runs, ({ busy, counts }) => (busy['route-sheet'] * 1000) / counts.routeSheets),
    page: kilobytes('medianPage'),
    home: kilobytes('home'),
    ...(editions === 1 ? { cleanOne: total } : { cleanWithEarlier: total }),
  };
}

/** The medians of several runs: stages by the clock, products by computing time, memory and sizes. */
export function report(runs: readonly Run[]): string {
  const [first] = runs;
  if (!first) return '';
  const { pages, municipalities } = first.counts;
  const line = (name: string, value: string) => `${name.padEnd(NAME_WIDTH)}${value.padStart(12)}`;
  const seconds = (name: string, value: number) => line(name, `${formatNumber(value, 2)} s`);
  const times: ProductTimes = {
    busy: middles(runs, ({ busy }) => busy),
    besides: middles(runs, ({ besides }) => besides),
    archived: middle(runs, ({ archived }) => archived),
    processor: middle(runs, ({ processor }) => processor),
  };
  return [
    `Mediaan van ${runs.length} keer, ${os.availableParallelism()} processorkernen, Node ${process.versions.node}`,
    '',
    ...Object.keys(first.stages).map((name) =>
      seconds(
        name,
        middle(runs, (run) => run.stages[name] ?? 0),
      ),
    ),
    seconds(
      `Alles (${pages} pagina’s)`,
      middle(runs, (run) => run.total),
    ),
    '',
    productTable(times, municipalities),
    line('Meeste geheugen', `${formatNumber(middle(runs, (run) => run.peakMemory) / 1e6)} MB`),
    ...SIZES.map(([key, name]) =>
      line(name, `${formatNumber(middle(runs, ({ sizes }) => sizes[key] ?? 0) / 1000, 1)} kB`),
    ),
    '(pagina’s gzip-gecomprimeerd, met stijlen, scripts, lettertypen en afbeeldingen)',
    '',
  ].join('\n');
}
