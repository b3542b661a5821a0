import { afterAll, beforeAll, describe, test } from 'vitest';
import { expectAccessible } from '../support/browser/axe-colours.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

// The pages with the most of their own; `test/slow/site` looks at all of them.
describe.concurrent('axe finds nothing, in light and in dark colours', () => {
  test.for(['', 'kaart/', 'vergelijk/', 'gemeente/amsterdam/', 'kosten-en-baten/'])('on /%s', (path) =>
    expectAccessible(open, path),
  );
});
