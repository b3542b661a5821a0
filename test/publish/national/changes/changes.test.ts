import { beforeAll, describe, expect, it } from 'vitest';
import { contentOf } from '../../../../src/build/national-build.ts';
import { PALETTE, type Paint } from '../../../../src/charts/parts/palette.ts';
import { classifyChanges } from '../../../../src/publish/national/changes/classes.ts';
import { changeFiles } from '../../../../src/publish/national/changes/files.ts';
import { type NationalChanges, nationalChangesOf } from '../../../../src/publish/national/changes/picture.ts';
import { nationalPages } from '../../../../src/publish/national/files.ts';
import { CHANGES_PATH, changesCsv } from '../../../../src/publish/national/paths.ts';
import { withoutContacts } from '../../../../src/publish/shared/without-contacts.ts';
import { makeSite, type Site } from '../../../../src/publish/site.ts';
import { editionOf, type Row, THEN } from '../../../history/small-editions.ts';
import { currentSite } from '../../../support/real-site.ts';
import { csvRows } from '../../data/open-texts.ts';

let site: Site;
let national: NationalChanges;
beforeAll(async () => {
  site = await currentSite();
  const found = nationalChangesOf(site);
  if (!found) throw new Error('There is an earlier edition.');
  national = found;
});

function textOf(path: string): string {
  const file = [...changeFiles(site)].find((candidate) => candidate.path === path);
  if (!file) throw new Error(`No file at ${path}.`);
  return String(contentOf(file, new Map()));
}

describe('the national picture of change', () => {
  it('is not there without an earlier edition', () => {
    const alone = makeSite(editionOf([{}]));
    expect(nationalChangesOf(alone)).toBeUndefined();
    expect([...changeFiles(alone)]).toEqual([]);
    expect(nationalPages(alone)).not.toContain(CHANGES_PATH);
    expect(nationalPages(site)).toContain(CHANGES_PATH);
  });

  it('begins with what was found, and that a second inventory also searches better', () => {
    expect(national.title).toBe('Wat is er veranderd sinds 2023?');
    expect(national.message.slice(0, 2)).toEqual([
      'In 2025 zijn er in Nederland 55 locaties meer gevonden dan in 2023: 1.676 in plaats van 1.621.',
      'Een tweede inventarisatie zoekt ook beter. Meer gevonden betekent dus niet altijd dat er meer is.',
    ]);
    expect(national.mapMessage).toMatch(/^In \d+ gemeenten zijn meer locaties gevonden dan in 2023, in/);
  });

  it('puts every municipality in one layer of the map, and in the list of that layer', () => {
    const codes = national.layers.flatMap((layer) => layer.codes);
    expect(codes).toHaveLength(342);
    expect(new Set(codes).size).toBe(342);
    expect(national.lists.map(({ municipalities }) => municipalities.length)).toEqual(
      national.layers.map((layer) => layer.codes.length),
    );
  });

  it('names white spots that were closed and opened', () => {
    expect(national.whiteSpots.map(({ municipalities }) => municipalities.map(({ name }) => name))).toEqual([
      ['Rheden', 'Rozendaal'],
      ['Ommen'],
    ]);
  });

  it('has tables in which now is then and the difference', () => {
    expect(national.tables.map(({ id }) => id)).toEqual(
      [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `tabel-${number}`),
    );
    for (const { id, rows } of national.tables) {
      for (const { label, numbers } of rows) {
        for (const { older, newer, difference } of numbers) {
          if (older === undefined || newer === undefined) expect(difference).toBeUndefined();
          else expect(older + (difference ?? Number.NaN), `${id} ${label}`).toBeCloseTo(newer, 6);
        }
      }
    }
  });

  it('has tables of groups whose rows add up to their total, then and now', () => {
    const byGroup = national.tables.filter(({ measures }) =>
      measures.some(({ id }) => id === 'met_organisatie'),
    );
    expect(byGroup).toHaveLength(5);
    for (const { id, measures, rows } of byGroup) {
      const total = rows.find((row) => row.id === 'totaal');
      for (const [index, measure] of measures.entries()) {
        if (measure.decimals > 0) continue;
        for (const which of ['older', 'newer', 'difference'] as const) {
          const sum = rows
            .filter((row) => row !== total)
            .reduce((all, { numbers }) => all + (numbers[index]?.[which] ?? 0), 0);
          expect(sum, `${id} ${measure.id} ${which}`).toBe(total?.numbers[index]?.[which]);
        }
      }
    }
  });

  it('has a file of municipalities that adds up to the country', () => {
    const rows = csvRows(textOf(changesCsv('gemeenten'))).filter((row) => row['cijfer'] === 'locations');
    expect(rows).toHaveLength(342);
    const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
    expect([sum('toen'), sum('nu'), sum('verschil')]).toEqual([1621, 1676, 55]);
  });

  it('has a file of organisations with each change of name on one row', () => {
    const rows = csvRows(textOf(changesCsv('organisaties')));
    expect(new Set(rows.map((row) => row['verandering']))).toEqual(
      new Set(['nieuw', 'niet meer gevonden', 'andere naam']),
    );
    for (const row of rows) {
      expect(row['naam_toen'] === '', row['gemeente']).toBe(row['verandering'] === 'nieuw');
      expect(row['naam_nu'] === '', row['gemeente']).toBe(row['verandering'] === 'niet meer gevonden');
    }
  });

  it('tells the same from a site without contact details, which knows no single location that changed', () => {
    const general = withoutContacts(site);
    expect(nationalChangesOf(general)?.message).toEqual(national.message);
    expect(nationalChangesOf(general)?.tables).toEqual(national.tables);
    expect(general.past?.changes.locations).toEqual([]);
    expect(general.past?.changes.matches).toEqual([]);
    const addresses = JSON.stringify([...(general.past?.changes.municipalities.values() ?? [])]);
    expect(addresses).not.toContain('Voorbeeldweg');
  });
});

