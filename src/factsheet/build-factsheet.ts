import { type Analysis, INHABITANTS, type ValuesByCode } from '../analysis/analyse.ts';
import { distanceBetween } from '../analysis/geography/geography.ts';
import type { Nearby } from '../analysis/geography/nearest.ts';
import { type Comparison, type GroupShare, tierOf } from '../analysis/groups/compare.ts';
import type { Group } from '../analysis/groups/groups.ts';
import { TRAITS } from '../analysis/groups/similar.ts';
import type { Supply } from '../analysis/supply/counts.ts';
import { formatShare } from '../model/dutch.ts';
import type { Municipality, Source } from '../model/edition.ts';
import { type Figure, known, unknown } from '../model/figure.ts';
import { slugOf } from '../model/slug.ts';
import {
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
  URBANITY_CLASSES,
} from '../model/typology.ts';
import type {
  CoverageComparisons,
  CoverageRow,
  Factsheet,
  FactsheetData,
  FundingCount,
  IndicatorRow,
  KindRow,
  KnownCounts,
  MainFigure,
  MunicipalityRef,
  NearbyRef,
  SimilarMunicipality,
} from './factsheet.ts';
import { indicatorMeasure, MAIN_FIGURE_IDS, MAIN_MEASURES, mainMeasure } from './measures.ts';
import { listProviders } from './providers.ts';
import { summarise } from './summary.ts';

/** How many nearest municipalities are named for a white spot. */
const NEAREST_COUNT = 3;

const NO_VALUES: ValuesByCode = new Map();

/** Puts together everything that is said of one municipality. */
export function buildFactsheet(analysis: Analysis, municipality: Municipality): FactsheetData {
  const { edition } = analysis;
  const supply = supplyOf(analysis, municipality);
  const groups = analysis.groupsOf(municipality);
  const mainFigures = MAIN_FIGURE_IDS.map((id) => buildMainFigure(analysis, municipality, groups, id));
  const coverageComparisons = {
    lifeDomains: compareAll(analysis, groups, analysis.domainCounts),
    supportTypes: compareAll(analysis, groups, analysis.typeCounts),
    kinds: compareAll(analysis, groups, analysis.kindCounts),
    networks: compareAll(analysis, groups, analysis.networkCounts),
  };
  const counted = ({ key, label }: Labelled, counts: Counts) => {
    const values = counts.get(key) ?? NO_VALUES;
    const locations = values.get(municipality.code) ?? 0;
    const nearest = locations > 0 ? [] : nearestWith(analysis, municipality, values);
    return { key, label, locations, nearest };
  };
  const coverageRows = (table: 'lifeDomains' | 'supportTypes', keys: readonly Explained[], counts: Counts) =>
    keys.map(
      (entry): CoverageRow => ({
        ...counted(entry, counts),
        explanation: entry.explanation,
        comparisons: (coverageComparisons[table][entry.key] ?? []).map(toShare),
      }),
    );
  const kindRows = (table: 'kinds' | 'networks', keys: readonly Labelled[], counts: Counts) =>
    keys.map((entry): KindRow => {
      const country = coverageComparisons[table][entry.key]?.find(({ group }) => group === 'country');
      const countryShare = country ? formatShare(country.withAtLeastOne, country.base) : 'onbekend';
      return { ...counted(entry, counts), countryShare };
    });
  const { acrossWater, codes } = analysis.geography.neighbours.get(municipality.code) ?? {
    acrossWater: false,
    codes: [],
  };
  const facts = {
    ...refOf(municipality),
    otherNames: municipality.otherNames,
    province: provinceOf(municipality),
    urbanityLabel: URBANITY_CLASSES.find(({ key }) => key === municipality.urbanity)?.label,
    inhabitants: indicatorFigure(analysis, municipality, INHABITANTS),
    edition: {
      title: edition.settings.title,
      referenceDate: edition.settings.referenceDate,
      status: edition.settings.status,
    },
    groups: groups.map(({ members, ...group }) => ({ ...group, municipalities: members.length })),
    mainFigures,
    lifeDomains: coverageRows('lifeDomains', LIFE_DOMAINS, analysis.domainCounts),
    supportTypes: coverageRows('supportTypes', SUPPORT_TYPES, analysis.typeCounts),
    kinds: kindRows('kinds', ORGANISATION_KINDS, analysis.kindCounts),
    networks: kindRows('networks', NATIONAL_NETWORKS, analysis.networkCounts),
    coverageComparisons,
    mainlyVolunteers: countVolunteers(supply),
    funding: countFunding(supply),
    indicators: edition.indicators.map(({ id }) => buildIndicator(analysis, municipality, groups, id)),
    acrossWater,
    neighbours: codes
      .map((code) => nearbyTo(analysis, municipality, code))
      .filter((nearby) => nearby !== undefined)
      .toSorted((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1))
      .map((nearby) => {
        const theirs = analysis.supply.get(nearby.code);
        return {
          ...nearby,
          locations: theirs?.locations.length ?? 0,
          organisations: theirs?.organisations.length ?? 0,
          lifeDomains: theirs?.domainsCovered ?? 0,
        };
      }),
    nearestWithLocation:
      supply.locations.length > 0 ? [] : nearestWith(analysis, municipality, analysis.mainFigures.locations),
    providers: listProviders(supply),
    similar: listSimilar(analysis, municipality),
  };
  return { ...facts, summary: summarise(facts) };
}

/** The province of a municipality, as it is named and addressed. */
export function provinceOf({ province }: Municipality): Factsheet['province'] {
  return { name: province, slug: slugOf(province) };
}

