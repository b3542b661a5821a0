/** A wrong use of the command. The message is Dutch and says how to use it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
