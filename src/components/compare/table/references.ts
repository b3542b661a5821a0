import { countOf, formatNumber } from '../../../model/dutch.ts';
import type { RegionMedians } from '../../../publish/overview/region-medians.ts';
import type { ComparedGroup, ComparedSheet, SheetCount, SheetFigure } from './compared-sheet.ts';

/** A group that the municipalities stand beside. */
export interface Reference {
  readonly id: 'country' | 'size' | 'region';
  /** 'Nederland'. */
  readonly group: string;
  /** The end of `name` that is left of it where there is little room: 'Nederland', 'Twente'. */
  readonly short: string;
  /** 'De middelste van Nederland'. */
  readonly name: string;
  /** What the column holds, in a sentence. */
  readonly explanation: string;
}

/** The country, the size class of the municipality that was chosen first, and the region that all are in. */
export function referencesOf(sheets: readonly ComparedSheet[]): Reference[] {
  const [first] = sheets;
  if (!first) return [];
  const groupOf = (id: Reference['id']): ComparedGroup | undefined =>
    first.groups.find((group) => group.id === id);
  const [country, size] = [groupOf('country'), groupOf('size')];
  return [
    ...(country
      ? [
          {
            id: 'country' as const,
            group: country.label,
            short: country.label,
            name: `De middelste van ${country.label}`,
            explanation: `${capital(country.description)}.`,
          },
        ]
      : []),
    ...(size
      ? [
          {
            id: 'size' as const,
            group: size.label,
            short: size.label,
            name: `De middelste van ${size.label}`,
            explanation: `${capital(size.description)}: zo groot als ${first.name}.`,
          },
        ]
      : []),
    ...(first.region ? [regionReference(first.region)] : []),
  ];
}

function regionReference({ kind, name, municipalities }: RegionMedians): Reference {
  const group = `${kind} ${name}`;
  return {
    id: 'region',
    group,
    short: name,
    name: `De middelste van ${group}`,
    explanation: `De ${countOf(municipalities.length, 'gemeente', 'gemeenten')} van de ${group}.`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The middle one of the region: of a count, a main figure or an indicator. */
function medianOfRegion(region: RegionMedians, figure: SheetFigure | SheetCount): number | undefined {
  if (!('state' in figure)) return region.counts[figure.key];
  // Only a main figure has comparisons.
  return figure.comparisons === undefined ? region.indicators[figure.id] : region.main[figure.id];
}

/** The middle one of a group: of a count or a main figure from its comparisons, of an indicator from its own medians. */
export function medianOf(
  figure: SheetFigure | SheetCount | undefined,
  id: Reference['id'],
  region: RegionMedians | undefined,
): number | undefined {
  if (id === 'region') return region && figure && medianOfRegion(region, figure);
  const compared = figure?.comparisons?.find(({ group }) => group === id)?.median ?? undefined;
  if (compared !== undefined || !figure || !('state' in figure)) return compared;
  return (id === 'country' ? figure.countryMedian : figure.sizeMedian?.value) ?? undefined;
}

/** A middle one can lie halfway between two numbers: '2,5'. Over a thousand nobody needs the half. */
export function medianText(value: number, decimals: number): string {
  const isWhole = Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-9;
  return formatNumber(value, isWhole || value >= 1000 ? decimals : decimals + 1);
}
