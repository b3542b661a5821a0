import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { isEmail } from '../../ingest/cells/contact-fields.ts';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { shownValue } from '../../ingest/findings/shown-value.ts';
import type { MunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import { cleanText } from '../../ingest/text/clean-text.ts';
import { formatNumber } from '../../model/dutch.ts';
import { findBlocks, MOST_BLOCKS } from '../report/block.ts';
import { readSent, type SentReport } from '../report/read-report.ts';
import type { Reporter } from '../report/report.ts';

/** Larger than what mail programs send. */
export const MOST_MAIL_BYTES = 25 * 1024 * 1024;
/** A report of all columns is a tenth of this. */
export const MOST_REPORT_BYTES = 64 * 1024;
/** Lines that can begin a part; a forwarded mail with pictures has some tens. */
const MOST_PARTS = 1_000;
const DEEPEST = 20;
/** Of the text of a mail that is looked through, in characters. */
const LONGEST_TEXT = 2_000_000;

const LINE_FEED = 10;
const HYPHEN = 45;

/** How many lines of a mail begin with '--', as each part does. */
function countParts(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1))
    if (bytes[at + 1] === HYPHEN && bytes[at + 2] === HYPHEN) count += 1;
  return count;
}

/** Why a file is not read as a mail, before anything looks inside. */
function isTooMuch(file: string, bytes: Uint8Array, log: FindingLog): boolean {
  if (bytes.length > MOST_MAIL_BYTES) {
    const most = MOST_MAIL_BYTES / 1024 / 1024;
    log.error(
      'file-too-large',
      { file },
      {
        message: 'De mail is te groot. Zij is niet gelezen.',
        expected: `Hoogstens ${formatNumber(most)} MB.`,
        action: 'Open de mail, kopieer het blok van de melding en bewaar dat als tekstbestand.',
      },
    );
    return true;
  }
  if (countParts(bytes) > MOST_PARTS) {
    log.error(
      'too-many-parts',
      { file },
      {
        message: 'De mail heeft te veel onderdelen. Zij is niet gelezen.',
        expected: `Hoogstens ${formatNumber(MOST_PARTS)} onderdelen.`,
        action: 'Open de mail, kopieer het blok van de melding en bewaar dat als tekstbestand.',
      },
    );
    return true;
  }
  return false;
}

/**
 * Refuses a message as Outlook saves it (`.msg`), and says what to do; true where it did. The one kept library that reads
 * them runs out of memory on some damaged files.
 */
export function refuseOutlook(file: string, log: FindingLog): boolean {
  if (!/\.msg$/i.test(file)) return false;
  log.error(
    'outlook-message',
    { file },
    {
      message: 'Dit is een bericht van Outlook (.msg). Dat kunnen wij niet lezen.',
      expected: 'Een mail die is opgeslagen als .eml, of een melding als .txt.',
      action:
        'Open het bericht in Outlook en sla het op als .eml. Kan dat niet? Kopieer het blok van de melding in een tekstbestand.',
    },
  );
  return true;
}

async function parse(file: string, bytes: Uint8Array, log: FindingLog): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST });
  } catch {
    log.error(
      'broken-mail',
      { file },
      {
        message: 'Dit is geen mail die wij kunnen lezen.',
        expected: 'Een mail die als .eml is opgeslagen.',
        action: 'Sla de mail opnieuw op, of kopieer het blok van de melding en bewaar dat als tekstbestand.',
      },
    );
    return undefined;
  }
}

/** The text of a report file that came with a mail; undefined for anything else. Its name is never used. */
function reportText({ filename, content }: Attachment): string | undefined {
  if (filename === null || !/\.txt$/i.test(filename)) return undefined;
  if (typeof content === 'string') return content.length > MOST_REPORT_BYTES ? undefined : content;
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  if (bytes.length > MOST_REPORT_BYTES) return undefined;
  const text = new TextDecoder().decode(bytes);
  return /^\s*\[melding\]/im.test(text) ? text : undefined;
}

/** Mail programs that write HTML put the address of a link before it: '(https://example.org) https://example.org'. */
function withoutLinks(text: string): string {
  return text.replace(/\((?:mailto:)?(\S{1,500}?)\/?\) *\1/g, '$1');
}

function senderOf({ from }: Email): Reporter | undefined {
  const email = from?.address ?? '';
  if (!isEmail(email)) return undefined;
  return { name: cleanText(from?.name ?? '').text.slice(0, 200), email, role: '' };
}

export interface MailReports {
  readonly reports: readonly SentReport[];
  /** What the sender wrote, for who judges it; may be cut off. */
  readonly text: string;
}

/** The reports in a text: as a file, or as blocks among other words. */
export function readReportsIn(
  file: string,
  text: string,
  lookup: MunicipalityLookup,
  log: FindingLog,
): readonly SentReport[] {
  const { blocks, isBroken } = findBlocks(text.slice(0, LONGEST_TEXT));
  if (isBroken || blocks.length > MOST_BLOCKS) {
    log.error(
      'broken-block',
      { file },
      {
        message: isBroken
          ? 'Het blok van de melding is niet heel.'
          : `In dit bestand staan meer dan ${MOST_BLOCKS} meldingen.`,
        expected: "Een blok tussen de regels '--- begin melding ---' en '--- einde melding ---'.",
        action: 'Vraag de melder om de melding opnieuw te sturen.',
      },
    );
    return [];
  }
  // Where a mail is quoted in its answer, the same block is there twice.
  return [...new Set(blocks.map((block) => block.text))].flatMap(
    (block) => readSent(file, block, lookup, log) ?? [],
  );
}

/**
 * The reports in a saved mail (`.eml`): the blocks in its text, and report files that came with it. Whoever sent the mail is
 * the reporter where the report does not say. Wrong ones are in the log.
 *
 * @param file what it is called, for findings; it is never opened
 */
export async function readMail(
  file: string,
  bytes: Uint8Array,
  lookup: MunicipalityLookup,
  log: FindingLog,
): Promise<MailReports> {
  const none = { reports: [], text: '' };
  if (isTooMuch(file, bytes, log)) return none;
  const mail = await parse(file, bytes, log);
  if (mail === undefined) return none;
  const before = log.errors;
  const text = withoutLinks((mail.text ?? '').slice(0, LONGEST_TEXT));
  const found = [
    ...readReportsIn(file, text, lookup, log),
    ...mail.attachments
      .flatMap((attachment) => reportText(attachment) ?? [])
      .slice(0, MOST_BLOCKS)
      .flatMap((attached) => readSent(file, attached, lookup, log) ?? []),
  ];
  const byId = new Map(found.toReversed().map((sent) => [sent.id, sent]));
  if (byId.size === 0 && log.errors === before) {
    log.error(
      'no-report-in-mail',
      { file, ...(mail.subject === undefined ? {} : { value: shownValue(mail.subject) }) },
      {
        message: 'In deze mail staat geen melding die een programma kan lezen.',
        expected: "Een blok dat begint met '--- begin melding ---', of een bijlage van het formulier.",
        action:
          'Lees de mail zelf. Pas de inventarisatie aan, of vraag de melder om een blok zoals data/README.md dat toont.',
      },
    );
  }
  const sender = senderOf(mail);
  return {
    reports: [...byId.values()].toReversed().map((sent) => ({ ...sent, reporter: sent.reporter ?? sender })),
    text: text.slice(0, 20_000),
  };
}
