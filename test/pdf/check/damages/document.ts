import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { Damage } from '../break-pdf.ts';

export const DOCUMENT_DAMAGES: readonly Damage[] = [
  ['no language', '11-006', (pdf) => pdf.remove(pdf.catalog, 'Lang')],
  ['not marked as tagged', 'ISO 14289-1, 6.2', (pdf) => pdf.remove(pdf.catalog, 'MarkInfo')],
  ['suspect tags', '01-007', (pdf) => pdf.set(pdf.dict(pdf.catalog, 'MarkInfo'), 'Suspects', true)],
  ['no wish to show the title', '07-001', (pdf) => pdf.remove(pdf.catalog, 'ViewerPreferences')],
  [
    'the file name for a title',
    '07-002',
    (pdf) => pdf.set(pdf.dict(pdf.catalog, 'ViewerPreferences'), 'DisplayDocTitle', false),
  ],
  ['no metadata', '06-001', (pdf) => pdf.remove(pdf.catalog, 'Metadata')],
  [
    'no claim of PDF/UA',
    '06-002',
    (pdf) => pdf.xmp((xmp) => xmp.replace(/<pdfuaid:part>.*<\/pdfuaid:part>/, '')),
  ],
  ['no title in XMP', '06-003', (pdf) => pdf.xmp((xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, ''))],
  [
    'no claim of PDF/A-2a',
    'ISO 19005-2, 6.6.4',
    (pdf) => pdf.xmp((xmp) => xmp.replace('<pdfaid:conformance>A', '<pdfaid:conformance>B')),
  ],
  [
    'a PDF/UA claim that is not declared',
    'ISO 19005-2, 6.6.2.3.3',
    (pdf) => pdf.xmp((xmp) => xmp.replaceAll('pdfaExtension:schemas', 'pdfaExtension:other')),
  ],
  [
    'metadata that is no XML',
    'ISO 19005-2, 6.6.2.1',
    (pdf) => pdf.xmp((xmp) => xmp.replace('Voorbeeldorganisatie &amp; co', 'Voorbeeldorganisatie & co')),
  ],
  [
    'metadata with a tag that does not close',
    'ISO 19005-2, 6.6.2.1',
    (pdf) => pdf.xmp((xmp) => xmp.replace('</dc:creator>', '')),
  ],
  [
    'two titles',
    'ISO 19005-1, 6.7.3',
    (pdf) => pdf.info.set(PDFName.of('Title'), PDFHexString.fromText('Iets anders')),
  ],
  ['no title in Info', 'ISO 14289-1, 7.1', (pdf) => pdf.remove(pdf.info, 'Title')],
  [
    'two dates',
    'ISO 19005-1, 6.7.3',
    (pdf) => pdf.info.set(PDFName.of('ModDate'), PDFString.of('D:20240101000000Z')),
  ],
  [
    'no identifier',
    'ISO 19005-2, 6.1.3',
    (pdf) => {
      delete pdf.context.trailerInfo.ID;
    },
  ],
  [
    'an encrypted file',
    'ISO 19005-2, 6.1.3',
    (pdf) => {
      pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({ Filter: 'Standard', V: 1 }));
    },
  ],
  ['no output intent', 'ISO 19005-2, 6.2.3', (pdf) => pdf.remove(pdf.catalog, 'OutputIntents')],
  [
    'a colour profile that is none',
    'ISO 19005-2, 6.2.3',
    (pdf) => {
      const intent = pdf.array(pdf.catalog, 'OutputIntents').lookup(0);
      const owner = pdf.context.lookup(pdf.array(pdf.catalog, 'OutputIntents').get(0));
      if (owner !== intent || !owner) throw new Error('Unexpected output intent');
      pdf.edit(pdf.dict(pdf.context.obj({ Intent: owner }), 'Intent'), 'DestOutputProfile', (bytes) =>
        bytes.subarray(1),
      );
    },
  ],
  [
    'something transparent',
    'ISO 19005-2, 6.2.10',
    (pdf) => pdf.set(pdf.dict(pdf.page, 'Resources'), 'ExtGState', { G1: { Type: 'ExtGState', ca: 0.5 } }),
  ],
  [
    'a script',
    'ISO 19005-2, 6.5.1',
    (pdf) => pdf.set(pdf.catalog, 'OpenAction', { S: 'JavaScript', JS: PDFString.of('app.beep()') }),
  ],
  [
    'an action of the page',
    'ISO 19005-2, 6.5.2',
    (pdf) => pdf.set(pdf.page, 'AA', { O: { S: 'Named', N: 'NextPage' } }),
  ],
  [
    'a file inside the file',
    'ISO 19005-2, 6.8',
    (pdf) => pdf.set(pdf.catalog, 'Names', { EmbeddedFiles: { Names: [] } }),
  ],
  ['a form to fill in', 'ISO 19005-2, 6.4', (pdf) => pdf.set(pdf.catalog, 'AcroForm', { Fields: [] })],
];
