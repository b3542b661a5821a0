import { afterAll, beforeAll, expect, test } from 'vitest';
import { baseFiles, filesOfCase, storedCases } from '../../hostile/corpus.ts';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { sites } from '../../site/support/built-site.ts';
import { type DeskPage, openDesk } from '../../site/support/desk/desk-page.ts';
import { findingsInWorker } from '../../site/support/desk/desk-worker.ts';
import { findingsInNode, plainFiles, withoutLetters } from '../../site/support/desk/same-findings.ts';

const AT_ONCE = 50;

let open: OpenSite;
let desk: DeskPage;
beforeAll(async () => {
  open = await openSite(sites.root);
  desk = await openDesk(open);
});
afterAll(async () => {
  await desk.close();
  await open.close();
});

test('the desk finds in its browser what the command line finds, in every hostile folder', async () => {
  const base = baseFiles();
  const cases = storedCases();
  expect(cases.length).toBeGreaterThan(500);
  for (let at = 0; at < cases.length; at += AT_ONCE) {
    const some = cases.slice(at, at + AT_ONCE);
    const folders = some.map((one) => filesOfCase(one, base));
    const found = await findingsInWorker(desk.page, sites.root, folders.map(plainFiles));
    for (const [index, one] of some.entries())
      expect(withoutLetters(found[index] ?? []), one.id).toEqual(
        await findingsInNode(folders[index] ?? new Map()),
      );
  }
  expect(desk.faults).toEqual([]);
});
