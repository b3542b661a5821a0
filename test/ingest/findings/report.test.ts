import { describe, expect, it } from 'vitest';
import {
  findingsCsv,
  formatFindings,
  summariseFindings,
  summariseTallies,
} from '../../../src/ingest/findings/report.ts';
import { shownValue } from '../../../src/ingest/findings/shown-value.ts';
import type { Finding } from '../../../src/model/finding.ts';

function finding(more: Partial<Finding> = {}): Finding {
  return {
    severity: 'error',
    rule: 'broken-url',
    file: 'inventory.csv',
    message: 'Fout adres.',
    expected: 'Een adres.',
    action: 'Verbeter het.',
    ...more,
  };
}

describe('the report for a terminal', () => {
  it('says so when there is nothing to say', () => {
    expect(formatFindings([])).toBe('Er zijn geen meldingen.\n');
  });

  it('puts errors first, groups by rule and file, and gives the same advice once', () => {
    const text = formatFindings([
      finding({ severity: 'notice', rule: 'merged-locations', line: 2 }),
      finding({ line: 3, column: 'website', value: 'mis' }),
      finding({ severity: 'warning', rule: 'duplicate-row', line: 4 }),
      finding({ line: 5, column: 'website', value: 'fout' }),
    ]);
    expect(text).toBe(`FOUT broken-url in inventory.csv: 2 meldingen
  regel 3, kolom website, waarde 'mis'
    Fout adres.
  regel 5, kolom website, waarde 'fout'
    Fout adres.
    Verwacht: Een adres.
    Wat te doen: Verbeter het.

LET OP duplicate-row in inventory.csv: 1 melding
  regel 4
    Fout adres.
    Verwacht: Een adres.
    Wat te doen: Verbeter het.

TER INFO merged-locations in inventory.csv: 1 melding
  regel 2
    Fout adres.
    Verwacht: Een adres.
    Wat te doen: Verbeter het.
`);
  });

  it('shows at most fifty and says where the rest is', () => {
    const many = Array.from({ length: 1_252 }, (_, index) =>
      finding({ rule: `rule-${index}`, line: index + 2 }),
    );
    const text = formatFindings(many, { fullReport: 'uit/findings.csv' });
    expect(text.match(/^ {2}regel/gm)).toHaveLength(50);
    expect(text).toContain('En nog 1.202 meldingen. De hele lijst staat in uit/findings.csv.');
    expect(formatFindings(many, { limit: 2_000 })).not.toContain('En nog');
  });

  it('says the cause of many alike once, shows three of them and counts the others', () => {
    const many = Array.from({ length: 342 }, (_, index) =>
      finding({ rule: 'municipality-without-boundary', line: index + 2 }),
    );
    const text = formatFindings([...many, finding({ rule: 'broken-email' })], {
      fullReport: 'uit/findings.csv',
    });
    expect(text.match(/^ {2}regel/gm)).toHaveLength(3);
    expect(text).toContain('Waarschijnlijk horen de bestanden niet bij hetzelfde jaar.');
    expect(text).toContain('En nog 339 keer. De hele lijst staat in uit/findings.csv.');
    expect(text).toContain('broken-email');
    expect(text).not.toMatch(/En nog .* meldingen/);
    expect(text.indexOf('Waarschijnlijk')).toBeLessThan(text.indexOf('regel 2'));
  });

  it('begins with what explains the rest, though it is no error', () => {
    const encoding = finding({ severity: 'notice', rule: 'old-encoding' });
    const choice = finding({ rule: 'unknown-support-type' });
    const damaged = finding({ severity: 'warning', rule: 'damaged-text' });
    expect(formatFindings([choice, damaged, encoding])).toMatch(/^TER INFO old-encoding/);
    expect(formatFindings([choice, encoding])).toMatch(/^FOUT unknown-support-type/);
  });

  it('has colours only on request', () => {
    expect(formatFindings([finding()])).not.toContain('\u001B');
    expect(formatFindings([finding()], { colour: true })).toContain('\u001B[31mFOUT\u001B[0m');
  });

  it('counts findings and rows', () => {
    expect(summariseFindings([finding(), finding({ severity: 'notice' })])).toBe(
      '1 fout, 0 waarschuwingen en 1 mededeling',
    );
    expect(
      summariseTallies([{ file: 'places.csv', read: 1_572, published: 1_570, merged: 1, refused: 1 }]),
    ).toBe('places.csv  1.572 regels gelezen = 1.570 gepubliceerd + 1 samengevoegd + 1 geweigerd\n');
  });
});

describe('the list for Excel', () => {
  it('has a byte order mark, a header and quotes where needed', () => {
    expect(findingsCsv([finding({ line: 3, column: 'website', value: 'a;"b"' })])).toBe(
      '\uFEFFernst;soort;bestand;regel;kolom;waarde;melding;verwacht;wat_te_doen\nfout;broken-url;inventory.csv;3;website;"a;""b""";Fout adres.;Een adres.;Verbeter het.\n',
    );
  });

  it.each(['=1+1', '+31', '-5', '@naam', '\tx', '\rx'])('makes %j safe for a spreadsheet', (value) => {
    const [, row] = findingsCsv([finding({ value })]).split('\n');
    expect(row).toContain(`'${value}`);
  });
});

describe('a shown value', () => {
  it('is cut by characters, not in the middle of one', () => {
    expect(Array.from(shownValue('😀'.repeat(100)))).toHaveLength(80);
    expect(shownValue('😀'.repeat(100)).isWellFormed()).toBe(true);
    expect(shownValue('a'.repeat(80))).toBe('a'.repeat(80));
  });

  it('shows what is invisible', () => {
    expect(shownValue('a\tb\u200Bc\u007F\uFEFF')).toBe('a␉b⟨U+200B⟩c␡⟨U+FEFF⟩');
  });
});
