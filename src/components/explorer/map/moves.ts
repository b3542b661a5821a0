import { moved, type View, zoomAround } from '../view.ts';

/** One turn of a wheel, one press on a button or key. */
const STEP = 1.5;

/** Part of what is in sight that an arrow key moves. */
const KEY_MOVE = 0.15;

/** A press that moves no further than this, in screen pixels, is a click. */
const CLICK_SLACK = 5;

/** A wheel that turns this soon after the page scrolled, in ms, is still scrolling the page. */
const SCROLL_PAUSE = 250;

export interface Movable {
  readonly frame: HTMLElement;
  readonly whole: View;
  readonly view: () => View;
  readonly onMove: (view: View) => void;
}

/** Zooms around the middle of what is in sight. */
export function zoomStep({ view, whole }: Pick<Movable, 'view' | 'whole'>, direction: 1 | -1): View {
  const now = view();
  const factor = direction > 0 ? STEP : 1 / STEP;
  return zoomAround(now, whole, factor, now.x + now.width / 2, now.y + now.height / 2);
}

/** The keys that work while the map has the focus. */
export function connectKeys(movable: Movable): void {
  const { frame, whole, view, onMove } = movable;
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = view();
    const move = (dx: number, dy: number) =>
      moved(view(), whole, dx * KEY_MOVE * width, dy * KEY_MOVE * height);
    const moves: Readonly<Record<string, () => View>> = {
      '+': () => zoomStep(movable, 1),
      '=': () => zoomStep(movable, 1),
      '-': () => zoomStep(movable, -1),
      '0': () => whole,
      ArrowLeft: () => move(-1, 0),
      ArrowRight: () => move(1, 0),
      ArrowUp: () => move(0, -1),
      ArrowDown: () => move(0, 1),
    };
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    onMove(next());
  });
}

/** The wheel zooms, except where it has nothing left to zoom out or is busy scrolling the page. */
export function connectWheel({ frame, whole, view, onMove }: Movable): void {
  let scrolledAt = Number.NEGATIVE_INFINITY;
  window.addEventListener('scroll', ({ timeStamp }) => {
    scrolledAt = timeStamp;
  });
  frame.addEventListener(
    'wheel',
    (event) => {
      const isOut = event.deltaY > 0;
      if (event.timeStamp - scrolledAt < SCROLL_PAUSE || (isOut && view().width >= whole.width)) return;
      event.preventDefault();
      const [x, y] = pointIn(frame, view(), event);
      onMove(zoomAround(view(), whole, isOut ? 1 / STEP : STEP, x, y));
    },
    { passive: false },
  );
}

/** One finger or the mouse drags, two fingers pinch. A drag does not choose the area where it ends. */
export function connectPointers({ frame, whole, view, onMove }: Movable): void {
  const pointers = new Map<number, PointerEvent>();
  let hasMoved = false;
  let start: PointerEvent | undefined;

  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, event);
    if (pointers.size === 1) {
      start = event;
      hasMoved = false;
    } else hasMoved = true;
  });
  frame.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before || !start) return;
    hasMoved ||= distance(start, event) > CLICK_SLACK;
    if (!hasMoved) return;
    // Only now: a captured press would send its click to the frame instead of the area under it.
    if (!frame.hasPointerCapture(event.pointerId)) frame.setPointerCapture(event.pointerId);
    const others = [...pointers.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
    pointers.set(event.pointerId, event);
    const other = others[0];
    const [x, y] = pointIn(frame, view(), event);
    const [oldX, oldY] = pointIn(frame, view(), before);
    if (!other) return onMove(moved(view(), whole, oldX - x, oldY - y));
    const [otherX, otherY] = pointIn(frame, view(), other);
    const factor = distance(other, event) / Math.max(1, distance(other, before));
    const zoomed = zoomAround(view(), whole, factor, (x + otherX) / 2, (y + otherY) / 2);
    onMove(moved(zoomed, whole, (oldX - x) / 2, (oldY - y) / 2));
  });
  const release = ({ pointerId }: PointerEvent) => pointers.delete(pointerId);
  frame.addEventListener('pointerup', release);
  frame.addEventListener('pointercancel', release);
  frame.addEventListener('pointerleave', release);
  frame.addEventListener(
    'click',
    (event) => {
      if (!hasMoved) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  // The areas are links, which a browser would otherwise pick up and carry along.
  frame.addEventListener('dragstart', (event) => event.preventDefault());
}

interface ScreenPoint {
  readonly clientX: number;
  readonly clientY: number;
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
}

/** A point on the screen in drawing units; the map fills its frame exactly. */
function pointIn(frame: HTMLElement, view: View, { clientX, clientY }: ScreenPoint): [number, number] {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return [
    view.x + ((clientX - left) / width) * view.width,
    view.y + ((clientY - top) / height) * view.height,
  ];
}
