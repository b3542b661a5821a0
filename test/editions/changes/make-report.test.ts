import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../src/editions/changes/make-report.ts';
import { matchesCsv, reportCsv, reportHtml, reportText } from '../../../src/editions/changes/write-report.ts';
import { compareEditions } from '../../../src/history/compare-editions.ts';
import { editionOf, NOW, type Row, THEN } from '../../history/small-editions.ts';
import type { Draft } from '../../ingest/small-edition.ts';
import { setCell } from '../../ingest/small-edition.ts';

const OFFICES: Row[] = [
  'Wijkteam',
  'Formulieren',
  'Raadslieden',
  'Buurthulp',
  'Ouderenadvies',
  'Spreekuur',
].map((organisatie, index) => ({ organisatie, bezoekadres: `Plein ${index}` }));
const LONELY: Row = { gemeente: 'Bergen (L.)', organisatie: 'Loket <b>', bezoekadres: '=1+1' };

function changesOf(older: readonly Row[], newer: readonly Row[], change?: (draft: Draft) => void) {
  return compareEditions(
    editionOf(older, THEN),
    editionOf(newer, NOW, (draft) => {
      for (const indicator of draft.descriptions.indicators) indicator.period = 'peildatum 1 januari 2025';
      change?.(draft);
    }),
  );
}

function sectionOf(report: ReturnType<typeof makeReport>, id: string) {
  const section = report.sections.find((each) => each.id === id);
  if (!section) throw new Error(`No section ${id}`);
  return section;
}

