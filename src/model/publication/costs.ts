/** Who has an amount: the client, or a public body that is spared it. */
export type Beneficiary = 'client' | 'public';

/** Which public body is spared an amount. The source says 'overheid' only: this is a reading of ours. */
export type PublicBody = 'municipality' | 'state' | 'unclear';

/** One amount on the yield side of a worked case, over the first year. */
export interface CaseAmount {
  readonly label: string;
  /** Euros, at most two decimals. */
  readonly euros: number;
  /** How often in the first year: 12 for an amount a month. Once where nothing is said. */
  readonly times?: number | undefined;
  /** Months that it lasts in all, where that is longer than the first year. */
  readonly months?: number | undefined;
  readonly for: Beneficiary;
  readonly sparedBody?: PublicBody | undefined;
}

/** Totals of a case as they are printed; in euros. */
export interface PrintedTotals {
  readonly costs: number;
  /** Zero where a dash is printed. */
  readonly yields: number;
  readonly balance: number;
  readonly client: number;
  /** Yields of public bodies less all costs. */
  readonly public: number;
}

export interface WorkedCase {
  /** Number in the source, from 1. */
  readonly number: number;
  readonly label: string;
  /** Id of a legal area. */
  readonly area: string;
  readonly hours: number;
  readonly amounts: readonly CaseAmount[];
  readonly printed: PrintedTotals;
  /** A second row of totals that is printed with the case and does not follow from its parts. */
  readonly strayTotals?: Pick<PrintedTotals, 'costs' | 'yields'> | undefined;
}

/** Field of law, with its share of all questions in whole percent. */
export interface LegalArea {
  readonly id: string;
  readonly label: string;
  readonly share: number;
}

/** What the source prints over all cases; money in euros, shares in whole percent. */
export interface PublishedTotals {
  readonly questions: number;
  readonly representedShare: number;
  readonly solvedShare: number;
  readonly meanYield: number;
  readonly total: number;
  readonly client: number;
  readonly clientShare: number;
  readonly public: number;
  readonly publicShare: number;
  /** Hours of consulting and of follow-up a week in the pilot itself. */
  readonly consultingHours: number;
  readonly followUpHours: number;
}

export type AssumptionUnit = 'hours' | 'weeks' | 'euros' | 'questions' | 'percent';

export interface AssumptionKind {
  /** Name in the file, in the address and in the CSV. */
  readonly id: AssumptionId;
  readonly label: string;
  readonly unit: AssumptionUnit;
  /** Behind the number, after a space. */
  readonly suffix: string;
  /** A 'choice' is what a municipality decides; an 'estimate' is what it does not know. */
  readonly role: 'choice' | 'estimate';
  /** Whether more of it means more costs or more yield. */
  readonly drives: 'costs' | 'yield';
  /** Bounds of what may be filled in. With them no amount outgrows the whole numbers of the machine. */
  readonly least: number;
  readonly most: number;
}

/** Decimals that a unit is filled in and counted with. */
export const UNIT_DECIMALS: Readonly<Record<AssumptionUnit, number>> = {
  hours: 1,
  weeks: 0,
  euros: 2,
  questions: 0,
  percent: 0,
};

export const ASSUMPTION_IDS = [
  'spreekuur',
  'nazorg',
  'coordinatie',
  'weken',
  'uurtarief',
  'servicekosten',
  'coordinatietarief',
  'vragen',
  'meegeteld',
  'opgelost',
  'opbrengst',
  'vermeden',
] as const;

export type AssumptionId = (typeof ASSUMPTION_IDS)[number];

/** Follow from the worked cases, so that they do not stand in the file as assumptions. */
export const FROM_CASES = ['opbrengst', 'vermeden'] as const satisfies readonly AssumptionId[];

const choice = { role: 'choice', drives: 'costs' } as const;
const estimate = { role: 'estimate', drives: 'yield' } as const;
const perWeek = { ...choice, unit: 'hours', suffix: 'uur per week', most: 200 } as const;
const perHour = { ...choice, unit: 'euros', suffix: 'euro per uur', least: 0, most: 1_000 } as const;
const share = { ...estimate, unit: 'percent', suffix: '%', least: 0, most: 100 } as const;
const perQuestion = { ...estimate, unit: 'euros', suffix: 'euro per vraag', least: 0, most: 10_000 } as const;

/** All assumptions of the calculation, in the order in which they are shown. */
export const ASSUMPTION_KINDS: readonly AssumptionKind[] = [
  { id: 'spreekuur', label: 'Spreekuur', ...perWeek, least: 0.5 },
  { id: 'nazorg', label: 'Nazorg', ...perWeek, least: 0 },
  { id: 'coordinatie', label: 'Coördinatie', ...perWeek, least: 0 },
  {
    id: 'weken',
    label: 'Weken met spreekuur',
    ...choice,
    unit: 'weeks',
    suffix: 'per jaar',
    least: 1,
    most: 52,
  },
  { id: 'uurtarief', label: 'Tarief van de hulpverlener', ...perHour },
  { id: 'servicekosten', label: 'Ruimte en computers', ...perHour },
  { id: 'coordinatietarief', label: 'Tarief van de coördinatie', ...perHour },
  {
    id: 'vragen',
    label: 'Vragen',
    ...estimate,
    unit: 'questions',
    suffix: 'per jaar',
    least: 1,
    most: 20_000,
  },
  { id: 'meegeteld', label: 'Vragen waarvoor de opbrengst telt', ...share },
  { id: 'opgelost', label: 'Daarvan opgelost zonder doorverwijzing', ...share },
  { id: 'opbrengst', label: 'Opbrengst voor de inwoner', ...perQuestion },
  { id: 'vermeden', label: 'Vermeden kosten van de overheid', ...perQuestion },
];

/** Where a value comes from: printed in the source, worked out from it, or a choice of the publisher. */
export type AssumptionOrigin = 'source' | 'derived' | 'own';

/** A value with its margin, as it stands in the file. */
export interface Assumption {
  readonly id: AssumptionId;
  readonly value: number;
  /** Both or neither: without a margin it is a choice of the reader alone. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly origin: AssumptionOrigin;
  /** Where it stands in the source, or why it was chosen. */
  readonly place: string;
}

/** Lifts amounts of money to a later price level. */
export interface PriceIndex {
  readonly year: number;
  readonly factor: number;
  readonly source: string;
}

/** A study of costs and yields with worked cases, and what a calculation of one's own begins with. */
export interface CostStudy {
  readonly source: {
    readonly title: string;
    readonly url?: string | undefined;
    readonly place: string;
    /** Name of the municipality of the study. */
    readonly municipality: string;
    readonly period: string;
    /** Year of the prices. */
    readonly priceLevel: number;
  };
  readonly index?: PriceIndex | undefined;
  /** Euros for each hour of help in the worked cases. */
  readonly rates: { readonly help: number; readonly project: number; readonly service: number };
  readonly areas: readonly LegalArea[];
  readonly cases: readonly WorkedCase[];
  readonly published: PublishedTotals;
  readonly assumptions: readonly Assumption[];
  /** What else a reader should know of the study, in sentences. */
  readonly remarks: readonly string[];
}
