import { INHABITANTS } from '../../analysis/analyse.ts';
import { formatDate } from '../../model/dutch.ts';
import type { Edition, EditionSettings } from '../../model/edition.ts';

/** What a number on a page is about, with its period and source: 'Inwoners: 1 januari 2023. Bron: CBS, ….' */
export interface SourceLine {
  readonly about: string;
  readonly words: string;
}

/** Where the municipal division and urbanity come from. */
const DIVISION_SOURCE = 'cbs-indeling';

/** The counts of locations and organisations, and of what they offer. */
export function supplySource(settings: EditionSettings, about = 'Locaties'): SourceLine {
  const source = settings.sources[0]?.title ?? settings.title;
  return { about, words: `peildatum ${formatDate(settings.referenceDate)}. Bron: ${source}.` };
}

/** The inhabitants that rates are divided by; undefined where the edition does not hold them. */
export function inhabitantsSource(
  { indicators, settings }: Edition,
  about = 'Inwoners',
): SourceLine | undefined {
  const indicator = indicators.find(({ id }) => id === INHABITANTS);
  return (
    indicator && {
      about,
      words: `${indicator.period}. Bron: ${titleOf(settings, indicator.source) ?? indicator.source}.`,
    }
  );
}

/** Where the other indicators come from; undefined where there are none. Their periods stand with the figures. */
export function indicatorSources({ indicators, settings }: Edition): SourceLine | undefined {
  const ids = new Set(indicators.flatMap(({ id, source }) => (id === INHABITANTS ? [] : source)));
  const titles = [...ids].map((id) => titleOf(settings, id) ?? id);
  return titles.length === 0
    ? undefined
    : { about: 'Andere cijfers over inwoners en gemeente', words: `bronnen: ${titles.join('; ')}.` };
}

/** How urban a municipality is; undefined where the edition does not name where that comes from. */
export function urbanitySource(settings: EditionSettings): SourceLine | undefined {
  const title = titleOf(settings, DIVISION_SOURCE);
  return title === undefined ? undefined : { about: 'Stedelijkheid', words: `Bron: ${title}.` };
}

function titleOf(settings: EditionSettings, source: string): string | undefined {
  return settings.sources.find(({ id }) => id === source)?.title;
}
