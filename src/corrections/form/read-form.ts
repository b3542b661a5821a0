import { isEmail } from '../../ingest/cells/contact-fields.ts';
import { isKey } from '../../ingest/inventory/record-fields.ts';
import { cleanText } from '../../ingest/text/clean-text.ts';
import type { IsoDate, MunicipalityCode } from '../../model/edition.ts';
import {
  REPORT_KINDS,
  REPORTER_KINDS,
  type Report,
  type ReportableColumn,
  type Reporter,
  type ReportKind,
  type RowReference,
} from '../report/report.ts';
import { isFormula, LONGEST_WORDS } from '../report/words.ts';
import { isAsked, LONGEST_VALUE, TRAP_FIELD, VALUE_FIELDS, type ValueField, valueName } from './fields.ts';

/** What the fields of a form hold, by name: one value, or those of several boxes that are ticked. */
export type FormEntries = ReadonlyMap<string, readonly string[]>;

export interface FormProblem {
  /** Name of the field. */
  readonly field: string;
  /** What to do, in a sentence. */
  readonly message: string;
}

export type FormReading =
  | { readonly state: 'read'; readonly report: Report; readonly reporter: Reporter | undefined }
  | { readonly state: 'wrong'; readonly problems: readonly FormProblem[] }
  /** A robot filled it in. */
  | { readonly state: 'trapped' };

/** Marks of a block in what somebody wrote: a mail program that breaks lines could make a second block of them. */
const MARKS = /-{2,3} ?(begin|einde) melding ?-{2,3}/gi;

class Fields {
  readonly problems: FormProblem[] = [];
  readonly #entries: FormEntries;

  constructor(entries: FormEntries) {
    this.#entries = entries;
  }

