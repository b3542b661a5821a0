import { formatDate } from '../../model/dutch.ts';
import { isReportId } from '../report/report-id.ts';
import { type Correction, STATES, type State, type Step, stateOf } from '../trail/correction.ts';

/** Which state can follow which. What is in the inventory stays: a mistake there is a report of its own. */
const NEXT: Readonly<Record<State, readonly Step['state'][]>> = {
  new: ['asked', 'accepted', 'rejected', 'superseded'],
  asked: ['asked', 'accepted', 'rejected', 'superseded'],
  accepted: ['applied', 'asked', 'rejected', 'superseded'],
  rejected: ['accepted', 'asked'],
  superseded: [],
  applied: [],
};

/** Steps that nobody understands later without a reason. */
const NEEDS_REASON: ReadonlySet<State> = new Set(['rejected', 'asked']);

/** Why a step cannot be taken, in Dutch. */
export interface StepProblem {
  readonly message: string;
  readonly expected: string;
  readonly action: string;
}

function labelOf(state: State): string {
  return STATES.find(({ key }) => key === state)?.label ?? state;
}

/** What can be done with a report now; nothing where it is at its end. */
export function nextStates(correction: Pick<Correction, 'steps'>): readonly Step['state'][] {
  return NEXT[stateOf(correction)];
}

/** What is wrong with a step; undefined where it can be taken. */
export function checkStep(correction: Pick<Correction, 'id' | 'steps'>, step: Step): StepProblem | undefined {
  const state = stateOf(correction);
  const possible = NEXT[state];
  if (!possible.includes(step.state)) {
    return {
      message: `Deze melding is ${labelOf(state)}. Zij kan nu niet ${labelOf(step.state)} worden.`,
      expected:
        possible.length === 0
          ? `Geen stap meer na ${labelOf(state)}.`
          : `Een van deze standen: ${possible.map(labelOf).join(', ')}.`,
      action:
        possible.length === 0
          ? 'Klopt het niet meer? Maak dan een nieuwe melding.'
          : 'Kies een van die standen, of laat de melding zoals zij is.',
    };
  }
  const last = correction.steps.at(-1);
  if (last && step.date < last.date) {
    return {
      message: `Deze stap is van voor de vorige, die van ${formatDate(last.date)} is.`,
      expected: `Een dag op of na ${formatDate(last.date)}.`,
      action: 'Verbeter de datum.',
    };
  }
  if (NEEDS_REASON.has(step.state) && step.why.trim() === '') {
    return {
      message: `Bij ${labelOf(step.state)} ontbreekt de reden.`,
      expected: 'Een reden in een paar woorden.',
      action: 'Vul in waarom.',
    };
  }
  return checkSuccessor(correction.id, step);
}

function checkSuccessor(id: string, { state, successor }: Step): StepProblem | undefined {
  const isRight =
    state === 'superseded'
      ? successor !== undefined && isReportId(successor) && successor !== id
      : successor === undefined;
  if (isRight) return undefined;
  return state === 'superseded'
    ? {
        message: 'Niet duidelijk is door welke melding deze vervangen is.',
        expected: 'Het kenmerk van een andere melding, zoals M-7K3QX9M2TC.',
        action: 'Vul het kenmerk van de opvolger in.',
      }
    : {
        message: 'Alleen een vervangen melding heeft een opvolger.',
        expected: 'Geen opvolger.',
        action: 'Haal de opvolger weg.',
      };
}

/** The correction after a step, or why the step cannot be taken. */
export function takeStep(correction: Correction, step: Step): Correction | StepProblem {
  return checkStep(correction, step) ?? { ...correction, steps: [...correction.steps, step] };
}
