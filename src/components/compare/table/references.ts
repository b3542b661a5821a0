import { formatNumber } from '../../../model/dutch.ts';
import type { ComparedGroup, ComparedSheet, SheetCount, SheetFigure } from './compared-sheet.ts';

/** A group that the municipalities stand beside. */
export interface Reference {
  readonly id: 'country' | 'size';
  /** 'Nederland'. */
  readonly group: string;
  /** 'De middelste van Nederland'. */
  readonly name: string;
  /** What the column holds, in a sentence. */
  readonly explanation: string;
}

/** The country, and the size class of the municipality that was chosen first. */
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
            name: `De middelste van ${size.label}`,
            explanation: `${capital(size.description)}: zo groot als ${first.name}.`,
          },
        ]
      : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The middle one of a group: of a count or a main figure from its comparisons, of an indicator from its own medians. */
export function medianOf(
  figure: SheetFigure | SheetCount | undefined,
  id: Reference['id'],
): number | undefined {
  const compared = figure?.comparisons?.find(({ group }) => group === id)?.median ?? undefined;
  if (compared !== undefined || !figure || !('state' in figure)) return compared;
  return (id === 'country' ? figure.countryMedian : figure.sizeMedian?.value) ?? undefined;
}

/** A middle one can lie halfway between two numbers: '2,5'. Over a thousand nobody needs the half. */
export function medianText(value: number, decimals: number): string {
  const isWhole = Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-9;
  return formatNumber(value, isWhole || value >= 1000 ? decimals : decimals + 1);
}
