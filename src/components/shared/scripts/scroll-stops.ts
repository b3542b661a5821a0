/**
 * Lets Tab stop at the boxes around tables only where there is something to scroll. Without a script all of them
 * are stops, as nobody can know then.
 */
export function watchScrollers(scrollers: Iterable<HTMLElement>): ResizeObserver {
  const observer = new ResizeObserver((changes) => {
    for (const { target } of changes) adjust(target.closest<HTMLElement>(SCROLLERS));
  });
  for (const scroller of scrollers) {
    observer.observe(scroller);
    // It scrolls when its own size changes, and when that of what stands in it does.
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
  }
  return observer;
}

export const SCROLLERS = '.table-scroll';

function adjust(scroller: HTMLElement | null): void {
  if (!scroller) return;
  const scrolls =
    scroller.scrollWidth > scroller.clientWidth || scroller.scrollHeight > scroller.clientHeight;
  if (scrolls) scroller.tabIndex = 0;
  // Who is on it may not lose the place.
  else if (document.activeElement !== scroller) scroller.removeAttribute('tabindex');
}
