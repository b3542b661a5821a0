import { formatNumber } from '../../../model/dutch.ts';
import { make } from '../../shared/scripts/elements.ts';
import type { Answer } from '../find-places.ts';
import type { PlaceEntry } from '../place-index.ts';

type Words = readonly (Node | string)[];

export interface AnswerContext {
  /** Where the site starts, ends in '/'. */
  readonly base: string;
  /** Names that the list below the answer has room for. */
  readonly room: number;
  /** Makes a name that is proposed into a link or a button. */
  readonly offer: (entry: PlaceEntry, words: string) => Node;
  /** Address of a page with all names that fit. */
  readonly addressOfAll?: (typed: string) => string;
}

/** What a reader is told who pressed Enter and is not sent on; without an answer the names could not be loaded. */
export function answerWords(
  answer: Exclude<Answer, { kind: 'one' }> | undefined,
  typed: string,
  context: AnswerContext,
): Words {
  const { base, room, offer, addressOfAll } = context;
  switch (answer?.kind) {
    case undefined:
      return [
        'De lijst met namen kan nu niet worden geladen. Probeer het later nog eens, of ',
        allMunicipalities(base, 'bekijk alle gemeenten'),
        '.',
      ];
    case 'empty':
      return ['Typ eerst een naam, of ', allMunicipalities(base, 'bekijk alle gemeenten'), '.'];
    case 'none':
      return noneWords(typed, answer.nearest, offer, base);
    case 'several': {
      const count = answer.found.length;
      const words = `Bij ‘${typed}’ passen ${formatNumber(count)} namen. Kies er een`;
      if (count <= room || addressOfAll === undefined) return [`${words}.`];
      const all = make('a', { href: addressOfAll(typed) }, `bekijk ze alle ${formatNumber(count)}`);
      return [`${words}, of `, all, '.'];
    }
  }
}

/** Nothing fits: the names that are spelled nearly so, and the way to all municipalities. */
export function noneWords(
  typed: string,
  nearest: readonly PlaceEntry[],
  offer: AnswerContext['offer'],
  base: string,
): Words {
  const offers = nearest.flatMap((entry, index) => {
    const before = index === 0 ? [] : [index === nearest.length - 1 ? ' of ' : ', '];
    return [...before, offer(entry, offerWords(entry))];
  });
  return [
    `Niets gevonden voor ‘${typed}’. `,
    ...(offers.length === 0 ? [] : ['Bedoelde u ', ...offers, '? ']),
    allMunicipalities(base, 'Bekijk alle gemeenten'),
    '.',
  ];
}

/** A municipality by its name; another name says what it is, as places share names. */
function offerWords({ kind, label, note }: PlaceEntry): string {
  return kind === 'gemeente' ? label : `${label} (${note})`;
}

function allMunicipalities(base: string, words: string): Node {
  return make('a', { href: `${base}gemeenten/` }, words);
}
