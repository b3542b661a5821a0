import { type StartingPoint, startingPoints, startOf } from '../../costs/assumptions.ts';
import type { HoursInCases } from '../../costs/calculation.ts';
import { calculationRows, caseRows, type RowEnd, type Rows } from '../../costs/rows.ts';
import { type ComputedCase, computeCases, computeOverall, type Overall } from '../../costs/worked-cases.ts';
import { commaCsv, excelCsv } from '../../factsheet/shared/csv-text.ts';
import type { CostStudy } from '../../model/publication/costs.ts';
import { rowStatus } from '../data/data-table.ts';
import type { OutputFile } from '../shared/output-file.ts';
import { COSTS_PATH } from '../shared/paths.ts';
import type { Site } from '../site.ts';

/** Everything that the page of costs and yields is made from. */
export interface CostsView {
  readonly study: CostStudy;
  readonly cases: readonly ComputedCase[];
  readonly overall: Overall;
  readonly points: readonly StartingPoint[];
  readonly hours: HoursInCases;
  /** Of the rows of the calculation. */
  readonly end: RowEnd;
  /** Of the rows of the cases: never lifted to a later price level. */
  readonly endOfCases: RowEnd;
}

/** Works out the study of an edition; undefined for an edition without one. */
export function costsOf({ edition, settings }: Pick<Site, 'edition' | 'settings'>): CostsView | undefined {
  const study = edition.costs;
  if (!study) return undefined;
  const cases = computeCases(study);
  const hours = cases.map(({ worked }) => Math.round(worked.hours * 10));
  const overall = computeOverall(study, cases);
  const endOf = (year: number): RowEnd => [year, study.source.title, rowStatus(settings.status, false)];
  return {
    study,
    cases,
    overall,
    points: startingPoints(study),
    hours: { least: Math.min(...hours), mean: overall.meanHours, most: Math.max(...hours) },
    end: endOf(study.index?.year ?? study.source.priceLevel),
    endOfCases: endOf(study.source.priceLevel),
  };
}

export const COST_FILES = {
  calculation: `${COSTS_PATH}berekening.csv`,
  calculationExcel: `${COSTS_PATH}berekening-excel.csv`,
  cases: `${COSTS_PATH}casussen.csv`,
  casesExcel: `${COSTS_PATH}casussen-excel.csv`,
} as const;

/** The page of costs and yields, where there is one. */
export function costPages({ edition }: Pick<Site, 'edition'>): readonly string[] {
  return edition.costs ? [COSTS_PATH] : [];
}

/** The calculation that the page begins with, and the worked cases, as CSV. */
export function costFiles(site: Site): readonly OutputFile[] {
  const view = costsOf(site);
  if (!view) return [];
  const calculation = calculationRows(startOf(view.points), view.points, view.end);
  const cases = caseRows(view.cases, view.endOfCases);
  const file = (path: string, { headers, rows }: Rows, write: typeof commaCsv): OutputFile => ({
    path,
    content: write(headers, rows),
  });
  return [
    file(COST_FILES.calculation, calculation, commaCsv),
    file(COST_FILES.calculationExcel, calculation, excelCsv),
    file(COST_FILES.cases, cases, commaCsv),
    file(COST_FILES.casesExcel, cases, excelCsv),
  ];
}