describe('the classes of the map of change', () => {
  const rows = (gemeente: string, count: number): Row[] =>
    Array.from({ length: count }, (_, index) => ({ gemeente, organisatie: `Loket ${index}` }));
  const classed = (then: readonly Row[], now: readonly Row[]) => {
    const changes = makeSite(editionOf(now), [editionOf(then, THEN)]).past?.changes;
    return classifyChanges(changes?.municipalities ?? new Map());
  };

  it('keep fewer, the same, some more and much more apart', () => {
    const { classes } = classed(
      [...rows('GM0193', 2), ...rows('GM0373', 1)],
      [...rows('GM0193', 1), ...rows('GM0373', 2), ...rows('GM0518', 5)],
    );
    expect(classes.map(({ step, from, to, codes }) => ({ step, from, to, codes }))).toEqual([
      { step: -1, from: -1, to: -1, codes: ['GM0193'] },
      { step: 0, from: 0, to: 0, codes: ['GM0893'] },
      { step: 1, from: 1, to: 1, codes: ['GM0373'] },
      { step: 2, from: 5, to: 5, codes: ['GM0518'] },
    ]);
  });

  it('are one where nothing changed', () => {
    const { classes, unknown, notComparable } = classed(rows('GM0193', 2), rows('GM0193', 2));
    expect(classes.map(({ step }) => step)).toEqual([0]);
    expect([unknown, notComparable]).toEqual([[], []]);
  });

  it('stay apart in grey and for who sees no red or green: fewer has lines, and more is the darker', () => {
    const five = ['GM0193', 'GM0373', 'GM0518', 'GM0893'];
    const then = [...rows('GM0193', 9), ...rows('GM0373', 2), ...rows('GM0518', 1), ...rows('GM0893', 1)];
    const now = [...rows('GM0193', 1), ...rows('GM0373', 1), ...rows('GM0518', 2), ...rows('GM0893', 9)];
    const layers = nationalChangesOf(makeSite(editionOf(now), [editionOf(then, THEN)]))?.layers ?? [];
    const styled = layers.flatMap(({ style, codes }) =>
      typeof style === 'string' || codes.length === 0 ? [] : [{ ...style, code: codes[0] ?? '' }],
    );
    expect(styled.map(({ code, lines }) => [code, lines !== undefined])).toEqual(
      five.map((code) => [code, code === 'GM0193' || code === 'GM0373']),
    );
    const light = ({ fill }: { readonly fill: Paint }) => luminance(PALETTE[fill]);
    const [muchFewer, fewer, more, muchMore] = styled.map(light);
    expect(fewer).toBeGreaterThan((muchFewer ?? 1) + 0.2);
    expect(more).toBeGreaterThan((muchMore ?? 1) + 0.2);
    // Lines that are as light as what they stand on would go away.
    for (const { fill, lines } of styled)
      if (lines !== undefined)
        expect(Math.abs(light({ fill }) - light({ fill: lines }))).toBeGreaterThan(0.2);
  });
});

/** Relative luminance (WCAG 2), between 0 and 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
