import { type RawRow, withReplacements } from '../../ingest/files/raw-table.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import { named } from '../../ingest/municipalities/field.ts';
import { compareText } from '../../model/dutch.ts';
import { foldName } from '../../model/fold-name.ts';
import { headerOf } from '../report/columns.ts';
import { type Correction, type RemovedCell, stateOf, valuesOf } from '../trail/correction.ts';
import { cellText } from './cell-text.ts';
import { linesAt, matchRow } from './match-row.ts';
import { cellsOf, newRow } from './new-row.ts';
import { comparable, type InventoryLine, type InventoryTable, type OpenInventory } from './open-inventory.ts';
import { replacementsFor } from './row-edits.ts';

/** Why a correction cannot be applied, for the editor to settle. Nothing of it is written. */
export interface Conflict {
  readonly rule:
    | 'row-not-found'
    | 'row-ambiguous'
    | 'row-elsewhere'
    | 'row-changed'
    | 'no-old-value'
    | 'no-values'
    | 'missing-column'
    | 'unwritable'
    | 'several-files';
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
  readonly expected: string;
  readonly action: string;
}

export type Outcome =
  /** The inventory changes; `removed` holds the row that goes. */
  | { readonly kind: 'applied'; readonly removed: readonly RemovedCell[] }
  /** The inventory already says so. */
  | { readonly kind: 'already' }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

export interface Applied {
  /** New bytes of the files that change, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What became of each accepted correction, by id, in the order in which they were applied. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

interface Draft {
  readonly cells: Map<RawRow, Map<number, string>>;
  readonly removed: Set<RawRow>;
  readonly added: string[];
  /** What the cells with a new text say, in plain words. */
  readonly said: Map<RawRow, Map<number, string>>;
  /** Organisation and address of each new row, so that one that is reported twice is added once. */
  readonly addedAt: Set<string>;
}

function conflict(rule: Conflict['rule'], words: Omit<Conflict, 'rule'>): Outcome {
  return { kind: 'conflict', conflict: { rule, ...words } };
}

function noRow({ report }: Correction): Outcome {
  const { row } = report;
  return conflict('row-not-found', {
    ...(row?.key === undefined ? {} : { value: row.key }),
    message:
      row === undefined
        ? 'De melding zegt niet over welke locatie zij gaat.'
        : `Wij vinden de locatie ${quoted(row.key ?? row.organisation ?? '')} niet in de inventarisatie.`,
    expected: 'Een locatie met dit kenmerk, of met deze organisatie en dit bezoekadres, in deze gemeente.',
    action:
      'Zoek de locatie op en vul haar kenmerk in bij de melding. Is zij al weg? Wijs de melding dan af.',
  });
}

/** The id of a location without a key, which ingest makes out of its content. */
const DERIVED_ID = /^L-/i;

/** The inventory while corrections are being worked into it, one after the other. */
class Work {
  readonly #inventory: OpenInventory;
  readonly #drafts: ReadonlyMap<string, { readonly table: InventoryTable; readonly draft: Draft }>;

