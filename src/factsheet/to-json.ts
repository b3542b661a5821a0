import type { EditionSettings } from '../model/edition.ts';
import type { FactsheetData } from './factsheet.ts';
import { changesToJson } from './parts/changes/json.ts';
import { coverageToJson } from './parts/coverage/json.ts';
import type { CountedRow } from './parts/coverage/type.ts';
import { indicatorsToJson } from './parts/indicators/json.ts';
import { mainFiguresToJson } from './parts/main-figures/json.ts';
import { mainValue } from './parts/main-figures/type.ts';
import { needExpectedToJson } from './parts/need-expected/json.ts';
import { providersToJson } from './parts/providers/json.ts';
import { similarToJson } from './parts/similar/json.ts';
import { summaryToJson } from './parts/summary/json.ts';
import { surroundingsToJson } from './parts/surroundings/json.ts';
import { cautions, exampleNotice } from './shared/notices.ts';

/** The factsheet as plain data for `factsheet.json`: the list of parts. Keys are stable from edition to edition. */
export function factsheetToJson(factsheet: FactsheetData, settings: EditionSettings) {
  return {
    ...headToJson(factsheet, settings),
    ...countsToJson(factsheet),
    ...summaryToJson(factsheet),
    groups: factsheet.groups.map(({ id, label, description, municipalities, few }) => ({
      id,
      label,
      description,
      municipalities,
      ...(few.length > 0
        ? { members: few.map(({ code, name, values }) => ({ code, name, ...values })) }
        : {}),
    })),
    ...mainFiguresToJson(factsheet),
    ...needExpectedToJson(factsheet),
    ...coverageToJson(factsheet),
    ...surroundingsToJson(factsheet),
    ...similarToJson(factsheet),
    ...indicatorsToJson(factsheet),
    ...changesToJson(factsheet),
    ...providersToJson(factsheet),
    cautions: cautions(settings.referenceDate).map(({ title, text }) => `${title} ${text}`),
    sources: settings.sources,
  };
}

function headToJson(factsheet: FactsheetData, settings: EditionSettings) {
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
      ...(settings.area ? { area: settings.area.name } : {}),
      referenceDate: settings.referenceDate,
      status: settings.status,
      publisher: settings.publisher.name,
      licence: settings.dataLicence.url,
    },
  };
}

/** The bare counts on top, for who needs no more than those. */
function countsToJson(factsheet: FactsheetData) {
  return {
    locations: mainValue(factsheet, 'locations') ?? 0,
    organisations: mainValue(factsheet, 'organisations') ?? 0,
    lifeDomains: countsByKey(factsheet.lifeDomains),
    supportTypes: countsByKey(factsheet.supportTypes),
    kinds: countsByKey(factsheet.kinds),
    networks: countsByKey(factsheet.networks),
    organisationsMainlyVolunteers: factsheet.mainlyVolunteers,
    organisationsByFunding: fundingToJson(factsheet),
  };
}

function fundingToJson({ funding: { known, unknown } }: FactsheetData): Record<string, number> {
  return { ...Object.fromEntries(known.map(({ key, organisations }) => [key, organisations])), unknown };
}

function countsByKey(rows: readonly CountedRow[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ key, locations }) => [key, locations]));
}