  /** One line, without what nobody sees. */
  text(field: string, longest = LONGEST_VALUE): string {
    const { text } = cleanText((this.#entries.get(field)?.[0] ?? '').replace(/\s+/g, ' '));
    if (text.length > longest) {
      this.problem(
        field,
        `Dit is te lang: ${text.length} tekens. Er is plaats voor ${longest}. Maak het korter.`,
      );
    }
    return text.replace(MARKS, '$1 melding');
  }

  several(field: string): readonly string[] {
    return (this.#entries.get(field) ?? []).map((text) => cleanText(text).text).filter(Boolean);
  }

  problem(field: string, message: string): void {
    this.problems.push({ field, message });
  }
}

function keyOf<Key extends string>(
  list: readonly { readonly key: Key; readonly label: string }[],
  key: string,
): Key | undefined {
  return list.find((each) => each.key === key)?.key;
}

function readNewValue(value: ValueField, fields: Fields): string {
  const name = valueName(value);
  const { choices, hasSeveral } = value;
  if (choices === undefined) {
    const text = fields.text(name);
    if (isFormula(text)) fields.problem(name, 'Begin niet met = + - of @. Typ gewone tekst.');
    if (value.column === 'email' && text !== '' && !isEmail(text))
      fields.problem(name, 'Vul een e-mailadres in, zoals info@organisatie.example.');
    return text;
  }
  const chosen = hasSeveral ? fields.several(name) : [fields.text(name)].filter(Boolean);
  if (chosen.some((each) => !choices.includes(each))) fields.problem(name, 'Kies uit de lijst.');
  // In the order of the list, so that the same report is the same text.
  return choices.filter((each) => chosen.includes(each)).join(' | ');
}

function readNewValues(kind: ReportKind, fields: Fields): Map<ReportableColumn, string> {
  const values = new Map<ReportableColumn, string>();
  for (const field of VALUE_FIELDS.filter((each) => isAsked(each, kind))) {
    const value = readNewValue(field, fields);
    if (value !== '') values.set(field.column, value);
  }
  return values;
}

/** Which location it is about; for a missing one its name and address become new values. */
function readRow(
  kind: ReportKind,
  values: Map<ReportableColumn, string>,
  fields: Fields,
): RowReference | undefined {
  const [organisation, address] = [fields.text('organisatie'), fields.text('bezoekadres')];
  if (kind === 'missing') {
    for (const [column, field, text] of [
      ['organisation', 'organisatie', organisation],
      ['address', 'bezoekadres', address],
    ] as const) {
      if (isFormula(text)) fields.problem(field, 'Begin niet met = + - of @. Typ gewone tekst.');
      if (text !== '') values.set(column, text);
    }
    if (organisation === '') fields.problem('organisatie', 'Vul de naam van de organisatie in.');
    return undefined;
  }
  const key = fields.text('kenmerk');
  if (key !== '' && !isKey(key))
    fields.problem(
      'kenmerk',
      'Een kenmerk heeft alleen letters, cijfers, streepjes en punten. Of laat dit leeg.',
    );
  if (organisation === '' && key === '' && kind !== 'other')
    fields.problem('organisatie', 'Vul de naam van de organisatie in.');
  const row = {
    ...(key === '' ? {} : { key }),
    ...(organisation === '' ? {} : { organisation }),
    ...(address === '' ? {} : { address }),
  };
  return Object.keys(row).length === 0 ? undefined : row;
}

function readReporter(fields: Fields): Reporter | undefined {
  const [name, email, role] = [fields.text('naam'), fields.text('email'), fields.text('rol')];
  if (email !== '' && !isEmail(email))
    fields.problem('email', 'Vul een e-mailadres in, zoals naam@organisatie.example. Of laat dit leeg.');
  if (role !== '' && name === '' && email === '')
    fields.problem('naam', 'Vul ook uw naam of uw e-mailadres in, of haal uw functie weg.');
  return name === '' && email === '' ? undefined : { name, email, role };
}

/** What the form asks, in its order: so stand the problems too. */
const ORDER: readonly string[] = [
  'soort',
  'gemeente',
  'organisatie',
  'bezoekadres',
  'kenmerk',
  ...VALUE_FIELDS.map(valueName),
  'toelichting',
  'bron',
  'melder',
  'naam',
  'email',
  'rol',
];

/**
 * The report that the fields of the form make, whoever sent them: the script of the page, or a server that gets them.
 *
 * @param municipalities codes that can be chosen
 * @param date the day on which it is sent
 */
export function readForm(
  entries: FormEntries,
  municipalities: { has(code: MunicipalityCode): boolean },
  date: IsoDate,
): FormReading {
  const fields = new Fields(entries);
  if (fields.several(TRAP_FIELD).length > 0) return { state: 'trapped' };
  const kind = keyOf(REPORT_KINDS, fields.text('soort'));
  if (kind === undefined) fields.problem('soort', 'Kies wat er niet klopt.');
  const municipality = fields.text('gemeente');
  if (!municipalities.has(municipality)) fields.problem('gemeente', 'Kies een gemeente.');
  const reporterKind = keyOf(REPORTER_KINDS, fields.text('melder'));
  if (reporterKind === undefined) fields.problem('melder', 'Kies voor wie u dit meldt.');
  const values = kind === undefined ? new Map<ReportableColumn, string>() : readNewValues(kind, fields);
  const row = kind === undefined ? undefined : readRow(kind, values, fields);
  const explanation = fields.text('toelichting', LONGEST_WORDS);
  const basis = fields.text('bron', LONGEST_WORDS);
  if (basis === '') fields.problem('bron', 'Vul in hoe u dit weet.');
  const needsWords = kind === 'other' || ((kind === 'contact' || kind === 'offer') && values.size === 0);
  if (needsWords && explanation === '') {
    fields.problem(
      'toelichting',
      kind === 'other'
        ? 'Vul in wat er niet klopt.'
        : 'Vul een nieuwe waarde in, of schrijf hier wat er niet klopt.',
    );
  }
  const reporter = readReporter(fields);
  if (fields.problems.length > 0 || kind === undefined || reporterKind === undefined) {
    const place = ({ field }: FormProblem) => ORDER.indexOf(field);
    return { state: 'wrong', problems: fields.problems.toSorted((a, b) => place(a) - place(b)) };
  }
  const report: Report = {
    kind,
    municipality,
    ...(row === undefined ? {} : { row }),
    values,
    explanation,
    basis,
    reporterKind,
    date,
  };
  return { state: 'read', report, reporter };
}
