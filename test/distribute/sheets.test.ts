import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { locatorMap } from '../../src/charts/municipality/locator-map.ts';
import { readSheetBack } from '../../src/distribute/proof/read-sheet-back.ts';
import { createMunicipalityLookup } from '../../src/ingest/municipalities/lookup.ts';
import { checkPdf } from '../../src/pdf/check/check-pdf.ts';
import { openPdf } from '../../src/pdf/check/reading/pdf-file.ts';
import { arrayAt, numbersOf } from '../../src/pdf/check/reading/read.ts';
import { A4 } from '../../src/pdf/content/page-format.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { sharedInput, sheetContext } from '../../src/publish/municipality/input.ts';
import type { Site } from '../../src/publish/site.ts';
import type { SurveyAnswer } from '../../src/survey/answer.ts';
import { compareAnswers, type QuestionComparison } from '../../src/survey/comparisons.ts';
import { buildPersonalSheet, type PersonalSheet } from '../../src/survey/personal-sheet.ts';
import { readSurvey } from '../../src/survey/read-survey.ts';
import { WITHHELD_TEXT } from '../../src/survey/suppression.ts';
import { renderPersonalSheet } from '../../templates/personal-sheet.ts';
import { readBack } from '../pdf/read-back.ts';
import { layoutFaults } from '../support/page-layout/layout-faults.ts';
import { readLayout } from '../support/page-layout/read-layout.ts';
import { factsheetOf, realSite } from '../support/real-site.ts';
import { EXAMPLE } from './try-out.ts';

const MOST_BYTES = 60_000;

let site: Site;
let answers: readonly SurveyAnswer[];
let comparisons: readonly QuestionComparison[];
let sheets: ReadonlyMap<string, { readonly sheet: PersonalSheet; readonly bytes: Uint8Array }>;

function inhabitantsOf(of: Site): ReadonlyMap<string, number> {
  return of.analysis.indicatorValues.get('inwoners') ?? new Map();
}

function sheetFor(answer: SurveyAnswer, all = comparisons) {
  const { code, name } = answer.municipality;
  const sheet = buildPersonalSheet(site.factsheetOf(code), answer, all, inhabitantsOf(site));
  const locator = locatorMap(site.sheetLocator, code, name);
  return { sheet, bytes: renderPersonalSheet(sheetContext(sharedInput(site)), loadFonts(), sheet, locator) };
}

function answerOf(name: string): SurveyAnswer {
  const answer = answers.find(({ municipality }) => municipality.name === name);
  if (!answer) throw new Error(`No answer of ${name}`);
  return answer;
}

beforeAll(async () => {
  site = await realSite();
  const { municipalities, abolished, settings } = site.edition;
  const lookup = createMunicipalityLookup(municipalities, abolished);
  const survey = readSurvey('survey.example.csv', await readFile(EXAMPLE), lookup, settings);
  answers = survey.answers ?? [];
  comparisons = compareAnswers(answers, inhabitantsOf(site), 5);
  sheets = new Map(answers.map((answer) => [answer.municipality.name, sheetFor(answer)]));
}, 60_000);

