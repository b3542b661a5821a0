import type { AnswerTo, Ask, CheckView, QuestionName } from '../../../desk/messages.ts';

/** What the panels of the desk share: the worker, and the lines above them that tell how far it is. */
export interface Bench {
  readonly ask: <Name extends QuestionName>(name: Name, ask: Ask<Name>) => Promise<AnswerTo<Name>>;
  /** Does something that takes a while: says so, and tells what goes wrong. `words` is '' for what is done at once. */
  readonly work: (words: string, task: () => Promise<void>) => Promise<void>;
  /** Says something to everybody, also to who does not see it. */
  readonly tell: (words: string) => void;
  /** Whether there is something that was not saved: the browser then asks before it closes the page. */
  readonly unsaved: (is: boolean) => void;
  /** Shows what the check says now, in all panels. */
  readonly show: (view: CheckView) => void;
}
