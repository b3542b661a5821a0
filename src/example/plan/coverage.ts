import type { Random } from '../../model/random.ts';
import { type Basis, classRows, type ExampleMunicipality, tableOf } from '../basis.ts';

/** Tables whose number of municipalities with an organisation must come out exactly. */
const EXACT_TABLES = ['table-5', 'table-6', 'table-7'] as const;
/** Here the open figures are of another year than the report's, so the published gaps are only aimed at. */
const NEAR_TABLES = ['table-8', 'table-9'] as const;
const EXACT_WEIGHT = 100;
const UNKNOWN_CLASS = '';
const STEPS = 200_000;

interface Goal {
  readonly classification: string;
  readonly weight: number;
  /** Class, and how many of its municipalities should have no organisation. */
  readonly gaps: ReadonlyMap<string, number>;
}

/**
 * Chooses the municipalities without any organisation so that tables 5, 6 and 7 come out as published,
 * by exchanging one municipality at a time for as long as that brings the tables nearer.
 * Small municipalities are tried first. Throws where no choice was found.
 */
export function chooseUncovered(basis: Basis, random: Random): ReadonlySet<ExampleMunicipality> {
  const goals = [
    ...EXACT_TABLES.map((id) => goalOf(basis, id, EXACT_WEIGHT)),
    ...NEAR_TABLES.map((id) => goalOf(basis, id, 1)),
  ];
  const size = basis.municipalities.length - basis.report.totals.withOrganisation;
  const smallFirst = (municipality: ExampleMunicipality) => 1 / municipality.inhabitants;
  const chosen = random.order(basis.municipalities, smallFirst).slice(0, size);
  let distance = distanceOf(chosen, goals);

  for (let step = 0; step < STEPS && distance > 0; step += 1) {
    const place = random.below(size);
    const newcomer = basis.municipalities[random.below(basis.municipalities.length)];
    const leaver = chosen[place];
    if (!newcomer || !leaver || chosen.includes(newcomer)) continue;
    if (random.next() > Math.min(1, (30_000 / newcomer.inhabitants) ** 2)) continue;
    chosen[place] = newcomer;
    const candidate = distanceOf(chosen, goals);
    if (candidate <= distance) distance = candidate;
    else chosen[place] = leaver;
  }
  if (distance >= EXACT_WEIGHT)
    throw new Error('Found no set of municipalities that fits tables 5, 6 and 7.');
  return new Set(chosen);
}

function goalOf(basis: Basis, tableId: string, weight: number): Goal {
  const table = tableOf(basis.report, tableId);
  const gaps = new Map(classRows(table).map((row) => [row.id, row.municipalities - row.withOrganisation]));
  const known = [...gaps.values()].reduce((sum, gap) => sum + gap, 0);
  const all = basis.municipalities.length - basis.report.totals.withOrganisation;
  gaps.set(UNKNOWN_CLASS, all - known);
  return { classification: table.classification ?? '', weight, gaps };
}

function distanceOf(chosen: readonly ExampleMunicipality[], goals: readonly Goal[]): number {
  let distance = 0;
  for (const { classification, weight, gaps } of goals) {
    const left = new Map(gaps);
    for (const { classes } of chosen) {
      const id = classes[classification] ?? UNKNOWN_CLASS;
      left.set(id, (left.get(id) ?? 0) - 1);
    }
    for (const difference of left.values()) distance += weight * Math.abs(difference);
  }
  return distance;
}
