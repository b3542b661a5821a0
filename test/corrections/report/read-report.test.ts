import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORT_KINDS, REPORTER_KINDS } from '../../../src/corrections/report/report.ts';
import { writeSent } from '../../../src/corrections/report/write-report.ts';
import { open, reportOf, sentOf } from '../small-inventory.ts';

describe('a report as text', () => {
  const opened = open();

  it('is read back as it was written, with who sent it', () => {
    // Lines of people: no breaks in them, no space around them, and nothing that begins like a formula.
    const line = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
      .map((text) => `a ${text}`.replace(/\s+/g, ' ').trim());
    const kind = fc.constantFrom('contact', 'offer', 'other' as const);
    fc.assert(
      fc.property(
        kind,
        line,
        line,
        fc.constantFrom(...REPORTER_KINDS),
        (own, explanation, basis, reporter) => {
          const report = reportOf({ kind: own, explanation, basis, reporterKind: reporter.key });
          const person = { name: 'Jannie de Vries', email: 'jannie@voorbeeld.example', role: 'teamleider' };
          const { sent, findings } = sentOf(writeSent(report, person), opened);
          expect(findings).toEqual([]);
          expect(sent?.report).toEqual(report);
          expect(sent?.reporter).toEqual(person);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['a kind that we do not know', 'soort: adres of contact', 'soort: verhuisd'],
    ['a municipality that is not there', 'gemeente: GM0193', 'gemeente: GM9999'],
    ['a day that is not there', 'datum: 2023-02-01', 'datum: 2023-02-31'],
    ['a column that a report may not name', 'telefoon: 0800 9999', 'gecontroleerd_door: ik'],
    ['words that were changed on the way', 'bron: Ik werk daar.', 'bron: Ik woon daar.'],
  ])('with %s is told with its line, and what to do', (_, right, wrong) => {
    const text = writeSent(reportOf(), undefined);
    expect(text).toContain(right);
    const { findings } = sentOf(text.replace(right, wrong), opened);
    expect(findings.length).toBeGreaterThan(0);
    for (const { file, message, expected, action } of findings) {
      expect(file).toBe('melding.txt');
      expect([message, expected, action].every((words) => words.length > 5)).toBe(true);
    }
  });

  it('says its kind in words that an editor reads', () => {
    for (const { key, label } of REPORT_KINDS)
      expect(writeSent(reportOf({ kind: key }), undefined)).toContain(`soort: ${label}\n`);
  });
});
