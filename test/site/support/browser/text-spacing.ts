import type { Page } from 'playwright-core';
import { findCutOffText } from './find-cut-off-text.ts';

/** As wide as a page has to be read without scrolling sideways (WCAG 1.4.10). */
export const NARROW = 320;

/** What a reader may set by WCAG 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/**
 * What goes wrong on the page that is open when a reader asks for more room between lines, words and letters.
 * The page needs a context with `bypassCSP`: a reader's own styles are not held by the policy of a page.
 */
export async function spacingFaults(page: Page): Promise<string[]> {
  await page.addStyleTag({ content: TEXT_SPACING });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  // Letters in a drawing have their place; all that they say stands in the table beside it.
  const cutOff = (await page.evaluate(findCutOffText)).filter((found) => !found.startsWith('text.'));
  return [...(width > NARROW ? [`is ${width} px wide`] : []), ...cutOff.slice(0, 5)];
}
