import { describe, expect, it } from 'vitest';
import {
  csvText,
  type Draft,
  expectClean,
  expectFinding,
  readWith,
  readWithCell,
  setCell,
} from '../small-edition.ts';

const FILE = 'inventory.csv';

function readInventoryAs(
  transform: (text: string) => string | Uint8Array,
  change: (draft: Draft) => void = () => {},
) {
  return readWith((draft) => {
    change(draft);
    draft.raw.set(FILE, transform(csvText(draft.inventory)));
  });
}

function utf16(text: string, littleEndian = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('what Excel writes', () => {
  const plain = expectClean(readWith());

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['no byte order mark', (text) => text.slice(1)],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['CR', (text) => text.replaceAll('\n', '\r')],
    ['commas', (text) => text.replaceAll(',', ' ').replaceAll(';', ',')],
    ['tabs in UTF-16LE', (text) => utf16(text.replaceAll(';', '\t').replaceAll('\n', '\r\n'))],
    ['UTF-16BE', (text) => utf16(text, false)],
    ['sep=;', (text) => `\uFEFFsep=;\r\n${text.slice(1)}`],
    ['blank lines and columns', (text) => `${text.replaceAll('\n', ';;;\n')}\n;;;;\n\n`],
    [
      'headers in other case',
      (text) => text.replace(/^.*/, (header) => header.toUpperCase().replaceAll('_', ' ')),
    ],
    [
      'English headers',
      (text) => text.replace('soort_organisatie', 'kind').replace('vooral_vrijwilligers', 'mainlyVolunteers'),
    ],
    ['odd spaces', (text) => text.replace('Raadslieden (', '\u00A0Raadslieden\u200B  ( '.replace('( ', '('))],
    ['quotes around all', (text) => text.replace(/[^;\n\uFEFF]+/g, '"$&"')],
    [
      'keys, and semicolons between values',
      (text) => text.replace('Informatie | Advies', '"informatie;ADVIES\n"'),
    ],
    [
      'other words for yes and no',
      (text) => text.replace(';ja;;Inf', ';WAAR;;Inf').replace(';nee;Het', ';0;Het'),
    ],
  ])('reads %s as the same edition', (_name, transform) => {
    expect(expectClean(readInventoryAs(transform)).locations).toEqual(plain.locations);
  });

  it('reads Windows-1252 and says so', () => {
    const result = readInventoryAs((text) =>
      Uint8Array.from(text.slice(1), (letter) => letter.charCodeAt(0)),
    );
    expectFinding(result, { severity: 'notice', rule: 'old-encoding', file: FILE });
    expect(result.edition?.locations).toEqual(plain.locations);
  });
});

describe('lines', () => {
  it('are counted as an editor counts them, also behind cells with line ends', () => {
    const result = readInventoryAs(
      (text) => `sep=;\r\n${text.slice(1).replaceAll('\n', '\r\n')}`,
      (draft) => {
        setCell(draft, 'inventory', 2, 'bezoekadres', 'Voorbeeldstraat 1\nachter\nde "kerk"');
        setCell(draft, 'inventory', 4, 'email', 'geen adres');
      },
    );
    // 'sep=' is line 1, the header 2, the first row 3 to 5.
    expectFinding(result, {
      severity: 'error',
      rule: 'broken-email',
      file: FILE,
      line: 7,
      column: 'email',
      value: 'geen adres',
    });
  });
});

