import { type Analysis, compareNames, INHABITANTS, type MainFigureId } from '../../analysis/analyse.ts';
import type { Municipality } from '../../model/edition.ts';
import type { Figure } from '../../model/figure.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { provinceOf } from '../build-factsheet.ts';
import { indicatorFigure } from '../parts/indicators/build.ts';
import { MAIN_FIGURE_IDS } from '../shared/measures.ts';
import type { MunicipalityRef } from '../shared/municipality-ref.ts';

/** What lists, maps and totals of many municipalities need of each: little, so that all can be held at once. */
export interface DirectoryEntry extends MunicipalityRef {
  readonly otherNames: readonly string[];
  readonly province: { readonly name: string; readonly slug: string };
  readonly inhabitants: Figure;
  /** Main figures; undefined where one is not known. */
  readonly values: Readonly<Record<MainFigureId, number | undefined>>;
  /** Keys of what at least one location here offers. */
  readonly lifeDomains: readonly string[];
  readonly supportTypes: readonly string[];
}

/** All municipalities, in the order in which a reader looks names up. */
export function makeDirectory(analysis: Analysis): DirectoryEntry[] {
  return analysis.edition.municipalities
    .map((municipality) => makeEntry(analysis, municipality))
    .toSorted(compareNames);
}

function makeEntry(analysis: Analysis, municipality: Municipality): DirectoryEntry {
  const { code, name, slug, otherNames } = municipality;
  const supply = analysis.supply.get(code);
  const figureOf = (id: MainFigureId) => [id, analysis.mainFigures[id].get(code)] as const;
  return {
    code,
    name,
    slug,
    otherNames,
    province: provinceOf(municipality),
    inhabitants: indicatorFigure(analysis, municipality, INHABITANTS),
    values: Object.fromEntries(MAIN_FIGURE_IDS.map(figureOf)) as DirectoryEntry['values'],
    lifeDomains: LIFE_DOMAINS.filter(({ key }) => (supply?.byDomain[key] ?? 0) > 0).map(({ key }) => key),
    supportTypes: SUPPORT_TYPES.filter(({ key }) => (supply?.byType[key] ?? 0) > 0).map(({ key }) => key),
  };
}
