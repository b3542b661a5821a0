import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAccessible } from '../../site/support/browser/axe-colours.ts';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { generalPages, listMunicipalities, sites } from '../../site/support/built-site.ts';

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
  'provincie/zeeland/routekaart/',
  'gemeente/deventer/routekaart/?vraag=schulden-en-incasso&vraag=wonen-en-buren.contactbemiddeling',
];

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

// Several pages at a time, so that one can take long on a busy machine.
describe.concurrent('axe finds nothing, in light and in dark colours', () => {
  test.for(PAGES)('on /%s', (path) => expectAccessible(open, path));
});
