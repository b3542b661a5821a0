import type { ExpectedSign, PublishedLink } from '../../model/publication/need.ts';
import type { ChosenFigure } from './choose-figures.ts';
import { ratioColumn } from './matrix.ts';
import type { Term } from './statistics/fit.ts';
import { INTERCEPT } from './statistics/least-squares.ts';
import type { NeedStudy, StudyModel } from './study.ts';

/** From this chance on there is no link, and up to it a weak one: the bounds of the study of 2024. */
const CLEAR = 0.05;
const WEAK = 0.1;

/** What a term says, in the words of the study: clear up to p = 0.05, weak up to 0.10. */
export function linkOf({ p, coefficient }: Pick<Term, 'p' | 'coefficient'>): PublishedLink {
  if (p > WEAK) return 'none';
  const sign: ExpectedSign = coefficient > 0 ? 'positive' : 'negative';
  return p > CLEAR ? `weak-${sign}` : sign;
}

/** The indicator that a term stands for; undefined for the intercept and the number of locations. */
export function chosenFor(id: string, chosen: readonly ChosenFigure[]): ChosenFigure | undefined {
  return chosen.find((own) => own.figure.indicator === id || ratioColumn(own) === id);
}

/** The term of a check that stands for the same indicator as one in the model: a count and its logarithm are the same. */
export function termIn(
  { fit }: StudyModel,
  id: string,
  { chosen }: Pick<NeedStudy, 'chosen'>,
): Term | undefined {
  const keyOf = (own: string) => chosenFor(own, chosen)?.indicator.id ?? own;
  return fit?.terms.find((term) => keyOf(term.id) === keyOf(id));
}

/** A term with another conclusion in a check than in the model that is checked. */
export interface Difference {
  readonly check: StudyModel;
  /** Id of the term in the model that is checked. */
  readonly term: string;
  readonly inModel: PublishedLink;
  readonly inCheck: PublishedLink;
}

/** Where the checks on a model, and its own robust errors, lead to another conclusion. */
export function differencesOf(model: StudyModel, study: NeedStudy): Difference[] {
  const own = (model.fit?.terms ?? []).filter(({ id }) => id !== INTERCEPT);
  return study.models
    .filter(({ checks }) => checks === model.id)
    .flatMap((check) =>
      own.flatMap((term) => {
        const other = termIn(check, term.id, study);
        if (!other) return [];
        const inModel = linkOf(term);
        const inCheck = linkOf(other);
        return inModel === inCheck ? [] : [{ check, term: term.id, inModel, inCheck }];
      }),
    );
}

/** Terms with another conclusion by the robust errors. */
export function unsure({ fit }: StudyModel): Term[] {
  return (fit?.terms ?? []).filter(
    (term) => term.id !== INTERCEPT && linkOf(term) !== linkOf({ ...term, p: term.robustP }),
  );
}

/** A row that alone moves the figures of a model, by Cook's distance. */
export interface Influence {
  readonly code: string;
  readonly distance: number;
}

/** Rows with a distance over 4 / n, the furthest first. */
export function influential({ fit, rows }: StudyModel, most: number): Influence[] {
  if (!fit) return [];
  return rows
    .map((code, row) => ({ code, distance: fit.cook[row] ?? 0 }))
    .filter(({ distance }) => distance > 4 / fit.n)
    .sort((a, b) => b.distance - a.distance || (a.code < b.code ? -1 : 1))
    .slice(0, most);
}
