import type { ChangeKind } from './location-changes.ts';
import type { MatchReason } from './match-locations.ts';

/** What happened to a location, in a list: '3 verhuisd'. */
export const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  new: 'nieuw',
  gone: 'niet meer gevonden',
  moved: 'verhuisd',
  renamed: 'andere naam',
  'other-offer': 'ander aanbod',
  'other-contact': 'andere contactgegevens',
};

/** Why two rows are taken for one location. */
export const REASON_NAMES: Readonly<Record<MatchReason, string>> = {
  key: 'hetzelfde kenmerk',
  'same-place': 'dezelfde organisatie op hetzelfde adres',
  'same-organisation': 'dezelfde organisatie in dezelfde gemeente',
  'similar-name': 'bijna dezelfde naam op hetzelfde adres',
  'other-municipality': 'hetzelfde adres, maar een andere gemeente: misschien een grenswijziging',
};
