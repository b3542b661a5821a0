import {
  type ClassGaps,
  compareShares,
  countGaps,
  type GapCount,
  gapsByClass,
  gapTrend,
} from '../../analysis/national/gaps.ts';
import { countOf, formatNumber, formatShare } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { type AreaWords, areaWords } from '../../model/publication/area.ts';
import { LIFE_DOMAINS } from '../../model/typology.ts';
import type { Site } from '../site.ts';

/** The national map that these findings are about. */
export const GAP_MAP = 'aantal-leefgebieden';

/** What a map of life domains with help shows: the title says it in one sentence, the others give the numbers. */
export interface MapFinding {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The finding of the map of the country. */
export function countryFinding({ analysis, edition }: Site): MapFinding {
  const size = edition.classifications.find(({ id }) => id === 'size');
  const total = countGaps(
    edition.municipalities.map(({ code }) => code),
    analysis.mainFigures.lifeDomains,
  );
  const { part, name } = areaWords(edition.settings);
  // The classes were drawn for the whole country: of a part they say nothing that holds.
  return findingAmong(total, size && part === undefined ? gapsByClass(size, analysis) : [], name);
}

/**
 * Says where gaps are most often found. With a trend over the classes from small to large that is the title; else the
 * class with the highest share, where one stands out; else how many municipalities have a gap.
 */
function findingAmong(total: GapCount, bySize: readonly ClassGaps[], areaName: string): MapFinding {
  const all = gapSentence(total, `gemeenten van ${areaName}`);
  const ordered = bySize.toSorted((a, b) => compareShares(b, a));
  const [most, next] = ordered;
  const fewest = ordered.at(-1);
  if (!most || !next || !fewest || compareShares(most, next) === 0) return { title: all, sentences: [] };
  const trend = gapTrend(bySize);
  const title =
    trend === 'neither'
      ? `Gemeenten ${most.description} hebben het vaakst een leefgebied waarvoor geen hulp is gevonden`
      : `Hoe ${trend === 'falling' ? 'kleiner' : 'groter'} de gemeente, hoe vaker er voor een leefgebied geen hulp is gevonden`;
  const others =
    fewest.withGap === 0
      ? `Bij gemeenten ${fewest.description} komt dat niet voor.`
      : `Bij gemeenten ${fewest.description} geldt dat voor ${partOf(fewest)}.`;
  return { title, sentences: [`${gapSentence(most, `gemeenten ${most.description}`)}.`, others] };
}

/** The finding of the map of a part of the country, `codes`, beside that of the whole. */
export function partFinding(codes: readonly MunicipalityCode[], { analysis, edition }: Site): MapFinding {
  const { lifeDomains } = analysis.mainFigures;
  return findingBeside(
    countGaps(codes, lifeDomains),
    countGaps(
      edition.municipalities.map(({ code }) => code),
      lifeDomains,
    ),
    areaWords(edition.settings),
  );
}

/** How many municipalities of a part have a gap, and how that is in the whole country. */
function findingBeside(own: GapCount, country: GapCount, area: AreaWords): MapFinding {
  const whole = `${formatNumber(country.withGap)} van de ${countOf(country.of, 'gemeente', 'gemeenten')} (${formatShare(country.withGap, country.of)})`;
  return {
    title: gapSentence(
      own,
      area.part === undefined ? 'gemeenten' : `gemeenten van ${area.name} in deze provincie`,
    ),
    sentences:
      own.of === 0
        ? []
        : own.withGap === 0
          ? [`In ${area.whole} is voor minstens één leefgebied geen hulp gevonden in ${whole}.`]
          : [`Dat is ${formatShare(own.withGap, own.of)}. In ${area.whole} geldt het voor ${whole}.`],
  };
}

/** 'In 6 van de 32 gemeenten is voor minstens één van de 8 leefgebieden geen hulp gevonden', without a full stop. */
function gapSentence(count: GapCount, who: string): string {
  const { withGap, of } = count;
  if (of === 0) return 'Het is niet bekend voor welke leefgebieden hulp is gevonden';
  const all =
    of === 1 ? `In de enige ${who.replace(/^gemeenten/, 'gemeente')}` : `In alle ${formatNumber(of)} ${who}`;
  if (withGap === 0) return `${all} is voor elk leefgebied hulp gevonden`;
  const where = withGap === of ? all : `In ${formatNumber(withGap)} van de ${formatNumber(of)} ${who}`;
  return `${where} is voor minstens één van de ${LIFE_DOMAINS.length} leefgebieden geen hulp gevonden`;
}

/** '6 van de 32'. */
function partOf({ withGap, of }: GapCount): string {
  return withGap === of ? `alle ${formatNumber(of)}` : `${formatNumber(withGap)} van de ${formatNumber(of)}`;
}
