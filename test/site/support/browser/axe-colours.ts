import { expect } from 'vitest';
import { axeOn, axeOnlyFor } from './axe-page.ts';
import type { OpenSite } from './browser.ts';

/** The rules among those that look at colours: all that the dark scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails where axe finds something on a page, in light or in dark colours. */
export async function expectAccessible({ browser, url }: OpenSite, path: string): Promise<void> {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  const response = await page.goto(url + path);
  expect(response?.status()).toBe(200);
  const light = await axeOn(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeOnlyFor(page, COLOUR_RULES);
  await context.close();
  expect(light.passed.length).toBeGreaterThan(10);
  expect(dark.passed).toContain('color-contrast');
  expect({ light: light.violations, dark: dark.violations }).toEqual({ light: [], dark: [] });
}
