import type { Municipality } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell, RowReader } from '../text/columns.ts';

/** A municipality with the cells that the checks point at. */
export interface MunicipalityRow {
  readonly municipality: Municipality;
  /** False where something in the row is wrong. It stays until the end, so that what refers to it is not wrong too. */
  readonly isSound: boolean;
  readonly reader: RowReader<'code' | 'name' | 'otherNames' | 'successors' | 'validFrom' | 'validTo'>;
}

/** True where no earlier row has the same value; reports it otherwise. */
function isFirst(
  seen: Map<string, number>,
  key: string,
  cell: Cell,
  rule: string,
  what: string,
  log: FindingLog,
): boolean {
  const earlier = seen.get(key);
  if (earlier === undefined) {
    seen.set(key, cell.line);
    return true;
  }
  log.error(rule, cell, {
    message: `${what} staat ook op regel ${earlier}.`,
    expected: 'Elke gemeente één keer, met een eigen code en een eigen naam.',
    action: 'Haal een van de twee regels weg, of verbeter de code of de naam.',
  });
  return false;
}

/** The rows whose code is new and, where the municipality exists, whose name and slug are new too. */
export function withoutDuplicates(
  rows: readonly MunicipalityRow[],
  exists: (municipality: Municipality) => boolean,
  log: FindingLog,
): readonly MunicipalityRow[] {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  const slugs = new Map<string, number>();
  return rows.filter(({ municipality, reader }) => {
    const { code, name, slug } = municipality;
    if (!isFirst(codes, code, reader.cell('code'), 'duplicate-municipality', `De code ${code}`, log))
      return false;
    if (!exists(municipality)) return true;
    const nameCell = reader.cell('name');
    return (
      isFirst(names, foldName(name), nameCell, 'duplicate-municipality', `De naam ${quoted(name)}`, log) &&
      isFirst(slugs, slug, nameCell, 'slug-clash', `Het webadres '${slug}' bij de naam ${quoted(name)}`, log)
    );
  });
}

/** The rows, without soundness where a successor is no row. */
export function checkSuccessors(
  rows: readonly MunicipalityRow[],
  log: FindingLog,
): readonly MunicipalityRow[] {
  const codes = new Set(rows.map(({ municipality }) => municipality.code));
  return rows.map((row) => {
    const { municipality, reader } = row;
    const wrong = municipality.successors.filter((code) => !codes.has(code) || code === municipality.code);
    for (const code of wrong) {
      log.error('unknown-successor', reader.cell('successors'), {
        message:
          code === municipality.code
            ? `De gemeente ${municipality.name} staat als opvolger van zichzelf.`
            : `De opvolger ${quoted(code)} van ${municipality.name} staat niet in dit bestand, of meer dan één gemeente heet zo.`,
        expected: 'De code of de naam van een gemeente uit dit bestand.',
        action: 'Verbeter de opvolger, of voeg een regel toe voor de nieuwe gemeente.',
      });
    }
    return wrong.length === 0 ? row : { ...row, isSound: false };
  });
}
