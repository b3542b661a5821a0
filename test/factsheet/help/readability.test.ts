import { beforeAll, describe, expect, it } from 'vitest';
import {
  bringWords,
  elsewhereWords,
  foundWords,
  getsWords,
  plainCautions,
  topicsOf,
  urgentWords,
} from '../../../src/factsheet/help/words.ts';
import { sentencesOf, wordsOf } from '../../../src/model/publication/sentences.ts';
import type { Situation } from '../../../src/model/publication/situation.ts';
import { SUPPORT_TYPES } from '../../../src/model/typology.ts';
import type { Site } from '../../../src/publish/site.ts';
import { readingEase, syllablesOf } from '../../support/readability.ts';
import { realSite } from '../../support/real-site.ts';

/** Words of a sentence. */
const LONGEST_SENTENCE = 15;
/** Reading ease of all texts of the help pages together, and of those of one situation, which are few words. */
const EASY = 75;
const EASY_ALONE = 60;

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

function textOf(situation: Situation): string {
  return [
    `${situation.title}.`,
    situation.explanation,
    bringWords(situation) ?? '',
    urgentWords(situation),
  ].join(' ');
}

/** All that a help page can say, but for names and addresses. */
function pageTexts(): string[] {
  const places = [
    { place: 0, does: [] },
    { place: 1, does: [] },
  ];
  const rest = { id: '', national: [], onlyFor: [] };
  return [
    ...[0, 1, 2, 100].flatMap((found) => [
      foundWords('Urk', { ...rest, found, places }),
      foundWords('Urk', { ...rest, found, places: [] }),
    ]),
    ...SUPPORT_TYPES.map(({ key }) => getsWords([key])),
    `${elsewhereWords({ code: '', slug: '', name: 'Urk', km: 12 })}.`,
    ...plainCautions('2023-01-01'),
    ...topicsOf(site.edition.situations).map(({ title }) => `${title}.`),
  ];
}

describe('reading ease', () => {
  it.each([
    ['huis', 1],
    ['deurwaarder', 3],
    ['schulden', 2],
    ['financiële', 5],
    ['bezwaarschrift', 3],
    ['ID', 1],
  ])('counts the syllables of %s', (word, count) => expect(syllablesOf(word)).toBe(count));

  it('tells a hard text from an easy one', () => {
    expect(readingEase('Bel ons. Wij helpen u graag met de brief.')).toBeGreaterThan(90);
    expect(
      readingEase(
        'Het betreffende bestuursorgaan beoordeelt de ontvankelijkheid van ingediende bezwaarschriften.',
      ),
    ).toBeLessThan(10);
  });
});

describe('the texts for residents', () => {
  it('are about forty situations', () => {
    expect(site.edition.situations.length).toBeGreaterThanOrEqual(40);
    expect(site.edition.situations.length).toBeLessThanOrEqual(50);
  });

  it('have short sentences', () => {
    const long = [...site.edition.situations.map(textOf), ...pageTexts()]
      .flatMap((text) => sentencesOf(text))
      .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE);
    // What to bring is a list, read item by item.
    const lists = new Set(site.edition.situations.map((situation) => bringWords(situation)));
    expect(long.filter((sentence) => !lists.has(sentence))).toEqual([]);
  });

  it('are easy, all together and each situation by itself', () => {
    const texts = site.edition.situations.map(textOf);
    expect(readingEase([...texts, ...pageTexts()].join(' '))).toBeGreaterThan(EASY);
    const hard = site.edition.situations
      .map((situation) => ({ id: situation.id, ease: Math.round(readingEase(textOf(situation))) }))
      .filter(({ ease }) => ease < EASY_ALONE);
    expect(hard).toEqual([]);
  });
});
