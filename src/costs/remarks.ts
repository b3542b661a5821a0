import { enumerate, formatNumber } from '../model/dutch.ts';
import type { CostStudy, PrintedTotals } from '../model/publication/costs.ts';
import { divideRounded, formatCents, formatEuros } from './money.ts';
import type { ComputedCase, Overall, Slip } from './worked-cases.ts';

const TOTAL_WORDS: Readonly<Record<keyof PrintedTotals, string>> = {
  costs: 'als totaal van de kosten',
  yields: 'als totaal van de baten',
  balance: 'als saldo',
  client: 'als baten van de inwoner',
  public: 'als saldo van de overheid',
};

/** Cases that all these amounts stand with. */
function sharedBy(slips: readonly Slip[]): readonly number[] {
  const [first, ...others] = slips;
  return (first?.sameAs ?? []).filter((number) => others.every(({ sameAs }) => sameAs.includes(number)));
}

/** What is printed with a case and does not follow from its parts, in sentences. */
export function slipWords({ worked, slips }: ComputedCase): readonly string[] {
  const stray = slips.filter((slip) => slip.stray);
  const own = slips.filter((slip) => !slip.stray);
  const owners = sharedBy(stray);
  const strayWords =
    stray.length === 0
      ? []
      : [
          `Casus ${worked.number}: onder het totaal staat nog een regel, met ${enumerate(stray.map(({ printed }) => formatCents(printed)))}. ${
            owners.length === 1
              ? `Dat zijn de totalen van casus ${owners[0]}.`
              : 'Die bedragen horen niet bij deze casus.'
          } Wij nemen ze niet mee.`,
        ];
  const ownWords = own.map(({ total, printed, computed, sameAs }) => {
    const other = sameAs.length === 1 ? ` ${formatCents(printed)} is het totaal van casus ${sameAs[0]}.` : '';
    return `Casus ${worked.number}: er staat ${formatCents(printed)} ${TOTAL_WORDS[total]}. De delen zijn samen ${formatCents(computed)}.${other} Wij nemen de som van de delen.`;
  });
  return [...strayWords, ...ownWords];
}

/** A total of the study as it is printed, and as it follows from the cases. */
export interface TotalLine {
  readonly label: string;
  readonly printed: string;
  readonly computed: string;
  readonly note: string;
}

const percent = (hundredths: number): string => `${formatNumber(hundredths / 100)}%`;
const wholeEuros = (cents: number): string => formatEuros(divideRounded(cents, 100));

export function totalLines({ published }: CostStudy, overall: Overall): readonly TotalLine[] {
  const { clientShare } = overall;
  return [
    {
      label: 'Vragen die meetellen',
      printed: `${formatNumber(published.representedShare)}% van ${formatNumber(published.questions)}`,
      computed: formatNumber(overall.countedQuestions),
      note: 'Alleen de rechtsgebieden van de casussen.',
    },
    {
      label: 'Gemiddeld per casus',
      printed: formatEuros(published.meanYield),
      computed: formatCents(overall.meanBalance),
      note: 'De kosten zijn er al af.',
    },
    {
      label: 'Alle vragen die meetellen',
      printed: formatEuros(published.total),
      computed: wholeEuros(overall.total),
      note: 'De bron rondt twee keer af.',
    },
    {
      label: 'Daarvan voor inwoners',
      printed: `${formatEuros(published.client)} (${published.clientShare}%)`,
      computed: `${wholeEuros(overall.client)} (${percent(clientShare)})`,
      note: 'Zonder aftrek van kosten.',
    },
    {
      label: 'Daarvan voor de overheid',
      printed: `${formatEuros(published.public)} (${published.publicShare}%)`,
      computed: `${wholeEuros(overall.public)} (${percent(10_000 - clientShare)})`,
      note: 'Vermeden kosten, min alle kosten van de hulp.',
    },
  ];
}

const tenths = (count: number): string => formatNumber(count / 10, count % 10 === 0 ? 0 : 1);
const WEEKS_IN_YEAR = 52;

/** What a reader should know of the study, worked out from its own figures; then what its publisher adds. */
export function remarksOn(study: CostStudy, overall: Overall): readonly string[] {
  const { published } = study;
  const { sparedBodies: spared, cases, withoutYield } = overall;
  const hours = Math.round((published.consultingHours + published.followUpHours) * 10);
  const inYear = hours * WEEKS_IN_YEAR;
  const lasting = study.cases.flatMap(({ number, amounts }) =>
    amounts.flatMap(({ months }) => (months === undefined ? [] : [{ number, months }])),
  );
  const long =
    lasting.length === 0
      ? ''
      : ` In casus ${enumerate(lasting.map(({ number }) => String(number)))} duurt het voordeel langer: ${enumerate(lasting.map(({ months }) => `${months} maanden`))}.`;
  return [
    `De ${formatEuros(published.meanYield)} per casus is wat overblijft. De opbrengst is gemiddeld ${formatCents(overall.meanClient + overall.meanAvoided)}, de kosten zijn ${formatCents(overall.meanCosts)}.`,
    `De overheid vermijdt gemiddeld ${formatCents(overall.meanAvoided)} per casus. De bron zegt niet welke overheid. Volgens ons is ${formatCents(spared.municipality)} voor de gemeente en ${formatCents(spared.state)} voor het Rijk. Van ${formatCents(spared.unclear)} is het niet duidelijk.`,
    `De ${cases} casussen tellen even zwaar. Telt elk rechtsgebied zo zwaar als zijn deel van de vragen? Dan is het gemiddelde ${formatCents(overall.weightedBalance)} en het totaal ${wholeEuros(overall.weightedTotal)}.`,
    ...(withoutYield > 0
      ? [
          `In ${withoutYield} van de ${cases} casussen is er geen opbrengst in geld. Meer rust en vertrouwen hebben geen bedrag.`,
        ]
      : []),
    `Alleen het eerste jaar telt.${long}`,
    `Een casus kost gemiddeld ${tenths(overall.meanHours)} uur. De proef had ${tenths(hours)} uur per week: hoogstens ${tenths(inYear)} uur in een jaar, voor ${formatNumber(published.questions)} vragen. Dat is ${tenths(divideRounded(inYear, published.questions))} uur per vraag.`,
    ...study.remarks,
  ];
}
