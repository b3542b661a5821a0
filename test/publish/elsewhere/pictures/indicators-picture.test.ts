import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorsPicture } from '../../../../src/charts/municipality/pictures/indicators-picture.ts';
import { pictureDrawing } from '../../../../src/charts/municipality/pictures/picture.ts';
import type { Spread } from '../../../../src/charts/parts/spread.ts';
import type { Factsheet } from '../../../../src/factsheet/factsheet.ts';
import { sharedInput } from '../../../../src/publish/municipality/input.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { EDITION_2023 } from '../../../support/edition-2023.ts';
import { factsheetOf, realSite } from '../../../support/real-site.ts';

let site: Site;
let spread: Spread;
beforeAll(async () => {
  site = await realSite();
  spread = sharedInput(site).spread;
});

const NOTES = { notes: ['Uit de factsheet van 1 januari 2023.'], notice: undefined };

interface Row {
  readonly words: readonly string[];
  /** From the left of the strip to the middle of the own mark; undefined where there is none. */
  readonly own: number | undefined;
  readonly dots: number;
}

/** What stands in each row of the picture, read off its marks. */
function rowsOf(facts: Pick<Factsheet, 'name' | 'groups' | 'indicators'>): readonly Row[] {
  const { parts } = indicatorsPicture(spread, facts, NOTES);
  return parts.flatMap((left, index) => {
    const strip = parts[index + 1];
    const dots = strip?.marks.find((mark) => mark.kind === 'dots');
    if (!strip || dots?.kind !== 'dots' || dots.points.length < 100) return [];
    const own = strip.marks.find((mark) => mark.kind === 'circle' && mark.fill === 'accent');
    return [
      {
        words: left.marks.flatMap((mark) =>
          mark.kind === 'text' ? [mark.text.replaceAll('\u00a0', ' ')] : [],
        ),
        own: own?.kind === 'circle' ? own.cx : undefined,
        dots: dots.points.length,
      },
    ];
  });
}

const text = (file: string) => readFileSync(path.join(EDITION_2023, file), 'utf8');

const numberOf = (value: string) => Number(value.replace(',', '.'));

/** '1.234,5' of a number in the CSV, which has no points and more decimals. */
const dutch = (value: string, decimals: number) =>
  numberOf(value).toLocaleString('nl-NL', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

describe.each(['vlieland', 'amsterdam', 'nuenen-gerwen-en-nederwetten'])('the picture of %s', (slug) => {
  it('has a row for each figure that is published, with the number of the CSV and a strip of all that have one', () => {
    const facts = factsheetOf(site, slug);
    const csv = text('indicators.csv').replace('\uFEFF', '');
    const table = Papa.parse<Record<string, string>>(csv, { header: true, delimiter: ';' }).data;
    const own = table.find(({ code }) => code === facts.code);
    const rows = rowsOf(facts);
    const described = facts.indicators.map(({ indicator }) => indicator);
    const published = described.filter(({ id }) => table.some((line) => (line[id] ?? '') !== ''));
    expect(rows).toHaveLength(published.length);
    expect(published.length).toBeGreaterThan(5);
    published.forEach(({ id, unit, decimals, period }, index) => {
      const { words = [], own: mark, dots } = rows[index] ?? {};
      const cell = own?.[id] ?? '';
      expect(dots, id).toBe(table.filter((line) => (line[id] ?? '') !== '').length);
      expect(
        words.some((word) => word.startsWith(period)),
        id,
      ).toBe(true);
      if (cell === '') {
        expect(words, id).toContain('onbekend');
        expect(mark, id).toBeUndefined();
        return;
      }
      const number =
        unit === 'x 1.000 euro'
          ? `€ ${dutch(String(Math.round(numberOf(cell) * 10) * 100), 0)}`
          : `${dutch(cell, decimals)}${unit === '%' ? '%' : ` ${unit}`}`;
      expect(words, id).toContain(number);
      expect(mark, id).toBeGreaterThan(0);
    });
  });

  it('names each source once, by a number that its figures point at', () => {
    const facts = factsheetOf(site, slug);
    const drawing = pictureDrawing(indicatorsPicture(spread, facts, NOTES));
    const words = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
    const listed = words.slice(words.indexOf('Bronnen: '));
    const pointers = new Set(words.slice(0, words.indexOf('Bronnen: ')).match(/\[\d+\]/g));
    expect([...pointers].toSorted()).toEqual([...new Set(listed.match(/\[\d+\]/g))].toSorted());
    expect(pointers.size).toBeGreaterThan(3);
    expect(listed).toContain('CBS, Informatie voor derden (Iv3)');
  });
});

it('a figure that is withheld is called so, with the reason, and has no mark', () => {
  const facts = factsheetOf(site, 'urk');
  const indicators = facts.indicators.map((row) => ({
    ...row,
    figure: {
      ...row.figure,
      reading: { state: 'withheld' as const, reason: 'Te weinig inwoners om te tonen.' },
    },
  }));
  for (const { words, own } of rowsOf({ ...facts, indicators })) {
    expect(words).toContain('niet getoond');
    expect(words).toContain('Te weinig inwoners om te tonen.');
    expect(own).toBeUndefined();
  }
});
