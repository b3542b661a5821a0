/** What an editor can do something about; the message is Dutch. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';
}
