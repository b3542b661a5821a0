import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { drawQrCode } from '../../templates/sheet/marks/qr-code.ts';
import { pageOperations } from '../pdf/page-content.ts';
import { emptyPdf } from '../pdf/sample.ts';

/** Of the code, in points from the top left of the page. */
const AT = { x: 100, y: 200, size: 35 };
const PIXELS = 8;
const ROOM = 6;

/** What a camera sees: the page around the code, black where a rectangle was drawn. */
async function photographed(bytes: Uint8Array) {
  const side = (AT.size + 2 * ROOM) * PIXELS;
  const data = new Uint8Array(side * side * 4).fill(255);
  const { page } = await pageOperations(bytes);
  const numbers = (name: string) =>
    page
      .filter(({ operator }) => operator === name)
      .map(({ operands }) =>
        operands.map((operand) => (operand.kind === 'number' ? operand.value : Number.NaN)),
      );
  const [[across = 0, , , up = 0, left = 0, bottom = 0] = []] = numbers('cm');
  for (const [x = 0, y = 0, width = 0, height = 0] of numbers('re')) {
    const column = (at: number) => Math.round((left + at * across - AT.x + ROOM) * PIXELS);
    const row = (at: number) => Math.round((841.89 - (bottom + at * up) - AT.y + ROOM) * PIXELS);
    for (let line = row(y); line < row(y + height); line += 1) {
      for (let at = column(x); at < column(x + width); at += 1)
        data.fill(0, (line * side + at) * 4, (line * side + at) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

it.each([
  'https://voorbeeld.example/GM0363/',
  'https://voorbeeld.example/regio/veiligheidsregio-noord-en-oost-gelderland/routekaart/',
])('the code on a sheet leads a camera to %s', async (address) => {
  const pdf = emptyPdf();
  pdf.document.figure(
    { alternative: 'QR-code', box: { x: AT.x, y: AT.y, width: AT.size, height: AT.size } },
    (canvas) => drawQrCode(canvas, address, AT.x, AT.y, AT.size),
  );
  expect(decodeQR(await photographed(pdf.save()))).toBe(address);
});
