import encodeQR from 'qr';
import type { PathCommand } from '../../../src/charts/parts/drawing.ts';
import type { Canvas } from '../../../src/pdf/content/canvas.ts';
import type { Box } from '../../../src/pdf/content/paths.ts';

/** Draws the QR code of an address, with the quiet zone of four modules left to the page. */
export function drawQrCode(canvas: Canvas, text: string, x: number, y: number, size: number): void {
  const { modules, dark } = qrModules(text);
  canvas.rects({ x, y, scale: size / modules }, dark, 'ink');
}

/** The dark modules of the code as one path, without a zone around them. */
export function qrPath(text: string, x: number, y: number, size: number): readonly PathCommand[] {
  const { modules, dark } = qrModules(text);
  const unit = size / modules;
  return dark.flatMap((box): PathCommand[] => {
    const [left, right] = [x + box.x * unit, x + (box.x + box.width) * unit];
    const [top, bottom] = [y + box.y * unit, y + (box.y + box.height) * unit];
    return [['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']];
  });
}

/** How many modules a side of the code has, and where it is dark, counted in modules from the top left. */
function qrModules(text: string): { readonly modules: number; readonly dark: readonly Box[] } {
  // The library gives at least one white module around the code; the page has white of its own.
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const boxes: Box[] = [];
  for (const [y, row] of rows.entries()) {
    // Neighbouring modules become one rectangle: no hairlines between them, and fewer bytes.
    for (let start = 0; start < row.length; start += 1) {
      if (!row[start]) continue;
      let end = start;
      while (row[end]) end += 1;
      boxes.push({ x: start, y, width: end - start, height: 1 });
      start = end;
    }
  }
  return { modules: rows.length, dark: boxes };
}