describe('the report before publishing', () => {
  const changes = changesOf([...OFFICES, LONELY], [{ ...OFFICES[0], telefoon: '0800 1' }], (draft) => {
    setCell(draft, 'indicators', 2, 'inwoners', '13241');
    setCell(draft, 'indicators', 4, 'inwoners', '1300000');
    // Around zero a factor says nothing, and a percentage may grow by a half.
    setCell(draft, 'indicators', 3, 'solvabiliteit', '50');
    setCell(draft, 'indicators', 3, 'hbo_wo', '52');
  });
  const report = makeReport(changes);

  it('ends each part with what to do', () => {
    for (const { todo, lead, title } of report.sections) {
      expect(todo).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(lead).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
      expect(title).not.toBe('');
    }
  });

  it('counts by kind of change', () => {
    const rows = sectionOf(report, 'aantallen').rows.map(({ subject, older, newer, difference }) =>
      [subject, older, newer, difference].join(' '),
    );
    expect(rows).toEqual([
      'alle locaties 7 1 −6',
      'nieuw  0 ',
      'niet meer gevonden  6 ',
      'verhuisd  0 ',
      'andere naam  0 ',
      'ander aanbod  0 ',
      'andere contactgegevens  1 ',
    ]);
  });

  it('puts suspicious changes first', () => {
    expect(
      sectionOf(report, 'gemeenten').rows.map(({ isSuspicious, subject, difference }) => [
        isSuspicious,
        subject,
        difference,
      ]),
    ).toEqual([
      [true, 'Zwolle', '−5'],
      [true, 'Bergen (L.)', '−1'],
    ]);
    expect(sectionOf(report, 'witte-vlekken').rows).toMatchObject([
      { isSuspicious: true, subject: 'Bergen (L.)', older: '1', newer: '0' },
    ]);
    expect(sectionOf(report, 'factor').rows.map(({ isSuspicious, note }) => [isSuspicious, note])).toEqual([
      [true, expect.stringContaining('10,0 keer zo klein')],
      [false, expect.stringContaining('2,3 keer zo groot')],
    ]);
  });

  it('says in three lines what changed', () => {
    expect(report.summary).toHaveLength(3);
    expect(report.summary[0]).toContain('7 locaties toen, 1 nu; 0 nieuw, 6 niet meer gevonden');
    expect(report.summary[2]).toContain('0 koppelingen van locaties; 0 gemeenten zonder vergelijking.');
    expect(report.summary[1]).toBe('Witte vlekken: 0 gesloten, 1 ontstaan.');
  });

  it('has every line in the CSV, and nothing in it is a formula', () => {
    const lines = reportCsv(report).trimEnd().split('\n');
    expect(lines).toHaveLength(1 + report.sections.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(lines[0]).toBe('\uFEFFdeel;opvallend;code;waarover;toen;nu;verschil;toelichting');
    expect(lines.join('\n')).not.toMatch(/(^|;)=/m);
  });

  it('is a page in which text is text', () => {
    const html = reportHtml(report);
    expect(html).toContain('Loket &lt;b&gt;, =1+1');
    expect(html).not.toContain('<b>');
    expect(html).toMatch(/^<!doctype html>\n<html lang="nl">/);
    for (const { id } of report.sections) expect(html).toContain(`<h2 id="${id}">`);
  });

  it('marks in the terminal what to look at first', () => {
    const text = reportText(report);
    expect(text).toContain('! Zwolle');
    expect(text.match(/Wat te doen:/g)).toHaveLength(report.sections.length);
    expect(text).not.toMatch(/undefined|NaN/);
  });
});

describe('a border that moved', () => {
  const [first] = OFFICES;
  const changes = changesOf([{ ...first }], [{ ...first }], (draft) =>
    setCell(draft, 'places', 3, 'gemeente', 'GM0193'),
  );

  it('is a part of every form of the report, that ends with what to do', () => {
    const report = makeReport(changes);
    const { rows, lead, todo } = sectionOf(report, 'grenzen');
    expect(lead).toContain('1 plaats of postcode ligt nu in een andere gemeente');
    expect(rows).toMatchObject([
      {
        isSuspicious: true,
        code: 'GM0193',
        subject: 'Scheveningen',
        older: "'s-Gravenhage",
        newer: 'Zwolle',
      },
    ]);
    expect(todo).toContain('places.csv');
    expect(reportText(report)).toContain('! Scheveningen');
    expect(reportCsv(report)).toMatch(/^Grenzen;.*Scheveningen;/im);
    expect(reportHtml(report)).toContain('Scheveningen');
  });

  it('leaves a part that says how to be sure where nothing is seen', () => {
    const { rows, todo } = sectionOf(makeReport(changesOf([{ ...first }], [{ ...first }])), 'grenzen');
    expect(rows).toEqual([]);
    expect(todo).toContain('in de map van de eerdere uitgave');
  });
});

describe('doubtful matches', () => {
  const older: Row[] = [
    { organisatie: 'Loket', bezoekadres: 'Plein 2' },
    { organisatie: 'Loket', bezoekadres: 'Kade 3' },
  ];
  const newer: Row[] = [
    { organisatie: 'Loket', bezoekadres: 'Plein 4' },
    { organisatie: 'Loket', bezoekadres: 'Laan 5' },
  ];
  const changes = changesOf(older, newer);

  it('are a list with the line and the key that settles each', () => {
    const lines = matchesCsv(changes, () => 7)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    const [match] = changes.matches;
    expect(lines[1]).toContain(`7;Zwolle;Loket;${match?.older.address};Loket;${match?.newer.address};`);
    expect(lines[1]).toContain(`;${match?.older.id};`);
  });

  it('are settled by filling the key: the same, or another', () => {
    const [first] = changes.matches;
    const settled = newer.map((row) => ({
      ...row,
      kenmerk: row.bezoekadres === first?.newer.address ? (first?.older.id ?? '') : 'ANDERS-1',
    }));
    const after = changesOf(older, settled);
    expect(after.matches.map(({ reason, isCertain }) => [reason, isCertain])).toEqual([['key', true]]);
    expect(after.country.byKind).toMatchObject({ new: 1, gone: 1, moved: 1 });
    expect(
      matchesCsv(after, () => undefined)
        .trimEnd()
        .split('\n'),
    ).toHaveLength(1);
  });
});
