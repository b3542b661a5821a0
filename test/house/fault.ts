/** Something about the house that is not in order, in English: the reader works on the code. */
export interface Fault {
  readonly rule:
    | 'room'
    | 'upward'
    | 'unknown'
    | 'wall'
    | 'circle'
    | 'entries'
    | 'exception'
    | 'opening'
    | 'table'
    | 'path';
  /** File or folder, from the top of the project. */
  readonly place: string;
  /** What is wrong, and what to do. */
  readonly message: string;
}

export function formatFault({ rule, place, message }: Fault): string {
  return `${place} (${rule}): ${message}`;
}
