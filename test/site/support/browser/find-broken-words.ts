/**
 * Words within elements that fit a selector that stand on more than one line, or stick out of their cell. After a
 * hyphen a word may go on below. Runs in the browser, so that it may use nothing from elsewhere.
 */
export function findBrokenWords(selector: string): string[] {
  const found: string[] = [];
  const roots = [...document.querySelectorAll(selector)];
  if (roots.length === 0) return [`(there is no ${selector})`];
  const isOutOfSight = (node: Node): boolean => {
    for (let own = node.parentElement; own; own = own.parentElement) {
      if (getComputedStyle(own).clipPath !== 'none') return true;
    }
    return false;
  };
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (isOutOfSight(node)) continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^\s-]+-?/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rectangles = [...range.getClientRects()].filter(({ width }) => width > 1);
        const lines = new Set(rectangles.map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word} is broken`);
        const cell = node.parentElement?.closest('th, td')?.getBoundingClientRect();
        const sticksOut = rectangles.some(
          ({ left, right }) => cell && (left < cell.left - 1 || right > cell.right + 1),
        );
        if (sticksOut) found.push(`${word} sticks out`);
      }
    }
  }
  return [...new Set(found)];
}
