import { counted, type MainFigureId } from '../../analysis/analyse.ts';
import type { ComparedFigure } from '../../analysis/groups/compare.ts';
import type { Group } from '../../analysis/groups/groups.ts';
import { FEWEST_MEMBERS } from '../../analysis/groups/yardstick.ts';
import { MAIN_FIGURE_IDS } from '../../factsheet/shared/measures.ts';
import { exampleNotice } from '../../factsheet/shared/notices.ts';
import { areaWords } from '../../model/publication/area.ts';
import type { Site } from '../site.ts';
import { routeRegions } from './route-regions.ts';

/** Medians by figure; a figure that fewer than five municipalities have is absent. */
type Medians = Readonly<Record<string, number>>;

/** A region as the comparison sets municipalities beside it. */
export interface RegionMedians {
  /** 'veiligheidsregio'. */
  readonly kind: string;
  readonly name: string;
  /** Places in the list of municipalities of the file. */
  readonly municipalities: readonly number[];
  readonly main: Medians;
  readonly counts: Medians;
  readonly indicators: Medians;
}

/** What the comparison loads beside the figures of the municipalities. */
export interface RegionMediansFile {
  /** Only in an edition with example data. */
  readonly notice?: string;
  /** Slugs. */
  readonly municipalities: readonly string[];
  /** The regions of the edition in their order, then the provinces: those with at least five municipalities. */
  readonly regions: readonly RegionMedians[];
}

/**
 * The middle ones of each region and province. None in an edition about a part of the country: who is missing from its
 * regions is not known.
 */
export function makeRegionMedians(site: Site): RegionMediansFile {
  const { settings, municipalities } = site;
  const notice = exampleNotice(settings.status);
  const places = new Map(municipalities.map(({ code }, index) => [code, index]));
  const all = areaWords(settings).part === undefined ? routeRegions(site) : [];
  const ordered = [
    ...all.filter(({ isProvince }) => !isProvince),
    ...all.filter(({ isProvince }) => isProvince),
  ];
  return {
    ...(notice ? { notice } : {}),
    municipalities: municipalities.map(({ slug }) => slug),
    regions: ordered
      .filter((region) => region.municipalities.length >= FEWEST_MEMBERS)
      .map((region) => ({
        kind: region.kind,
        name: region.name,
        municipalities: region.municipalities.flatMap(({ code }) => places.get(code) ?? []),
        ...mediansOf(
          site,
          region.municipalities.map(({ code }) => code),
        ),
      })),
  };
}

function mediansOf(
  { analysis }: Site,
  members: readonly string[],
): Pick<RegionMedians, 'main' | 'counts' | 'indicators'> {
  const group: Group = { id: 'province', label: '', description: '', members };
  const medians = (figures: Iterable<readonly [string, ComparedFigure]>): Medians =>
    Object.fromEntries(
      Array.from(figures).flatMap(([id, figure]) => {
        const median = analysis.medianIn(figure, group);
        return median === undefined || median.base < FEWEST_MEMBERS
          ? []
          : [[id, Number(median.value.toPrecision(9))] as const];
      }),
    );
  return {
    main: medians(MAIN_FIGURE_IDS.map((id: MainFigureId) => [id, analysis.mainCompared[id]] as const)),
    counts: medians(
      [...analysis.domainCounts, ...analysis.typeCounts].map(
        ([key, values]) => [key, counted(values)] as const,
      ),
    ),
    indicators: medians(analysis.indicatorCompared),
  };
}
