import type { Damage } from '../break-pdf.ts';

export const CONTENT_DAMAGES: readonly Damage[] = [
  ['content that is not marked', '01-005', (pdf) => pdf.content((text) => `${text}\n0 0 10 10 re f`)],
  [
    'text that is not marked',
    '01-005',
    (pdf) => pdf.content((text) => `BT /F1 9 Tf 10 10 Td <0001>Tj ET\n${text}`),
  ],
  [
    'an artifact inside tagged content',
    '01-003',
    (pdf) => pdf.content((text) => text.replace('/H1<</MCID 0>>BDC', '$& /Artifact BMC 0 0 1 1 re f EMC')),
  ],
  [
    'tagged content inside an artifact',
    '01-004',
    (pdf) =>
      pdf.content((text) => text.replace('/H1<</MCID 0>>BDC', '/Artifact BMC $&').replace('EMC', 'EMC EMC')),
  ],
  [
    'a marked sequence without an end',
    'ISO 32000-1, 14.6',
    (pdf) => pdf.content((text) => text.replace(/EMC$/, '')),
  ],
  ['an end too many', 'ISO 32000-1, 14.6', (pdf) => pdf.content((text) => `${text} EMC`)],
  [
    'a number used twice',
    'ISO 32000-1, 14.7.4.2',
    (pdf) => pdf.content((text) => text.replace('<</MCID 1>>', '<</MCID 0>>')),
  ],
  [
    'content under another type than its element',
    'ISO 32000-1, 14.7.4.2',
    (pdf) => pdf.content((text) => text.replace('/H1<<', '/H2<<')),
  ],
  [
    'a state that is saved and not restored',
    'ISO 32000-1, 8.4.2',
    (pdf) => pdf.content((text) => `${text} q`),
  ],
  ['text outside a text object', 'ISO 32000-1, 9.4', (pdf) => pdf.content((text) => text.replace('BT ', ''))],
  ['a string without an end', 'ISO 32000-1, 7.8.2', (pdf) => pdf.content((text) => `${text} (open`)],
  [
    'a font that is not there',
    'ISO 32000-1, 9.3',
    (pdf) => pdf.content((text) => text.replace('/F1 ', '/F9 ')),
  ],
  [
    'a form that is not there',
    'ISO 32000-1, 8.8',
    (pdf) => pdf.content((text) => text.replace('/D1 Do', '/D9 Do')),
  ],
];
