import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  RECORD_ORIGINS,
  SUPPORT_TYPES,
} from '../../model/typology.ts';
import { choiceList } from './choices.ts';

export const SUPPORT_CHOICES = choiceList('unknown-support-type', 'ondersteuningstype', SUPPORT_TYPES);
export const DOMAIN_CHOICES = choiceList('unknown-life-domain', 'leefgebied', LIFE_DOMAINS, [
  ['Zorg en MO', 'zorg-en-maatschappelijke-opvang'],
  ['Zorg en maatschappelijke opvang (MO)', 'zorg-en-maatschappelijke-opvang'],
]);
export const KIND_CHOICES = choiceList('unknown-kind', 'soort organisatie', ORGANISATION_KINDS, [
  ['stichting', 'stichting-of-vereniging'],
  ['vereniging', 'stichting-of-vereniging'],
]);
export const NETWORK_CHOICES = choiceList('unknown-network', 'landelijke organisatie', NATIONAL_NETWORKS);
export const ORIGIN_CHOICES = choiceList('unknown-origin', 'vindplaats', RECORD_ORIGINS, [
  ['handmatig', 'handmatig'],
]);
export const APPOINTMENT_CHOICES = choiceList('unknown-appointment', 'afspraak', APPOINTMENTS, [
  ['vrije inloop', 'inloop'],
  ['zonder afspraak', 'inloop'],
  ['afspraak', 'op-afspraak'],
  ['alleen op afspraak', 'op-afspraak'],
  ['volgens afspraak', 'op-afspraak'],
  ['inloop en afspraak', 'beide'],
  ['inloop en op afspraak', 'beide'],
  ['inloop of op afspraak', 'beide'],
]);
export const FUNDING_CHOICES = choiceList('unknown-funding', 'financiering', FUNDING_SOURCES);