describe('the sheets of the example', () => {
  it('are 36, about half of them of a complete answer', () => {
    expect(sheets.size).toBe(36);
    expect(answers.filter(({ complete }) => complete)).toHaveLength(18);
  });

  it('are one A4 page each', async () => {
    for (const [name, { bytes }] of sheets) {
      const { pages } = await openPdf(bytes);
      expect([name, pages.length, numbersOf(arrayAt(pages[0], 'MediaBox'))]).toEqual([
        name,
        1,
        [0, 0, A4.width, A4.height].map((length) => expect.closeTo(length, 2)),
      ]);
    }
  });

  it('meet the machine-checkable conditions of PDF/UA-1 and PDF/A-2a', async () => {
    const faults: string[] = [];
    for (const [name, { bytes }] of sheets) {
      for (const { clause, message } of await checkPdf(bytes)) faults.push(`${name}: ${clause} ${message}`);
    }
    expect(faults).toEqual([]);
  }, 60_000);

  it('are set as the public ones: letters that can be read, words that stay apart, nothing in the margins', async () => {
    const faults: string[] = [];
    for (const [name, { bytes }] of sheets) {
      for (const fault of layoutFaults(await readLayout(bytes))) faults.push(`${name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  it('are light enough to mail', () => {
    expect([...sheets].filter(([, { bytes }]) => bytes.length > MOST_BYTES).map(([name]) => name)).toEqual(
      [],
    );
  });

  it('say in words and in their data of whom they are', async () => {
    for (const { sheet, bytes } of sheets.values()) {
      const { infoKeywords, xmpKeywords, text } = await readSheetBack(bytes);
      const { code, name } = sheet.factsheet;
      expect(infoKeywords).toEqual(xmpKeywords);
      expect(infoKeywords[0]).toBe(code);
      expect(text).toContain(code);
      expect(text).toContain('Niet openbaar.');
      expect(text).toContain('ook deze antwoorden zijn verzonnen');
      expect(name.length).toBeGreaterThan(0);
    }
  });

  it('give everybody the same comparison, whoever reads it', () => {
    const quartiles = [...sheets.values()].map(({ sheet }) =>
      sheet.amounts.map(({ lower, median, upper, municipalities }) => ({
        lower,
        median,
        upper,
        municipalities,
      })),
    );
    expect(new Set(quartiles.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('show quartiles of budget and staff, and none of volunteers: one city has over half of them', () => {
    expect(comparisons.map(({ question, outcome }) => [question.id, outcome.state])).toEqual([
      ['budget', 'shown'],
      ['paidStaff', 'shown'],
      ['volunteers', 'withheld'],
    ]);
  });
});

describe('what a sheet says', () => {
  it('is the own answer, the comparison and the differences, as another program reads them', async () => {
    const { sheet, bytes } = sheets.get('Waterland') ?? sheetFor(answerOf('Waterland'));
    const { text, outline } = await readBack(bytes);
    expect(sheet.answer.budget).toBe(54_500);
    for (const words of [
      '€ 54.500',
      '€ 30.950',
      '€ 27.000',
      '€ 35.000',
      '€ 41.000',
      'onder het midden',
      WITHHELD_TEXT,
    ]) {
      expect(text.replaceAll('\u00a0', ' ')).toContain(words);
    }
    expect(JSON.stringify(outline)).toContain('"Table"');
  });

  it('names what only the municipality offers and what only our list has', () => {
    const answer = answerOf('Waterland');
    const { sheet } = sheetFor({
      ...answer,
      lifeDomains: ['aankopen-en-garantie'],
      supportTypes: undefined,
    });
    expect(sheet.onlyYou).toEqual(['Aankopen en garantie']);
    expect(sheet.onlyList).toEqual(['Algemeen', 'Familie en relatie', 'Werk en inkomen', 'Wonen en buren']);
    expect(sheet.supportTypes.every(({ difference }) => difference === undefined)).toBe(true);
  });

  it('gives no comparison with too few answers, to anybody', async () => {
    const few = compareAnswers(answers.slice(0, 5), inhabitantsOf(site), 5);
    const { sheet, bytes } = sheetFor(answerOf('Waterland'), few);
    const { text } = await readSheetBack(bytes);
    expect(text.split(WITHHELD_TEXT)).toHaveLength(4);
    expect(sheet.amounts.map(({ median }) => median.state)).toEqual(['withheld', 'withheld', 'withheld']);
  });

  it.each(['Nuenen, Gerwen en Nederwetten', 'Schiermonnikoog', 'Amsterdam'])(
    'stays on one page and whole for %s with the longest answers',
    async (name) => {
      const long = 'Wij weten niet precies hoeveel vrijwilligers er zijn. '.repeat(30).slice(0, 1_000);
      const answer: SurveyAnswer = {
        ...answerOf(name),
        services: Array.from({ length: 20 }, (_, index) => `Spreekuur nummer ${index + 1} in de bibliotheek`),
        remarks: `${long}`,
        budget: 1_234_567_890,
        lifeDomains: [],
        supportTypes: [],
      };
      const { bytes } = sheetFor(answer);
      const { text, pages } = await readSheetBack(bytes);
      expect(pages).toBe(1);
      expect(text).toContain('(ingekort)');
      expect(await checkPdf(bytes)).toEqual([]);
      expect(layoutFaults(await readLayout(bytes))).toEqual([]);
    },
  );

  it('shows a question mark for what the font cannot show', async () => {
    const { bytes } = sheetFor({ ...answerOf('Waterland'), remarks: 'Fijn 😀 zo' });
    expect((await readSheetBack(bytes)).text).toContain('Fijn ? zo');
  });

  it('refuses the answers of another municipality', () => {
    const other = factsheetOf(site, 'aalten');
    expect(() => buildPersonalSheet(other, answerOf('Waterland'), comparisons, inhabitantsOf(site))).toThrow(
      'do not go with the sheet',
    );
  });
});
