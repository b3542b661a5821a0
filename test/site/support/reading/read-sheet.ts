import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MAIN_KEYS, mainKeyOf, type Told } from './told.ts';

export interface Sheet {
  readonly pages: number;
  /** All text in reading order, with single spaces. */
  readonly text: string;
  readonly links: readonly string[];
  readonly told: Told;
}

interface SheetTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface TreeNode {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

/** Reads a sheet back with pdf.js: its text by the tags that a screen reader follows. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  // pdf.js takes the buffer away from its owner.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tree = (await page.getStructTree()) as TreeNode;
  const annotations = (await page.getAnnotations()) as readonly { readonly url?: string }[];
  await loading.destroy();

  const pieces = new Map<string, string>();
  let current = '';
  for (const item of items) {
    if ('str' in item) pieces.set(current, (pieces.get(current) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    else current = item.type === 'endMarkedContent' ? '' : (item.id ?? '');
  }
  const text = (node: TreeNode): string =>
    [pieces.get(node.id ?? '-') ?? '', ...(node.children ?? []).map(text)]
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    pages: document.numPages,
    text: text(tree),
    links: annotations.flatMap(({ url }) => url ?? []),
    told: readTold(tree, text),
  };
}

/** Nodes of a role anywhere under another. */
function under(node: TreeNode, role: string): TreeNode[] {
  return (node.children ?? []).flatMap((child) => [
    ...(child.role === role ? [child] : []),
    ...under(child, role),
  ]);
}

function readTold(tree: TreeNode, text: (node: TreeNode) => string): Told {
  const tables = under(tree, 'Table').map((table): SheetTable => {
    const [columns = [], ...rows] = under(table, 'TR').map(({ children = [] }) =>
      children.filter(({ role }) => role !== undefined).map(text),
    );
    return { columns, rows };
  });
  return {
    main: mainFigures(under(tree, 'P').map(text)),
    coverage: new Map(
      tables
        .filter(({ columns: [first = ''] }) => /^(Leefgebied|Soort hulp)/.test(first))
        .flatMap(({ columns, rows }) =>
          rows.map((cells) => [
            labelOf(cells),
            {
              // 'geen wel in Harlingen (34 km)': the number comes first.
              here: cellUnder(columns, cells, /hier$/i).split(' ')[0] ?? '',
              country: cellUnder(columns, cells, /Nederland$/),
              size: cellUnder(columns, cells, /groep|grootte/i),
            },
          ]),
        ),
    ),
    comparisons: rowsUnder(tables, 'Groep', (columns, cells) => {
      const means = new Map(columns.map((column, index) => [mainKeyOf(column), cells[index]]));
      return {
        group: labelOf(cells),
        municipalities: cells[1] ?? '',
        share: cells[2] ?? '',
        means: Object.fromEntries(MAIN_KEYS.map((key) => [key, means.get(key) ?? ''])) as Told['main'],
      };
    }),
    indicators: new Map(
      rowsUnder(tables, 'Cijfer', (columns, cells) => [
        labelOf(cells),
        { here: cellUnder(columns, cells, /^Hier/), median: cellUnder(columns, cells, /^Middelste/) },
      ]),
    ),
  };
}

/** Each row of the table whose first column has this heading. */
function rowsUnder<Row>(
  tables: readonly SheetTable[],
  heading: string,
  read: (columns: readonly string[], cells: readonly string[]) => Row,
): Row[] {
  const table = tables.find(({ columns }) => columns[0] === heading);
  return (table?.rows ?? []).map((cells) => read(table?.columns ?? [], cells));
}

/** The cell under the first column with such a heading. */
function cellUnder(columns: readonly string[], cells: readonly string[], heading: RegExp): string {
  return cells[columns.findIndex((column) => heading.test(column))] ?? '';
}

/** The label of a row without the mark of a note. */
function labelOf([label = '']: readonly string[]): string {
  return label.replace(/\s*\*+$/, '');
}

/** The row of large numbers: 'Leefgebieden 7 van 8'. */
function mainFigures(paragraphs: readonly string[]): Told['main'] {
  const found = new Map<string, string>();
  for (const paragraph of paragraphs) {
    const [, label = '', number = ''] =
      /^(.+?) (onbekend|[\d.]+(?:,\d+)?)(?: van \d+)?$/.exec(paragraph) ?? [];
    const key = mainKeyOf(label);
    if (key !== undefined && !found.has(key)) found.set(key, number);
  }
  return Object.fromEntries(MAIN_KEYS.map((key) => [key, found.get(key) ?? ''])) as Told['main'];
}
