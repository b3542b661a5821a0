import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { choiceList } from './choices.ts';

export const SUPPORT_CHOICES = choiceList('unknown-support-type', 'ondersteuningstype', SUPPORT_TYPES);
export const DOMAIN_CHOICES = choiceList('unknown-life-domain', 'leefgebied', LIFE_DOMAINS, [
  ['Zorg en MO', 'zorg-en-maatschappelijke-opvang'],
  ['Zorg en maatschappelijke opvang (MO)', 'zorg-en-maatschappelijke-opvang'],
]);
