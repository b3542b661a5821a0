import { describe, expect, it } from 'vitest';
import { expectClean, expectFinding, readWith, readWithCell } from '../small-edition.ts';

const FILE = 'inventory.csv';

describe('values that are not allowed', () => {
  it.each<[rule: string, column: string, value: string, allowed: string, nearest: string]>([
    ['unknown-support-type', 'ondersteuningstypen', 'Informatie | Advys', 'Administratieve hulp', 'Advies'],
    ['unknown-life-domain', 'leefgebieden', 'Werk en inkomens', 'Schulden en incasso', 'Werk en inkomen'],
    ['unknown-kind', 'soort_organisatie', 'Gemente', 'Samenwerkingsverband', 'Gemeente'],
    [
      'unknown-network',
      'landelijke_organisatie',
      'Slachthofhulp Nederland',
      'VluchtelingenWerk Nederland',
      'Slachtofferhulp Nederland',
    ],
    ['unknown-origin', 'vindplaats', 'enquete|webscraep', 'handmatig gezocht', 'webscrape'],
    ['unknown-funding', 'financiering', 'Rijks', 'Bijdragen van leden', 'Rijk'],
  ])('%s names the allowed values and the nearest', (rule, column, value, allowed, nearest) => {
    const finding = expectFinding(readWithCell('inventory', 2, column, value), {
      severity: 'error',
      rule,
      file: FILE,
      line: 2,
      column,
      value,
    });
    expect(finding.expected).toContain(allowed);
    expect(finding.action).toContain(`'${nearest}'`);
  });

  it.each<[rule: string, column: string, value: string]>([
    ['wrong-type', 'sociaal_raadslieden', 'misschien'],
    ['wrong-type', 'vooral_vrijwilligers', '2'],
    ['broken-url', 'website', 'geen site'],
    ['broken-url', 'website', 'https://localhost/'],
    ['broken-url', 'website', 'https:voorbeeld.example'],
    ['broken-url', 'website', 'http://'],
    ['unsafe-url', 'website', 'javascript:alert(1)'],
    ['unsafe-url', 'website', 'data:text/html,hallo'],
    ['unsafe-url', 'website', '//voorbeeld.example/'],
    ['unsafe-url', 'website', 'ftp://voorbeeld.example/'],
    ['unsafe-url', 'website', 'https://naam:geheim@voorbeeld.example/'],
    ['unsafe-url', 'website', 'https:\\\\voorbeeld.example'],
    ['broken-email', 'email', 'info@voorbeeld'],
    ['broken-email', 'email', 'a@raad.example, b@raad.example'],
    ['broken-phone', 'telefoon', 'bel ons'],
    ['broken-phone', 'telefoon', '101234567'],
    ['broken-phone', 'telefoon', '1,01E+08'],
    ['excel-error', 'organisatie', '#REF!'],
    ['excel-error', 'leefgebieden', '#N/B'],
    ['excel-error', 'telefoon', '#WAARDE!'],
    ['excel-error', 'gemeente', '#NAAM?'],
    ['unknown-municipality', 'gemeente', 'Zwollle'],
    ['ambiguous-municipality', 'gemeente', 'Bergen'],
    ['split-municipality', 'gemeente', 'Splitdorp'],
    ['total-row', 'gemeente', 'Totaal'],
    ['total-row', 'gemeente', ' NEDERLAND '],
  ])('%s: %s %s', (rule, column, value) => {
    expectFinding(readWithCell('inventory', 2, column, value), {
      severity: 'error',
      rule,
      file: FILE,
      line: 2,
      column,
      value,
    });
  });

  it.each([
    'gemeente',
    'organisatie',
    'soort_organisatie',
    'sociaal_raadslieden',
    'ondersteuningstypen',
    'leefgebieden',
    'vindplaats',
  ])('%s may not be empty', (column) => {
    expectFinding(readWithCell('inventory', 3, column, ''), {
      severity: 'error',
      rule: 'missing-value',
      file: FILE,
      line: 3,
      column,
    });
  });

  it.each([
    'bezoekadres',
    'website',
    'telefoon',
    'email',
    'landelijke_organisatie',
    'vooral_vrijwilligers',
    'financiering',
  ])('%s may be empty or unknown', (column) => {
    const empty = expectClean(readWithCell('inventory', 2, column, ''));
    expect(expectClean(readWithCell('inventory', 2, column, 'Onbekend')).locations).toEqual(empty.locations);
    expect(expectClean(readWithCell('inventory', 2, column, '-')).locations).toEqual(empty.locations);
  });

  it('reports a text that is too long, cut short', () => {
    const finding = expectFinding(readWithCell('inventory', 2, 'organisatie', 'a'.repeat(201)), {
      severity: 'error',
      rule: 'text-too-long',
      file: FILE,
      line: 2,
      column: 'organisatie',
      value: `${'a'.repeat(79)}…`,
    });
    expect(finding.message).toContain('201');
    expectClean(readWithCell('inventory', 2, 'organisatie', 'a'.repeat(200)));
  });

  it('gives the header as it stands in the file', () => {
    const result = readWith(({ inventory: [header = [], row = []] }) => {
      header[5] = 'E-Mail';
      row[5] = 'mis';
    });
    expectFinding(result, {
      severity: 'error',
      rule: 'broken-email',
      file: FILE,
      line: 2,
      column: 'E-Mail',
      value: 'mis',
    });
  });
});

