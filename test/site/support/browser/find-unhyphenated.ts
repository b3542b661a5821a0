/**
 * Words that go on upon the next line without a hyphen before the break: 'Zwartewaterla' and 'nd'. What may be broken
 * after: a hyphen, also a soft one, a slash, a bracket, a dash. Addresses of the web and of mail have no hyphens to
 * break at and do not count. Runs in the browser, so that it may use nothing from elsewhere.
 */
export function findUnhyphenated(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** There for a screen reader only, in a box of one pixel. */
  const isClipped = (element: Element): boolean => {
    for (let own: Element | null = element; own; own = own.parentElement)
      if (getComputedStyle(own).clipPath !== 'none') return true;
    return false;
  };
  const topOf = (node: Node, from: number): number | undefined => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + 1);
    // After a soft hyphen the first is that of the hyphen, on the line before.
    return [...range.getClientRects()].findLast(({ width }) => width > 0)?.top;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element?.checkVisibility() || isClipped(element)) continue;
    if (element.closest('script, style, noscript, svg, code')) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{M}\p{N}.,'’]{2,}/gu)) {
      if (/[./]\p{L}{2,}/u.test(word) || element.closest('.contact, a[href^="mailto:"]')) continue;
      let last = topOf(node, index);
      for (let at = 1; at < word.length; at += 1) {
        const top = topOf(node, index + at);
        if (top === undefined || last === undefined) continue;
        if (top > last + 4) {
          found.push(`${word.slice(0, at)}/${word.slice(at)}`);
          break;
        }
        last = top;
      }
    }
  }
  return found;
}
