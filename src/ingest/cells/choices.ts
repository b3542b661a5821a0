import { foldLabel } from '../../model/fold-name.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { readCell, readOptionalText, readValues, reportMissingValue, splitValues } from './fields.ts';
import { nearestOf } from './nearest.ts';

/** Longest cell with several values, in characters. */
const LONGEST_LIST = 1_000;

export interface Choice<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

/** A column in which only some values are allowed. */
export interface ChoiceList<Key extends string> {
  readonly rule: string;
  /** What it is a list of, singular and in Dutch: 'ondersteuningstype'. */
  readonly name: string;
  readonly choices: readonly Choice<Key>[];
  /** Every accepted spelling, folded; labels also as they are, which saves folding most cells. */
  readonly keyBySpelling: ReadonlyMap<string, Key>;
}

/** Makes a list of choices. Labels, keys and `aliases` are accepted, whatever their case and accents. */
export function choiceList<Key extends string>(
  rule: string,
  name: string,
  choices: readonly Choice<Key>[],
  aliases: readonly (readonly [string, NoInfer<Key>])[] = [],
): ChoiceList<Key> {
  const spellings = [
    ...choices.flatMap(({ key, label }) => [[key, key] as const, [label, key] as const]),
    ...aliases,
  ];
  return {
    rule,
    name,
    choices,
    keyBySpelling: new Map(
      spellings.flatMap(([spelling, key]) => [
        [spelling, key],
        [foldLabel(spelling), key],
      ]),
    ),
  };
}

function keyOf<Key extends string>(list: ChoiceList<Key>, text: string): Key | undefined {
  return list.keyBySpelling.get(text) ?? list.keyBySpelling.get(foldLabel(text));
}

function reportUnknown<Key extends string>(
  cell: Cell,
  written: string,
  list: ChoiceList<Key>,
  log: FindingLog,
): void {
  log.error(list.rule, cell, () => {
    const labels = list.choices.map(({ label }) => label);
    const near = nearestOf(written, labels, 1)[0];
    return {
      message: `${quoted(written)} is geen bekende waarde voor ${list.name}.`,
      expected: `Een van deze waarden: ${labels.join(' | ')}.`,
      action:
        near === undefined
          ? 'Kies een waarde uit de lijst.'
          : `Bedoelt u ${quoted(near)}? Verbeter dan de cel. Kies anders een waarde uit de lijst.`,
    };
  });
}

/** One value of a list, or undefined for an empty cell and for a wrong value, which is in the log. */
export function readChoice<Key extends string>(
  cell: Cell,
  list: ChoiceList<Key>,
  log: FindingLog,
): Key | undefined {
  const text = readOptionalText(cell, log);
  if (text === undefined) return undefined;
  const key = keyOf(list, text);
  if (key === undefined) reportUnknown(cell, text, list, log);
  return key;
}

/** One value of a list that must be there. */
export function readRequiredChoice<Key extends string>(
  cell: Cell,
  list: ChoiceList<Key>,
  log: FindingLog,
): Key | undefined {
  const before = log.errors;
  const key = readChoice(cell, list, log);
  if (key === undefined && log.errors === before) reportMissingValue(cell, log);
  return key;
}

/** One or more values of a list, in the order of the list. Wrong values and an empty cell are in the log. */
export function readChoices<Key extends string>(
  cell: Cell,
  list: ChoiceList<Key>,
  log: FindingLog,
): readonly Key[] {
  const chosen = new Set<Key>();
  if (readCell(cell, log, LONGEST_LIST) === undefined) return [];
  const values = readValues(cell, log);
  if (values === undefined) return [];
  if (values.length === 0) reportMissingValue(cell, log);
  for (const value of values) {
    const key = keyOf(list, value);
    if (key === undefined) reportUnknown(cell, value, list, log);
    else chosen.add(key);
  }
  return list.choices.map(({ key }) => key).filter((key) => chosen.has(key));
}

/** The values of a cell that are none of the list, as they stand in it: one for each wrong part. */
export function unknownValues<Key extends string>(value: string, list: ChoiceList<Key>): readonly string[] {
  return splitValues(value).filter((part) => keyOf(list, part) === undefined);
}
