import type { ReportRow } from '../../editions/changes/section.ts';
import type { FigureLine } from '../../factsheet/shared/figure-lines.ts';
import { ownPresentLines } from '../../factsheet/to-csv.ts';
import { formatNumber } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import type { Site } from '../../publish/site.ts';

/** A figure of a municipality, beside what the published edition says. */
export interface PreviewFigure {
  readonly label: string;
  /** As it is read: '12,5 %', 'onbekend'. */
  readonly value: string;
  readonly period: string;
  /** Of the published edition; undefined where it has no such figure. */
  readonly published: string | undefined;
  readonly differs: boolean;
}

/** What would be published of a municipality. */
export interface Preview {
  readonly name: string;
  readonly slug: string;
  /** The figures with which its page begins. */
  readonly main: readonly PreviewFigure[];
  /** All other figures that are not those of the published edition. */
  readonly changed: readonly PreviewFigure[];
  /** Its locations that are new, gone or different. */
  readonly locations: readonly ReportRow[];
}

/** The part of the factsheet with the main figures, as its data call it. */
const MAIN_PART = 'kerncijfers';
const MOST_DECIMALS = 2;

function keyOf({ onderdeel, sleutel, omschrijving }: FigureLine): string {
  return JSON.stringify([onderdeel, sleutel, omschrijving]);
}

function shownValue({ waarde, eenheid, toestand }: FigureLine): string {
  if (waarde === undefined) return toestand;
  const decimals = Number.isInteger(waarde) ? 0 : MOST_DECIMALS;
  return `${formatNumber(waarde, decimals)} ${eenheid}`.trim();
}

function linesOf(site: Site, code: MunicipalityCode): readonly FigureLine[] {
  if (!site.analysis.byCode.has(code)) return [];
  return ownPresentLines(site.factsheetOf(code), site.settings);
}

/**
 * The figures of a municipality beside those of the published edition.
 *
 * @param locations lines of the report on changes that are about it
 * @throws Error where there is no municipality with that code
 */
export function previewOf(
  site: Site,
  published: Site,
  code: MunicipalityCode,
  locations: readonly ReportRow[],
): Preview {
  const { name, slug } = site.factsheetOf(code);
  const before = new Map(linesOf(published, code).map((line) => [keyOf(line), line]));
  const all = linesOf(site, code).map((line) => {
    const old = before.get(keyOf(line));
    const figure: PreviewFigure = {
      label: line.omschrijving,
      value: shownValue(line),
      period: line.periode,
      published: old && shownValue(old),
      differs: old?.waarde !== line.waarde || old?.toestand !== line.toestand,
    };
    return { isMain: line.onderdeel === MAIN_PART, figure };
  });
  return {
    name,
    slug,
    main: all.filter(({ isMain }) => isMain).map(({ figure }) => figure),
    changed: all.filter(({ isMain, figure }) => !isMain && figure.differs).map(({ figure }) => figure),
    locations,
  };
}
