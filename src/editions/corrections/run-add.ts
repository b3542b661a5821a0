import { open } from 'node:fs/promises';
import path from 'node:path';
import { matchRow } from '../../corrections/apply/match-row.ts';
import {
  MOST_MAIL_BYTES,
  MOST_REPORT_BYTES,
  readMail,
  readReportsIn,
  refuseOutlook,
} from '../../corrections/mail/read-mail.ts';
import { readSent, type SentReport } from '../../corrections/report/read-report.ts';
import { newCorrection } from '../../corrections/trail/new-correction.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { shownValue } from '../../ingest/findings/shown-value.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Finding } from '../../model/finding.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { isOutcome, municipalityName, type OpenFolder, openFolder, saveCorrection } from './folder.ts';
import { addReporter } from './reporters.ts';
import { correctionLine } from './words.ts';

export interface AddOptions {
  readonly data: string;
  /** Report files and saved mails. */
  readonly files: readonly string[];
}

/** The bytes of a file, at most so many; an error in the log where there is none, or more. */
async function readBounded(file: string, name: string, log: FindingLog): Promise<Uint8Array | undefined> {
  const most = /\.eml$/i.test(name) ? MOST_MAIL_BYTES : MOST_REPORT_BYTES;
  const handle = await open(file, 'r').catch(() => undefined);
  try {
    const information = await handle?.stat();
    if (!handle || !information?.isFile()) {
      log.error(
        'missing-file',
        { file: name },
        {
          message: 'Dit bestand is er niet, of het kan niet gelezen worden.',
          expected: 'Een melding (.txt) of een opgeslagen mail (.eml).',
          action: 'Kijk of de naam klopt.',
        },
      );
      return undefined;
    }
    if (information.size > most) {
      const megabytes = formatNumber(Math.ceil(information.size / 1024 / 1024));
      log.error(
        'file-too-large',
        { file: name },
        {
          message: `Dit bestand is ${megabytes} MB. Dat is te groot: wij hebben het niet gelezen.`,
          expected:
            most === MOST_MAIL_BYTES ? 'Een mail van hoogstens 25 MB.' : 'Een melding van hoogstens 64 kB.',
          action: 'Open het bestand, kopieer het blok van de melding en bewaar dat als tekstbestand.',
        },
      );
      return undefined;
    }
    const bytes = new Uint8Array(information.size);
    await handle.read(bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    await handle?.close();
  }
}

/** The reports in a file, whatever kind of file it is. */
async function reportsIn(
  file: string,
  { rules }: OpenFolder,
  log: FindingLog,
): Promise<readonly SentReport[]> {
  const name = path.basename(file);
  if (refuseOutlook(name, log)) return [];
  const bytes = await readBounded(file, name, log);
  if (bytes === undefined) return [];
  if (/\.eml$/i.test(name)) return (await readMail(name, bytes, rules.lookup, log)).reports;
  const text = decodeFile(name, bytes, log);
  if (text === undefined) return [];
  // Copied out of a mail, or the file of the form.
  if (/^[>| ]*-{2,3} ?begin melding/im.test(text)) return readReportsIn(name, text, rules.lookup, log);
  const sent = readSent(name, text, rules.lookup, log);
  return sent === undefined ? [] : [sent];
}

/** Reports a location that is not in the municipality that the report is about. */
function checkRow(name: string, { report }: SentReport, folder: OpenFolder, log: FindingLog): void {
  const match = matchRow(report, folder.inventory);
  const key = report.row?.key ?? report.row?.organisation ?? '';
  const own = municipalityName(folder, report.municipality);
  if (match.kind === 'elsewhere') {
    const other = municipalityName(folder, match.line.municipality);
    log.error(
      'row-elsewhere',
      { file: name, column: 'kenmerk', value: key },
      {
        message: `De melding gaat over ${own}, maar deze locatie staat bij ${other}.`,
        expected: `Een locatie in ${own}.`,
        action: 'Neem de melding niet over. Vraag de melder welke locatie zij bedoelt.',
      },
    );
  } else if (match.kind !== 'found' && report.kind !== 'missing') {
    log.warning(
      'row-not-found',
      { file: name, ...(key === '' ? {} : { value: key }) },
      {
        message:
          match.kind === 'ambiguous'
            ? `In ${own} staan ${match.lines.length} locaties met deze naam en dit adres.`
            : `Wij vinden niet over welke locatie in ${own} de melding gaat.`,
        expected: 'Een kenmerk, of een organisatie met bezoekadres, die in de inventarisatie staat.',
        action: 'Zoek de locatie op en vul haar kenmerk in het bestand van de melding in.',
      },
    );
  }
}

/**
 * Takes in report files and saved mails: each report becomes a file in `corrections/`, and who sent it a file in the
 * confidential folder. What is wrong is told, and the rest is taken in. The exit code is 1 where a file held an error.
 */
export async function runAdd({ data, files }: AddOptions): Promise<Outcome> {
  if (files.length === 0)
    return stopped('Noem de bestanden met meldingen, zoals: npm run corrections -- add mail.eml');
  const folder = await openFolder(data);
  if (isOutcome(folder)) return folder;
  const known = new Set(folder.corrections.map(({ id }) => id));
  const lines: string[] = [];
  const findings: Finding[] = [];
  let [added, twice] = [0, 0];
  for (const file of files) {
    const name = shownValue(path.basename(file));
    const log = new FindingLog();
    for (const sent of await reportsIn(file, folder, log)) {
      const before = log.errors;
      checkRow(name, sent, folder, log);
      if (log.errors > before) continue;
      if (known.has(sent.id)) {
        twice += 1;
        lines.push(`  ${sent.id} · was er al`);
      } else {
        const correction = newCorrection(sent, folder.inventory);
        await saveCorrection(data, correction);
        known.add(sent.id);
        added += 1;
        lines.push(`  ${correctionLine(folder, correction)}`);
      }
      if (sent.reporter) await addReporter(data, sent.id, sent.reporter);
    }
    findings.push(...log.finish());
  }
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  return {
    output: [
      ...(findings.length > 0 ? [formatFindings(findings, { limit: 50 })] : []),
      `${countOf(added, 'nieuwe melding', 'nieuwe meldingen')}${twice > 0 ? `, ${formatNumber(twice)} ${twice === 1 ? 'was' : 'waren'} er al` : ''}.`,
      ...lines,
      ...(added > 0 ? ['Wat te doen: bekijk een melding met npm run corrections -- list KENMERK.'] : []),
      '',
    ].join('\n'),
    errors: hasErrors ? 'Niet alles is overgenomen: zie de fouten hierboven.\n' : '',
    exitCode: hasErrors ? 1 : 0,
  };
}
