import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import type { Cell } from '../../ingest/text/columns.ts';
import { enumerate } from '../../model/dutch.ts';
import { foldLabel } from '../../model/fold-name.ts';
import type { Fact, Section } from './fact-lines.ts';

export function cellOf(file: string, { line, key, value }: Fact): Cell {
  return { file, line, column: key, value };
}

/** The facts of a section as the cells of a row, so that the readers of the inventory can read them. */
export interface SectionCells<Key extends string> {
  readonly line: number;
  /** An empty cell where the section does not have it. */
  cell(key: Key): Cell;
  has(key: Key): boolean;
}

function reportTwice(cell: Cell, log: FindingLog): void {
  log.error('duplicate-fact', cell, {
    message: `In dit blok staat ${quoted(cell.column)} twee keer.`,
    expected: 'Elk gegeven één keer in een blok.',
    action: 'Haal de regel weg die niet klopt.',
  });
}

/**
 * The facts of a section by their key. A key that the section does not have, and one that stands there twice, are
 * errors: nothing is passed over.
 */
export function sectionCells<Key extends string>(
  file: string,
  section: Section,
  keys: readonly Key[],
  log: FindingLog,
): SectionCells<Key> {
  const known = new Map(keys.map((key) => [foldLabel(key), key]));
  const found = new Map<Key, Cell>();
  for (const fact of section.facts) {
    const cell = cellOf(file, fact);
    const key = known.get(foldLabel(fact.key));
    if (key === undefined) {
      log.error('unknown-fact', cell, {
        message: `Het gegeven ${quoted(fact.key)} hoort niet in het blok [${section.name}].`,
        expected: `Een van deze gegevens: ${enumerate(keys)}.`,
        action: 'Verbeter het woord voor de dubbele punt, of haal de regel weg.',
      });
    } else if (found.has(key)) reportTwice(cell, log);
    else found.set(key, cell);
  }
  return {
    line: section.line,
    has: (key) => found.has(key),
    cell: (key) => found.get(key) ?? { file, line: section.line, column: key, value: '' },
  };
}

/** Reports the sections that do not belong in a text, and those that stand there more often than once. */
export function checkSections(
  file: string,
  sections: readonly Section[],
  { once, often = [] }: { readonly once: readonly string[]; readonly often?: readonly string[] },
  log: FindingLog,
): void {
  const seen = new Set<string>();
  for (const { name, line } of sections) {
    const spot = { file, line, value: `[${name}]` };
    if (!once.includes(name) && !often.includes(name)) {
      log.error('unknown-section', spot, {
        message: `Het blok ${quoted(`[${name}]`)} hoort hier niet.`,
        expected: `Een van deze blokken: ${enumerate([...once, ...often].map((each) => `[${each}]`))}.`,
        action: 'Haal het blok weg, of verbeter de naam tussen de haken.',
      });
    } else if (seen.has(name) && once.includes(name)) {
      log.error('duplicate-section', spot, {
        message: `Het blok [${name}] staat er twee keer.`,
        expected: `Eén blok [${name}].`,
        action: 'Haal het blok weg dat niet klopt.',
      });
    }
    seen.add(name);
  }
}

/** Reports the lines of a text that are neither a fact nor the name of a section. */
export function checkStrangeLines(
  file: string,
  strange: readonly { readonly line: number; readonly text: string }[],
  log: FindingLog,
): void {
  for (const { line, text } of strange) {
    log.error(
      'no-fact',
      { file, line, value: text },
      {
        message: 'Deze regel is geen gegeven.',
        expected: 'Een woord, een dubbele punt, een spatie en de waarde: telefoon: 000-1234567.',
        action: 'Verbeter de regel, of haal hem weg.',
      },
    );
  }
}
