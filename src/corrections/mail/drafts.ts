import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings, Municipality } from '../../model/edition.ts';
import { CORRECTIONS_PATH } from '../published/address.ts';
import { REPORT_KINDS, type Reporter } from '../report/report.ts';
import { appliedOn, type Correction, stateOf } from '../trail/correction.ts';

/** A mail for the editor to look at and send; nothing here sends. */
export interface MailDraft {
  readonly to: Pick<Reporter, 'name' | 'email'>;
  readonly subject: string;
  /** With '\n' between lines. */
  readonly body: string;
}

/** What a draft is made from. */
export interface DraftInput {
  readonly correction: Correction;
  readonly reporter: Reporter;
  readonly municipality: Pick<Municipality, 'name'>;
  readonly settings: Pick<EditionSettings, 'publisher' | 'baseUrl' | 'contactEmail'>;
}

function greeting({ name }: Reporter): string {
  return name === '' ? 'Goedendag,' : `Beste ${name},`;
}

function aboutWords({ report, before }: Correction, municipality: DraftInput['municipality']): string {
  const organisation =
    report.row?.organisation ?? before.get('organisation') ?? report.values.get('organisation');
  return organisation === undefined ? municipality.name : `${organisation} in ${municipality.name}`;
}

function closing({ settings, correction }: DraftInput): readonly string[] {
  return ['', 'Met vriendelijke groet,', settings.publisher.name, '', `Melding ${correction.id}`];
}

function kindWords({ report }: Correction): string {
  return REPORT_KINDS.find(({ key }) => key === report.kind)?.label ?? report.kind;
}

/** A mail that asks the reporter something. `question` is one or more sentences of the editor. */
export function questionDraft(input: DraftInput, question: string): MailDraft {
  const { correction, reporter, municipality } = input;
  const about = aboutWords(correction, municipality);
  return {
    to: reporter,
    subject: `Vraag over uw melding: ${about} (${correction.id})`,
    body: [
      greeting(reporter),
      '',
      `Op ${formatDate(correction.report.date)} stuurde u ons een melding over ${about}: ${kindWords(correction)}.`,
      'Dank u wel. Wij hebben nog een vraag:',
      '',
      question,
      '',
      'Wilt u deze mail beantwoorden? Dan kunnen wij verder.',
      ...closing(input),
      '',
    ].join('\n'),
  };
}

/** A mail that thanks the reporter and says what became of the report; undefined while nothing has become of it. */
export function thanksDraft(input: DraftInput): MailDraft | undefined {
  const { correction, reporter, municipality, settings } = input;
  const state = stateOf(correction);
  const about = aboutWords(correction, municipality);
  const applied = appliedOn(correction);
  const why = correction.steps.at(-1)?.why ?? '';
  const told =
    applied !== undefined
      ? [
          `Wij hebben het op ${formatDate(applied)} aangepast. Op de website ziet u het na de volgende keer dat wij die bijwerken:`,
          settings.baseUrl + CORRECTIONS_PATH,
        ]
      : state === 'rejected'
        ? ['Wij hebben het niet aangepast.', ...(why === '' ? [] : [`De reden: ${why}`])]
        : undefined;
  if (told === undefined) return undefined;
  return {
    to: reporter,
    subject: `Dank u wel voor uw melding: ${about} (${correction.id})`,
    body: [
      greeting(reporter),
      '',
      `Op ${formatDate(correction.report.date)} stuurde u ons een melding over ${about}: ${kindWords(correction)}.`,
      'Dank u wel dat u met ons meekijkt.',
      '',
      ...told,
      ...closing(input),
      '',
    ].join('\n'),
  };
}

/** A link that opens the draft in the editor's own mail program. */
export function mailtoOf({ to, subject, body }: MailDraft): string {
  const text = body.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
