import { formatNumber } from '../model/dutch.ts';

/** What the site should take at most, or reach at least. */
interface Aim {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'kB' | 'GB' | '%' | 'keer' | 'punten' | '';
  readonly limit: number;
  /** Whether the limit itself is too much. */
  readonly isUnder?: boolean;
  /** Whether less than the limit is too little. */
  readonly isAtLeast?: boolean;
  /** Options of the bench that measure it. */
  readonly how: string;
}

const WHOLE = '';

/**
 * All aims, in the order in which they are shown. That national maps take half of what they took before is not among them:
 * what was before cannot be measured in the same run.
 */
export const AIMS = {
  card: { name: 'Deelkaart, rekentijd', unit: 'ms', limit: 12, how: WHOLE },
  cardSize: { name: 'Deelkaart, gemiddeld', unit: 'kB', limit: 25, how: WHOLE },
  sheet: { name: 'Factsheet, als niets anders wordt gemaakt', unit: 'ms', limit: 6, how: '--peers' },
  sheetBesideTypst: {
    name: 'Factsheet, naast dezelfde met Typst',
    unit: 'keer',
    limit: 0.25,
    how: '--peers',
  },
  route: { name: 'Bladzijde van een routekaart (pdf), rekentijd', unit: 'ms', limit: 5, how: WHOLE },
  cleanOne: {
    name: 'Alles vanaf niets, één uitgave',
    unit: 's',
    limit: 10,
    isUnder: true,
    how: '--editions',
  },
  cleanWithEarlier: {
    name: 'Alles vanaf niets, met eerdere uitgave',
    unit: 's',
    limit: 18,
    isUnder: true,
    how: WHOLE,
  },
  rebuild: {
    name: 'Opnieuw na één wijziging, deel van alles, mediaan',
    unit: '%',
    limit: 15,
    isUnder: true,
    how: '--incremental',
  },
  page: { name: 'Gemeentepagina met alles, mediaan', unit: 'kB', limit: 40, how: WHOLE },
  home: { name: 'Voorpagina met alles', unit: 'kB', limit: 60, isUnder: true, how: WHOLE },
  lighthouse: {
    name: 'Lighthouse op een telefoon, laagste mediaan',
    unit: 'punten',
    limit: 100,
    isAtLeast: true,
    how: '--lighthouse',
  },
  shift: { name: 'Verschuiving tijdens het laden', unit: '', limit: 0.02, how: '--lighthouse' },
  memory: {
    name: 'Meeste geheugen bij 34.200 gemeenten',
    unit: 'GB',
    limit: 1.5,
    isUnder: true,
    how: '--growth',
  },
  growth: { name: 'Sterkste groei van een stap per gemeente', unit: 'keer', limit: 1.15, how: '--growth' },
  deskCheck: {
    name: 'Beheer: de uitgave controleren in Chromium',
    unit: 's',
    limit: 2,
    isUnder: true,
    how: '--desk',
  },
  deskSheets: {
    name: 'Beheer: alle factsheets in Chromium',
    unit: 's',
    limit: 10,
    isUnder: true,
    how: '--desk',
  },
} as const satisfies Readonly<Record<string, Aim>>;

export type AimKey = keyof typeof AIMS;

/** What one run measured, in the unit of each aim. What is not in it was not measured. */
export type Measured = Readonly<Partial<Record<AimKey, number>>>;

type Verdict = 'gehaald' | 'GEMIST' | 'niet gemeten';

const KEYS = Object.keys(AIMS) as readonly AimKey[];

/** A measurement that went wrong, such as no number at all, meets no aim. */
function verdictOf(
  { limit, isUnder = false, isAtLeast = false }: Aim,
  measured: number | undefined,
): Verdict {
  if (measured === undefined) return 'niet gemeten';
  if (isAtLeast) return measured >= limit ? 'gehaald' : 'GEMIST';
  return measured < limit || (!isUnder && measured === limit) ? 'gehaald' : 'GEMIST';
}

/**
 * The aims that were measured and missed. What was not measured is neither met nor missed: one run measures a part of them, and the
 * table says by which the others are.
 */
export function missedAims(measured: Measured): readonly AimKey[] {
  return KEYS.filter((key) => verdictOf(AIMS[key], measured[key]) === 'GEMIST');
}

const NAME_WIDTH = 52;
const LIMIT_WIDTH = 24;
const MEASURED_WIDTH = 13;

/** Each aim beside what was measured, with how many were met, missed and not measured. */
export function aimsTable(measured: Measured): string {
  const verdicts = KEYS.map((key) => verdictOf(AIMS[key], measured[key]));
  const count = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  const lines = KEYS.map((key, index) => {
    const aim: Aim = AIMS[key];
    const value = measured[key];
    const bound = aim.isAtLeast ? 'minstens' : aim.isUnder ? 'onder' : 'hoogstens';
    const limit = `${bound} ${formatNumber(aim.limit, 2)} ${aim.unit}`;
    const shown = value === undefined ? '-' : `${formatNumber(value, 2)} ${aim.unit}`.trimEnd();
    const verdict = verdicts[index];
    const how = verdict === 'niet gemeten' ? ` (npm run bench${aim.how && ` -- ${aim.how}`})` : '';
    return `${aim.name.padEnd(NAME_WIDTH)}${limit.padEnd(LIMIT_WIDTH)}${shown.padStart(MEASURED_WIDTH)}  ${verdict}${how}`;
  });
  return [
    'Doelen',
    ...lines,
    `${count('gehaald')} gehaald, ${count('GEMIST')} gemist, ${count('niet gemeten')} niet gemeten.`,
    '',
  ].join('\n');
}
