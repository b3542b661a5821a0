import { expect, it } from 'vitest';
import { plainText } from '../../src/factsheet/parts/summary/type.ts';
import { halfWords, medianWords, placeWords, verdictWords } from '../../src/factsheet/shared/wording.ts';
import { knownValue } from '../../src/model/figure.ts';
import {
  partsOfType,
  readSheetText,
  type SheetPart,
  textOfPart,
} from '../site/support/reading/sheet-text.ts';
import { allFactsheets, realSite, sheetOf } from '../support/real-site.ts';
import { shapeList, shapeMaker } from './shape-of.ts';

/**
 * The stored list was read through as a Dutch reader does. Where a change is meant, run this test with `-u`, and read
 * the difference in the same way before keeping it.
 */
it('every sentence about a municipality has a shape that was read before', async () => {
  const site = await realSite();
  const shapeOf = shapeMaker(site);
  const factsheets = allFactsheets(site);
  const sheetTexts: string[] = [];
  for (const { code } of factsheets) {
    const { parts } = await readSheetText(sheetOf(site, code));
    sheetTexts.push(...textsOf(parts));
  }
  const lists = [
    shapeList(
      'Title of the sheet',
      factsheets.map(({ headline }) => headline.title),
      shapeOf,
    ),
    shapeList(
      'Second sentence of the sheet',
      factsheets.map(({ headline }) => headline.subtitle),
      shapeOf,
    ),
    shapeList(
      'In het kort',
      factsheets.flatMap(({ summary }) => summary.map(plainText)),
      shapeOf,
    ),
    shapeList(
      'Groups',
      factsheets.flatMap(({ groups }) => groups.flatMap(({ label, description }) => [label, description])),
      shapeOf,
    ),
    shapeList(
      'Verdicts',
      factsheets.flatMap(({ mainFigures }) =>
        mainFigures.flatMap(({ figure: { measure }, comparisons }) =>
          comparisons.flatMap(({ half, verdict }) =>
            half && verdict
              ? [
                  `${measure.label}: ${verdictWords(verdict)} (${halfWords(half, measure.decimals)}), de middelste ${medianWords(half, measure.decimals)}`,
                ]
              : [],
          ),
        ),
      ),
      shapeOf,
    ),
    shapeList(
      'Places',
      factsheets.flatMap(({ mainFigures, indicators }) =>
        [...mainFigures, ...indicators].flatMap((row) =>
          [row.place, row.sizePlace].flatMap((place) =>
            place
              ? [
                  placeWords(place, {
                    value: knownValue(row.figure.reading),
                    outOf: 'outOf' in row ? row.outOf : undefined,
                  }),
                ]
              : [],
          ),
        ),
      ),
      shapeOf,
    ),
    shapeList('Everything on the sheet', sheetTexts, shapeOf),
  ];
  await expect(lists.join('\n')).toMatchFileSnapshot('./sentence-shapes.txt');
}, 120_000);

/** Headings, paragraphs, items, cells with words in them and texts for figures, each as one text. */
function textsOf(parts: readonly SheetPart[]): string[] {
  return ['H1', 'H2', 'H3', 'P', 'LBody', 'TH', 'TD', 'Figure']
    .flatMap((type) => partsOfType(parts, type))
    .filter((part) => part.type !== 'LBody' || part.own !== '')
    .map(textOfPart)
    .filter((text) => /\p{L}/u.test(text));
}
