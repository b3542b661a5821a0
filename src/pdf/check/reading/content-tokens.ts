import { bytesToHex } from '@noble/hashes/utils.js';
import { latin1Bytes } from '../../bytes.ts';

/** An operand of a content stream. Strings are bytes, spelled as hexadecimal digits. */
export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly hex: string }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Operand> }
  | { readonly kind: 'other'; readonly text: string };

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%]))|\/(?<name>[^\0\t\n\f\r ()<>[\]{}/%]*)|<<|>>|<(?<hex>[0-9A-Fa-f\0\t\n\f\r ]*)>|\[|\]|\((?<literal>)|(?<word>[^\0\t\n\f\r ()<>[\]{}/%]+)/y;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a literal string that starts after its opening parenthesis, and where it ends. */
function literalString(content: string, start: number): { readonly text: string; readonly end: number } {
  let depth = 1;
  let text = '';
  for (let at = start; at < content.length; at++) {
    const character = content.charAt(at);
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0];
      const next = content.charAt(at + 1);
      text += octal ? String.fromCharCode(Number.parseInt(octal, 8) & 0xff) : (ESCAPES[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth === 0) return { text, end: at + 1 };
    text += character;
  }
  throw new Error('a string in the page content does not end');
}

function dictOf(items: readonly Operand[]): Operand {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    const value = items[index + 1];
    if (key?.kind !== 'name' || !value)
      throw new Error('a dictionary in the page content has a key that is no name');
    entries.set(key.value, value);
  }
  return { kind: 'dict', entries };
}

/**
 * Reads a content stream as operations in order.
 *
 * @param content one character for each byte
 * @throws Error where it breaks the syntax of ISO 32000-1, 7.8.2
 */
export function readOperations(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  const open: { readonly bracket: string; readonly items: Operand[] }[] = [{ bracket: '', items: [] }];
  const add = (operand: Operand) => open.at(-1)?.items.push(operand);
  const close = (bracket: string, make: (items: readonly Operand[]) => Operand) => {
    const group = open.pop();
    if (group?.bracket !== bracket)
      throw new Error(`the brackets of the page content do not match near '${bracket}'`);
    add(make(group.items));
  };
  let at = 0;
  while (at < content.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(content);
    if (!match) throw new Error(`the page content cannot be read at byte ${at}`);
    at = TOKEN.lastIndex;
    const { number, name, hex, literal, word } = match.groups ?? {};
    if (number !== undefined) add({ kind: 'number', value: Number(number) });
    else if (name !== undefined) add({ kind: 'name', value: name });
    else if (hex !== undefined) add({ kind: 'string', hex: hex.replace(/[^0-9A-Fa-f]/g, '').toLowerCase() });
    else if (literal !== undefined) {
      const { text, end } = literalString(content, at);
      add({ kind: 'string', hex: bytesToHex(latin1Bytes(text)) });
      at = end;
    } else if (match[0] === '<<' || match[0] === '[') open.push({ bracket: match[0], items: [] });
    else if (match[0] === '>>') close('<<', dictOf);
    else if (match[0] === ']') close('[', (items) => ({ kind: 'array', items }));
    else if (word === 'true' || word === 'false' || word === 'null') add({ kind: 'other', text: word });
    else if (word === 'BI')
      throw new Error('the page content has an inline image, which this checker does not read');
    else if (word !== undefined) {
      if (open.length > 1) throw new Error(`the operator ${word} stands inside brackets`);
      operations.push({ operator: word, operands: open[0]?.items.splice(0) ?? [] });
    }
  }
  if (open.length > 1 || open[0]?.items.length)
    throw new Error('the page content ends in the middle of an operation');
  return operations;
}
