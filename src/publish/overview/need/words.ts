import { chosenFor } from '../../../analysis/need/conclusions.ts';
import type { Term } from '../../../analysis/need/statistics/fit.ts';
import type { NeedStudy, NoFigures, StudyModel } from '../../../analysis/need/study.ts';
import { enumerate, formatNumber } from '../../../model/dutch.ts';
import type { EditionStatus } from '../../../model/edition.ts';
import { LOCATIONS_TERM, type PublishedLink } from '../../../model/publication/need.ts';
import { LIFE_DOMAINS } from '../../../model/typology.ts';

/** The first line of the page on example data. */
export const MEANINGLESS =
  'Voorbeelddata: de locaties zijn verzonnen. Deze uitkomsten betekenen daarom niets. Ze laten alleen zien hoe de pagina werkt.';

/** What stands in each chart on example data; undefined for a published edition. */
export function chartNotice(status: EditionStatus): string | undefined {
  return status === 'example' ? 'Voorbeelddata: deze uitkomst betekent niets' : undefined;
}

export function linkWords(link: PublishedLink | undefined): string {
  switch (link) {
    case undefined:
      return '–';
    case 'positive':
      return 'meer hulp';
    case 'negative':
      return 'minder hulp';
    case 'weak-positive':
      return 'meer hulp (zwak)';
    case 'weak-negative':
      return 'minder hulp (zwak)';
    case 'none':
      return 'geen verband';
  }
}

/** The same where a column has room for one word: 'meer', 'geen'. */
export function shortLinkWords(link: PublishedLink | undefined): string {
  return linkWords(link).replace(/ (hulp|verband)/, '');
}

/** What a check on a model does. */
export function checkLabel(id: string): string {
  return id.endsWith('telmodel') ? 'Model voor aantallen' : 'Zonder de vier grootste gemeenten';
}

const REASONS: Readonly<Record<NoFigures, string>> = {
  'too-few-rows': 'Er zijn te weinig gemeenten met alle cijfers.',
  'no-spread': 'In alle gemeenten is evenveel gevonden.',
  'ill-conditioned': 'De cijfers lijken te veel op elkaar om hun verbanden uit elkaar te houden.',
  'not-converged': 'De berekening vindt geen vaste uitkomst.',
  'too-few-of-a-kind': 'Er zijn te weinig gemeenten mét of zonder hulp op dit leefgebied.',
};

/** Why a model has no figures. */
export function refusalWords(refusal: NoFigures | undefined): string {
  return refusal === undefined ? '' : REASONS[refusal];
}

/** What a term is called: 'Aantal inwoners', 'Aantal locaties'. */
export function termLabel(id: string, { chosen }: Pick<NeedStudy, 'chosen'>): string {
  if (id === LOCATIONS_TERM) return 'Aantal locaties';
  return chosenFor(id, chosen)?.indicator.label ?? id;
}

export function domainLabel({ domain }: Pick<StudyModel, 'domain'>): string {
  return LIFE_DOMAINS.find(({ key }) => key === domain)?.label ?? '';
}

/** '0,012' for p; '< 0,001' below that. */
export function chanceWords(p: number): string {
  return p < 0.001 ? '<\u00a00,001' : formatNumber(p, 3);
}

/** How many people or households a coefficient is about, where the figure is a number of them: one is too few to see. */
export const COUNT_UNIT = 1_000;

/** The numbers of a row of a table, in the unit that is said there. */
export interface TermWords {
  /** ' (per 1.000)' for a number of people or households. */
  readonly unit: string;
  readonly coefficient: string;
  readonly interval: string;
  readonly standardError: string;
  readonly robustError: string;
}

const MOST_DECIMALS = 6;

/** A term with as many decimals as its error has a meaning for: two digits of it. */
export function termWords(term: Term, { chosen }: Pick<NeedStudy, 'chosen'>): TermWords {
  const own = chosenFor(term.id, chosen);
  const unit = own?.figure.isCount && own.figure.indicator === term.id ? COUNT_UNIT : 1;
  const error = term.standardError * unit;
  const decimals = error > 0 ? Math.min(MOST_DECIMALS, Math.max(0, 1 - Math.floor(Math.log10(error)))) : 0;
  const words = (value: number) => formatNumber(value * unit, decimals);
  return {
    unit: unit === 1 ? '' : ` (per ${formatNumber(unit)})`,
    coefficient: words(term.coefficient),
    interval: `${words(term.low)} tot ${words(term.high)}`,
    standardError: words(term.standardError),
    robustError: words(term.robustError),
  };
}

/** What a model found, in words. */
export function modelMessage(model: StudyModel, study: NeedStudy): string {
  const { fit } = model;
  if (!fit) return refusalWords(model.refusal);
  const named = (want: 'more' | 'less') =>
    fit.terms
      .slice(1)
      .filter(({ p, coefficient }) => p <= 0.05 && (want === 'more' ? coefficient > 0 : coefficient < 0))
      .map(({ id }) => `‘${termLabel(id, study)}’`);
  const more = named('more');
  const less = named('less');
  const told = [
    ...(more.length > 0 ? [`Gaan samen met meer hulp: ${enumerate(more)}.`] : []),
    ...(less.length > 0 ? [`Gaan samen met minder hulp: ${enumerate(less)}.`] : []),
    ...(more.length + less.length === 0
      ? ['Geen van de kenmerken gaat duidelijk samen met meer of minder hulp.']
      : []),
  ];
  return `${told.join(' ')} Samen verklaren zij ${formatNumber(fit.r2 * 100)}% van de verschillen tussen ${formatNumber(fit.n)} gemeenten.`;
}
