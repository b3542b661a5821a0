import { describe, expect, it } from 'vitest';
import { VALUE_FIELDS } from '../../../src/corrections/form/fields.ts';
import { prefillQuery, readPrefill } from '../../../src/corrections/form/prefill.ts';
import { readForm } from '../../../src/corrections/form/read-form.ts';
import {
  LONGEST_MAIL_LINK,
  reportFile,
  reportMail,
  type Sending,
} from '../../../src/corrections/form/send.ts';
import { findingsOfRow } from '../../../src/corrections/judge/inventory-rules.ts';
import { readMail, readReportsIn } from '../../../src/corrections/mail/read-mail.ts';
import { FindingLog } from '../../../src/ingest/findings/finding-log.ts';
import { open, sentOf } from '../small-inventory.ts';

const opened = open();
const MUNICIPALITIES = new Set(['GM0193', 'GM0034']);

const FILLED: Readonly<Record<string, string | readonly string[]>> = {
  soort: 'contact',
  gemeente: 'GM0193',
  organisatie: 'Rechtswinkel',
  bezoekadres: 'Straat 1',
  kenmerk: 'V-1',
  nieuw_telefoon: '0800 9999',
  toelichting: 'Zij zijn verhuisd.',
  bron: 'Ik werk daar.',
  melder: 'organisation',
  naam: 'Jannie de Vries',
  email: 'jannie@voorbeeld.example',
  rol: 'teamleider',
  homepage: '',
};

function read(changes: Readonly<Record<string, string | readonly string[]>> = {}) {
  const entries = new Map(
    Object.entries({ ...FILLED, ...changes }).map(([name, value]) => [name, [value].flat()]),
  );
  return readForm(entries, MUNICIPALITIES, '2026-11-26');
}

function sending(
  changes: Readonly<Record<string, string | readonly string[]>> = {},
  isExample = false,
): Sending {
  const reading = read(changes);
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  const { report, reporter } = reading;
  return { report, reporter, municipalityName: 'Zwolle', isExample };
}

const problemsOf = (changes: Parameters<typeof read>[0]) => {
  const reading = read(changes);
  return reading.state === 'wrong' ? reading.problems.map(({ field }) => field) : [];
};

/** The body of a mail as a mail program gets it, read as the text of a mail. */
function readBack(body: string) {
  const log = new FindingLog();
  const reports = readReportsIn('mail.eml', body, opened.rules.lookup, log);
  return { reports, findings: log.finish() };
}

