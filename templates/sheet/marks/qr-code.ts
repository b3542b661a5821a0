import encodeQR from 'qr';
import type { PathCommand } from '../../../src/charts/parts/drawing.ts';
import type { Canvas } from '../../../src/pdf/content/canvas.ts';

/** Draws the QR code of an address as one path, with the quiet zone of four modules left to the page. */
export function drawQrCode(canvas: Canvas, text: string, x: number, y: number, size: number): void {
  canvas.path(qrPath(text, x, y, size), { fill: 'ink' });
}

/** The dark modules of the code, without a zone around them. */
export function qrPath(text: string, x: number, y: number, size: number): readonly PathCommand[] {
  // The library gives at least one white module around the code; the page has white of its own.
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  const unit = size / modules.length;
  const commands: PathCommand[] = [];
  for (const [row, dark] of modules.entries()) {
    // Neighbouring modules become one rectangle: no hairlines between them, and fewer bytes.
    for (let start = 0; start < dark.length; start += 1) {
      if (!dark[start]) continue;
      let end = start;
      while (dark[end]) end += 1;
      const [left, right] = [x + start * unit, x + end * unit];
      const [top, bottom] = [y + row * unit, y + (row + 1) * unit];
      commands.push(['M', left, top], ['L', right, top], ['L', right, bottom], ['L', left, bottom], ['Z']);
      start = end;
    }
  }
  return commands;
}
