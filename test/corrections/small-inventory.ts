import { openInventory } from '../../src/corrections/apply/open-inventory.ts';
import { inventoryRules } from '../../src/corrections/judge/inventory-rules.ts';
import { readSent } from '../../src/corrections/report/read-report.ts';
import type { Report } from '../../src/corrections/report/report.ts';
import { reportId } from '../../src/corrections/report/report-id.ts';
import type { Correction, Step } from '../../src/corrections/trail/correction.ts';
import { newCorrection } from '../../src/corrections/trail/new-correction.ts';
import { FindingLog } from '../../src/ingest/findings/finding-log.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { type Draft, draftEdition, filesOf } from '../ingest/small-edition.ts';

export const INVENTORY = 'inventory.csv';

/** A small inventory of which each location has a key, with a column of the editor's own. */
export function inventoryDraft(): Draft {
  const draft = draftEdition();
  const [header = [], ...rows] = draft.inventory;
  draft.inventory = [
    ['kenmerk', ...header, 'eigen notitie'],
    ...rows.map((row, index) => [`V-${index + 1}`, ...row, index === 1 ? 'bellen; "na 9 uur"' : '']),
  ];
  return draft;
}

/** Reads an edition and opens its inventory. @throws where the edition has errors */
export function open(draft: Draft = inventoryDraft(), bytes?: Uint8Array) {
  if (bytes) draft.raw.set(INVENTORY, bytes);
  const files = filesOf(draft);
  const { edition, idsByFile, findings } = readEdition(files);
  if (!edition) throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
  const own = new Map(
    [...files].flatMap(([name, file]) => (file instanceof Uint8Array ? [[name, file] as const] : [])),
  );
  const rules = inventoryRules(edition);
  const inventory = openInventory(own, idsByFile, edition);
  return { edition, files: own, rules, inventory, bytes: own.get(INVENTORY) ?? new Uint8Array() };
}

export type Opened = ReturnType<typeof open>;

/** A report about the telephone number of Raadslieden in Zwolle, with parts of another. */
export function reportOf(parts: Partial<Report> = {}): Report {
  return {
    kind: 'contact',
    municipality: 'GM0193',
    row: { key: 'V-1' },
    values: new Map([['phone', '0800 9999']]),
    explanation: '',
    basis: 'Ik werk daar.',
    reporterKind: 'organisation',
    date: '2023-02-01',
    ...parts,
  };
}

const ACCEPTED: Step = { state: 'accepted', date: '2023-02-02', by: 'VB', why: '' };

/** The correction of a report that came in and was accepted. */
export function accepted(report: Report, { inventory }: Opened, step: Step = ACCEPTED): Correction {
  const correction = newCorrection({ report, id: reportId(report), reporter: undefined }, inventory);
  return { ...correction, steps: [step] };
}

/** A text as a reporter sends it, read with the municipalities of the small edition. */
export function sentOf(text: string, { rules }: Opened) {
  const log = new FindingLog();
  const sent = readSent('melding.txt', text, rules.lookup, log);
  return { sent, findings: log.finish(), rules: log.finish().map(({ rule }) => rule) };
}
