import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MunicipalityLine, parts, readMunicipalities } from '../../data/read-data.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import {
  type BuiltSite,
  firstFaults,
  listFiles,
  listMunicipalities,
  readText,
  sites,
} from '../support/built-site.ts';
import { attribute, findAll, parsePage } from '../support/reading/html.ts';

/** The addresses that a page of this site leads on to: by itself where it is one, else as a choice. */
function leadsTo(site: BuiltSite, file: string): readonly string[] {
  const page = parsePage(readText(site, file));
  const links = findAll(page, ({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((target) => target.startsWith(`${site.base}gemeente/`));
  const refresh = findAll(page, (element) => attribute(element, 'http-equiv') === 'refresh')[0];
  const [, moved] = /^0; ?url=(.*)$/.exec((refresh && attribute(refresh, 'content')) ?? '') ?? [];
  return moved === undefined ? links : [moved];
}

const isFile = (address: string): boolean => !address.endsWith('/');

const isChoice = (html: string): boolean =>
  html.includes('<h1>De gemeente ') && html.includes(' is verdeeld</h1>');

describe.each([[`at ${sites.own.base}`, sites.own]] as const)('%s', (_, site) => {
  const files = new Set(listFiles(site));
  const addressOf = new Map(
    listMunicipalities(site).map(({ code, slug }) => [code, `${site.base}gemeente/${slug}/`]),
  );
  const lines = readMunicipalities();
  const expected = ({ code, geldig_tot, opvolgers }: MunicipalityLine) =>
    (geldig_tot === '' ? [code] : parts(opvolgers)).map((successor) => addressOf.get(successor));

  /** Where a reader ends: the code of a municipality that was divided leads to the page with the choice. */
  const endsAt = (file: string): readonly string[] => {
    const targets = leadsTo(site, file);
    const [only, ...others] = targets;
    const next = `${(only ?? '').slice(site.base.length)}index.html`;
    const isEnd = only === undefined || others.length > 0 || [...addressOf.values()].includes(only);
    return isEnd || !files.has(next) ? targets : leadsTo(site, next);
  };

  test('every code leads to its municipality, an abolished one to its successors', () => {
    expect(lines.length).toBeGreaterThan(342);
    const faults = lines.flatMap((line) => {
      const file = `${line.code}/index.html`;
      const found = files.has(file) ? endsAt(file) : [];
      const right = expected(line);
      return found.toSorted().join() === right.toSorted().join()
        ? []
        : [`${line.code} leads to ${found}, not ${right}`];
    });
    expect(firstFaults(faults)).toEqual([]);
  });

  test.each([
    ['brielle', 'voorne-aan-zee'],
    ['hellevoetsluis', 'voorne-aan-zee'],
    ['westvoorne', 'voorne-aan-zee'],
    ['appingedam', 'eemsdelta'],
    ['den-haag', 's-gravenhage'],
    ['den-bosch', 's-hertogenbosch'],
  ])('the old or other name %s leads to %s', (old, now) => {
    expect(leadsTo(site, `gemeente/${old}/index.html`)).toEqual([`${site.base}gemeente/${now}/`]);
  });

  test('a choice between the parts of a municipality has one address, and says what it is', () => {
    const choices = [...files].filter(
      (file) => file.endsWith('index.html') && isChoice(readText(site, file)),
    );
    // An earlier edition has its own.
    expect(choices.filter((file) => !file.startsWith('edities/'))).toEqual(['gemeente/haaren/index.html']);
    const page = parsePage(readText(site, 'gemeente/haaren/index.html'));
    const content = (name: string) => {
      const meta = findAll(page, (element) => attribute(element, 'name') === name)[0];
      return meta && attribute(meta, 'content');
    };
    const canonical = findAll(page, (element) => attribute(element, 'rel') === 'canonical')[0];
    expect(canonical && attribute(canonical, 'href')).toBe(`${site.url}gemeente/haaren/`);
    expect(content('description')).toMatch(/^Het gebied van de gemeente Haaren .* Boxtel, .* en Vught\.$/);
    expect(content('robots')).toBe('noindex');
  });

  test('hosts that send people on themselves do the same', () => {
    const rules = readText(site, '_redirects')
      .trim()
      .split('\n')
      .map((line) => line.split(' '));
    const faults = rules.filter(([from = '', to = '', status]) => {
      if (isFile(from)) return false;
      const file = `${from.slice(site.base.length)}index.html`;
      return status !== '301' || !files.has(file) || leadsTo(site, file).join() !== to;
    });
    expect(rules.length).toBeGreaterThan(342);
    expect(faults).toEqual([]);
  });

  test.each([
    ['appingedam/factsheet.pdf', 'eemsdelta/factsheet.pdf'],
    ['brielle/factsheet.json', 'voorne-aan-zee/factsheet.json'],
    ['brielle/factsheet-excel.csv', 'voorne-aan-zee/factsheet-excel.csv'],
    ['den-haag/kaart.svg', 's-gravenhage/kaart.svg'],
    ['haaren/factsheet.pdf', 'haaren/'],
  ])('the file %s leads to %s', (old, now) => {
    const line = `${site.base}gemeente/${old} ${site.base}gemeente/${now} 301`;
    expect(readText(site, '_redirects').split('\n')).toContain(line);
  });

  test('the files of each municipality that is gone lead to what is there', () => {
    const rules = new Map(
      readText(site, '_redirects')
        .trim()
        .split('\n')
        .map((line) => line.split(' '))
        .map(([from = '', to = '']) => [from, to.endsWith('/') ? `${to}index.html` : to]),
    );
    const fileRules = [...rules].filter(([from]) => isFile(from));
    const inFolder = [...files].filter((file) => /^gemeente\/zwolle\/(?!index|plaats-)[^/]+$/.test(file));
    expect(fileRules.length).toBeGreaterThan(15 * inFolder.length);
    expect(fileRules.length % inFolder.length).toBe(0);
    const faults = fileRules.filter(
      ([from, to]) => files.has(from.slice(site.base.length)) || !files.has(to.slice(site.base.length)),
    );
    expect(firstFaults(faults.map(String))).toEqual([]);
  });
});

describe('in a browser', () => {
  let open: OpenSite;
  beforeAll(async () => {
    open = await openSite(sites.own);
  });
  afterAll(() => open.close());

  test.each([
    ['GM0193/', 'gemeente/zwolle/'],
    ['gemeente/brielle/', 'gemeente/voorne-aan-zee/'],
  ])('%s ends at %s', async (from, to) => {
    const page = await open.browser.newPage({ javaScriptEnabled: false });
    await page.goto(open.url + from);
    await page.waitForURL(open.url + to);
    expect(await page.locator('h1').textContent()).toBeTruthy();
    await page.close();
  });
});
