import { type Analysis, INHABITANTS, type MainFigureId } from '../analysis/analyse.ts';
import { FEWEST_MEMBERS } from '../analysis/groups/yardstick.ts';
import type { Municipality, MunicipalityCode } from '../model/edition.ts';
import { slugOf } from '../model/slug.ts';
import { URBANITY_CLASSES } from '../model/typology.ts';
import type { FactsheetData, FactsheetFacts, FactsheetHead, FewMember } from './factsheet.ts';
import { buildChanges } from './parts/changes/build.ts';
import { buildCoverage, compareCoverage } from './parts/coverage/build.ts';
import { buildIndicators, indicatorFigure } from './parts/indicators/build.ts';
import { buildMainFigures } from './parts/main-figures/build.ts';
import { buildNeedExpected } from './parts/need-expected/build.ts';
import { buildProviders } from './parts/providers/build.ts';
import { buildSimilar } from './parts/similar/build.ts';
import { buildSummary } from './parts/summary/build.ts';
import { buildSurroundings } from './parts/surroundings/build.ts';
import { MAIN_FIGURE_IDS } from './shared/measures.ts';
import { refOf } from './shared/municipality-ref.ts';
import { type PartContext, type Past, supplyOf } from './shared/part-context.ts';

/**
 * Puts together everything that is said of one municipality: the list of parts. `past` is the edition before; without it
 * nothing is said of change.
 */
export function buildFactsheet(analysis: Analysis, municipality: Municipality, past?: Past): FactsheetData {
  const context: PartContext = {
    analysis,
    municipality,
    supply: supplyOf(analysis, municipality),
    groups: analysis.groupsOf(municipality),
    past,
  };
  const coverageComparisons = compareCoverage(context);
  const facts: FactsheetFacts = {
    ...buildHead(context),
    ...buildMainFigures(context),
    ...buildNeedExpected(context),
    ...buildCoverage(context, coverageComparisons),
    ...buildProviders(context, coverageComparisons),
    ...buildSurroundings(context),
    ...buildSimilar(context),
    ...buildIndicators(context),
    ...buildChanges(context),
  };
  return { ...facts, ...buildSummary(facts), coverageComparisons };
}

function buildHead({ analysis, municipality, groups }: PartContext): FactsheetHead {
  const { title, referenceDate, status } = analysis.edition.settings;
  return {
    ...refOf(municipality),
    otherNames: municipality.otherNames,
    province: provinceOf(municipality),
    urbanityLabel: URBANITY_CLASSES.find(({ key }) => key === municipality.urbanity)?.label,
    inhabitants: indicatorFigure(analysis, municipality, INHABITANTS),
    edition: { title, referenceDate, status },
    groups: groups.map(({ members, ...group }) => ({
      ...group,
      municipalities: members.length,
      few: members.length < FEWEST_MEMBERS ? members.flatMap((code) => fewMember(analysis, code)) : [],
    })),
  };
}

function fewMember(analysis: Analysis, code: MunicipalityCode): FewMember[] {
  const municipality = analysis.byCode.get(code);
  const figureOf = (id: MainFigureId) => [id, analysis.mainFigures[id].get(code)] as const;
  return municipality
    ? [
        {
          ...refOf(municipality),
          values: Object.fromEntries(MAIN_FIGURE_IDS.map(figureOf)) as FewMember['values'],
        },
      ]
    : [];
}

/** The province of a municipality, as it is named and addressed. */
export function provinceOf({ province }: Municipality): FactsheetHead['province'] {
  return { name: province, slug: slugOf(province) };
}
