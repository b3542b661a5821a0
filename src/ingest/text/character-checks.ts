import type { FindingLog, Spot } from '../findings/finding-log.ts';
import { type CleanedText, hasStackedAccents, hasUnknownCharacters, looksDamaged } from './clean-text.ts';

const COMMON = 'Gewone letters, cijfers en leestekens.';

/** Reports characters that a reader would not see, or not as they are meant. False where the text cannot be used. */
export function passesCharacters(cell: Spot, cleaned: CleanedText, log: FindingLog): boolean {
  const { text, hadControl, hadDirection } = cleaned;
  if (hasStackedAccents(text)) {
    log.error('stacked-accents', cell, {
      message: 'In deze cel staan veel accenten op één letter. Die vallen over de regels erboven en eronder.',
      expected: 'Hoogstens één of twee accenten op een letter.',
      action: 'Typ de tekst opnieuw in de cel.',
    });
    return false;
  }
  if (hasUnknownCharacters(text)) {
    log.warning('unknown-character', cell, {
      message: 'In deze cel staat een teken dat op elke computer iets anders is. De lezer ziet een blokje.',
      expected: COMMON,
      action: 'Vervang het teken door een gewone letter.',
    });
  }
  if (hadControl || hadDirection) {
    log.warning(hadControl ? 'control-character' : 'direction-character', cell, {
      message: hadControl
        ? 'In deze cel stonden tekens die u niet ziet. Wij hebben ze weggehaald.'
        : 'In deze cel stonden tekens die de leesrichting omdraaien. Wij hebben ze weggehaald.',
      expected: COMMON,
      action: 'Typ de tekst opnieuw in de cel.',
    });
  }
  if (looksDamaged(text)) {
    log.warning('damaged-text', cell, {
      message: 'Letters met een accent lijken hier kapot.',
      expected: 'Leesbare letters, zoals in Fryslân.',
      action: 'Verbeter de tekst. Zet een ouder bestand terug als dit vaker voorkomt.',
    });
  }
  return true;
}