describe('columns', () => {
  it('reports one that is missing, with a header that looks like it', () => {
    expectFinding(
      readWith(({ inventory: [header = []] }) => header.splice(2, 1, 'bezoek adress')),
      {
        severity: 'error',
        rule: 'missing-column',
        file: FILE,
        line: 1,
        column: 'bezoekadres',
        value: 'bezoek adress',
      },
    );
  });

  it('reports one that stands there twice', () => {
    const result = readWith(({ inventory }) => {
      for (const row of inventory) row.push('');
      inventory[0]?.splice(-1, 1, 'E-mail');
    });
    expectFinding(result, {
      severity: 'error',
      rule: 'duplicate-column',
      file: FILE,
      line: 1,
      column: 'E-mail',
    });
  });

  it('says once which ones nobody uses: an editor keeps notes there', () => {
    const result = readWith(({ inventory }) => {
      for (const row of inventory) row.push('iets', 'ja', 'AB');
      inventory[0]?.splice(-3, 3, 'Opmerking', 'Tweede controle', 'Paraaf');
    });
    const finding = expectFinding(result, {
      severity: 'notice',
      rule: 'own-columns',
      file: FILE,
      line: 1,
      value: 'Opmerking, Tweede controle, Paraaf',
    });
    expect(finding.message).toContain("'Opmerking', 'Tweede controle' en 'Paraaf'");
    expect(result.findings).toHaveLength(1);
    expect(result.edition?.locations).toHaveLength(3);
  });

  it('warns about one that is nearly a column that may be left out', () => {
    const result = readWith(({ inventory }) => {
      for (const row of inventory) row.push('');
      inventory[0]?.splice(-1, 1, 'Openingstijd');
    });
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'unknown-column',
      file: FILE,
      line: 1,
      column: 'Openingstijd',
    });
    expect(finding.action).toContain("'openingstijden'");
  });
});

describe('rows', () => {
  it('reports more filled cells than columns', () => {
    expectFinding(
      readWith(({ inventory }) => inventory[2]?.push('', 'te veel')),
      {
        severity: 'error',
        rule: 'row-too-long',
        file: FILE,
        line: 3,
        value: 'te veel',
      },
    );
  });

  it('warns about fewer cells than columns, and takes the rest as empty', () => {
    const result = readWith(({ inventory }) => inventory[2]?.splice(-2, 2));
    expectFinding(result, { severity: 'warning', rule: 'row-too-short', file: FILE, line: 3 });
    expect(result.edition).toEqual(readWith().edition);
  });

  it('reports a quote that is never closed', () => {
    const result = readInventoryAs((text) => text.replace(';Buurt', ';"Buurt'));
    const finding = expectFinding(result, {
      severity: 'error',
      rule: 'unclosed-quote',
      file: FILE,
      line: 4,
      value: 'Buurtbemiddeling (voorbeeld);;;;;Stichting of vereniging;nee;;Contactbemiddelin…',
    });
    expect(finding.value).toHaveLength(80);
  });

  it('reports text behind a closing quote', () => {
    const result = readInventoryAs((text) =>
      text.replace('Buurtbemiddeling (voorbeeld)', '"Buurt" bemiddeling"'),
    );
    expectFinding(result, {
      severity: 'error',
      rule: 'misplaced-quote',
      file: FILE,
      line: 4,
      value: 'Subsidies en giften',
    });
  });
});

describe('bounds', () => {
  it('refuses a row with too many cells', () => {
    expectFinding(
      readWith(({ inventory }) => inventory[3]?.push(...new Array<string>(1_000).fill(''))),
      {
        severity: 'error',
        rule: 'too-many-columns',
        file: FILE,
        line: 4,
      },
    );
  });

  it('refuses a header with too many cells', () => {
    expectFinding(
      readWith(({ inventory }) => inventory[0]?.push(...new Array<string>(1_000).fill('x'))),
      {
        severity: 'error',
        rule: 'too-many-columns',
        file: FILE,
        line: 1,
      },
    );
  });

  it('refuses a row with a cell of ten thousand characters', () => {
    expectFinding(readWithCell('inventory', 3, 'website', 'x'.repeat(10_001)), {
      severity: 'error',
      rule: 'field-too-long',
      file: FILE,
      line: 3,
    });
  });

  it('refuses a file with too many rows', () => {
    const result = readInventoryAs((text) => text + 'x;y\n'.repeat(200_000));
    expectFinding(result, { severity: 'error', rule: 'too-many-rows', file: FILE, line: 200_002 });
    expect(result.tallies.at(-1)).toMatchObject({ read: 200_001, published: 0, refused: 200_001 });
  });

  it('refuses a line of ten million characters', () => {
    expectFinding(
      readInventoryAs((text) => text + 'x'.repeat(10_000_001)),
      {
        severity: 'error',
        rule: 'line-too-long',
        file: FILE,
        line: 5,
      },
    );
  });
});
