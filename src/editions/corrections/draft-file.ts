import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { DraftInput, MailDraft } from '../../corrections/mail/drafts.ts';
import type { Correction } from '../../corrections/trail/correction.ts';
import { municipalityName, type OpenFolder } from './folder.ts';
import { readReporters, writeDraft } from './reporters.ts';

/** An .eml file that a mail program opens as a draft (X-Unsent). The same draft gives the same bytes. */
async function draftBytes({ to, subject, body }: MailDraft, date: string, host: string): Promise<Uint8Array> {
  const mark = createHash('sha256')
    .update(JSON.stringify([to, subject, body, date]))
    .digest('hex')
    .slice(0, 32);
  const composer = new MailComposer({
    to: { name: to.name, address: to.email },
    subject,
    text: body.replaceAll('\n', '\r\n'),
    textEncoding: 'quoted-printable',
    date: new Date(`${date}T00:00:00Z`),
    messageId: `<${mark}@${host}>`,
    baseBoundary: mark,
    headers: { 'X-Unsent': '1', 'Content-Language': 'nl' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return await composer.compile().build();
}

/**
 * Drafts of a mail to everybody who sent a report, in the confidential folder. The names of the files; none where nobody left
 * an address, or where there is nothing to say.
 */
export async function writeDrafts(
  folder: OpenFolder,
  correction: Correction,
  kind: 'vraag' | 'dank',
  make: (input: DraftInput) => MailDraft | undefined,
): Promise<readonly string[]> {
  const { data, edition } = folder;
  const { settings } = edition;
  const municipality = { name: municipalityName(folder, correction.report.municipality) };
  const date = correction.steps.at(-1)?.date ?? correction.report.date;
  const written: string[] = [];
  for (const reporter of await readReporters(data, correction.id)) {
    if (reporter.email === '') continue;
    const draft = make({ correction, reporter, municipality, settings });
    if (draft === undefined) continue;
    const number = written.length === 0 ? '' : `-${written.length + 1}`;
    const bytes = await draftBytes(draft, date, new URL(settings.baseUrl).host);
    written.push(await writeDraft(data, `${correction.id}-${kind}${number}.eml`, bytes));
  }
  return written;
}
