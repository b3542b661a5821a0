import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, WCAG_TAGS } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { generalPages, listMunicipalities, sites } from '../support/built-site.ts';

/** The rules among those that look at colours: all that the dark scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const municipalities = listMunicipalities(sites.root);
const firstWith = (locations: number) =>
  municipalities.find((candidate) => candidate.locations === locations && candidate.slug !== 'vlieland')
    ?.slug ?? '';

const PAGES = [
  ...generalPages(sites.root),
  'provincie/zeeland/',
  // Hard ones: the largest, the smallest, islands, long and odd names, one neighbour, nothing, one location.
  ...[
    'amsterdam',
    'rotterdam',
    'vlieland',
    'urk',
    's-gravenhage',
    'nuenen-gerwen-en-nederwetten',
    'sudwest-fryslan',
    'baarle-nassau',
    'schiermonnikoog',
    'voorne-aan-zee',
    firstWith(0),
    firstWith(1),
  ].map((slug) => `gemeente/${slug}/`),
  // The longest route map, one with nothing in its matrix, one with a long name, and a case.
  ...['amsterdam', 'vlieland', 'nuenen-gerwen-en-nederwetten'].map((slug) => `gemeente/${slug}/routekaart/`),
  'gemeente/deventer/routekaart/?vraag=schulden-en-incasso&vraag=wonen-en-buren.contactbemiddeling',
];

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

// Several pages at a time, so that one can take long on a busy machine.
describe.concurrent('axe finds nothing, in light and in dark colours', { timeout: 300_000 }, () => {
  test.for(PAGES)('on /%s', async (path) => {
    const context = await open.browser.newContext({ colorScheme: 'light' });
    const page = await context.newPage();
    const response = await page.goto(open.url + path);
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
  });
});
