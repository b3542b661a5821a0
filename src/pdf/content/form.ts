import { PDFContext, type PDFRawStream } from 'pdf-lib';

/**
 * Drawing operators as a form (ISO 32000-1, 8.10), which a page shows by its name. It takes its colours from the page.
 *
 * @param xs of all that is drawn, in the form's own units, as `ys`; they make its box
 * @param room around those points
 */
export function formOf(
  operators: string,
  xs: readonly number[],
  ys: readonly number[],
  room: number,
): PDFRawStream {
  const box = [
    Math.min(...xs) - room,
    Math.min(...ys) - room,
    Math.max(...xs) + room,
    Math.max(...ys) + room,
  ];
  return PDFContext.create().flateStream(operators, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: box.map((value) => Math.round(value * 100) / 100),
    Resources: {},
  });
}
