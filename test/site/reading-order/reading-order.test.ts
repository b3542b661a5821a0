import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { listMunicipalities, readBytes, readText, sites } from '../support/built-site.ts';
import { attribute, findAll, parsePage, textOf } from '../support/reading/html.ts';
import { pageOutline } from './page-outline.ts';
import { sheetOutline } from './sheet-outline.ts';

const site = sites.root;

/**
 * The stored outlines were read through as somebody hears them, from top to bottom. Where a change is meant, run
 * this test with `-u`, and read the difference in the same way before keeping it.
 */
describe('what a screen reader reads, in its order', () => {
  let open: OpenSite;
  beforeAll(async () => {
    open = await openSite(site);
  });
  afterAll(() => open.close());

  const outlineAt = async (width: number, slug: string): Promise<string> =>
    outlineOf(width, `gemeente/${slug}/`);

  const outlineOf = async (width: number, path: string): Promise<string> => {
    const context = await open.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(open.url + path);
    const outline = await pageOutline(page);
    await context.close();
    return outline;
  };

  test('is the whole page of a municipality', async () => {
    await expect(await outlineAt(1280, 'zwolle')).toMatchFileSnapshot('./page-zwolle.txt');
  });

  test('is the same on a phone: tables stay tables, and nothing is left out or moved', async () => {
    const [wide, narrow] = await Promise.all([outlineAt(1280, 'zwolle'), outlineAt(360, 'zwolle')]);
    // In a table that becomes a list of rows, each share says of which group it is.
    // Search and menu stand behind two buttons on a phone; all that follows is the same.
    const afterHeader = (lines: readonly string[]) =>
      lines.slice(lines.findIndex((line) => line.startsWith('complementary')));
    const shape = (outline: string) =>
      afterHeader(outline.split('\n')).map((line) =>
        /^ *(row|column headings): /.test(line) ? line.replace(/:.*/, '') : line,
      );
    expect(shape(narrow)).toEqual(shape(wide));
    expect(narrow).toContain('button "Zoek"\n  button "Menu"');
    expect(narrow.match(/^ *row: /gm)?.length).toBeGreaterThan(40);
  });

  test.each([
    ['gemeente/urk/routekaart/', 'route-urk'],
    ['gemeente/urk/hulp/#bij-deurwaarder', 'help-urk'],
    ['regio/veiligheidsregio-flevoland/', 'region-flevoland'],
  ])('is the whole of /%s, on a phone', async (path, name) => {
    await expect(await outlineOf(360, path)).toMatchFileSnapshot(`./${name}.txt`);
  });

  test('is, for a debt and a quarrel in Deventer: the questions, then who answers them with their number', async () => {
    const lines = (
      await outlineOf(360, 'gemeente/deventer/routekaart/?vraag=schulden-en-incasso&vraag=wonen-en-buren')
    ).split('\n');
    const at = (start: number, pattern: RegExp) =>
      lines.findIndex((line, index) => index > start && pattern.test(line));
    const steps = [
      /heading 1 ".*Deventer/,
      /heading 2 "Meer vragen tegelijk\?"/,
      /checkbox "Schulden en incasso"/,
      /checkbox "Wonen en buren"/,
      /status/,
      /heading 4 ".*\(voorbeeld\)"/,
      /link "000-\d+"/,
    ];
    let last = -1;
    for (const step of steps) {
      const next = at(last, step);
      expect(next, String(step)).toBeGreaterThan(last);
      last = next;
    }
  });

  test('is the whole sheet of a municipality', async () => {
    const sheet = readBytes(site, 'gemeente/zwolle/factsheet.pdf');
    await expect(await sheetOutline(sheet)).toMatchFileSnapshot('./sheet-zwolle.txt');
  });
});

test('the name of a link on the page of a municipality leads to one place only, and says which', () => {
  const faults = listMunicipalities(site).flatMap(({ slug }) => {
    const targets = new Map<string, Set<string>>();
    const main = findAll(
      parsePage(readText(site, `gemeente/${slug}/index.html`)),
      ({ tagName }) => tagName === 'main',
    );
    for (const link of main.flatMap((part) => findAll(part, ({ tagName }) => tagName === 'a'))) {
      // The links in a map stand in the table beside it as well, and are not read out.
      if (attribute(link, 'tabindex') === '-1') continue;
      const name = attribute(link, 'aria-label') ?? textOf(link);
      targets.set(name, (targets.get(name) ?? new Set()).add(attribute(link, 'href') ?? ''));
    }
    return [...targets].flatMap(([name, addresses]) => [
      ...(addresses.size > 1 ? [`${slug}: ‘${name}’ leads to ${[...addresses].join(' and ')}`] : []),
      ...(/^(|hier|klik hier|lees meer|meer|link|download)$/i.test(name)
        ? [`${slug}: a link is called ‘${name}’`]
        : []),
    ]);
  });
  expect(faults.slice(0, 10)).toEqual([]);
});
