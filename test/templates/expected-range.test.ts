import { expect, it } from 'vitest';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { typesetterFor } from '../../src/pdf/text/typesetter.ts';
import { makeSite } from '../../src/publish/site.ts';
import { indicatorNotes } from '../../templates/sheet/indicators.ts';
import { partsOfType, readSheetText, textOfPart } from '../site/support/reading/sheet-text.ts';
import { allFactsheets, currentSite, factsheetOf, sheetOf } from '../support/real-site.ts';

const site = await currentSite();
const { settings } = site;
const pdf = { typesetter: typesetterFor(loadFonts(), 'test') };
const wordsOf = (slug: string) => {
  const { blocks } = indicatorNotes({ pdf, settings, factsheet: factsheetOf(site, slug) });
  return blocks.map(({ lines }) => lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''));
};

it('fits on all sheets, also where more than a hundred locations were to be expected', () => {
  const sheets = allFactsheets(site);
  expect(sheets).toHaveLength(342);
  // The longest that can turn up: three digits on all places.
  const [first] = sheets;
  if (!first?.needExpected) throw new Error('No expected range in the edition of data/.');
  const sentences = [
    'Gemeenten met zulke inwoners hebben meestal 888 tot 888 locaties.',
    'Hier zijn er 888 gevonden.',
    'Dat is geen norm: het model verklaart een deel.',
  ];
  const longest = { ...first, needExpected: { ...first.needExpected, sentences } };
  const overflowing = [...sheets, longest].filter(
    (factsheet) => !indicatorNotes({ pdf, settings, factsheet }).fits,
  );
  expect(overflowing.map(({ name }) => name)).toEqual([]);
});

it.each(['amsterdam', 's-hertogenbosch', 'sudwest-fryslan', 'nuenen-gerwen-en-nederwetten', 'urk'])(
  'says the same as the page of %s, that it is no norm, and where the method is told',
  (slug) => {
    const { needExpected } = factsheetOf(site, slug);
    expect(wordsOf(slug).at(-1)).toBe(`${needExpected?.sentences.join(' ')} Uitleg: zie de pagina.`);
    expect(wordsOf(slug).at(-1)).toMatch(/geen norm|weten wij niet/);
  },
);

it('stands on the sheet itself, as a paragraph with a link to the method', async () => {
  const { parts, links } = await readSheetText(sheetOf(site, factsheetOf(site, 'urk').code));
  const texts = partsOfType(parts, 'P').map(textOfPart);
  expect(texts.some((text) => text.startsWith('Gemeenten met zulke inwoners hebben meestal'))).toBe(true);
  expect(links).toContain(`${settings.baseUrl}landelijk/vraag-en-aanbod/#bereik`);
});

it('is absent from the sheets of an edition without the study of need', () => {
  const plain = makeSite({ ...site.edition, need: undefined });
  const { blocks } = indicatorNotes({ pdf, settings, factsheet: factsheetOf(plain, 'urk') });
  expect(blocks).toHaveLength(1);
});
