import { countOf, enumerate, formatNumber } from '../../model/dutch.ts';
import { APPOINTMENTS, LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { capitalised } from '../shared/wording.ts';
import type { AnyRoute, RouteCell, RouteOffer, RouteOrganisation, RouteVisit } from './type.ts';

/** Whom the route map is for: stands on top of it. */
export const ROUTE_READER = 'Voor professionals';
export const ROUTE_KIND = 'Sociaaljuridische routekaart';
export const ROUTE_DISTANCE =
  'Afstand: in een rechte lijn, van het midden van waar de mensen wonen tot de locatie. Is de plek van een locatie niet bekend, dan tot het midden van waar de mensen in die gemeente wonen.';
export const REGION_DISTANCE =
  'Afstand: in een rechte lijn, vanaf de gemeente die erbij staat. Van het midden van waar de mensen daar wonen tot de locatie. Is de plek van een locatie niet bekend, dan tot het midden van waar de mensen in die gemeente wonen.';
export const ROUTE_NATIONAL_NOTE =
  'Ook open voor mensen uit andere gemeenten. Staat er ‘alleen voor’ bij, dan geldt het voor die groep.';

const APPOINTMENT_WORDS: Readonly<Record<string, string>> = {
  [APPOINTMENTS[0].label]: 'inloop',
  [APPOINTMENTS[1].label]: 'alleen op afspraak',
  [APPOINTMENTS[2].label]: 'inloop of op afspraak',
};

/** 'Schulden en incasso, Wonen en buren'; all of them in two words. */
export function domainWords({ lifeDomains }: Pick<RouteOffer, 'lifeDomains'>): string {
  return lifeDomains.length === LIFE_DOMAINS.length
    ? 'alle leefgebieden'
    : LIFE_DOMAINS.filter(({ key }) => lifeDomains.includes(key))
        .map(({ label }) => label)
        .join(', ');
}

export function typeWords({ supportTypes }: Pick<RouteOffer, 'supportTypes'>): string {
  return supportTypes.length === SUPPORT_TYPES.length
    ? 'alle soorten hulp'
    : SUPPORT_TYPES.filter(({ key }) => supportTypes.includes(key))
        .map(({ label }) => label)
        .join(', ');
}

/** 'maandag van 9.00 tot 12.00 uur · alleen op afspraak'; undefined where nothing is known. */
export function openWords({ openingHours, appointment }: RouteVisit): string | undefined {
  const words = [openingHours, appointment === undefined ? undefined : APPOINTMENT_WORDS[appointment]];
  const known = words.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(' · ');
}

/** What kind of organisation it is, who do the work, and when the entry was checked: 'Gemeente · gecontroleerd op 3 mei 2024'. */
export function organisationFacts({
  kindLabel,
  socialCounsellors,
  mainlyVolunteers,
  checked,
}: RouteOrganisation): string {
  return [
    socialCounsellors ? `${kindLabel}, met sociaal raadslieden` : kindLabel,
    mainlyVolunteers === true ? 'vooral vrijwilligers' : undefined,
    checked,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** 'gemeente Lochem, 12 km'; on the route map of a region 'gemeente Deventer'; undefined for an organisation that is here. */
export function whereWords({ elsewhere, within, from }: RouteOrganisation): string | undefined {
  if (within) return `gemeente ${within.name}`;
  return elsewhere && `gemeente ${elsewhere.name}, ${distanceWords(elsewhere.km, from)}`;
}

/** '12 km', or '12 km van Deventer' where it matters from where. */
export function distanceWords(km: number, from: string | undefined): string {
  return `${formatNumber(km)}\u00a0km${from === undefined ? '' : ` van ${from}`}`;
}

/** '3 locaties van 2 organisaties', in a region '3 locaties in 2 gemeenten'; for a cell without any 'niet gevonden'. */
export function cellCount({ locations, municipalities, marks, onlyFor }: RouteCell): string {
  if (locations === 0) return 'niet gevonden';
  const whose =
    municipalities === undefined
      ? `van ${countOf(marks.length, 'organisatie', 'organisaties')}`
      : `in ${countOf(municipalities, 'gemeente', 'gemeenten')}`;
  const count = `${countOf(locations, 'locatie', 'locaties')} ${whose}`;
  return onlyFor.length === 0 ? count : `${count}, alleen voor ${enumerate(onlyFor, 'of')}`;
}

/** The organisation that a mark stands for; undefined for a mark that the map does not have. */
export function organisationAt(route: AnyRoute, mark: string): RouteOrganisation | undefined {
  const around = 'around' in route ? route.around : [];
  return [route.here, route.national, route.elsewhere, around]
    .flat()
    .find((organisation) => organisation.mark === mark);
}

/** What there is for one combination, in sentences. */
export function cellSentence(route: AnyRoute, cell: RouteCell): string {
  const { nearest } = cell;
  const count = cell.locations === 0 ? `In ${placeWords(route)} niet gevonden` : capitalised(cellCount(cell));
  const organisation = nearest && organisationAt(route, nearest.mark);
  if (!nearest || !organisation?.elsewhere) return `${count}.`;
  return `${count}. Het dichtstbij voor iedereen: ${organisation.name} in de gemeente ${organisation.elsewhere.name} (${distanceWords(nearest.km, nearest.from)}).`;
}

/** What the route map is of, as it is pointed at: 'deze gemeente', 'deze provincie' or 'deze regio'. */
export function placeWords(route: AnyRoute): string {
  if (!('kind' in route)) return 'deze gemeente';
  return route.isProvince ? 'deze provincie' : 'deze regio';
}

/**
 * The name of a kind of help for a narrow column: shorter, with soft hyphens where a browser that does not hyphenate
 * may break it. 'Persoonlijke hulp', 'Door-verwijzing'.
 */
export function columnLabel(label: string): string {
  return label
    .replace('(cliënt)ondersteuning', 'hulp')
    .replace(/(?<=Contact|Door|Admini)(?=bemiddeling|verwijzing|stratieve)/, '\u00ad')
    .replace(/(?<=verwij)(?=zing)/, '\u00ad')
    .replace(/(?<=bemid)(?=deling)/, '\u00ad')
    .replace(/(?<=stra)(?=tieve)/, '\u00ad');
}
