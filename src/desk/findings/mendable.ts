import { type ChoiceList, unknownValues } from '../../ingest/cells/choices.ts';
import { nearestOf } from '../../ingest/cells/nearest.ts';
import {
  APPOINTMENT_CHOICES,
  DOMAIN_CHOICES,
  FUNDING_CHOICES,
  KIND_CHOICES,
  NETWORK_CHOICES,
  ORIGIN_CHOICES,
  SUPPORT_CHOICES,
} from '../../ingest/cells/typology-choices.ts';
import { INVENTORY_COLUMNS } from '../../ingest/inventory/sources/inventory-columns.ts';
import { compareText } from '../../model/dutch.ts';
import type { Finding } from '../../model/finding.ts';
import { foldLabel } from '../../model/fold-name.ts';

/** A wrong value of which the right one stands on a list. */
export interface Mendable {
  /** What is replaced: the whole text of the cell, or one of its values. */
  readonly wrong: string;
  readonly options: readonly string[];
  /** Those of the options that look most like it. */
  readonly near: readonly string[];
}

/** The lists of the findings that a choice can mend, by rule. */
const LISTS: ReadonlyMap<string, ChoiceList<string>> = new Map<string, ChoiceList<string>>(
  [
    KIND_CHOICES,
    NETWORK_CHOICES,
    ORIGIN_CHOICES,
    APPOINTMENT_CHOICES,
    FUNDING_CHOICES,
    SUPPORT_CHOICES,
    DOMAIN_CHOICES,
  ].map((list) => [list.rule, list]),
);

/** Findings about a cell that should name one municipality. */
const MUNICIPALITY_RULES: ReadonlySet<string> = new Set([
  'unknown-municipality',
  'ambiguous-municipality',
  'split-municipality',
  'abolished-municipality',
  'place-for-municipality',
]);

/** Columns that say yes or no. */
const YES_OR_NO: ReadonlySet<string> = new Set(
  INVENTORY_COLUMNS.filter(({ key }) => key === 'socialCounsellors' || key === 'mainlyVolunteers').flatMap(
    ({ key, header }) => [foldLabel(key), foldLabel(header)],
  ),
);

const MOST_NEAR = 3;

function offer(wrong: string, options: readonly string[]): Mendable {
  return { wrong, options, near: nearestOf(wrong, options, MOST_NEAR) };
}

/**
 * What can be chosen in the place of a wrong value; undefined where no list has the answer.
 *
 * @param cell the text of the cell
 * @param municipalities names of those that exist
 */
export function mendableBy(
  { rule, message, column }: Finding,
  cell: string,
  municipalities: readonly string[],
): Mendable | undefined {
  if (MUNICIPALITY_RULES.has(rule))
    return municipalities.length === 0 ? undefined : offer(cell, municipalities.toSorted(compareText));
  if (rule === 'wrong-type' && YES_OR_NO.has(foldLabel(column ?? '')))
    return offer(cell.trim(), ['ja', 'nee']);
  const list = LISTS.get(rule);
  if (list === undefined) return undefined;
  const unknown = unknownValues(cell, list);
  // Each wrong value of a cell has a finding of its own, which names it.
  const wrong = unknown.find((value) => message.startsWith(`'${value}'`)) ?? unknown[0];
  return wrong === undefined
    ? undefined
    : offer(
        wrong,
        list.choices.map(({ label }) => label),
      );
}

/** The text of a cell with one of its values replaced; what stands around it stays. */
export function mended(cell: string, { wrong }: Pick<Mendable, 'wrong'>, chosen: string): string {
  const at = cell.indexOf(wrong);
  return at === -1 ? chosen : cell.slice(0, at) + chosen + cell.slice(at + wrong.length);
}
