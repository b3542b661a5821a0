/**
 * The form of a report on disk and in a mail: sections of one fact a line. A person reads it in any text editor, and Git
 * merges it line by line.
 *
 *     [melding]
 *     soort: adres of contact
 *     gemeente: GM0034
 */

export interface Fact {
  /** Line in the text, from 1. */
  readonly line: number;
  readonly key: string;
  readonly value: string;
}

export interface Section {
  readonly line: number;
  readonly name: string;
  readonly facts: readonly Fact[];
}

export interface FactText {
  readonly sections: readonly Section[];
  /** Lines that are no fact and no name of a section, and facts before the first section. */
  readonly strange: readonly { readonly line: number; readonly text: string }[];
}

const SECTION = /^\[([^[\]]{1,40})\]$/;
/** A colon that belongs to the key has a backslash before it. */
const FACT = /^((?:[^:\\]|\\.)+):(?:\s(.*))?$/;

function unescaped(text: string): string {
  return text.replace(/\\([n:\\])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\\n');
}

/** Takes a text of facts apart. Blank lines and lines that begin with '#' are passed over. */
export function readFacts(text: string): FactText {
  const sections: { line: number; name: string; facts: Fact[] }[] = [];
  const strange: { line: number; text: string }[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const name = SECTION.exec(trimmed)?.[1];
    const [, key, value = ''] = FACT.exec(trimmed) ?? [];
    const section = sections.at(-1);
    if (name !== undefined) sections.push({ line, name: name.trim().toLowerCase(), facts: [] });
    else if (key !== undefined && section !== undefined)
      section.facts.push({ line, key: unescaped(key).trim(), value: unescaped(value).trim() });
    else strange.push({ line, text: trimmed });
  }
  return { sections, strange };
}

/** A section in text, with a line end behind each line. A line end in a value is written '\n'. */
export function writeSection(name: string, facts: Iterable<readonly [key: string, value: string]>): string {
  const lines = Array.from(facts, ([key, value]) =>
    `${escaped(key).replaceAll(':', '\\:')}: ${escaped(value)}`.trimEnd(),
  );
  return `${[`[${name}]`, ...lines].join('\n')}\n`;
}
