import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import { addWhereabouts, type Draft, draftEdition, filesOf, readWith } from '../small-edition.ts';

const TABLES = ['municipalities', 'indicators', 'places', 'postcodes', 'inventory'] as const;

/** The small edition with everything that it can do without. */
function wholeDraft(): Draft {
  const draft = draftEdition();
  addWhereabouts(draft);
  return draft;
}

/** Rows that are often about the same location but differ in the rest. */
const inventoryRow = fc
  .tuple(
    fc.constantFrom('Zwolle', 'Oudstad', 'Bergen (NH.)', 'GM0518'),
    fc.constantFrom('Loket', 'loket', 'LOKÉT', 'Raad'),
    fc.constantFrom('', 'Plein 1', 'plein, 1', 'Plein 11'),
    fc.constantFrom('', 'https://a.example/', 'https://b.example/'),
    fc.constantFrom('', '0800 1111', '0800 2222'),
    fc.constantFrom('', 'a@a.example'),
    fc.constantFrom('Gemeente', 'Samenwerkingsverband'),
    fc.constantFrom('ja', 'nee'),
    fc.constantFrom('', 'Slachtofferhulp Nederland'),
    fc.constantFrom('Informatie', 'Advies | Informatie', 'Contactbemiddeling'),
    fc.constantFrom('Algemeen', 'Wonen en buren|Algemeen'),
    fc.constantFrom('webscrape', 'enquête'),
    fc.constantFrom('', 'ja', 'nee'),
    fc.constantFrom('', 'Rijk', 'Leden', 'Gemeente'),
    fc.constantFrom('', '8011pk', '8012', '1861 AB'),
    fc.constantFrom('', 'Zwolle', 'Windesheim'),
    fc.constantFrom('', 'ma', 'di\nwo'),
    fc.constantFrom('', 'inloop', 'op afspraak'),
    fc.constantFrom('', 'jongeren', 'Vluchtelingen'),
    fc.constantFrom(['', ''], ['52,06', '5,03'], ['52.07', '5.03'], ['52,06', '5,12']),
  )
  .map((cells): string[] => {
    const texts = cells.filter((cell) => typeof cell === 'string');
    // In the order of the columns: postcode, place, latitude and longitude, hours, appointment, group.
    return [...texts.slice(0, 16), ...cells[19], ...texts.slice(16)];
  });

function shuffled(draft: Draft, order: readonly number[]): Draft {
  const shuffle = (rows: string[][] = []) => {
    const [header = [], ...body] = rows;
    const keyed = body.map((row, index) => ({ row, key: order[index % order.length] ?? 0, index }));
    return [header, ...keyed.sort((a, b) => a.key - b.key || b.index - a.index).map(({ row }) => row)];
  };
  return { ...draft, ...Object.fromEntries(TABLES.map((name) => [name, shuffle(draft[name])])) };
}

describe('any order of rows', () => {
  it('gives the same edition', () => {
    fc.assert(
      fc.property(
        fc.array(inventoryRow, { maxLength: 25 }),
        fc.array(fc.nat(1_000), { minLength: 1, maxLength: 40 }),
        (rows, order) => {
          const draft = wholeDraft();
          draft.inventory.push(...rows);
          const inOrder = readEdition(filesOf(draft));
          const otherwise = readEdition(filesOf(shuffled(draft, order)));
          expect(inOrder.edition).toBeDefined();
          expect(otherwise.edition).toEqual(inOrder.edition);
          expect([...(otherwise.edition?.locations ?? [])]).toEqual([...(inOrder.edition?.locations ?? [])]);
          expect(otherwise.tallies).toEqual(inOrder.tallies);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('any damage', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      ';',
      '"',
      '\n',
      '\t',
      '\r',
      '""',
      'Totaal',
      '#REF!',
      '-1',
      '1.234',
      '\u0000',
      '\u202E',
      '=1',
      '\uFEFF',
      'Bergen',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const damage = fc.record({
    file: fc.constantFrom(...filesOf(wholeDraft()).keys()),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: piece,
  });

  it('keeps read = published + merged + refused, and an edition only without errors', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
        const files = new Map(filesOf(wholeDraft()));
        for (const { file, at, remove, insert } of damages) {
          const text = new TextDecoder().decode(files.get(file));
          const start = Math.floor(at * text.length);
          files.set(
            file,
            new TextEncoder().encode(text.slice(0, start) + insert + text.slice(start + remove)),
          );
        }
        const { edition, findings, tallies } = readEdition(files);
        for (const { read, published, merged, refused } of tallies) {
          expect(read).toBe(published + merged + refused);
          expect(Math.min(read, published, merged, refused)).toBeGreaterThanOrEqual(0);
        }
        expect(edition === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
        for (const { value = '', rule } of findings) {
          expect(Array.from(value).length).toBeLessThanOrEqual(80);
          expect(rule).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps that also for bytes that are no text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filesOf(wholeDraft()).keys()),
        fc.uint8Array({ maxLength: 200 }),
        (file, bytes) => {
          const { edition, findings } = readWith((draft) => draft.raw.set(file, bytes));
          expect(edition).toBeUndefined();
          expect(findings.some((finding) => finding.file === file && finding.severity === 'error')).toBe(
            true,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});
