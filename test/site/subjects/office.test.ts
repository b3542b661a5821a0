import { decode } from 'fast-png';
import type { BrowserContext } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeOn } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { listFiles, listMunicipalities, readBytes, readText, sites } from '../support/built-site.ts';

const site = sites.root;
let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
});
afterAll(() => open.close());

async function inContext(
  options: Parameters<OpenSite['browser']['newContext']>[0],
  look: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await open.browser.newContext(options);
  await look(context);
  await context.close();
}

describe('a sentence for a memo', () => {
  test('is copied with its button, and the reader is told so', async () => {
    await inContext({ permissions: ['clipboard-read', 'clipboard-write'] }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${open.url}gemeente/s-hertogenbosch/`);
      await page.locator('.memo summary').click();
      const written: string[] = [];
      await page.exposeFunction('told', (text: string) => written.push(text));
      await page.evaluate(() => {
        const status = document.querySelector('.memo [role="status"]');
        if (!status) throw new Error('There is no status line.');
        new MutationObserver(() => {
          if (status.textContent !== '') Reflect.get(globalThis, 'told')(status.textContent);
        }).observe(status, { childList: true });
      });
      for (const number of [2, 2, 1]) {
        const told = written.length;
        await page.getByRole('button', { name: `Kopieer als zin ${number}` }).click();
        await expect.poll(() => written.length).toBe(told + 1);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await page.locator(`#zin-${number}`).innerText());
        expect(copied).toMatch(
          /^.*gemeente 's-Hertogenbosch .* \(Voorbeelddata, .*Peildatum 1 januari .*Bron: .*\)$/,
        );
        expect(copied).toContain(`Zie ${site.url}gemeente/s-hertogenbosch/)`);
      }
      expect(written).toEqual(['Gekopieerd: zin 2.', 'Gekopieerd: zin 2.', 'Gekopieerd: zin 1.']);
    });
  });

  test('is selected where the browser refuses to copy', async () => {
    await inContext({}, async (context) => {
      await context.addInitScript(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      const page = await context.newPage();
      await page.goto(`${open.url}gemeente/urk/`);
      await page.locator('.memo summary').click();
      await page.getByRole('button', { name: 'Kopieer als zin 1' }).click();
      await page.locator('.memo [role="status"]', { hasText: 'geselecteerd' }).waitFor();
      expect(await page.evaluate(() => String(getSelection()))).toBe(
        await page.locator('#zin-1').innerText(),
      );
    });
  });

  test('can be read without a script, and shows no button then', async () => {
    await inContext({ javaScriptEnabled: false }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${open.url}gemeente/vlieland/`);
      await page.locator('.memo summary').click();
      expect(await page.locator('#zin-1').isVisible()).toBe(true);
      expect(await page.locator('.memo button:visible').count()).toBe(0);
    });
  });

  test('is read without trouble on a narrow screen: axe finds nothing and nothing sticks out', async () => {
    await inContext({ viewport: { width: 360, height: 800 } }, async (context) => {
      const page = await context.newPage();
      await page.goto(`${open.url}gemeente/nuenen-gerwen-en-nederwetten/`);
      await page.locator('.memo summary').click();
      const { violations } = await axeOn(page);
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });
});

describe('files for a memo or a presentation', () => {
  const PICTURES = ['kaart', 'leefgebieden', 'soorten-hulp', 'plaats', 'inwoners'];

  test('are there for every municipality: each picture in two forms, and a workbook', () => {
    const files = new Set(listFiles(site));
    const wanted = listMunicipalities(site).flatMap(({ slug }) =>
      [...PICTURES.flatMap((name) => [`${name}.svg`, `${name}.png`]), 'factsheet.xlsx'].map(
        (name) => `gemeente/${slug}/${name}`,
      ),
    );
    expect(wanted).toHaveLength(342 * 11);
    expect(wanted.filter((file) => !files.has(file))).toEqual([]);
  });

  test('stand among the downloads with their type and size', async () => {
    await inContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(`${open.url}gemeente/nuenen-gerwen-en-nederwetten/`);
      for (const name of [...PICTURES.flatMap((each) => [`${each}.png`, `${each}.svg`]), 'factsheet.xlsx']) {
        const link = page.locator(`.downloads a[href$="/${name}"]`);
        const bytes = readBytes(site, `gemeente/nuenen-gerwen-en-nederwetten/${name}`).length;
        const type = name.replace(/^.*\./, '');
        expect(await link.innerText(), name).toContain(
          `(${type}, ${Math.max(1, Math.round(bytes / 1000))} kB)`,
        );
      }
    });
  });

  test('stand beside the chart that they are of, each link saying which', async () => {
    await inContext({}, async (context) => {
      const page = await context.newPage();
      await page.goto(`${open.url}gemeente/nuenen-gerwen-en-nederwetten/`);
      const links = page.locator('.as-picture a');
      const found = await links.evaluateAll((all) =>
        all.map((link) => [
          link.closest('section, .hero-side')?.querySelector('h2')?.id ?? '',
          link.getAttribute('aria-label') ?? '',
          link.getAttribute('href')?.split('/').at(-1) ?? '',
          link.getAttribute('download') ?? '',
        ]),
      );
      expect(found.map(([, , file]) => file)).toEqual(
        ['kaart', 'plaats', 'leefgebieden', 'soorten-hulp', 'inwoners'].flatMap((name) => [
          `${name}.png`,
          `${name}.svg`,
        ]),
      );
      expect(found.map(([section]) => section).slice(2)).toEqual(
        ['kerncijfers', 'waarvoor', 'waarvoor', 'inwoners'].flatMap((section) => [section, section]),
      );
      expect(new Set(found.map(([, name]) => name)).size).toBe(10);
      expect(found.map(([, name]) => name)).toContain('PNG: inwoners en gemeente');
      expect(found.map(([, , , download]) => download)).toContain(
        'sjo-inwoners-nuenen-gerwen-en-nederwetten.png',
      );
    });
  });

  test('open: a picture has twice the size of its drawing, a workbook the figures of its page', async () => {
    for (const slug of ['vlieland', 'amsterdam']) {
      for (const name of PICTURES) {
        const { width, height } = decode(readBytes(site, `gemeente/${slug}/${name}.png`), { checkCrc: true });
        const svg = readText(site, `gemeente/${slug}/${name}.svg`);
        expect(svg).toContain(`width="${width / 2}" height="${height / 2}"`);
      }
      const [headers = [], ...rows] = await readSheet(readBytes(site, `gemeente/${slug}/factsheet.xlsx`));
      const csv = readText(site, `gemeente/${slug}/factsheet.csv`);
      expect(csv.trimEnd().split('\n')).toHaveLength(rows.length + 1);
      expect(headers).toContain('waarde');
    }
  });

  test('of the country: a workbook with a row for each municipality, which the page about the data names', async () => {
    const [headers = [], ...rows] = await readSheet(readBytes(site, 'data/sjo.xlsx'));
    expect(rows.map(([code]) => code)).toEqual(listMunicipalities(site).map(({ code }) => code));
    const locations = headers.indexOf('kerncijfers: locations');
    const vlieland = rows.find(([, name]) => name === 'Vlieland');
    expect(vlieland?.[locations]).toBe(0);
    expect(readText(site, 'data/index.html')).toMatch(
      /href="[^"]*data\/sjo\.xlsx"[^>]*>[^<]*\(xlsx, \d+ kB\)/,
    );
  });
});
