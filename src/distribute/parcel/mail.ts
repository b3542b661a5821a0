import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { EXAMPLE_TEXT } from '../../factsheet/shared/notices.ts';
import { DistributionError } from '../distribution-error.ts';

/** The fields that a mail template may use, between braces. */
const MAIL_FIELDS = ['naam', 'gemeente', 'datum', 'pagina', 'contact', 'uitgever', 'peildatum'] as const;

export type MailFields = Readonly<Record<(typeof MAIL_FIELDS)[number], string>>;

export interface MailTemplate {
  readonly subject: string;
  readonly body: string;
}

export interface MailText {
  readonly subject: string;
  readonly body: string;
}

const SUBJECT_LINE = /^Onderwerp:[ \t]*(\S.*)$/;

/**
 * Takes a template apart: the first line is 'Onderwerp: ...', the rest the text of the mail.
 *
 * @throws DistributionError where the subject is missing or a field is not known
 */
export function readMailTemplate(text: string): MailTemplate {
  const [first = '', ...rest] = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const subject = SUBJECT_LINE.exec(first)?.[1]?.trim();
  const body = rest.join('\n').trim();
  if (subject === undefined || body === '') {
    throw new DistributionError(
      'De tekst van de mail klopt niet. De eerste regel moet beginnen met Onderwerp: en daaronder moet de tekst staan.',
    );
  }
  const known: readonly string[] = MAIL_FIELDS;
  for (const [whole, field = ''] of `${subject}\n${body}`.matchAll(/\{([^{}\n]*)\}/g)) {
    if (known.includes(field)) continue;
    throw new DistributionError(
      `De tekst van de mail heeft een veld dat wij niet kennen: ${whole}. Deze velden kunnen: ${known.map((name) => `{${name}}`).join(', ')}.`,
    );
  }
  return { subject, body: `${body}\n` };
}

/** The mail of one respondent. An invented one says so, so that nobody sends it by mistake. */
export function fillMail(template: MailTemplate, fields: MailFields, example: boolean): MailText {
  const known = new Map<string, string>(Object.entries(fields));
  const fill = (text: string) =>
    text.replace(/\{([^{}\n]*)\}/g, (whole, field: string) => known.get(field) ?? whole);
  const subject = fill(template.subject);
  const body = fill(template.body);
  if (!example) return { subject, body };
  return {
    subject: `VOORBEELD: ${subject}`,
    body: `Let op: dit is een voorbeeld. De antwoorden zijn verzonnen. ${EXAMPLE_TEXT}\n\n${body}`,
  };
}

export interface Draft extends MailText {
  readonly recipient: { readonly name: string; readonly email: string };
  /** Day of the answer, as YYYY-MM-DD: a mail must have a date, and that of the run would change the bytes. */
  readonly date: string;
  /** Host of the site, for the identifier of the mail. */
  readonly host: string;
  readonly attachment: { readonly fileName: string; readonly bytes: Uint8Array };
}

/** An .eml file that a mail program opens as a draft (X-Unsent). The same draft gives the same bytes. */
export async function composeDraft(draft: Draft): Promise<Uint8Array> {
  const { recipient, subject, body, attachment } = draft;
  const mark = createHash('sha256')
    .update(JSON.stringify([recipient, subject, body, draft.date, attachment.fileName]))
    .update(attachment.bytes)
    .digest('hex')
    .slice(0, 32);
  const composer = new MailComposer({
    to: { name: recipient.name, address: recipient.email },
    subject,
    text: body.replaceAll('\n', '\r\n'),
    textEncoding: 'quoted-printable',
    date: new Date(`${draft.date}T00:00:00Z`),
    messageId: `<${mark}@${draft.host}>`,
    baseBoundary: mark,
    headers: { 'X-Unsent': '1', 'Content-Language': 'nl' },
    attachments: [
      {
        filename: attachment.fileName,
        content: Buffer.from(attachment.bytes),
        contentType: 'application/pdf',
        contentTransferEncoding: 'base64',
      },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}
