import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';
import { inWords, WCAG_TAGS } from './axe-page.ts';
import type { OpenSite } from './browser.ts';

/** The rules among those that look at colours: all that the dark scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails where axe finds something on a page, in light or in dark colours. */
export async function expectAccessible({ browser, url }: OpenSite, path: string): Promise<void> {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  const response = await page.goto(url + path);
  expect(response?.status()).toBe(200);
  const light = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(COLOUR_RULES).analyze();
  await context.close();
  expect(light.passes.length).toBeGreaterThan(10);
  expect(dark.passes.map(({ id }) => id)).toContain('color-contrast');
  expect({ light: inWords(light.violations), dark: inWords(dark.violations) }).toEqual({
    light: [],
    dark: [],
  });
}
