import { max, median, min } from 'd3';
import { formatNumber } from '../../model/dutch.ts';
import type { Measured } from '../aims.ts';

/** What Lighthouse found in one load of a page. */
export interface Visit {
  /** For performance, of 100. */
  readonly score: number;
  /** Seconds until something is seen, and until the largest thing is. */
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Milliseconds in which the page could not answer. */
  readonly blocked: number;
  /** How much of the screen moved, and how far. */
  readonly shift: number;
  readonly bytes: number;
}

export interface PageScores {
  /** Path within the site; '' is the home page. */
  readonly page: string;
  readonly visits: readonly Visit[];
}

/** The lowest of the medians, and the most that anything moved in any load. */
export function measuredByLighthouse(pages: readonly PageScores[]): Measured {
  return {
    lighthouse: min(pages, ({ visits }) => median(visits, ({ score }) => score)) ?? Number.NaN,
    shift: max(pages, ({ visits }) => max(visits, ({ shift }) => shift)) ?? Number.NaN,
  };
}

/** A line for each page: the median of its scores, between which they lie, and the medians of what they are made of. */
export function reportLighthouse(pages: readonly PageScores[]): string {
  const lines = pages.map(({ page, visits }) => {
    const middle = (of: (visit: Visit) => number) => median(visits, of) ?? Number.NaN;
    const scores = visits.map(({ score }) => score);
    return [
      `/${page}`.padEnd(44),
      formatNumber(
        middle(({ score }) => score),
        0,
      ).padStart(4),
      ` (${formatNumber(min(scores) ?? Number.NaN, 0)} tot ${formatNumber(max(scores) ?? Number.NaN, 0)})`.padEnd(
        14,
      ),
      `${formatNumber(
        middle(({ firstPaint }) => firstPaint),
        2,
      )} s`.padStart(8),
      `${formatNumber(
        middle(({ largestPaint }) => largestPaint),
        2,
      )} s`.padStart(8),
      `${formatNumber(
        middle(({ blocked }) => blocked),
        0,
      )} ms`.padStart(8),
      formatNumber(max(visits, ({ shift }) => shift) ?? Number.NaN, 3).padStart(8),
      `${formatNumber(middle(({ bytes }) => bytes) / 1000, 0)} kB`.padStart(8),
    ].join('');
  });
  return [
    'Lighthouse, telefoon, snelheid: mediaan (laagste tot hoogste), eerste beeld, grootste beeld, geblokkeerd, verschuiving, gewicht',
    ...lines,
    '',
  ].join('\n');
}
