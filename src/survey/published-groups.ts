import type { MunicipalityCode } from '../model/edition.ts';
import { QUESTIONS, type QuestionComparison, type QuestionId } from './comparisons.ts';
import { differByTooFew, LEAST_OTHERS } from './suppression.ts';

/** A group over which a comparison was once written. */
export interface PublishedGroup {
  readonly question: QuestionId;
  readonly members: readonly MunicipalityCode[];
}

function isSame(one: PublishedGroup, other: PublishedGroup): boolean {
  return one.question === other.question && one.members.join() === other.members.join();
}

/** The groups of the comparisons that are shown. */
export function groupsOf(comparisons: readonly QuestionComparison[]): readonly PublishedGroup[] {
  return comparisons
    .filter(({ outcome }) => outcome.state === 'shown')
    .map(({ question, members }) => ({ question: question.id, members }));
}

/** Questions whose group overlaps with an earlier one and differs from it by too few municipalities. */
export function tooLikeEarlier(
  now: readonly PublishedGroup[],
  earlier: readonly PublishedGroup[],
): readonly string[] {
  return QUESTIONS.filter(({ id }) =>
    now.some(
      (group) =>
        group.question === id &&
        earlier.some(
          ({ question, members }) => question === id && differByTooFew(members, group.members, LEAST_OTHERS),
        ),
    ),
  ).map(({ label }) => label);
}

/** All groups, each once: the earlier ones stay, as their sheets may have been sent. */
export function addGroups(
  earlier: readonly PublishedGroup[],
  now: readonly PublishedGroup[],
): readonly PublishedGroup[] {
  return [...earlier, ...now.filter((group) => !earlier.some((known) => isSame(known, group)))];
}
