import type { Location } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import { targetGroupOf } from '../../model/target-group.ts';
import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
} from '../../model/typology.ts';

/** What a change of a field means to a reader. */
export type FieldKind = 'moved' | 'renamed' | 'other-offer' | 'other-contact';

/** A field of a location of which two editions say different things, in the words of the inventory; '' is unknown. */
export interface FieldChange {
  readonly kind: FieldKind;
  /** Header of the column. */
  readonly column: string;
  readonly older: string;
  readonly newer: string;
}

interface Field {
  readonly kind: FieldKind;
  readonly column: string;
  readonly read: (location: Location) => string | undefined;
  /** The form in which texts are compared. */
  readonly fold?: (text: string) => string;
}

interface Labelled {
  readonly key: string;
  readonly label: string;
}

function labels(list: readonly Labelled[], keys: readonly (string | undefined)[]): string {
  return list
    .filter(({ key }) => keys.includes(key))
    .map(({ label }) => label)
    .join(' | ');
}

function yesNo(answer: boolean | undefined): string | undefined {
  return answer === undefined ? undefined : answer ? 'ja' : 'nee';
}

const FIELDS: readonly Field[] = [
  { kind: 'renamed', column: 'organisatie', read: ({ organisation }) => organisation, fold: foldName },
  { kind: 'moved', column: 'bezoekadres', read: ({ address }) => address, fold: foldName },
  { kind: 'moved', column: 'plaats', read: ({ place }) => place, fold: foldName },
  { kind: 'other-contact', column: 'postcode', read: ({ postcode }) => postcode },
  { kind: 'other-contact', column: 'website', read: ({ website }) => website },
  { kind: 'other-contact', column: 'telefoon', read: ({ phone }) => phone, fold: digitsOf },
  { kind: 'other-contact', column: 'email', read: ({ email }) => email, fold: (text) => text.toLowerCase() },
  { kind: 'other-contact', column: 'openingstijden', read: ({ openingHours }) => openingHours },
  {
    kind: 'other-contact',
    column: 'afspraak',
    read: ({ appointment }) => labels(APPOINTMENTS, [appointment]),
  },
  { kind: 'other-offer', column: 'doelgroep', read: targetGroupOf },
  {
    kind: 'other-offer',
    column: 'soort_organisatie',
    read: ({ kind }) => labels(ORGANISATION_KINDS, [kind]),
  },
  {
    kind: 'other-offer',
    column: 'sociaal_raadslieden',
    read: ({ socialCounsellors }) => yesNo(socialCounsellors),
  },
  {
    kind: 'other-offer',
    column: 'landelijke_organisatie',
    read: ({ network }) => labels(NATIONAL_NETWORKS, [network]),
  },
  {
    kind: 'other-offer',
    column: 'ondersteuningstypen',
    read: ({ supportTypes }) => labels(SUPPORT_TYPES, supportTypes),
  },
  {
    kind: 'other-offer',
    column: 'leefgebieden',
    read: ({ lifeDomains }) => labels(LIFE_DOMAINS, lifeDomains),
  },
  {
    kind: 'other-offer',
    column: 'vooral_vrijwilligers',
    read: ({ mainlyVolunteers }) => yesNo(mainlyVolunteers),
  },
  { kind: 'other-offer', column: 'financiering', read: ({ funding }) => labels(FUNDING_SOURCES, [funding]) },
];

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '');
}

/**
 * Nobody moved because an address became known: that is another way to get there. How a location was found, and when it
 * was checked, says nothing of the location.
 */
function kindOf(kind: FieldKind, older: string, newer: string): FieldKind {
  return kind === 'moved' && (older === '' || newer === '') ? 'other-contact' : kind;
}

/** The fields in which two rows about one location differ, in the order of the inventory. */
export function changedFields(older: Location, newer: Location): readonly FieldChange[] {
  return FIELDS.flatMap(({ kind, column, read, fold = (text) => text }) => {
    const [before, after] = [read(older) ?? '', read(newer) ?? ''];
    if (fold(before) === fold(after)) return [];
    return [{ kind: kindOf(kind, before, after), column, older: before, newer: after }];
  });
}
