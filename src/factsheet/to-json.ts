import type { Comparison } from '../analysis/groups/compare.ts';
import type { EditionSettings } from '../model/edition.ts';
import type { Figure } from '../model/figure.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';
import { type FactsheetData, mainValue, type Provider } from './factsheet.ts';
import { cautions, exampleNotice } from './notices.ts';
import { plainText } from './summary.ts';

/** The factsheet as plain data for `factsheet.json`. Keys are stable from edition to edition. */
export function factsheetToJson(factsheet: FactsheetData, settings: EditionSettings) {
  const notice = exampleNotice(settings.status);
  return {
    ...(notice ? { notice } : {}),
    code: factsheet.code,
    name: factsheet.name,
    slug: factsheet.slug,
    otherNames: factsheet.otherNames,
    province: factsheet.province.name,
    urbanity: factsheet.urbanityLabel ?? null,
    page: `${settings.baseUrl}gemeente/${factsheet.slug}/`,
    edition: {
      title: settings.title,
      referenceDate: settings.referenceDate,
      status: settings.status,
      publisher: settings.publisher.name,
      licence: settings.dataLicence.url,
    },
    locations: mainValue(factsheet, 'locations') ?? 0,
    organisations: mainValue(factsheet, 'organisations') ?? 0,
    lifeDomains: countsByKey(factsheet.lifeDomains),
    supportTypes: countsByKey(factsheet.supportTypes),
    kinds: countsByKey(factsheet.kinds),
    networks: countsByKey(factsheet.networks),
    organisationsMainlyVolunteers: factsheet.mainlyVolunteers,
    organisationsByFunding: {
      ...Object.fromEntries(factsheet.funding.known.map(({ key, organisations }) => [key, organisations])),
      unknown: factsheet.funding.unknown,
    },
    summary: factsheet.summary.map(plainText),
    groups: factsheet.groups.map(({ id, label, description, municipalities }) => ({
      id,
      label,
      description,
      municipalities,
    })),
    mainFigures: factsheet.mainFigures.map(({ id, figure, outOf, place, comparisons }) => ({
      id,
      ...figureToJson(figure),
      outOf: outOf ?? null,
      place: place ?? null,
      comparisons: comparisons.map((comparison) => ({
        ...comparisonToJson(comparison),
        tier: comparison.tier ?? null,
      })),
    })),
    coverage: {
      lifeDomains: comparedRows(factsheet, 'lifeDomains').map(coverageToJson),
      supportTypes: comparedRows(factsheet, 'supportTypes').map(coverageToJson),
      kinds: comparedRows(factsheet, 'kinds').map(coverageToJson),
      networks: comparedRows(factsheet, 'networks').map(coverageToJson),
    },
    nearestWithLocation: factsheet.nearestWithLocation,
    neighbours: { acrossWater: factsheet.acrossWater, municipalities: factsheet.neighbours },
    similar: factsheet.similar.map(({ inhabitants, ...similar }) => ({
      ...similar,
      inhabitants: figureToJson(inhabitants).value,
    })),
    indicators: factsheet.indicators.map(({ indicator, figure, place, countryMedian, sizeMedian }) => ({
      id: indicator.id,
      ...figureToJson(figure),
      explanation: indicator.explanation,
      caution: indicator.caution,
      place: place ?? null,
      countryMedian: countryMedian ?? null,
      sizeMedian: sizeMedian ?? null,
    })),
    providers: factsheet.providers.map(providerToJson),
    cautions: cautions(settings.referenceDate).map(({ title, text }) => `${title} ${text}`),
    sources: settings.sources,
  };
}

function countsByKey(rows: readonly Pick<ComparedRow, 'key' | 'locations'>[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ key, locations }) => [key, locations]));
}

function figureToJson({ measure, reading }: Figure) {
  return {
    label: measure.label,
    unit: measure.unit,
    decimals: measure.decimals,
    period: measure.period,
    source: measure.source,
    state: reading.state,
    value: reading.state === 'known' ? reading.value : null,
    ...(reading.state === 'known' ? {} : { reason: reading.reason }),
  };
}

function comparisonToJson({ group, base, mean, withAtLeastOne }: Comparison) {
  return {
    group,
    base,
    mean: mean ?? null,
    withAtLeastOne,
    shareWithAtLeastOne: base === 0 ? null : withAtLeastOne / base,
  };
}

function providerToJson({ name, kindLabel, socialCounsellors, national, networkLabel, locations }: Provider) {
  return {
    name,
    kindLabel,
    socialCounsellors,
    national,
    networkLabel: networkLabel ?? null,
    locations: locations.map((location) => ({
      id: location.id,
      address: location.address ?? null,
      postcode: location.postcode ?? null,
      place: location.place ?? null,
      point: location.point ?? null,
      website: location.website ?? null,
      phone: location.phone ?? null,
      email: location.email ?? null,
      openingHours: location.openingHours ?? null,
      appointment: location.appointment ?? null,
      targetGroup: location.targetGroup ?? null,
      lifeDomains: location.lifeDomains,
      supportTypes: location.supportTypes,
    })),
  };
}

function coverageToJson({ key, label, locations, comparisons, nearest }: ComparedRow) {
  return { key, label, locations, comparisons: comparisons.map(comparisonToJson), nearest };
}
