import { orderedMargin } from '../../costs/address.ts';
import { type Choice, choiceOf, type Margin, marginAround } from '../../costs/assumptions.ts';
import { expectedText, readField } from '../../costs/field-text.ts';
import type { AssumptionKind } from '../../model/publication/costs.ts';

/** What stands in the fields; without a choice as long as one of them cannot be. */
export interface FilledIn {
  readonly choice: Choice | undefined;
  readonly problems: readonly string[];
}

type Fields = Readonly<Partial<Record<keyof Margin, HTMLInputElement>>>;

function fieldsOf(root: ParentNode, kind: AssumptionKind): Fields {
  const fields = root.querySelectorAll<HTMLInputElement>(`[data-field="${kind.id}"]`);
  return Object.fromEntries(Array.from(fields, (field) => [field.dataset['end'], field]));
}

/** Reads one assumption and marks its fields where they are wrong; a sentence says what is. */
function readOne(kind: AssumptionKind, fields: Fields, start: Margin): Margin | string {
  const { low, value, high } = fields;
  for (const field of [low, value, high]) {
    if (!field) continue;
    const isWrong = readField(field.value, kind) === undefined;
    field.setAttribute('aria-invalid', String(isWrong));
    if (isWrong) return `Vul bij ‘${kind.label}’ in: ${expectedText(kind)}.`;
  }
  const middle = value && readField(value.value, kind);
  if (middle === undefined) return start;
  if (!low || !high) return marginAround(middle, start, kind);
  const margin = orderedMargin(readField(low.value, kind), middle, readField(high.value, kind));
  if (margin) return margin;
  for (const field of [low, value, high]) field?.setAttribute('aria-invalid', 'true');
  return `Zet de drie getallen bij ‘${kind.label}’ van laag naar hoog.`;
}

/** Reads all fields of the form. */
export function readFields(root: ParentNode, start: Choice): FilledIn {
  const problems: string[] = [];
  const choice = choiceOf((kind) => {
    const read = readOne(kind, fieldsOf(root, kind), start[kind.id]);
    if (typeof read !== 'string') return read;
    problems.push(read);
    return start[kind.id];
  });
  if (problems.length === 0) return { choice, problems };
  return { choice: undefined, problems: [...problems, 'De uitkomst is nog die van daarvoor.'] };
}
