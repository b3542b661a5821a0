import { type FilesByPath, readBeside, readEditions } from '../../ingest/files/read-editions.ts';
import { formatDate } from '../../model/dutch.ts';
import type { Edition } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';

/** Which edition is meant: nothing for the usual one, a reference date, or the files of a folder of its own. */
export type Choice =
  | { readonly kind: 'usual' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'folder'; readonly name: string; readonly files: FilesByPath };

export interface Chosen {
  readonly older: Edition;
  readonly newer: Edition;
  /** Line of the newer inventory on which a location stands, by id. */
  readonly lineOf: (id: string) => number | undefined;
}

/** Why there is nothing to compare: Dutch, for the editor, with the findings that say more. */
export interface NotChosen {
  readonly problem: string;
  readonly findings: readonly Finding[];
}

interface Read {
  readonly edition: Edition;
  readonly idByLine: ReadonlyMap<number, string>;
}

function errorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function isRead(read: Read | NotChosen): read is Read {
  return 'edition' in read;
}

/**
 * The two editions that an editor wants to compare, the older one first whichever way they were named. The usual ones
 * are the current edition and the newest of the earlier ones.
 */
export function chooseEditions(files: FilesByPath, from: Choice, to: Choice): Chosen | NotChosen {
  const { current, earlier, findings } = readEditions(files);
  const whole = (edition: Edition | undefined, idByLine: Read['idByLine'], what: string): Read | NotChosen =>
    edition ? { edition, idByLine } : { problem: `${what} heeft fouten.`, findings: errorsOf(findings) };
  const read = (choice: Choice, isOlder: boolean): Read | NotChosen => {
    if (choice.kind === 'folder') {
      const { edition, idByLine, findings: own } = readBeside(choice.files, files);
      if (edition) return { edition, idByLine };
      return { problem: `De uitgave in ${choice.name} heeft fouten.`, findings: errorsOf(own) };
    }
    const date = current.edition?.settings.referenceDate;
    if (choice.kind === 'usual' ? !isOlder : choice.date === date)
      return whole(current.edition, current.idByLine, 'De huidige uitgave');
    const found =
      choice.kind === 'usual' ? earlier[0] : earlier.find((candidate) => candidate.date === choice.date);
    if (!found) {
      const dates = earlier.map((each) => each.date).join(', ');
      const problem =
        choice.kind === 'usual'
          ? 'Er is geen eerdere uitgave om mee te vergelijken. Zet haar in de map earlier, in een map met haar peildatum als naam.'
          : `Er is geen uitgave met de peildatum ${choice.date}. Deze eerdere uitgaven zijn er wel: ${dates === '' ? 'geen' : dates}.`;
      return { problem, findings: errorsOf(findings) };
    }
    return whole(found.edition, new Map(), `De uitgave van ${formatDate(found.date)}`);
  };
  const [one, other] = [read(from, true), read(to, false)];
  if (!isRead(one)) return one;
  if (!isRead(other)) return other;
  const isReversed = one.edition.settings.referenceDate > other.edition.settings.referenceDate;
  const [older, newer] = isReversed ? [other, one] : [one, other];
  const lines = new Map<string, number>();
  for (const [line, id] of newer.idByLine) if (!lines.has(id)) lines.set(id, line);
  return { older: older.edition, newer: newer.edition, lineOf: (id) => lines.get(id) };
}
