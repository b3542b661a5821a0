import type { Damage } from '../break-pdf.ts';

export const LINKS_DAMAGES: readonly Damage[] = [
  ['no tab order', '28-008', (pdf) => pdf.remove(pdf.page, 'Tabs')],
  ['another tab order', '28-009', (pdf) => pdf.set(pdf.page, 'Tabs', 'R')],
  ['a link without a description', '28-012', (pdf) => pdf.remove(pdf.link, 'Contents')],
  ['a link that does not belong to an element', '28-011', (pdf) => pdf.set(pdf.element('Link'), 'K', [2])],
  ['a link in a paragraph', '28-011', (pdf) => pdf.set(pdf.element('Link'), 'S', 'Span')],
  ['a note on the page', '28-002', (pdf) => pdf.set(pdf.link, 'Subtype', 'Text')],
  [
    'a link without a way to its element',
    'ISO 32000-1, 14.7.4.3',
    (pdf) => pdf.remove(pdf.link, 'StructParent'),
  ],
  [
    'a link that leads to another element',
    'ISO 32000-1, 14.7.4.4',
    (pdf) => pdf.array(pdf.dict(pdf.structureRoot, 'ParentTree'), 'Nums').set(3, pdf.elementRef('P')),
  ],
  ['a link that is not printed', 'ISO 19005-2, 6.3.2', (pdf) => pdf.set(pdf.link, 'F', 0)],
];
