import { foldLabel } from '../../model/fold-name.ts';
import { REPORTABLE_COLUMNS } from './columns.ts';
import type { Report, Reporter } from './report.ts';
import { HEAD_FACTS, REPORTER_FACTS } from './words.ts';
import { writeSent } from './write-report.ts';

const BEGIN = '--- begin melding ---';
const END = '--- einde melding ---';
const BEGIN_LINE = /^-{2,3} ?begin melding ?-{2,3}$/i;
const END_LINE = /^-{2,3} ?einde melding ?-{2,3}$/i;

/** More reports than anybody puts in one mail. */
export const MOST_BLOCKS = 20;
/** A report of all columns is a tenth of this. */
const LONGEST_BLOCK = 20_000;

/** Words that begin a line of a report; anything else in a mail is what a mail program broke off the line before. */
const WORDS: ReadonlySet<string> = new Set(
  [...HEAD_FACTS, ...REPORTER_FACTS, ...REPORTABLE_COLUMNS.flatMap(({ key, header }) => [key, header])].map(
    foldLabel,
  ),
);

/** The small block in a mail that a program can read: the report as it stands in a file. */
export function writeBlock(report: Report, reporter: Reporter | undefined): string {
  return `${BEGIN}\n${writeSent(report, reporter)}${END}\n`;
}

export type FoundBlock = { readonly line: number; readonly text: string };

export interface FoundBlocks {
  readonly blocks: readonly FoundBlock[];
  /** True where a block begins and never ends, or is longer than any report. */
  readonly isBroken: boolean;
}

/** A line without the marks of a reply, and with plain spaces. */
function plain(line: string): string {
  return line
    .replace(/^(?:[>|] ?)+/, '')
    .replaceAll('\u00A0', ' ')
    .trim();
}

function beginsFact(line: string): boolean {
  const colon = line.indexOf(':');
  return colon > 0 && WORDS.has(foldLabel(line.slice(0, colon)));
}

/** Lines that a mail program broke are made whole again. */
function rejoined(lines: readonly string[]): string {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (line === '') continue;
    if (last === undefined || line.startsWith('[') || last.startsWith('[') || beginsFact(line))
      whole.push(line);
    else whole[whole.length - 1] = `${last} ${line}`;
  }
  return whole.join('\n');
}

/** The blocks of reports in the text of a mail, also where it was quoted or its lines were broken. */
export function findBlocks(text: string): FoundBlocks {
  const blocks: FoundBlock[] = [];
  let open: { line: number; lines: string[]; length: number } | undefined;
  let isBroken = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = plain(raw);
    if (BEGIN_LINE.test(line)) {
      isBroken ||= open !== undefined;
      open = { line: index + 1, lines: [], length: 0 };
    } else if (open && END_LINE.test(line)) {
      blocks.push({ line: open.line, text: rejoined(open.lines) });
      open = undefined;
    } else if (open) {
      open.lines.push(line);
      open.length += line.length + 1;
      if (open.length > LONGEST_BLOCK) {
        isBroken = true;
        open = undefined;
      }
    }
    if (blocks.length > MOST_BLOCKS) break;
  }
  return { blocks, isBroken: isBroken || open !== undefined };
}