describe('values that are mended', () => {
  it.each<[rule: string, value: string, shown: string]>([
    ['control-character', 'Raads\u0007lieden', 'Raads␇lieden'],
    ['control-character', 'Raads\u0085lieden', 'Raads⟨U+0085⟩lieden'],
    ['direction-character', 'Raads\u202Elieden', 'Raads⟨U+202E⟩lieden'],
    ['direction-character', '\u2066Raadslieden', '⟨U+2066⟩Raadslieden'],
  ])('%s is taken out with a warning', (rule, value, shown) => {
    const result = readWithCell('inventory', 2, 'organisatie', value);
    expectFinding(result, {
      severity: 'warning',
      rule,
      file: FILE,
      line: 2,
      column: 'organisatie',
      value: shown,
    });
    expect(result.edition?.locations.at(-1)?.organisation).toBe('Raadslieden');
  });

  it('warns about letters that were damaged before', () => {
    expectFinding(readWithCell('inventory', 2, 'organisatie', 'FryslÃ¢n'), {
      severity: 'warning',
      rule: 'damaged-text',
      file: FILE,
      line: 2,
      column: 'organisatie',
      value: 'FryslÃ¢n',
    });
  });

  it('completes an address without https://', () => {
    const result = readWithCell('inventory', 2, 'website', 'www.raad.example/hulp');
    expectFinding(result, {
      severity: 'notice',
      rule: 'completed-url',
      file: FILE,
      line: 2,
      column: 'website',
      value: 'www.raad.example/hulp',
    });
    expect(result.edition?.locations.at(-1)?.website).toBe('https://www.raad.example/hulp');
  });

  it('moves a row of an abolished municipality to its successor', () => {
    const result = readWithCell('inventory', 4, 'gemeente', 'Oudstad');
    const finding = expectFinding(result, {
      severity: 'notice',
      rule: 'abolished-municipality',
      file: FILE,
      line: 4,
      column: 'gemeente',
      value: 'Oudstad',
    });
    expect(finding.message).toContain('Zwolle (GM0193)');
    expect(result.edition?.locations.map(({ municipality }) => municipality)).toEqual([
      'GM0518',
      'GM0193',
      'GM0193',
    ]);
  });

  it('names the successors of a municipality that was divided', () => {
    const [finding] = readWithCell('inventory', 4, 'gemeente', 'GM0903').findings;
    expect(finding?.message).toContain('Bergen (NH.) (GM0373) en Bergen (L.) (GM0893)');
  });
});
