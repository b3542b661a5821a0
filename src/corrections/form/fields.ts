import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
} from '../../model/typology.ts';
import { headerOf } from '../report/columns.ts';
import type { ReportableColumn, ReportKind } from '../report/report.ts';

/** A field that only robots fill in: people do not see it. */
export const TRAP_FIELD = 'homepage';

/** The report as its file has it, which the script adds to a POST. */
export const TEXT_FIELD = 'melding';

/** Longest value of a field of one line, in characters. */
export const LONGEST_VALUE = 200;

const YES_OR_NO = ['ja', 'nee'] as const;

/** A new value that a reporter can give. */
export interface ValueField {
  readonly column: ReportableColumn;
  readonly label: string;
  readonly hint?: string;
  readonly part: 'contact' | 'offer';
  /** The values to choose from, in the words of the inventory; undefined where anything can be written. */
  readonly choices?: readonly string[];
  readonly hasSeveral?: true;
  /** For telling browsers what is asked. */
  readonly type?: 'url' | 'tel' | 'email';
  /** Not asked for an organisation that is missing: its name and address are asked before. */
  readonly isRename?: true;
}

function labels(list: readonly { readonly label: string }[]): readonly string[] {
  return list.map(({ label }) => label);
}

/** The new values that the form asks for, in the order of the page. */
export const VALUE_FIELDS: readonly ValueField[] = [
  { column: 'organisation', label: 'Nieuwe naam van de organisatie', part: 'contact', isRename: true },
  {
    column: 'address',
    label: 'Nieuw bezoekadres',
    hint: 'Straat en nummer.',
    part: 'contact',
    isRename: true,
  },
  { column: 'postcode', label: 'Postcode', hint: 'Bijvoorbeeld 1234 AB.', part: 'contact' },
  { column: 'place', label: 'Plaats', part: 'contact' },
  {
    column: 'website',
    label: 'Website',
    hint: 'Met https:// ervoor.',
    part: 'contact',
    type: 'url',
  },
  { column: 'phone', label: 'Telefoon', part: 'contact', type: 'tel' },
  { column: 'email', label: 'E-mail van de organisatie', part: 'contact', type: 'email' },
  {
    column: 'openingHours',
    label: 'Openingstijden',
    hint: 'Bijvoorbeeld: ma-vr 9.00-17.00.',
    part: 'offer',
  },
  { column: 'appointment', label: 'Afspraak', part: 'offer', choices: labels(APPOINTMENTS) },
  {
    column: 'targetGroup',
    label: 'Alleen voor',
    hint: 'Alleen invullen als de hulp voor één groep is, zoals jongeren.',
    part: 'offer',
  },
  { column: 'kind', label: 'Soort organisatie', part: 'offer', choices: labels(ORGANISATION_KINDS) },
  {
    column: 'socialCounsellors',
    label: 'Werken er sociaal raadslieden?',
    part: 'offer',
    choices: YES_OR_NO,
  },
  {
    column: 'network',
    label: 'Hoort bij een landelijke organisatie',
    part: 'offer',
    choices: labels(NATIONAL_NETWORKS),
  },
  {
    column: 'supportTypes',
    label: 'Soorten hulp',
    hint: 'Kies alles wat de organisatie biedt.',
    part: 'offer',
    choices: labels(SUPPORT_TYPES),
    hasSeveral: true,
  },
  {
    column: 'lifeDomains',
    label: 'Leefgebieden',
    hint: 'Kies alle onderwerpen waarbij de organisatie helpt.',
    part: 'offer',
    choices: labels(LIFE_DOMAINS),
    hasSeveral: true,
  },
  {
    column: 'mainlyVolunteers',
    label: 'Werken er vooral vrijwilligers?',
    part: 'offer',
    choices: YES_OR_NO,
  },
  { column: 'funding', label: 'Geld komt vooral van', part: 'offer', choices: labels(FUNDING_SOURCES) },
];

/** The name of the field for a new value: 'nieuw_telefoon'. */
export function valueName({ column }: Pick<ValueField, 'column'>): string {
  return `nieuw_${headerOf(column)}`;
}

/** True where the form asks for a new value in a report of this kind. */
export function isAsked({ part, isRename }: ValueField, kind: ReportKind): boolean {
  if (kind === 'missing') return isRename !== true;
  return kind === part;
}

/** What a kind of report is called in the form. */
export const KIND_QUESTIONS: Readonly<Record<ReportKind, string>> = {
  gone: 'De organisatie of locatie bestaat niet meer',
  contact: 'Het adres of het contact klopt niet',
  offer: 'Wat zij aanbiedt, klopt niet',
  missing: 'Er ontbreekt een organisatie of locatie',
  other: 'Iets anders',
};
