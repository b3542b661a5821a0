import { signed, wonAndLostSentences } from '../../../history/words.ts';
import { formatNumber } from '../../../model/dutch.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../model/typology.ts';
import type { ChangedFigure, ChangedOffer } from './type.ts';

/** Of a longer list the rest is counted: a page has to stay light. */
const MOST_NAMED = 10;

/** '+3', '−0,1', '0'; 'onbekend' where one of the two figures is. */
export function changeWords({ difference, newer }: Pick<ChangedFigure, 'difference' | 'newer'>): string {
  return difference.state === 'known' ? signed(difference.value, newer.measure.decimals) : 'onbekend';
}

/** The middle half of all differences: '0 tot +1'; a dash where too few can be compared. */
export function changeHalfWords({ half, newer }: Pick<ChangedFigure, 'half' | 'newer'>): string {
  if (half === undefined) return '–';
  const { decimals } = newer.measure;
  const [low, high] = [signed(half.low, decimals), signed(half.high, decimals)];
  return low === high ? low : `${low} tot ${high}`;
}

/** What was won and lost of one kind of thing. */
export interface OfferChange {
  readonly label: string;
  readonly sentences: readonly string[];
}

/** Life domains, support types and organisations that were won and lost, by name; only those that were. */
export function offerChanges({
  lifeDomains,
  supportTypes,
  organisations,
}: ChangedOffer): readonly OfferChange[] {
  const changes: readonly OfferChange[] = [
    { label: 'Leefgebieden', sentences: keySentences(LIFE_DOMAINS, lifeDomains) },
    { label: 'Soorten hulp', sentences: keySentences(SUPPORT_TYPES, supportTypes) },
    {
      label: 'Organisaties',
      sentences: organisations
        ? [
            ...wonAndLostSentences(shortened(organisations.new), shortened(organisations.gone)),
            ...renamedSentences(organisations.renamed),
          ]
        : [],
    },
  ];
  return changes.filter(({ sentences }) => sentences.length > 0);
}

function keySentences<Key extends string>(
  list: readonly { readonly key: Key; readonly label: string }[],
  change: { readonly won: readonly Key[]; readonly lost: readonly Key[] } | undefined,
): readonly string[] {
  const labels = (keys: readonly Key[] = []) =>
    list.filter(({ key }) => keys.includes(key)).map(({ label }) => label.toLowerCase());
  return wonAndLostSentences(labels(change?.won), labels(change?.lost));
}

function renamedSentences(renamed: readonly { readonly older: string; readonly newer: string }[]): string[] {
  if (renamed.length === 0) return [];
  const names = renamed.map(({ older, newer }) => `${newer} (eerst ${older})`);
  return [`Onder een andere naam gevonden: ${shortened(names).join('; ')}.`];
}

function shortened(names: readonly string[]): readonly string[] {
  // 'En nog 1' says less than the name itself.
  if (names.length <= MOST_NAMED + 1) return names;
  return [...names.slice(0, MOST_NAMED), `nog ${formatNumber(names.length - MOST_NAMED)}`];
}
