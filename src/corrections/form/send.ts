import { writeBlock } from '../report/block.ts';
import { headerOf } from '../report/columns.ts';
import type { Report, Reporter } from '../report/report.ts';
import { reportId } from '../report/report-id.ts';
import { writeSent } from '../report/write-report.ts';
import { KIND_QUESTIONS } from './fields.ts';

/** Longer addresses are cut off or refused by mail programs, Outlook first. */
export const LONGEST_MAIL_LINK = 2_000;

/** What somebody sends, and what the page knows of it. */
export interface Sending {
  readonly report: Report;
  readonly reporter: Reporter | undefined;
  readonly municipalityName: string;
  readonly isExample: boolean;
}

const EXAMPLE = 'Voorbeeld: deze melding komt van een voorbeeldsite.';

export interface ReportFile {
  readonly name: string;
  readonly text: string;
}

/** The report as a file, as `corrections add` and the desk read it. */
export function reportFile({ report, reporter, isExample }: Sending): ReportFile {
  const text = writeSent(report, reporter);
  return {
    name: `melding-${reportId(report)}.txt`,
    text: isExample ? `# ${EXAMPLE}\n${text}` : text,
  };
}

function readable({ report, municipalityName, isExample }: Sending): readonly string[] {
  const { row, values, explanation, basis } = report;
  const fact = (label: string, value: string | undefined) => (value ? [`${label}: ${value}`] : []);
  return [
    ...(isExample ? [EXAMPLE, ''] : []),
    `${KIND_QUESTIONS[report.kind]}.`,
    ...fact('Gemeente', municipalityName),
    ...fact('Organisatie', row?.organisation),
    ...fact('Adres', row?.address),
    ...[...values].map(([column, value]) => `Nieuw, ${headerOf(column).replaceAll('_', ' ')}: ${value}`),
    ...fact('Toelichting', explanation),
    ...fact('Hoe ik dit weet', basis),
  ];
}

export interface ReportMail {
  readonly subject: string;
  readonly body: string;
  /** Opens a mail program with the mail in it. */
  readonly link: string;
  /** True where the report does not fit in a link: the mail then asks to attach the file. */
  readonly needsFile: boolean;
}

function mailLink(address: string, subject: string, body: string): string {
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

/** The report as a mail: words for people, and the block that a program reads. */
export function reportMail(sending: Sending, address: string): ReportMail {
  const { report, reporter, municipalityName, isExample } = sending;
  const subject = `${isExample ? 'Voorbeeld: m' : 'M'}elding over ${municipalityName} (${reportId(report)})`;
  const block = writeBlock(report, reporter);
  // Without the words for people it may still fit: the block says the same.
  for (const words of [readable(sending), isExample ? [EXAMPLE] : []]) {
    const intro = words.length === 0 ? '' : `${words.join('\n')}\n\n`;
    const body = `${intro}Verander niets aan de regels hieronder. Een programma leest ze.\n\n${block}`;
    const link = mailLink(address, subject, body);
    if (link.length <= LONGEST_MAIL_LINK) return { subject, body, link, needsFile: false };
  }
  const body = `Mijn melding staat in het bestand ${reportFile(sending).name}. Voeg dat bestand toe aan deze mail.\n`;
  return { subject, body, link: mailLink(address, subject, body), needsFile: true };
}
