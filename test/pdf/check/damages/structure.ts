import { PDFArray, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Damage } from '../break-pdf.ts';

export const STRUCTURE_DAMAGES: readonly Damage[] = [
  ['no structure tree', 'ISO 32000-1, 14.7.2', (pdf) => pdf.remove(pdf.catalog, 'StructTreeRoot')],
  [
    'an element with a wrong parent',
    'ISO 32000-1, 14.7.2',
    (pdf) => pdf.set(pdf.element('H2'), 'P', pdf.elementRef('H1')),
  ],
  [
    'content that leads to an element that does not have it',
    'ISO 32000-1, 14.7.4.4',
    (pdf) =>
      pdf
        .array(pdf.dict(pdf.structureRoot, 'ParentTree'), 'Nums')
        .lookup(1, PDFArray)
        .set(0, pdf.elementRef('P')),
  ],
  [
    'an element with content that is not on the page',
    'ISO 32000-1, 14.7.4.4',
    (pdf) => pdf.set(pdf.element('H1'), 'K', [0, 999]),
  ],
  [
    'a page without a way to its elements',
    'ISO 32000-1, 14.7.4.4',
    (pdf) => pdf.remove(pdf.page, 'StructParents'),
  ],
  [
    'a next key that is in use',
    'ISO 32000-1, 14.7.4.4',
    (pdf) => pdf.set(pdf.structureRoot, 'ParentTreeNextKey', 1),
  ],
  ['an unknown type', '02-001', (pdf) => pdf.set(pdf.element('Sect'), 'S', 'Chapter')],
  [
    'a mapping in a circle',
    '02-003',
    (pdf) => pdf.set(pdf.structureRoot, 'RoleMap', { Een: 'Twee', Twee: 'Een' }),
  ],
  ['a standard type that is remapped', '02-004', (pdf) => pdf.set(pdf.structureRoot, 'RoleMap', { P: 'H1' })],
  ['no Document at the top', 'ISO 32000-1, 14.8.4.2', (pdf) => pdf.set(pdf.element('Document'), 'S', 'Sect')],
  ['a row in a list', '09-005', (pdf) => pdf.set(pdf.element('LI'), 'S', 'TR')],
  ['a list item without its list', '09-005', (pdf) => pdf.set(pdf.element('L'), 'S', 'Div')],
  ['a paragraph as the cell of a row', '09-004', (pdf) => pdf.set(pdf.element('TD'), 'S', 'P')],
  ['rows outside a table', '09-004', (pdf) => pdf.set(pdf.element('Table'), 'S', 'Div')],
  ['a header cell without scope', '15-003', (pdf) => pdf.remove(pdf.element('TH'), 'A')],
  [
    'a header cell with an unknown scope',
    '15-003',
    (pdf) => pdf.set(pdf.dict(pdf.element('TH'), 'A'), 'Scope', 'Diagonal'),
  ],
  [
    'rows of different width',
    'ISO 14289-1, 7.5',
    (pdf) => pdf.remove(pdf.dict(pdf.element('TH', 1), 'A'), 'ColSpan'),
  ],
  [
    'a table without header cells',
    'ISO 14289-1, 7.5',
    (pdf) => {
      for (let left = 5; left > 0; left--) pdf.set(pdf.element('TH'), 'S', 'TD');
    },
  ],
  ['a first heading of level 2', '14-002', (pdf) => pdf.set(pdf.element('H1'), 'S', 'H2')],
  ['a heading that skips a level', '14-003', (pdf) => pdf.set(pdf.element('H2'), 'S', 'H3')],
  ['two kinds of headings', '14-007', (pdf) => pdf.set(pdf.element('H2'), 'S', 'H')],
  ['a figure without a text alternative', '13-004', (pdf) => pdf.remove(pdf.element('Figure'), 'Alt')],
  [
    'a figure with an empty text alternative',
    '13-004',
    (pdf) => pdf.element('Figure').set(PDFName.of('Alt'), PDFHexString.fromText(' ')),
  ],
  [
    'a figure without a place',
    'ISO 32000-1, 14.8.5.4.3',
    (pdf) => pdf.remove(pdf.dict(pdf.element('Figure'), 'A'), 'BBox'),
  ],
  [
    'a figure with an empty place',
    'ISO 32000-1, 14.8.5.4.3',
    (pdf) => pdf.set(pdf.dict(pdf.element('Figure'), 'A'), 'BBox', [10, 10, 10, 10]),
  ],
  [
    'text in a language that is none',
    '11-001',
    (pdf) => pdf.element('Span').set(PDFName.of('Lang'), PDFString.of('Engels!')),
  ],
];