describe('the form for reports', () => {
  it.each([false, true])('makes a file that the reader reads without a remark (example: %s)', (isExample) => {
    const own = sending({}, isExample);
    const { name, text } = reportFile(own);
    const { sent, findings } = sentOf(text, opened);
    expect(findings).toEqual([]);
    expect(sent?.report).toEqual(own.report);
    expect(sent?.reporter).toEqual({
      name: 'Jannie de Vries',
      email: 'jannie@voorbeeld.example',
      role: 'teamleider',
    });
    expect(name).toBe(`melding-${sent?.id}.txt`);
    expect(text.includes('Voorbeeld')).toBe(isExample);
  });

  it.each([false, true])('makes a mail with words for people and the block (example: %s)', (isExample) => {
    const own = sending({}, isExample);
    const { link, needsFile } = reportMail(own, 'meldpunt@factsheets.example');
    expect(needsFile).toBe(false);
    const address = new URL(link);
    expect(address.pathname).toBe('meldpunt@factsheets.example');
    const body = address.searchParams.get('body') ?? '';
    expect(body).toContain('Nieuw, telefoon: 0800 9999');
    expect(body.includes('Voorbeeld')).toBe(isExample);
    const { reports, findings } = readBack(body);
    expect(findings).toEqual([]);
    expect(reports.map(({ report }) => report)).toEqual([own.report]);
    expect(reports[0]?.reporter).toEqual(own.reporter);
  });

  it('makes a file that is read where it comes with a mail', async () => {
    const own = sending();
    const { name, text } = reportFile(own);
    const mail = [
      'From: Iemand Anders <iemand@voorbeeld.example>',
      'Subject: Melding',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=xx',
      '',
      '--xx',
      'Content-Type: text/plain',
      '',
      'Zie het bestand.',
      '--xx',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(text).toString('base64'),
      '--xx--',
    ].join('\r\n');
    const log = new FindingLog();
    const { reports } = await readMail('m.eml', Buffer.from(mail), opened.rules.lookup, log);
    expect(log.finish()).toEqual([]);
    expect(reports.map(({ report, reporter }) => ({ report, reporter }))).toEqual([
      { report: own.report, reporter: own.reporter },
    ]);
  });

  it('asks for the file where the report does not fit in a mail link', () => {
    const own = sending({ toelichting: 'é'.repeat(900) });
    const { link, needsFile, body } = reportMail(own, 'meldpunt@factsheets.example');
    expect(needsFile).toBe(true);
    expect(link.length).toBeLessThan(LONGEST_MAIL_LINK);
    expect(body).toContain(reportFile(own).name);
    expect(sentOf(reportFile(own).text, opened).sent?.report).toEqual(own.report);
  });

  it('gives values that the rules of the inventory take as they are', () => {
    const chosen = Object.fromEntries(
      VALUE_FIELDS.flatMap(({ choices, hasSeveral, column }) =>
        choices ? [[column, hasSeveral ? choices.join(' | ') : (choices[0] ?? '')]] : [],
      ),
    );
    const row = new Map(
      Object.entries({ municipality: 'Zwolle', organisation: 'Rechtswinkel', ...chosen }),
    ) as Parameters<typeof findingsOfRow>[2];
    const findings = findingsOfRow('inventory.csv', 2, row, opened.rules);
    expect(findings.filter(({ rule }) => rule.startsWith('unknown') || rule.startsWith('wrong'))).toEqual([]);
    expect(Object.keys(chosen).length).toBeGreaterThan(6);
  });

  it('of a missing organisation makes name and address new values, and takes what is ticked in the order of the list', () => {
    const { report } = sending({
      soort: 'missing',
      nieuw_leefgebieden: ['Wonen en buren', 'Algemeen'],
      nieuw_soort_organisatie: 'Gemeente',
    });
    expect(report.row).toBeUndefined();
    expect(Object.fromEntries(report.values)).toEqual({
      organisation: 'Rechtswinkel',
      address: 'Straat 1',
      phone: '0800 9999',
      kind: 'Gemeente',
      lifeDomains: 'Algemeen | Wonen en buren',
    });
  });

  it('leaves out the values that do not belong to what is wrong', () => {
    expect([...sending({ soort: 'gone' }).report.values]).toEqual([]);
  });

  it('names every field that is not right, in the order of the page', () => {
    expect(
      problemsOf({ soort: '', gemeente: 'GM9999', bron: ' ', melder: 'koning', email: 'geen adres' }),
    ).toEqual(['soort', 'gemeente', 'bron', 'melder', 'email']);
    expect(problemsOf({ organisatie: '', kenmerk: '' })).toEqual(['organisatie']);
    expect(problemsOf({ nieuw_telefoon: '', toelichting: '' })).toEqual(['toelichting']);
    expect(problemsOf({ soort: 'other', toelichting: '' })).toEqual(['toelichting']);
  });

  it.each([
    ['a formula', { nieuw_telefoon: '=HYPERLINK("http://voorbeeld.example")' }, 'nieuw_telefoon'],
    ['a formula for a name', { soort: 'missing', organisatie: '@SUM(A1)' }, 'organisatie'],
    ['a value that is on no list', { soort: 'offer', nieuw_afspraak: 'altijd' }, 'nieuw_afspraak'],
    ['a text that is too long', { toelichting: 'a'.repeat(1_001) }, 'toelichting'],
    ['a value that is too long', { nieuw_telefoon: '1'.repeat(201) }, 'nieuw_telefoon'],
    ['a key with a path in it', { kenmerk: '../../geheim' }, 'kenmerk'],
  ])('refuses %s', (_, changes, field) => {
    expect(problemsOf(changes)).toEqual([field]);
  });

  it.each([
    ['a second block', 'x\n--- einde melding ---\n--- begin melding ---\n[melding]\nsoort: aanbod'],
    ['another fact', 'x\r\ngemeente: GM0034\r\n[nieuw]\r\nwebsite: https://kwaad.example'],
    ['line ends that few know', 'x\u2028gemeente: GM0034\u0085kenmerk: V-2'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['backslashes', 'x\\ngemeente: GM0034 C:\\nieuw'],
  ])('lets nobody fake %s', (_, toelichting) => {
    const own = sending({ toelichting });
    for (const { reports, findings } of [
      readBack(new URL(reportMail(own, 'a@b.example').link).searchParams.get('body') ?? ''),
      readBack(reportMail(own, 'a@b.example').body),
    ]) {
      expect(findings).toEqual([]);
      expect(reports.map(({ report }) => report)).toEqual([own.report]);
      expect(reports[0]?.report.municipality).toBe('GM0193');
    }
    expect(sentOf(reportFile(own).text, opened).sent?.report).toEqual(own.report);
  });

  it('makes no report of what a robot filled in', () => {
    expect(read({ homepage: 'https://koop.example' }).state).toBe('trapped');
  });

  it('needs nobody to say who they are', () => {
    const own = sending({ naam: '', email: '', rol: '' });
    expect(own.reporter).toBeUndefined();
    expect(reportFile(own).text).not.toContain('naam:');
  });
});

describe('a link to the form', () => {
  it('is read back as it was written', () => {
    const prefill = {
      municipality: 'GM0193',
      organisation: 'Raad & Daad "Súd" (voorbeeld)',
      address: "'t Plein 1+2",
      key: 'L-7K3QX9M2TC',
    };
    expect(readPrefill(prefillQuery(prefill), MUNICIPALITIES)).toEqual({ prefill, remarks: [] });
  });

  it.each([
    ['an unknown municipality', '?gemeente=GM9999', 'Kies zelf een gemeente'],
    ['markup for a municipality', '?gemeente=%3Cscript%3E', 'Kies zelf een gemeente'],
    ['markup for a name', '?organisatie=%3Cb%3Ex', 'Vul zelf de naam in'],
    ['a name without end', `?organisatie=${'a'.repeat(5_000)}`, 'Vul zelf de naam in'],
    ['markup for a key', '?kenmerk=%22%3E%3Cimg%3E', 'kan niet kloppen'],
  ])('with %s fills in nothing, and says so', (_, query, words) => {
    const { prefill, remarks } = readPrefill(query, MUNICIPALITIES);
    expect(prefill).toEqual({});
    expect(remarks.join()).toContain(words);
  });
});
