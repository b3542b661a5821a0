import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { baseFiles, filesOfCase, storedCases } from '../../hostile/corpus.ts';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { listMunicipalities, readBytes, sites } from '../../site/support/built-site.ts';
import { type DeskPage, giveFiles, goTo, openDesk, savedFile } from '../../site/support/desk/desk-page.ts';
import { findingsInWorker } from '../../site/support/desk/desk-worker.ts';
import { findingsInNode, plainFiles, withoutLetters } from '../../site/support/desk/same-findings.ts';

/** What the sites of these tests are built from. */
const DATA = path.resolve(import.meta.dirname, '../../../data');
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

test('the desk makes all sheets as one ZIP, each the very bytes of the build', async () => {
  const { page, requests } = desk;
  await giveFiles(page, {
    name: 'inventory.csv',
    bytes: readFileSync(path.join(DATA, 'inventory.csv')),
  });
  await goTo(page, 'Voorbeeld');
  const { name, bytes } = await savedFile(page, () =>
    page.getByRole('button', { name: 'Maak alle factsheets' }).click(),
  );
  expect(name).toBe('factsheets.zip');
  const sheets = unzipSync(bytes);
  const municipalities = listMunicipalities(sites.root);
  expect(Object.keys(sheets)).toHaveLength(municipalities.length);
  const differing = municipalities.filter(({ slug }) => {
    const made = Buffer.from(sheets[`factsheets/${slug}.pdf`] ?? []);
    return !made.equals(readBytes(sites.root, `gemeente/${slug}/factsheet.pdf`));
  });
  expect(differing.map(({ slug }) => slug)).toEqual([]);
  expect(requests).toEqual([]);
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
