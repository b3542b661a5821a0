import type { ClassDefinition, Classification } from '../../model/edition.ts';
import { URBANITY_CLASSES } from '../../model/typology.ts';
import type { FindingLog, Spot } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';

const ACTION =
  'Verbeter de grenzen. Een klasse begint precies waar de vorige ophoudt: `from` telt mee, `below` niet.';

function number(value: number): string {
  return String(value).replace('.', ',');
}

function reportIncomplete(spot: Spot, message: string, expected: string, log: FindingLog): void {
  log.error('incomplete-class', spot, { message, expected, action: 'Vul de klasse aan, of haal haar weg.' });
}

function checkRanges(file: string, classes: readonly ClassDefinition[], path: string, log: FindingLog): void {
  const ranges = classes
    .map((definition, index) => ({ definition, spot: { file, column: `${path}.classes[${index}]` } }))
    .filter(({ definition }) => definition.codes === undefined)
    .map(({ definition, spot }) => ({
      spot,
      label: definition.label,
      from: definition.from ?? Number.NEGATIVE_INFINITY,
      below: definition.below ?? Number.POSITIVE_INFINITY,
    }));
  for (const { spot, label, from, below } of ranges) {
    if (from >= below) {
      reportIncomplete(
        spot,
        `De klasse ${quoted(label)} is leeg: zij begint niet onder haar bovengrens.`,
        'Een `from` die kleiner is dan `below`.',
        log,
      );
    }
  }
  const ordered = ranges
    .filter(({ from, below }) => from < below)
    .sort((a, b) => (a.from === b.from ? 0 : a.from - b.from));
  for (const [index, next] of ordered.entries()) {
    const previous = ordered[index - 1];
    if (previous === undefined || previous.below === next.from) continue;
    if (previous.below > next.from) {
      log.error(
        'class-overlap',
        { ...next.spot, value: number(next.from) },
        {
          message: `De klassen ${quoted(previous.label)} en ${quoted(next.label)} overlappen.`,
          expected: 'Klassen die op elkaar aansluiten.',
          action: ACTION,
        },
      );
    } else {
      log.error(
        'class-gap',
        { ...next.spot, value: number(next.from) },
        {
          message: `Tussen de klassen ${quoted(previous.label)} en ${quoted(next.label)} zit een gat: van ${number(previous.below)} tot ${number(next.from)}.`,
          expected: 'Klassen die op elkaar aansluiten.',
          action: ACTION,
        },
      );
    }
  }
}

function checkUrbanities(
  file: string,
  classes: readonly ClassDefinition[],
  path: string,
  log: FindingLog,
): void {
  const seen = new Set<string>();
  for (const [index, { urbanity, codes, label }] of classes.entries()) {
    const spot = { file, column: `${path}.classes[${index}]` };
    if (urbanity === undefined) {
      if (codes === undefined) {
        reportIncomplete(
          spot,
          `De klasse ${quoted(label)} zegt niet welke gemeenten erbij horen.`,
          'Een `urbanity` of een lijst `codes`.',
          log,
        );
      }
    } else if (seen.has(urbanity)) {
      log.error(
        'class-overlap',
        { ...spot, value: urbanity },
        {
          message: `De stedelijkheid ${quoted(urbanity)} staat in twee klassen.`,
          expected: 'Elke stedelijkheid in één klasse.',
          action: 'Haal een van de twee klassen weg.',
        },
      );
    } else {
      seen.add(urbanity);
    }
  }
  for (const { key } of URBANITY_CLASSES) {
    if (seen.has(key)) continue;
    log.error(
      'class-gap',
      { file, column: path, value: key },
      {
        message: `De stedelijkheid ${quoted(key)} heeft geen klasse.`,
        expected: 'Elke stedelijkheid in één klasse.',
        action: `Voeg een klasse toe met urbanity ${quoted(key)}.`,
      },
    );
  }
}

/**
 * Checks that every municipality can fall into exactly one class. Classes with codes come first and
 * are left out of the comparison of bounds: they take precedence on purpose.
 */
export function checkClasses(
  file: string,
  classification: Classification,
  path: string,
  log: FindingLog,
): void {
  const check = classification.indicator === undefined ? checkUrbanities : checkRanges;
  check(file, classification.classes, path, log);
}
