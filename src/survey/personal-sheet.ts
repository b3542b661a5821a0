import type { Factsheet } from '../factsheet/factsheet.ts';
import type { CoverageRow } from '../factsheet/parts/coverage/type.ts';
import { formatNumber } from '../model/dutch.ts';
import { known, type Reading, unknown } from '../model/figure.ts';
import type { SurveyAnswer } from './answer.ts';
import { type Inhabitants, type Question, type QuestionComparison, rateOf } from './comparisons.ts';
import { type Quartiles, roundToTwoDigits, WITHHELD_TEXT } from './suppression.ts';

/** Where the own answer stands among the four quarters of the others. */
export type Quarter = 'lowest' | 'below' | 'middle' | 'above' | 'highest';

/** An answer in a number, beside the comparison that everybody gets. */
export interface AmountRow {
  readonly question: Question;
  readonly own: Reading;
  /** Per 10,000 inhabitants. */
  readonly ownRate: Reading;
  readonly lower: Reading;
  readonly median: Reading;
  readonly upper: Reading;
  /** Undefined where there is no comparison. */
  readonly municipalities: number | undefined;
  readonly quarter: Quarter | undefined;
}

/** A life domain or support type: what the municipality says, and how many locations we list. */
export interface OfferRow {
  readonly key: string;
  readonly label: string;
  /** Undefined where the question was not answered. */
  readonly yours: boolean | undefined;
  readonly listed: number;
  readonly difference: 'only-you' | 'only-list' | undefined;
}

/** Everything that a personal sheet says, worked out once. */
export interface PersonalSheet {
  readonly factsheet: Factsheet;
  readonly answer: SurveyAnswer;
  readonly amounts: readonly AmountRow[];
  readonly lifeDomains: readonly OfferRow[];
  readonly supportTypes: readonly OfferRow[];
  /** Labels of what the municipality offers and we do not list, and the other way round. */
  readonly onlyYou: readonly string[];
  readonly onlyList: readonly string[];
}

/** The sheet of one respondent. `comparisons` are the ones that every respondent gets. */
export function buildPersonalSheet(
  factsheet: Factsheet,
  answer: SurveyAnswer,
  comparisons: readonly QuestionComparison[],
  inhabitants: Inhabitants,
): PersonalSheet {
  if (factsheet.code !== answer.municipality.code) {
    throw new Error(
      `The answers of ${answer.municipality.code} do not go with the sheet of ${factsheet.code}.`,
    );
  }
  const lifeDomains = offerRows(factsheet.lifeDomains, answer.lifeDomains);
  const supportTypes = offerRows(factsheet.supportTypes, answer.supportTypes);
  const labels = (difference: OfferRow['difference']) =>
    [...lifeDomains, ...supportTypes]
      .filter((row) => row.difference === difference)
      .map(({ label }) => label);
  return {
    factsheet,
    answer,
    amounts: comparisons.map((comparison) =>
      amountRow(comparison, answer[comparison.question.id], inhabitants.get(factsheet.code)),
    ),
    lifeDomains,
    supportTypes,
    onlyYou: labels('only-you'),
    onlyList: labels('only-list'),
  };
}

function offerRows(rows: readonly CoverageRow[], answered: readonly string[] | undefined): OfferRow[] {
  return rows.map(({ key, label, locations }) => {
    const yours = answered?.includes(key);
    const differs = yours !== undefined && yours !== locations > 0;
    return {
      key,
      label,
      yours,
      listed: locations,
      difference: !differs ? undefined : yours ? 'only-you' : 'only-list',
    };
  });
}

function amountRow(
  { question, outcome }: QuestionComparison,
  amount: number | undefined,
  inhabitants: number | undefined,
): AmountRow {
  const rate = rateOf(amount, inhabitants);
  const quartiles = outcome.state === 'shown' ? outcome.quartiles : undefined;
  const shown = (value: number | undefined): Reading =>
    value === undefined ? { state: 'withheld', reason: WITHHELD_TEXT } : known(value);
  const reasonOfRate =
    amount === undefined ? 'De vraag is niet ingevuld.' : 'Het aantal inwoners is niet bekend.';
  return {
    question,
    own: amount === undefined ? unknown('De vraag is niet ingevuld.') : known(amount),
    ownRate: rate === undefined ? unknown(reasonOfRate) : known(rate),
    lower: shown(quartiles?.lower),
    median: shown(quartiles?.median),
    upper: shown(quartiles?.upper),
    municipalities: quartiles?.municipalities,
    quarter: rate === undefined || !quartiles ? undefined : quarterOf(rate, quartiles, question.rateDecimals),
  };
}

/** Judged on the numbers as they are printed, so that words and numbers never disagree. */
function quarterOf(rate: number, { lower, median, upper }: Quartiles, decimals: number): Quarter {
  const printed = roundToTwoDigits(rate);
  if (formatNumber(printed, decimals) === formatNumber(median, decimals)) return 'middle';
  if (printed < lower) return 'lowest';
  if (printed > upper) return 'highest';
  return printed < median ? 'below' : 'above';
}
