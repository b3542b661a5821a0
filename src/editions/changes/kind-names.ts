import type { ChangeKind } from '../../history/locations/location-changes.ts';
import type { MatchReason } from '../../history/locations/match-locations.ts';

export const KIND_NAMES: Readonly<Record<ChangeKind, string>> = {
  new: 'nieuw',
  gone: 'niet meer gevonden',
  moved: 'verhuisd',
  renamed: 'andere naam',
  'other-offer': 'ander aanbod',
  'other-contact': 'andere contactgegevens',
};

export const REASON_NAMES: Readonly<Record<MatchReason, string>> = {
  key: 'hetzelfde kenmerk',
  'same-place': 'dezelfde organisatie op hetzelfde adres',
  'same-organisation': 'dezelfde organisatie in dezelfde gemeente',
  'similar-name': 'bijna dezelfde naam op hetzelfde adres',
  'other-municipality': 'hetzelfde adres, maar een andere gemeente: misschien een grenswijziging',
};
