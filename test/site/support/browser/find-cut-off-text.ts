/**
 * Texts of which a reader cannot see all: outside the window, or outside an element that hides what sticks out
 * of it. What can be scrolled to and what is hidden from sight on purpose does not count. Runs in the browser,
 * so that it may use nothing from elsewhere.
 */
export function findCutOffText(): string[] {
  const SLACK = 1;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isHiddenOnPurpose = (element: Element): boolean => {
    for (let own: Element | null = element; own; own = own.parentElement) {
      const style = getComputedStyle(own);
      if (style.clipPath !== 'none' || style.visibility === 'hidden' || style.display === 'none') return true;
      if (own.matches('script, style, noscript, title, desc') || own.matches('.skip')) return true;
    }
    return false;
  };
  /** The sides of the nearest elements that hide what sticks out, up to one that scrolls. */
  const roomFor = (element: Element): { left: number; right: number; top: number; bottom: number } => {
    const room = { left: 0, right: innerWidth, top: -Infinity, bottom: Infinity };
    for (let own: Element | null = element; own && own !== document.body; own = own.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(own);
      const box = own.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(overflowX) && own.scrollWidth > own.clientWidth;
      if (scrolls) return { ...room, left: -Infinity, right: Infinity };
      if (/hidden|clip/.test(overflowX)) {
        room.left = Math.max(room.left, box.left);
        room.right = Math.min(room.right, box.right);
      }
      if (/hidden|clip/.test(overflowY)) {
        room.top = Math.max(room.top, box.top);
        room.bottom = Math.min(room.bottom, box.bottom);
      }
    }
    return room;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '' || isHiddenOnPurpose(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const room = roomFor(element);
    const sticksOut = [...range.getClientRects()].some(
      ({ left, right, top, bottom, width }) =>
        width > 0 &&
        (left < room.left - SLACK ||
          right > room.right + SLACK ||
          top < room.top - 4 ||
          bottom > room.bottom + 4),
    );
    if (sticksOut)
      found.push(
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${text.slice(0, 60)}`,
      );
  }
  return found;
}
