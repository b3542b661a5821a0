import type { Parts } from './parts.ts';
import { WorkbookFault } from './workbook-fault.ts';
import { attributeNamed, isTrue, scanXml } from './xml.ts';

export interface ListedSheet {
  readonly name: string;
  /** Name of the part with its cells. */
  readonly part: string;
  readonly isHidden: boolean;
}

export interface WorkbookIndex {
  /** In the order of their tabs. */
  readonly sheets: readonly ListedSheet[];
  /** True where days are counted from 1904, as old spreadsheets for the Mac did. */
  readonly from1904: boolean;
  readonly styles: string | undefined;
  readonly texts: string | undefined;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** 'worksheets/sheet1.xml' or '/xl/worksheets/sheet1.xml', as seen from a part in a folder. */
function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(part: string, parts: Parts): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const relations = new Map<string, Relation>();
  if (!parts.sizes.has(name)) return relations;
  scanXml(parts.textOf(name), {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      const { Id, Type = '', Target = '' } = attributes();
      if (Id !== undefined)
        relations.set(Id, {
          kind: Type.slice(Type.lastIndexOf('/') + 1),
          target: resolved(part.slice(0, cut), Target),
        });
    },
  });
  return relations;
}

function targetOf(kind: string, relations: ReadonlyMap<string, Relation>): string | undefined {
  return [...relations.values()].find((relation) => relation.kind === kind)?.target;
}

/** What a workbook holds and where. @throws WorkbookFault where it is damaged */
export function readIndex(parts: Parts): WorkbookIndex {
  const workbook = targetOf('officeDocument', relationsOf('', parts)) ?? 'xl/workbook.xml';
  const relations = relationsOf(workbook, parts);
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  scanXml(parts.textOf(workbook), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes()['date1904']);
      if (name !== 'sheet') return;
      const { name: title = '', state } = attributes();
      const relation = relations.get(attributeNamed(attributes(), 'id') ?? '');
      // A chart can have a tab of its own.
      if (relation?.kind === 'worksheet')
        sheets.push({
          name: title,
          part: relation.target,
          isHidden: state === 'hidden' || state === 'veryHidden',
        });
    },
  });
  return {
    sheets,
    from1904,
    styles: targetOf('styles', relations),
    texts: targetOf('sharedStrings', relations),
  };
}

/**
 * The sheet that is named after the file, or else the first one that can be seen.
 * @throws WorkbookFault where there is none
 */
export function chooseSheet(sheets: readonly ListedSheet[], stem: string): ListedSheet {
  const named = sheets.find(({ name }) => name.trim().toLowerCase() === stem.toLowerCase());
  const chosen = named ?? sheets.find(({ isHidden }) => !isHidden);
  if (chosen === undefined) throw new WorkbookFault('no-sheet');
  return chosen;
}

/** A sheet of which no cell is filled: a new workbook can have two of them. */
const SMALL_PART = 5_000;

/** The other sheets that can be seen and hold something. */
export function passedOver(
  sheets: readonly ListedSheet[],
  chosen: ListedSheet,
  parts: Parts,
): readonly string[] {
  return sheets
    .filter((sheet) => sheet !== chosen && !sheet.isHidden)
    .filter(({ part }) => parts.sizes.has(part))
    .filter(
      ({ part }) => (parts.sizes.get(part) ?? 0) > SMALL_PART || /<(?:\w+:)?c[\s>]/.test(parts.textOf(part)),
    )
    .map(({ name }) => name);
}
