import type { Drawing, Mark, TextMark } from '../charts/parts/drawing.ts';
import type { Canvas } from './content/canvas.ts';
import type { Placement } from './content/paths.ts';

function putMark(canvas: Canvas, mark: Mark): void {
  switch (mark.kind) {
    case 'path':
      if (mark.shared && mark.fill) canvas.sharedPath(mark.commands, mark.fill);
      else canvas.path(mark.commands, mark);
      break;
    case 'rect':
      canvas.rect(mark, mark);
      break;
    case 'circle':
      canvas.circle(mark.cx, mark.cy, mark.r, mark);
      break;
    case 'dots':
      canvas.dots(mark.points, mark.diameter, mark.fill);
      break;
    case 'text':
      putTextMark(canvas, mark);
      break;
  }
}

function putTextMark(canvas: Canvas, { x, y, text, size, weight, anchor, fill, halo }: TextMark): void {
  canvas.text(text, { x, y, size, weight, align: anchor, paint: fill, ...(halo && { halo }) });
}

/**
 * Puts a drawing on the page, cut off at its edges. Use it for page furniture; for a drawing with a meaning there is
 * `drawing` on the structure, which takes its text alternative along.
 *
 * @param place top left corner in points from the top left of the page, and points to a unit of the drawing
 */
export function putDrawing(canvas: Canvas, drawing: Drawing, place: Placement): void {
  canvas.drawInside(place, drawing, (inside) => {
    for (const mark of drawing.marks) putMark(inside, mark);
  });
}
