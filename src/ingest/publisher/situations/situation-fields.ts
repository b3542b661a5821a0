import { formatNumber } from '../../../model/dutch.ts';
import { sentencesOf, wordsOf } from '../../../model/publication/sentences.ts';
import { slugOf } from '../../../model/slug.ts';
import { readRequiredText } from '../../cells/fields.ts';
import type { FindingLog } from '../../findings/finding-log.ts';
import { quoted } from '../../findings/shown-value.ts';
import type { Cell } from '../../text/columns.ts';

/** The help page of each municipality holds all of them. */
export const MOST_SITUATIONS = 100;
/** Characters of a title, which is read as one line of a list. */
export const LONGEST_TITLE = 60;
/** Characters of one of the other words, and of one thing to bring. */
export const LONGEST_WORDS = 60;
/** Words of a sentence at level B1. */
const MOST_WORDS = 15;

const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_IDENTIFIER = 40;

/** The name of a situation in addresses. Undefined, with an error in the log, where it cannot be one. */
export function readIdentifier(cell: Cell, title: string, log: FindingLog): string | undefined {
  const text = readRequiredText(cell, log);
  if (text === undefined || (IDENTIFIER.test(text) && text.length <= LONGEST_IDENTIFIER)) return text;
  const proposal = slugOf(title).slice(0, LONGEST_IDENTIFIER).replace(/-$/, '');
  log.error('broken-identifier', cell, {
    message: `${quoted(text)} kan niet in een webadres.`,
    expected: `Kleine letters zonder accent, cijfers en streepjes; hoogstens ${LONGEST_IDENTIFIER} tekens.`,
    action:
      proposal === ''
        ? 'Verander het kenmerk.'
        : `Verander het kenmerk, bijvoorbeeld in ${quoted(proposal)}.`,
  });
  return undefined;
}

/** Warns of sentences that are too long for who reads with difficulty. */
export function checkSentences(cell: Cell, text: string | undefined, log: FindingLog): void {
  for (const sentence of sentencesOf(text ?? '')) {
    const words = wordsOf(sentence).length;
    if (words <= MOST_WORDS) continue;
    log.warning('long-sentence', cell, {
      message: `Deze zin heeft ${formatNumber(words)} woorden: ${quoted(sentence)}.`,
      expected: `Zinnen van hoogstens ${MOST_WORDS} woorden, op taalniveau B1.`,
      action: 'Maak er twee zinnen van, of laat woorden weg.',
    });
  }
}

export function reportTooLong(cell: Cell, text: string, longest: number, log: FindingLog): void {
  log.error('text-too-long', cell, {
    message: `Deze tekst heeft ${formatNumber(text.length)} tekens: ${quoted(text)}. Dat is te lang.`,
    expected: `Hoogstens ${formatNumber(longest)} tekens.`,
    action: 'Maak de tekst korter. Zet een | tussen twee waarden.',
  });
}

export function reportRepeatedWord(cell: Cell, word: string, log: FindingLog): void {
  log.notice('repeated-word', cell, {
    message: `${quoted(word)} staat twee keer in deze cel. Wij gebruiken het één keer.`,
    expected: 'Elk woord één keer.',
    action: 'Haal het woord één keer weg.',
  });
}

/** Reports a second row with the same name in addresses, or with the same title. */
export function reportTwice(cell: Cell, earlierLine: number, log: FindingLog): void {
  log.error('situation-twice', cell, {
    message: `${quoted(cell.value)} staat ook op regel ${earlierLine}, met andere gegevens.`,
    expected: 'Elke situatie één keer, met een eigen kenmerk.',
    action: 'Haal een van de twee regels weg, of geef deze situatie een andere naam en een ander kenmerk.',
  });
}

export function reportTooMany(cell: Cell | undefined, count: number, log: FindingLog): void {
  if (cell === undefined) return;
  log.error('too-many-situations', cell, {
    message: `Dit bestand heeft ${formatNumber(count)} situaties. Een inwoner kan daaruit niet kiezen.`,
    expected: `Hoogstens ${formatNumber(MOST_SITUATIONS)} situaties; ongeveer veertig leest goed.`,
    action: 'Haal situaties weg die bijna hetzelfde zijn.',
  });
}
