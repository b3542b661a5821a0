/** The part of the map that is in sight, in drawing units. Always of the shape of the whole. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Box = View;

/** As far as a reader can zoom in: a village fills the map. */
const MOST_ZOOM = 24;

/** 1 for the whole country, 2 where half of its width is in sight. */
export function magnification(view: View, whole: View): number {
  return whole.width / view.width;
}

/** Zooms while the given point stays where it is. A factor over 1 brings the map nearer. */
export function zoomAround(view: View, whole: View, factor: number, x: number, y: number): View {
  const now = magnification(view, whole);
  const next = Math.min(MOST_ZOOM, Math.max(1, now * factor));
  const scale = now / next;
  return hold(
    {
      x: x - (x - view.x) * scale,
      y: y - (y - view.y) * scale,
      width: whole.width / next,
      height: whole.height / next,
    },
    whole,
  );
}

/** Moves what is in sight. */
export function moved(view: View, whole: View, dx: number, dy: number): View {
  return hold({ ...view, x: view.x + dx, y: view.y + dy }, whole);
}

/** The nearest view that holds an area. `margin` is the room on each side, as a part of its size. */
export function viewOf(box: Box, whole: View, margin: number): View {
  const room = 1 + 2 * margin;
  const wanted = Math.min(whole.width / (box.width * room), whole.height / (box.height * room));
  const zoom = Math.min(MOST_ZOOM, Math.max(1, wanted));
  const [width, height] = [whole.width / zoom, whole.height / zoom];
  return hold(
    { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height },
    whole,
  );
}

/** The smallest box that holds all; undefined where there is none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Moves the view no further than needed to bring an area into sight; the same view where it already is. */
export function showing(view: View, whole: View, box: Box): View {
  const isInSight =
    box.x >= view.x &&
    box.y >= view.y &&
    box.x + box.width <= view.x + view.width &&
    box.y + box.height <= view.y + view.height;
  if (isInSight) return view;
  if (box.width > view.width || box.height > view.height) return viewOf(box, whole, 0);
  return hold(
    {
      ...view,
      x: box.x + box.width / 2 - view.width / 2,
      y: box.y + box.height / 2 - view.height / 2,
    },
    whole,
  );
}

/** Keeps the view on the map. */
function hold(view: View, whole: View): View {
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  return {
    ...view,
    x: within(view.x, whole.x, whole.x + whole.width - view.width),
    y: within(view.y, whole.y, whole.y + whole.height - view.height),
  };
}
