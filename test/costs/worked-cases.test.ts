import { describe, expect, test } from 'vitest';
import { slipWords, totalLines } from '../../src/costs/remarks.ts';
import { computeCases, computeOverall } from '../../src/costs/worked-cases.ts';
import { studyOfHengelo } from './study.ts';

const study = studyOfHengelo();
const cases = computeCases(study);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the cases of Hengelo, on paper', () => {
  // An hour: 80 for the help + 30 for the project + 10 for room and computers = 120.
  test.each([
    // 2 h x 120 = 240. Client 50 x 12 = 600. Avoided 800 + 214 = 1,014. 600 + 1,014 - 240 = 1,374.
    { number: 1, costs: 240, client: 600, avoided: 1014, balance: 1374, public: 774 },
    // 3 h x 120 = 360, and no yield in money.
    { number: 2, costs: 360, client: 0, avoided: 0, balance: -360, public: -360 },
    // 240. Client 400. Avoided 180 + 200 + 500 = 880. 400 + 880 - 240 = 1,040; 880 - 240 = 640.
    { number: 3, costs: 240, client: 400, avoided: 880, balance: 1040, public: 640 },
    { number: 4, costs: 240, client: 0, avoided: 0, balance: -240, public: -240 },
    // 1 h = 120. Client 500. Avoided 180 + 150 = 330. 830 - 120 = 710; 330 - 120 = 210.
    { number: 5, costs: 120, client: 500, avoided: 330, balance: 710, public: 210 },
    // 240. Client 74 x 12 = 888. Avoided 330. 1,218 - 240 = 978; 330 - 240 = 90.
    { number: 6, costs: 240, client: 888, avoided: 330, balance: 978, public: 90 },
  ])('case $number', ({ number, ...wanted }) => {
    const found = cases.find(({ worked }) => worked.number === number);
    const cents = Object.fromEntries(Object.entries(wanted).map(([name, euros]) => [name, euros * 100]));
    expect(found?.totals).toMatchObject(cents);
    // Every balance that is printed is right; only totals above it are not.
    expect(found?.worked.printed.balance).toBe(wanted.balance);
    expect(found?.worked.printed.public).toBe(wanted.public);
  });

  test('the slips of the source: case 2 has the totals of case 1 as well, case 6 the costs of case 5', () => {
    expect(cases.filter(({ slips }) => slips.length > 0).map(({ worked }) => worked.number)).toEqual([2, 6]);
    expect(cases.flatMap(slipWords).map(plain)).toEqual([
      'Casus 2: onder het totaal staat nog een regel, met € 240 en € 1.614. Dat zijn de totalen van casus 1. Wij nemen ze niet mee.',
      'Casus 6: er staat € 120 als totaal van de kosten. De delen zijn samen € 240. € 120 is het totaal van casus 5. Wij nemen de som van de delen.',
    ]);
  });
});

describe('the totals of Hengelo, on paper', () => {
  const overall = computeOverall(study, cases);

  test('1,374 - 360 + 1,040 - 240 + 710 + 978 = 3,502; over six cases 583.67, which is printed as 583', () => {
    expect(overall.meanBalance).toBe(58_367);
    expect(Math.floor(overall.meanBalance / 100)).toBe(study.published.meanYield);
    // Costs 1,440 / 6; clients 2,388 / 6; avoided 2,554 / 6.
    expect([overall.meanCosts, overall.meanClient, overall.meanAvoided]).toEqual([24_000, 39_800, 42_567]);
  });

  test('66 % of 300 is 198 questions; 198 x 583 = 115,434, printed as 115,000', () => {
    expect(overall.countedQuestions).toBe(198);
    expect(Math.floor((198 * study.published.meanYield) / 1000) * 1000).toBe(study.published.total);
    // 3,502 x 198 / 6 = 115,566; 2,388 x 33 = 78,804; 1,114 x 33 = 36,762.
    expect([overall.total, overall.client, overall.public]).toEqual([11_556_600, 7_880_400, 3_676_200]);
  });

  test('68 % for clients and 32 % for public bodies: 2,388 / 3,502 = 68.19 %', () => {
    expect(overall.clientShare).toBe(6_819);
    expect(0.68 * study.published.total).toBeCloseTo(study.published.client);
    expect(0.32 * study.published.total).toBeCloseTo(study.published.public);
  });

  test('fields of law by their share: (33 x 507 + 20 x 400 + 13 x 844) / 66 = 540.95', () => {
    expect(overall.weightedBalance).toBe(54_095);
  });

  test('what is spared by body adds up to what is avoided: 754 + 1,600 + 200 = 2,554', () => {
    expect(overall.sparedBodies).toEqual({ municipality: 12_567, state: 26_667, unclear: 3_333 });
  });

  test('printed and computed stand side by side', () => {
    expect(
      totalLines(study, overall).map(({ printed, computed }) => plain(`${printed} | ${computed}`)),
    ).toEqual([
      '66% van 300 | 198',
      '€ 583 | € 583,67',
      '€ 115.000 | € 115.566',
      '€ 78.200 (68%) | € 78.804 (68%)',
      '€ 36.800 (32%) | € 36.762 (32%)',
    ]);
  });
});
