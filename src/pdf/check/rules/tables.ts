import { PDFName, PDFNumber } from 'pdf-lib';
import { columnsByRow } from '../../structure/table-shape.ts';
import { fault, type PdfFault } from '../fault.ts';
import {
  allElements,
  attributeOf,
  type ReadElement,
  type ReadStructure,
  withDescendants,
} from '../reading/structure-tree.ts';

const SCOPES = new Set(['Row', 'Column', 'Both']);

function spanOf(cell: ReadElement, key: string): number {
  const value = attributeOf(cell, 'Table', key);
  return value instanceof PDFNumber ? value.asNumber() : 1;
}

function rowsOf(element: ReadElement): readonly ReadElement[] {
  return element.children.filter((child) => child.type === 'TR');
}

/** The parts of a table whose rows are counted together: a cell may not go over the edge of one. */
function partsOf(table: ReadElement): readonly (readonly ReadElement[])[] {
  const parts = table.children
    .filter((child) => ['THead', 'TBody', 'TFoot'].includes(child.type))
    .map(rowsOf);
  return [rowsOf(table), ...parts].filter((rows) => rows.length > 0);
}

function shapeFaults(table: ReadElement): readonly PdfFault[] {
  const columns = partsOf(table).flatMap((rows) => {
    const spans = rows.map((row) =>
      row.children.map((cell) => ({ columns: spanOf(cell, 'ColSpan'), rows: spanOf(cell, 'RowSpan') })),
    );
    return columnsByRow(spans);
  });
  if (new Set(columns).size <= 1) return [];
  return [
    fault('ISO 14289-1, 7.5', `the rows of a table take different numbers of columns: ${columns.join(', ')}`),
  ];
}

function headerFaults(table: ReadElement): readonly PdfFault[] {
  const headers = withDescendants(table).filter((element) => element.type === 'TH');
  if (headers.length === 0) return [fault('ISO 14289-1, 7.5', 'a table has no header cells')];
  return headers.flatMap((header) => {
    const scope = attributeOf(header, 'Table', 'Scope');
    const isKnown = scope instanceof PDFName && SCOPES.has(scope.decodeText());
    return isKnown ? [] : [fault('15-003', 'a header cell does not say whether it names a row or a column')];
  });
}

/** Header cells and the shape of tables. */
export function checkTables(structure: ReadStructure): readonly PdfFault[] {
  return allElements(structure)
    .filter((element) => element.type === 'Table')
    .flatMap((table) => [...shapeFaults(table), ...headerFaults(table)]);
}