interface Labelled {
  readonly key: string;
  readonly label: string;
}

interface Explained extends Labelled {
  readonly explanation: string;
}

/** Locations by key and municipality. */
type Counts = ReadonlyMap<string, ValuesByCode>;

function supplyOf(analysis: Analysis, { code, name }: Municipality): Supply {
  const supply = analysis.supply.get(code);
  if (!supply) throw new Error(`No counts for ${name} (${code}).`);
  return supply;
}

function refOf({ code, name, slug }: Municipality): MunicipalityRef {
  return { code, name, slug };
}

function toRef(analysis: Analysis, { code, km }: Nearby): NearbyRef | undefined {
  const municipality = analysis.byCode.get(code);
  return municipality && { ...refOf(municipality), km: Math.max(1, Math.round(km)) };
}

function nearbyTo(analysis: Analysis, from: Municipality, code: string): NearbyRef | undefined {
  const km = distanceBetween(analysis.geography, from.code, code);
  return km === undefined ? undefined : toRef(analysis, { code, km });
}

function nearestWith(analysis: Analysis, from: Municipality, values: ValuesByCode): NearbyRef[] {
  return analysis
    .findNearest(from.code, values, NEAREST_COUNT)
    .map((nearby) => toRef(analysis, nearby))
    .filter((nearby) => nearby !== undefined);
}

function listSimilar(analysis: Analysis, { code }: Municipality): SimilarMunicipality[] {
  return (analysis.similar.get(code) ?? []).flatMap((similar) => {
    const other = analysis.byCode.get(similar.code);
    if (!other) return [];
    const theirs = supplyOf(analysis, other);
    return [
      {
        ...refOf(other),
        inhabitants: indicatorFigure(analysis, other, INHABITANTS),
        locations: theirs.locations.length,
        organisations: theirs.organisations.length,
        lifeDomains: theirs.domainsCovered,
        leftOut: TRAITS.filter(({ id }) => similar.leftOut.includes(id)).map(({ label }) => label),
      },
    ];
  });
}

function buildMainFigure(
  analysis: Analysis,
  { code }: Municipality,
  groups: readonly Group[],
  id: MainFigure['id'],
): MainFigure {
  const values = analysis.mainFigures[id];
  const own = values.get(code);
  const { outOf, wholeNumbers } = MAIN_MEASURES[id];
  return {
    id,
    figure: {
      measure: mainMeasure(id, analysis.edition.settings),
      reading: own === undefined ? unknown('Het aantal inwoners is niet bekend.') : known(own),
    },
    ...(outOf === undefined ? {} : { outOf }),
    place: analysis.mainPlaces[id].get(code),
    comparisons: groups.map((group) => {
      const comparison = analysis.compare(values, group);
      const { mean } = comparison;
      const tier = own === undefined || mean === undefined ? undefined : tierOf(own, mean, wholeNumbers);
      return { ...comparison, tier };
    }),
  };
}

function compareAll(
  analysis: Analysis,
  groups: readonly Group[],
  counts: Counts,
): CoverageComparisons[keyof CoverageComparisons] {
  return Object.fromEntries(
    Array.from(counts, ([key, values]) => [key, groups.map((group) => analysis.compare(values, group))]),
  );
}

function toShare({ group, base, withAtLeastOne }: Comparison): GroupShare {
  return { group, base, withAtLeastOne };
}

function countVolunteers({ organisations }: Supply): KnownCounts {
  const count = (answer: boolean | undefined) =>
    organisations.filter(({ mainlyVolunteers }) => mainlyVolunteers === answer).length;
  return { yes: count(true), no: count(false), unknown: count(undefined) };
}

function countFunding({ organisations }: Supply): { known: FundingCount[]; unknown: number } {
  const known = FUNDING_SOURCES.map(({ key, label }) => ({
    key,
    label,
    organisations: organisations.filter(({ funding }) => funding === key).length,
  })).filter((row) => row.organisations > 0);
  return { known, unknown: organisations.filter(({ funding }) => funding === undefined).length };
}

function sourceOf(analysis: Analysis, id: string): Source {
  const source = analysis.edition.settings.sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`Unknown source ${id}.`);
  return source;
}

function indicatorOf(analysis: Analysis, id: string) {
  const indicator = analysis.edition.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`Unknown indicator ${id}.`);
  return indicator;
}

/** The figure of one indicator for a municipality; unknown with its reason where nobody published it. */
export function indicatorFigure(analysis: Analysis, { code }: Municipality, id: string): Figure {
  const indicator = indicatorOf(analysis, id);
  const reading = analysis.edition.indicatorReadings.get(code)?.get(id);
  return {
    measure: indicatorMeasure(indicator, sourceOf(analysis, indicator.source).title),
    reading: reading ?? unknown('Over deze gemeente is geen cijfer gepubliceerd.'),
  };
}

function buildIndicator(
  analysis: Analysis,
  municipality: Municipality,
  groups: readonly Group[],
  id: string,
): IndicatorRow {
  const indicator = indicatorOf(analysis, id);
  const values = analysis.indicatorValues.get(id) ?? NO_VALUES;
  const medianOf = (groupId: Group['id']) => {
    const group = groups.find((candidate) => candidate.id === groupId);
    return group && analysis.medianIn(values, group);
  };
  return {
    indicator,
    source: sourceOf(analysis, indicator.source),
    figure: indicatorFigure(analysis, municipality, id),
    place: analysis.indicatorPlaces.get(id)?.get(municipality.code),
    countryMedian: medianOf('country')?.value,
    sizeMedian: medianOf('size'),
  };
}
