import type { Comparison } from '../../analysis/groups/compare.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { Figure } from '../../model/figure.ts';
import type { FactsheetHead } from '../factsheet.ts';
import type { ComparedRow } from '../parts/coverage/compared-rows.ts';
import { countedOn } from './measures.ts';
import { EXAMPLE_TITLE } from './notices.ts';

/** One number with everything that it needs to be read alone. */
export interface FigureLine {
  readonly code: string;
  readonly gemeente: string;
  readonly onderdeel: string;
  readonly sleutel: string;
  readonly omschrijving: string;
  /** 'hier' for the municipality's own figure, else the group. */
  readonly van: string;
  /** 'waarde' for the own figure; of a group its mean, its own rate, its median, or an end of its middle half. */
  readonly maat:
    | 'waarde'
    | 'gemiddelde'
    | 'cijfer van de groep'
    | 'mediaan'
    | 'middelste helft van'
    | 'middelste helft tot';
  /** Absent where unknown. */
  readonly waarde: number | undefined;
  readonly eenheid: string;
  /** Number of municipalities that a mean is taken over; absent for the own figure. */
  readonly basis: number | undefined;
  /** How many of those have at least one. */
  readonly metTenMinsteEen: number | undefined;
  readonly toestand: 'bekend' | 'onbekend' | 'niet getoond';
  readonly periode: string;
  readonly bron: string;
  readonly status: string;
}

const STATES = { known: 'bekend', unknown: 'onbekend', withheld: 'niet getoond' } as const;

const GROUP_NAMES = {
  size: 'grootteklasse',
  urbanity: 'stedelijkheid',
  province: 'provincie',
  neighbours: 'buurgemeenten',
} as const;

/** A municipality with what its groups are called. */
type FigureOwner = Pick<FactsheetHead, 'code' | 'name' | 'groups'>;

/** What is said of the figures of an edition: those of the inventory may be an example, those of residents are not. */
export function statusWords(settings: EditionSettings): string {
  return settings.status === 'example' ? `${EXAMPLE_TITLE}: verzonnen` : 'gepubliceerd';
}

/** The line of a municipality's own figure. */
export function ownLine(
  { code, name }: Pick<FigureOwner, 'code' | 'name'>,
  row: {
    readonly onderdeel: string;
    readonly sleutel: string;
    readonly figure: Figure;
    readonly status: string;
  },
): FigureLine {
  const { measure, reading } = row.figure;
  return {
    code,
    gemeente: name,
    onderdeel: row.onderdeel,
    sleutel: row.sleutel,
    omschrijving: measure.label,
    van: 'hier',
    maat: 'waarde',
    waarde: reading.state === 'known' ? reading.value : undefined,
    eenheid: measure.unit,
    basis: undefined,
    metTenMinsteEen: undefined,
    toestand: STATES[reading.state],
    periode: measure.period,
    bron: measure.source,
    status: row.status,
  };
}

/** The lines of a counted row: how many locations here, and the mean of each group. */
export function countedLines(
  owner: FigureOwner,
  settings: EditionSettings,
  onderdeel: string,
  { key, label, locations, comparisons }: ComparedRow,
): FigureLine[] {
  const own: FigureLine = {
    code: owner.code,
    gemeente: owner.name,
    onderdeel,
    sleutel: key,
    omschrijving: label,
    van: 'hier',
    maat: 'waarde',
    waarde: locations,
    eenheid: 'locaties',
    basis: undefined,
    metTenMinsteEen: undefined,
    toestand: 'bekend',
    periode: countedOn(settings.referenceDate),
    bron: settings.sources[0]?.title ?? settings.title,
    status: statusWords(settings),
  };
  return [own, ...comparisons.map((comparison) => meanLine(owner, own, comparison))];
}

/** The mean of a group, beside the line of the municipality's own figure. Not shown for fewer than five. */
function meanLine(owner: FigureOwner, own: FigureLine, comparison: Comparison): FigureLine {
  return groupLine(owner, own, comparison, 'gemiddelde', comparison.mean);
}

/** All that is known of a group on a main figure: mean or rate, median, and the ends of the middle half. */
export function judgedLines(
  owner: FigureOwner,
  own: FigureLine,
  comparison: Comparison,
  isRate: boolean,
): FigureLine[] {
  const { mean, half } = comparison;
  return [
    groupLine(owner, own, comparison, isRate ? 'cijfer van de groep' : 'gemiddelde', mean),
    groupLine(owner, own, comparison, 'mediaan', half?.median),
    groupLine(owner, own, comparison, 'middelste helft van', half?.low),
    groupLine(owner, own, comparison, 'middelste helft tot', half?.high),
  ];
}

function groupLine(
  { groups }: FigureOwner,
  own: FigureLine,
  { group, base, withAtLeastOne }: Comparison,
  maat: FigureLine['maat'],
  value: number | undefined,
): FigureLine {
  return {
    ...own,
    van: group === 'country' ? (groups.find(({ id }) => id === group)?.label ?? '') : GROUP_NAMES[group],
    maat,
    waarde: value,
    basis: base,
    metTenMinsteEen: withAtLeastOne,
    toestand: value === undefined ? (base === 0 ? 'onbekend' : 'niet getoond') : 'bekend',
  };
}
