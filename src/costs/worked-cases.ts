import type {
  CaseAmount,
  CostStudy,
  PrintedTotals,
  PublicBody,
  WorkedCase,
} from '../model/publication/costs.ts';
import { centsOf, divideRounded } from './money.ts';

/** Totals of a case from its own parts, in cents. */
export interface CaseTotals extends PrintedTotals {
  /** What public bodies are spared, before costs. */
  readonly avoided: number;
}

type TotalName = keyof PrintedTotals;

/** A printed total that does not follow from the parts; in cents. */
export interface Slip {
  readonly total: TotalName;
  readonly printed: number;
  readonly computed: number;
  /** Numbers of other cases that have the printed amount. */
  readonly sameAs: readonly number[];
  /** True where it stands in a second row of totals, beside one that is right. */
  readonly stray: boolean;
}

export interface ComputedCase {
  readonly worked: WorkedCase;
  readonly totals: CaseTotals;
  readonly slips: readonly Slip[];
}

/** An amount over the first year, in cents. */
export function amountInCents({ euros, times = 1 }: CaseAmount): number {
  return centsOf(euros) * times;
}

function sumOf(amounts: readonly CaseAmount[], wanted: (amount: CaseAmount) => boolean): number {
  return amounts.filter(wanted).reduce((sum, amount) => sum + amountInCents(amount), 0);
}

/** What an hour of help costs in the worked cases, in cents. */
function hourInCents({ rates }: Pick<CostStudy, 'rates'>): number {
  return centsOf(rates.help) + centsOf(rates.project) + centsOf(rates.service);
}

/** The source takes all costs from the public share, and none from what the client has. So do we. */
function totalsOf({ hours, amounts }: WorkedCase, hour: number): CaseTotals {
  const costs = divideRounded(Math.round(hours * 10) * hour, 10);
  const client = sumOf(amounts, (amount) => amount.for === 'client');
  const avoided = sumOf(amounts, (amount) => amount.for === 'public');
  const yields = client + avoided;
  return { costs, yields, balance: yields - costs, client, public: avoided - costs, avoided };
}

const TOTALS: readonly TotalName[] = ['costs', 'yields', 'balance', 'client', 'public'];

/** The worked cases from their own parts, each beside what is printed. */
export function computeCases(study: Pick<CostStudy, 'rates' | 'cases'>): readonly ComputedCase[] {
  const hour = hourInCents(study);
  const all = study.cases.map((worked) => ({ worked, totals: totalsOf(worked, hour) }));
  return all.map(({ worked, totals }) => {
    const slipIn = (printed: Partial<PrintedTotals>, stray: boolean) =>
      TOTALS.flatMap((total): Slip[] => {
        const euros = printed[total];
        if (euros === undefined || centsOf(euros) === totals[total]) return [];
        const cents = centsOf(euros);
        const sameAs = all.filter((other) => other.worked !== worked && other.totals[total] === cents);
        const numbers = sameAs.map((other) => other.worked.number);
        return [{ total, printed: cents, computed: totals[total], sameAs: numbers, stray }];
      });
    return {
      worked,
      totals,
      slips: [...slipIn(worked.printed, false), ...slipIn(worked.strayTotals ?? {}, true)],
    };
  });
}

/** What all cases together come to; money in cents, shares in hundredths of a percent. */
export interface Overall {
  readonly cases: number;
  readonly withoutYield: number;
  /** Tenths of an hour. */
  readonly meanHours: number;
  readonly meanCosts: number;
  readonly meanClient: number;
  readonly meanAvoided: number;
  /** After costs: what the source calls the mean yield. */
  readonly meanBalance: number;
  /** The same with each field of law as heavy as its share of the questions. */
  readonly weightedBalance: number;
  readonly clientShare: number;
  /** Questions that the source counts: a share of all. */
  readonly countedQuestions: number;
  readonly total: number;
  readonly client: number;
  readonly public: number;
  readonly weightedTotal: number;
  /** Of the mean avoided costs: how much each body is spared. */
  readonly sparedBodies: Readonly<Record<PublicBody, number>>;
}

/** The totals of the study, from the parts of its cases. Rounded once, at the end. */
export function computeOverall(study: CostStudy, cases = computeCases(study)): Overall {
  const { areas, published } = study;
  const sum = (read: (totals: CaseTotals) => number) =>
    cases.reduce((all, { totals }) => all + read(totals), 0);
  const mean = (total: number) => divideRounded(total, cases.length);
  const balance = sum((totals) => totals.balance);
  const client = sum((totals) => totals.client);
  const counted = divideRounded(published.questions * published.representedShare, 100);
  const overQuestions = (total: number) => divideRounded(total * counted, cases.length);
  const amounts = cases.flatMap(({ worked }) => worked.amounts);
  const spared = (body: PublicBody) => mean(sumOf(amounts, ({ sparedBody }) => sparedBody === body));
  const weighted = areas.flatMap(({ id, share }) => {
    const own = cases.filter(({ worked }) => worked.area === id);
    const total = own.reduce((all, { totals }) => all + totals.balance, 0);
    return own.length === 0 ? [] : [{ share, mean: total / own.length }];
  });
  const weights = weighted.reduce((all, { share }) => all + share, 0);
  const weightedBalance = weighted.reduce((all, each) => all + each.mean * each.share, 0) / weights;
  return {
    cases: cases.length,
    withoutYield: cases.filter(({ totals }) => totals.yields === 0).length,
    meanHours: mean(cases.reduce((all, { worked }) => all + Math.round(worked.hours * 10), 0)),
    meanCosts: mean(sum((totals) => totals.costs)),
    meanClient: mean(client),
    meanAvoided: mean(sum((totals) => totals.avoided)),
    meanBalance: mean(balance),
    weightedBalance: Math.round(weightedBalance),
    clientShare: divideRounded(client * 10_000, balance),
    countedQuestions: counted,
    total: overQuestions(balance),
    client: overQuestions(client),
    public: overQuestions(balance - client),
    weightedTotal: Math.round(weightedBalance * counted),
    sparedBodies: {
      municipality: spared('municipality'),
      state: spared('state'),
      unclear: spared('unclear'),
    },
  };
}
