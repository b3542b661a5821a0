import { distance } from 'fastest-levenshtein';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { InventoryRecord } from './read-inventory.ts';

/** A record with its names in the form in which they are compared. */
export interface FoldedNames extends InventoryRecord {
  readonly folded: { readonly municipality: string; readonly organisation: string; readonly address: string };
}

/** One letter in so many may be a slip: of nine letters one, of sixteen two. Shorter names are too alike to tell. */
const LETTERS_PER_SLIP = 8;
const MOST_SLIPS = 3;

/** At one address more organisations than this are not compared with each other, but each with as many in order of name. */
const MOST_COMPARED = 30;

/** Kinds of bodies, which one writes before a name and another leaves out. */
const BODY = /\b(?:stichting|vereniging|coop|cooperatie|bv|vzw)\b/g;

/** What tells teams apart: numbers, and letters that stand alone. */
const MARKS = /\d+|\b[a-z]\b/g;

function withoutBody(name: string): string {
  return name.replace(BODY, ' ').replace(/ +/g, ' ').trim();
}

/**
 * True for two names, folded, that are probably one: the same but for 'stichting', or but for a few letters. 'Wijkteam 1'
 * and 'Wijkteam 2' differ by more than a slip.
 */
export function areNearlyEqual(one: string, other: string): boolean {
  const [a, b] = [withoutBody(one), withoutBody(other)];
  if (a === b) return true;
  if (a.match(MARKS)?.join() !== b.match(MARKS)?.join()) return false;
  const [shorter, longer] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  const slips = Math.min(MOST_SLIPS, Math.floor(shorter / LETTERS_PER_SLIP));
  return longer - shorter <= slips && distance(a, b) <= slips;
}

function reportNearNames(earlier: FoldedNames, later: FoldedNames, log: FindingLog): void {
  log.warning('nearly-equal-name', later.row.cell('organisation'), () => {
    const { organisation, address } = later.location;
    const where = address === undefined ? 'Zonder bezoekadres' : `Op het adres ${quoted(address)}`;
    return {
      message: `${where} staan ${quoted(organisation)} en ${quoted(earlier.location.organisation)} (regel ${earlier.row.line}). De namen lijken op elkaar. Wij tellen twee locaties.`,
      expected: 'Eén naam voor elke organisatie, steeds hetzelfde geschreven.',
      action: 'Is het dezelfde organisatie? Schrijf de naam dan in beide regels hetzelfde.',
    };
  });
}

/**
 * Warns about organisations at one address (or all without one) in one municipality with nearly the same name: counted
 * as two, and probably one. `records` are those of one address, each name once.
 */
function checkAddress(records: readonly FoldedNames[], log: FindingLog): void {
  const ordered = records.toSorted((a, b) => (a.folded.organisation < b.folded.organisation ? -1 : 1));
  for (const [index, record] of ordered.entries()) {
    for (const other of ordered.slice(index + 1, index + 1 + MOST_COMPARED)) {
      if (!areNearlyEqual(record.folded.organisation, other.folded.organisation)) continue;
      const [earlier, later] = record.row.line < other.row.line ? [record, other] : [other, record];
      reportNearNames(earlier, later, log);
    }
  }
}

/** As `checkAddress`, for all addresses. */
export function checkNearNames(records: readonly FoldedNames[], log: FindingLog): void {
  const byAddress = Map.groupBy(records, ({ municipality, folded }) =>
    JSON.stringify([municipality.code, folded.address]),
  );
  for (const own of byAddress.values()) if (own.length > 1) checkAddress(own, log);
}