  constructor(inventory: OpenInventory) {
    this.#inventory = inventory;
    this.#drafts = new Map(
      inventory.tables.map((table) => [
        table.file,
        {
          table,
          draft: { cells: new Map(), removed: new Set(), added: [], said: new Map(), addedAt: new Set() },
        },
      ]),
    );
  }

  apply(correction: Correction): Outcome {
    return correction.report.kind === 'missing' ? this.#add(correction) : this.#change(correction);
  }

  finish(): ReadonlyMap<string, Uint8Array> {
    return new Map(
      [...this.#drafts.values()].flatMap(({ table, draft }) => {
        const replacements = replacementsFor(table, draft);
        return replacements.length === 0
          ? []
          : [[table.file, withReplacements(table.raw, replacements)] as const];
      }),
    );
  }

  #change(correction: Correction): Outcome {
    const { report } = correction;
    const match = matchRow(report, this.#inventory);
    if (match.kind === 'elsewhere') return this.#elsewhere(correction, match.line);
    if (match.kind === 'ambiguous') {
      const [line] = match.lines;
      return conflict('row-ambiguous', {
        ...(line ? { file: line.file, line: line.line } : {}),
        message: `Er zijn ${match.lines.length} locaties met deze organisatie en dit bezoekadres.`,
        expected: 'Eén locatie waar de melding over gaat.',
        action: 'Vul het kenmerk van de goede locatie in bij de melding.',
      });
    }
    const lines = match.kind === 'found' ? match.lines.filter((line) => !this.#isRemoved(line)) : [];
    if (report.kind === 'gone') return this.#remove(correction, lines);
    if (lines.length === 0) return noRow(correction);
    return this.#setValues(correction, lines);
  }

  #elsewhere({ report }: Correction, line: InventoryLine): Outcome {
    const { municipalities } = this.#inventory;
    const [own, other] = [report.municipality, line.municipality].map((code) => {
      const municipality = municipalities.get(code);
      return municipality ? named(municipality) : code;
    });
    return conflict('row-elsewhere', {
      file: line.file,
      line: line.line,
      value: line.id,
      message: `De melding gaat over ${own}, maar deze locatie staat bij ${other}.`,
      expected: `Een locatie in ${own}.`,
      action: 'Verander de locatie van een andere gemeente niet zo maar. Vraag de melder wat zij bedoelt.',
    });
  }

  #setValues(correction: Correction, lines: readonly InventoryLine[]): Outcome {
    const values = valuesOf(correction);
    if (values.size === 0) {
      return conflict('no-values', {
        message: 'De melding zegt niet wat er moet komen te staan.',
        expected: 'Bij een aangenomen melding minstens één nieuwe waarde.',
        action: 'Vul de nieuwe waarde in bij het besluit, of verander de inventarisatie zelf en wijs af.',
      });
    }
    const edits: { line: InventoryLine; index: number; text: string; said: string }[] = [];
    for (const [column, value] of values) {
      const withColumn = lines.filter((line) => line.value(column) !== undefined);
      const [first] = lines;
      if (withColumn.length === 0) {
        return conflict('missing-column', {
          ...(first ? { file: first.file } : {}),
          column: headerOf(column),
          value,
          message: `De inventarisatie heeft geen kolom ${quoted(headerOf(column))}.`,
          expected: `Een kolom met de kop ${quoted(headerOf(column))}.`,
          action: 'Zet de kolom in het bestand en probeer het opnieuw.',
        });
      }
      for (const line of withColumn) {
        const edit = this.#setValue(correction, line, column, value);
        if (edit === 'same') continue;
        if ('kind' in edit) return edit;
        edits.push(edit);
      }
    }
    for (const { line, index, text, said } of edits) {
      const { draft } = this.#draftOf(line.file);
      draft.cells.set(line.raw, (draft.cells.get(line.raw) ?? new Map()).set(index, text));
      draft.said.set(line.raw, (draft.said.get(line.raw) ?? new Map()).set(index, said));
    }
    return edits.length === 0 ? { kind: 'already' } : { kind: 'applied', removed: [] };
  }

  #setValue(
    { before }: Correction,
    line: InventoryLine,
    column: Parameters<typeof headerOf>[0],
    value: string,
  ): Outcome | 'same' | { line: InventoryLine; index: number; text: string; said: string } {
    const { table } = this.#draftOf(line.file);
    const index = table.columns.get(column) ?? -1;
    const now = this.#nowIn(line, column);
    if (comparable(now) === comparable(value)) return 'same';
    const spot = { file: line.file, line: line.line, column: table.headers[index] ?? column, value: now };
    const old = before.get(column);
    if (old === undefined) {
      return conflict('no-old-value', {
        ...spot,
        message:
          'De melding zegt niet wat hier eerst stond. Zo weten wij niet of iemand de cel al veranderde.',
        expected: 'De oude waarde in het blok [oud] van de melding.',
        action: 'Vul in het blok [oud] in wat er nu staat, als dat mag veranderen.',
      });
    }
    if (comparable(old) !== comparable(now)) {
      return conflict('row-changed', {
        ...spot,
        message: `Hier staat nu ${quoted(now)}. Toen de melding kwam, stond er ${quoted(old)}. Wij schrijven er niets overheen.`,
        expected: `De waarde ${quoted(old)}, of al de nieuwe waarde ${quoted(value)}.`,
        action:
          'Zoek uit welke waarde klopt. Is het de nieuwe? Zet dan wat er nu staat in het blok [oud] van de melding. Wijs haar anders af.',
      });
    }
    const units = table.codec.encode(value);
    if (units === undefined) {
      return conflict('unwritable', {
        ...spot,
        value,
        message: `In ${quoted(value)} staat een teken dat niet in dit bestand past.`,
        expected: 'Een bestand in de tekenset UTF-8.',
        action: "Sla het bestand in Excel op als 'CSV UTF-8' en probeer het opnieuw.",
      });
    }
    const cell = line.raw.cells[index];
    const isQuoted = cell !== undefined && table.raw.text[cell.start] === '"';
    return { line, index, text: cellText(units, table.raw.delimiter, isQuoted), said: value };
  }

  #remove(correction: Correction, lines: readonly InventoryLine[]): Outcome {
    const { before } = correction;
    if (lines.length === 0)
      return before.size === 0 || this.#isRenamed(correction) ? noRow(correction) : { kind: 'already' };
    for (const line of lines) {
      for (const [column, old] of before) {
        const now = this.#nowIn(line, column);
        if (comparable(now) === comparable(old)) continue;
        return conflict('row-changed', {
          file: line.file,
          line: line.line,
          column: headerOf(column),
          value: now,
          message: `De regel is veranderd sinds de melding kwam: hier staat nu ${quoted(now)}, eerst ${quoted(old)}. Wij halen hem niet weg.`,
          expected: `De waarde ${quoted(old)}.`,
          action:
            'Zoek uit of de locatie nog bestaat. Bestaat zij niet meer? Zet dan wat er nu staat in het blok [oud] van de melding.',
        });
      }
    }
    const removed = lines.flatMap((line) => {
      const { table, draft } = this.#draftOf(line.file);
      draft.removed.add(line.raw);
      return cellsOf(table, line.raw);
    });
    return { kind: 'applied', removed };
  }

  /** An id out of the content goes with the content: the location may be there still, at another address. */
  #isRenamed({ report, before }: Correction): boolean {
    const organisation = before.get('organisation') ?? '';
    return (
      DERIVED_ID.test(report.row?.key ?? 'L-') &&
      this.#inventory.lines.some(
        (line) =>
          line.municipality === report.municipality &&
          foldName(line.value('organisation') ?? '') === foldName(organisation) &&
          !this.#isRemoved(line),
      )
    );
  }

  #add(correction: Correction): Outcome {
    const { report } = correction;
    const values = valuesOf(correction);
    const municipality = this.#inventory.municipalities.get(report.municipality);
    const [organisation, address] = [values.get('organisation') ?? '', values.get('address') ?? ''];
    const [only, ...others] = [...this.#drafts.values()];
    if (only === undefined || municipality === undefined || others.length > 0) {
      return conflict('several-files', {
        message:
          'De inventarisatie is een map met bestanden. Wij weten niet in welk bestand de locatie hoort.',
        expected: 'Eén bestand inventory.csv.',
        action: 'Zet de locatie zelf in het goede bestand. Daarna geldt de melding als verwerkt.',
      });
    }
    const place = JSON.stringify([municipality.code, comparable(organisation), comparable(address)]);
    const isThere = linesAt(this.#inventory, municipality.code, organisation, address).some(
      (line) => !this.#isRemoved(line),
    );
    if (isThere || only.draft.addedAt.has(place)) return { kind: 'already' };
    const row = newRow(only.table, values, municipality);
    if (row === undefined) {
      return conflict('unwritable', {
        file: only.table.file,
        message: 'In de nieuwe regel staat een teken dat niet in dit bestand past.',
        expected: 'Een bestand in de tekenset UTF-8.',
        action: "Sla het bestand in Excel op als 'CSV UTF-8' en probeer het opnieuw.",
      });
    }
    only.draft.added.push(row);
    only.draft.addedAt.add(place);
    return { kind: 'applied', removed: [] };
  }

  /** What a cell says with the corrections so far. */
  #nowIn(line: InventoryLine, column: Parameters<InventoryLine['value']>[0]): string {
    const { table, draft } = this.#draftOf(line.file);
    const index = table.columns.get(column) ?? -1;
    return draft.said.get(line.raw)?.get(index) ?? line.value(column) ?? '';
  }

  #isRemoved(line: InventoryLine): boolean {
    return this.#draftOf(line.file).draft.removed.has(line.raw);
  }

  #draftOf(file: string) {
    const found = this.#drafts.get(file);
    if (!found) throw new Error(`No table ${file} in the inventory.`);
    return found;
  }
}

/** The day on which a correction was accepted, and its id: an order that does not depend on the folder. */
function byAcceptance(a: Correction, b: Correction): number {
  return compareText(a.steps.at(-1)?.date ?? '', b.steps.at(-1)?.date ?? '') || compareText(a.id, b.id);
}

/**
 * The inventory with the accepted corrections in it. A row is found by its key, else by organisation and address. Where a
 * cell no longer holds what it held when the report came in, that is a conflict and nothing of the correction is written.
 * All other bytes of the files stay as they are; what is there already changes nothing, so that applying twice is
 * applying once. Corrections in another state than 'accepted' are passed over.
 */
export function applyCorrections(inventory: OpenInventory, corrections: readonly Correction[]): Applied {
  const work = new Work(inventory);
  const accepted = corrections.filter((correction) => stateOf(correction) === 'accepted').sort(byAcceptance);
  const outcomes = new Map(accepted.map((correction) => [correction.id, work.apply(correction)]));
  return { files: work.finish(), outcomes };
}
