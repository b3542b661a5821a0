import { partsOfType, readSheetText, type SheetPart, textOfPart } from './sheet-text.ts';
import {
  byMainKey,
  dutchValue,
  type IndicatorTold,
  mainKeyOf,
  type Told,
  type VerdictTold,
  verdictIn,
} from './told.ts';

/** Rows of cells under headings. */
interface SheetTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A life domain on the sheet. */
export interface DomainTold {
  readonly label: string;
  /** By the label of the support type: '3', '3*' or 'geen'. */
  readonly cells: ReadonlyMap<string, string>;
  /** Of the municipalities of this size: '60%'. */
  readonly share: string;
  /** How many those are. */
  readonly sizeClass: number | undefined;
  /** 'Rechtswinkel (voorbeeld) Dronten, 15 km', or nothing. */
  readonly nearest: string;
}

export interface Sheet {
  readonly pages: number;
  /** All text in reading order, with single spaces. */
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly links: readonly string[];
  readonly told: Told;
  readonly domains: readonly DomainTold[];
  readonly indicators: ReadonlyMap<string, IndicatorTold>;
  /** Name, distance, locations, life domains and support types, and what it adds; the municipality itself first. */
  readonly neighbours: readonly (readonly string[])[];
  /** What stands under 'Wie helpt hier?'. */
  readonly providers: readonly string[];
}

/** Reads a sheet back with pdf.js: its text by the tags that a screen reader follows. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const { pages, parts, links } = await readSheetText(bytes);
  const tables = partsOfType(parts, 'Table').map(readTable);
  const main = rowsUnder(tables, 'Cijfer').flatMap((row) => {
    const key = mainKeyOf(row.get('Cijfer') ?? '');
    return key ? [[key, row] as const] : [];
  });
  const rowOf = new Map(main);
  return {
    pages,
    text: parts.map(textOfPart).join(' '),
    paragraphs: partsOfType(parts, 'P').map(textOfPart),
    links,
    told: {
      main: byMainKey((key) => rowOf.get(key)?.get('Hier') ?? ''),
      verdicts: byMainKey((key) => verdictOf(rowOf.get(key))),
    },
    domains: rowsUnder(tables, 'Leefgebied').map(readDomain),
    indicators: new Map(
      rowsUnder(tables, 'Cijfer en jaar (CBS)').map((row) => [
        (row.get('Cijfer en jaar (CBS)') ?? '').replace(/ \d{4}$/, ''),
        { here: row.get('Hier') ?? '', beside: row.get('naast deze grootte') ?? '' },
      ]),
    ),
    neighbours: rowsUnder(tables, 'Gemeente').map((row) => [...row.values()]),
    providers: partsOfType(parts, 'L')
      .slice(1)
      .flatMap((list) => partsOfType(list.parts, 'LI').map(textOfPart)),
  };
}

function readTable({ parts }: SheetPart): SheetTable {
  const [columns = [], ...rows] = partsOfType(parts, 'TR').map(({ parts: cells }) => cells.map(textOfPart));
  return { columns, rows };
}

/** Each row of the table whose first column has this heading, by the headings. */
function rowsUnder(tables: readonly SheetTable[], heading: string): ReadonlyMap<string, string>[] {
  const table = tables.find(({ columns }) => columns[0] === heading);
  return (table?.rows ?? []).map(
    (cells) => new Map(table?.columns.map((column, index) => [column, cells[index] ?? ''])),
  );
}

function verdictOf(row: ReadonlyMap<string, string> | undefined): VerdictTold | undefined {
  const words = [...(row ?? [])].find(([heading]) => heading.startsWith('naast'))?.[1] ?? '';
  const told = verdictIn(words);
  return (
    told && {
      ...told,
      median: dutchValue(row?.get('middelste') ?? ''),
      country: dutchValue(row?.get('Nederland') ?? ''),
    }
  );
}

function readDomain(row: ReadonlyMap<string, string>): DomainTold {
  const [[, label = ''] = [], ...cells] = row;
  const [nearest, share, ...types] = cells.toReversed();
  return {
    label,
    cells: new Map(types.toReversed()),
    share: share?.[1] ?? '',
    sizeClass: dutchValue(share?.[0] ?? ''),
    nearest: nearest?.[1] ?? '',
  };
}
