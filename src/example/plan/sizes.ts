import type { Random } from '../../model/random.ts';
import { type Basis, classRows, type ExampleMunicipality, type PublishedTable, tableOf } from '../basis.ts';

/** Later tables have the last word, because they are fitted last. */
const TABLES_IN_ORDER_OF_FITTING = ['table-9', 'table-8', 'table-7', 'table-6', 'table-5'] as const;
const ROUNDS = 200;
/** Spread of the number of organisations between like municipalities (log-normal). */
const SPREAD = 0.4;
const GROWTH_WITH_INHABITANTS = 0.7;
/** The four largest cities keep their published mean; the other classes give way to the total. */
const FIXED_CLASS = 'g4';
const SIZE = 'size';
const URBANITY = 'urbanity';

interface Margin {
  readonly members: readonly ExampleMunicipality[];
  readonly organisations: number;
}

/**
 * Divides the organisations over the municipalities that have any: at least one each, the exact total, and
 * class means as near to the published ones as that total allows. (The published means together ask for
 * about 5% more organisations than the report counts.)
 */
export function divideOrganisations(
  basis: Basis,
  covered: readonly ExampleMunicipality[],
  random: Random,
): ReadonlyMap<string, number> {
  const total = basis.report.totals.organisations;
  const above = new Map<ExampleMunicipality, number>();
  for (const municipality of covered) {
    const growth = (municipality.inhabitants / 25_000) ** GROWTH_WITH_INHABITANTS;
    above.set(municipality, growth * Math.exp(SPREAD * random.normal()));
  }
  const tables = TABLES_IN_ORDER_OF_FITTING.map((id) => marginsOf(tableOf(basis.report, id), covered, total));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const margins of tables) for (const margin of margins) scaleTo(above, margin);
  }
  return roundWithinClasses(above, total - covered.length);
}

/** How many organisations the municipalities of each class should have together. */
function marginsOf(
  table: PublishedTable,
  covered: readonly ExampleMunicipality[],
  total: number,
): readonly Margin[] {
  const classification = table.classification ?? '';
  const wanted = classRows(table).map((row) => {
    const members = covered.filter(({ classes }) => classes[classification] === row.id);
    return { fixed: row.id === FIXED_CLASS, members, organisations: members.length * (row.mean ?? 0) };
  });
  const sum = (rows: typeof wanted) => rows.reduce((all, { organisations }) => all + organisations, 0);
  const known = wanted.reduce((all, { members }) => all + members.length, 0);
  const available = (total * known) / covered.length - sum(wanted.filter(({ fixed }) => fixed));
  const factor = available / sum(wanted.filter(({ fixed }) => !fixed));
  return wanted.map(({ fixed, members, organisations }) => ({
    members,
    organisations: fixed ? organisations : organisations * factor,
  }));
}

function scaleTo(above: Map<ExampleMunicipality, number>, { members, organisations }: Margin): void {
  const now = members.reduce((sum, member) => sum + (above.get(member) ?? 0), 0);
  const factor = (organisations - members.length) / now;
  for (const member of members) above.set(member, (above.get(member) ?? 0) * factor);
}

/**
 * Rounds to whole organisations while the running sum within neighbouring classes is kept, so that
 * classes keep their totals. Returns the number by code, the first organisation included.
 */
function roundWithinClasses(
  above: ReadonlyMap<ExampleMunicipality, number>,
  total: number,
): ReadonlyMap<string, number> {
  const sorted = [...above].sort(([a], [b]) => compareText(sortKey(a), sortKey(b)));
  const sum = sorted.reduce((all, [, value]) => all + value, 0);
  const numbers = new Map<string, number>();
  let running = 0;
  let given = 0;
  for (const [municipality, value] of sorted) {
    running += (value * total) / sum;
    const upTo = Math.round(running);
    numbers.set(municipality.code, 1 + upTo - given);
    given = upTo;
  }
  return numbers;
}

function sortKey({ classes, code }: ExampleMunicipality): string {
  const size = classes[SIZE];
  const urbanity = classes[URBANITY];
  return `${urbanity === FIXED_CLASS ? 1 : 0} ${size} ${urbanity} ${code}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
