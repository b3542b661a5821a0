import { gzipSync } from 'node:zlib';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeOn } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { type Served, serveAsHost, servePage } from '../support/browser/serve-as-host.ts';
import { listMunicipalities, readText, sites } from '../support/built-site.ts';

const site = sites.root;
let open: OpenSite;
let host: Served;
beforeAll(async () => {
  [open, host] = await Promise.all([openSite(site), serveAsHost(site)]);
});
afterAll(() => Promise.all([open.close(), host.close()]));

interface Shown {
  readonly page: Page;
  /** What is in the frame; undefined where the browser refused. */
  readonly frame: Frame | undefined;
  readonly said: readonly string[];
}

/** Puts an address of the site in a page of another site, whose policy lets it in. */
async function inForeignPage(address: string, options = {}, look = ''): Promise<Shown> {
  const html = `<!doctype html><html lang="nl"><head><title>Gemeentenieuws</title></head><body ${look}><iframe title="Factsheet" width="600" height="900" src="${host.url}${address}"></iframe></body></html>`;
  const foreign = await servePage(
    html,
    `default-src 'none'; frame-src ${host.url}; style-src 'unsafe-inline'`,
  );
  const page = await open.browser.newPage(options);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  // Not the same host to a browser: a name of its own.
  await page.goto(foreign.url.replace('127.0.0.1', 'localhost'), { waitUntil: 'load' });
  await foreign.close();
  const frame = page.frames().find((candidate) => candidate.url().startsWith(host.url));
  return { page, frame, said };
}

const codeOf = async (page: Page, id: string): Promise<string> => page.locator(`#code-${id}`).inputValue();

describe('a municipality in a page of another site', () => {
  test('is shown, with its source and a link that leaves the frame', async () => {
    const { page, frame, said } = await inForeignPage('gemeente/urk/embed/');
    expect(await frame?.locator('h1').innerText()).toBe('Urk');
    expect(await frame?.locator('footer').innerText()).toMatch(/Bron: .*peildatum 1 januari 2023/);
    const links = await frame
      ?.locator('a')
      .evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.getAttribute('target')]));
    expect(links).toEqual([[`${site.url}gemeente/urk/`, '_blank']]);
    expect(await frame?.locator('.example').innerText()).toContain('Voorbeelddata');
    expect(said).toEqual([]);
    await page.close();
  });

  test.each(['', 'gemeente/urk/', 'data/', 'hulp/', 'gemeente/urk/factsheet.json'])(
    'is all that may be framed: /%s is refused',
    async (address) => {
      const { page, frame, said } = await inForeignPage(address);
      const shown = frame ? await frame.locator('body').innerText() : '';
      expect(shown).not.toContain('Urk');
      expect(said.join()).toMatch(/frame-ancestors 'none'/);
      await page.close();
    },
  );

  test('can be one part, also without a script', async () => {
    for (const [options, address] of [
      [{}, 'gemeente/s-hertogenbosch/embed/?deel=leefgebieden'],
      [{ javaScriptEnabled: false }, 'gemeente/s-hertogenbosch/embed/?deel=leefgebieden#leefgebieden'],
    ] as const) {
      const { page, frame } = await inForeignPage(address, options);
      const seen = async (id: string) => frame?.locator(`#${id}`).isVisible();
      expect([
        await seen('leefgebieden'),
        await seen('kaart'),
        await seen('plaats'),
        await seen('kort'),
      ]).toEqual([true, false, false, false]);
      await page.close();
    }
    const { page, frame } = await inForeignPage('gemeente/urk/embed/?deel=bestaat-niet');
    expect(await frame?.locator('section:visible').count()).toBe(4);
    await page.close();
  });

  test('takes the theme and the colour that its address asks for, and a colour that can be read', async () => {
    const expectColours = async (query: string, expected: readonly string[], options = {}) => {
      const { page, frame } = await inForeignPage(`gemeente/urk/embed/${query}`, options);
      const colours = () =>
        frame?.evaluate(() => [
          getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.querySelector('footer a') ?? document.body).color,
        ]);
      // A stylesheet that only now counts may come a moment later.
      await expect.poll(colours).toEqual(expected);
      await page.close();
    };
    const [white, night] = ['rgb(255, 255, 255)', 'rgb(17, 26, 43)'];
    await expectColours('?thema=donker', [night, 'rgb(134, 199, 230)'], { colorScheme: 'light' });
    await expectColours('?thema=licht', [white, 'rgb(11, 85, 120)'], { colorScheme: 'dark' });
    await expectColours('?thema=licht&accent=b5121b', [white, 'rgb(181, 18, 27)']);
    // Yellow on white cannot be read: it is mixed with black until it can. Navy on dark the other way round.
    await expectColours('?thema=licht&accent=ffff00', [white, 'rgb(102, 102, 0)']);
    await expectColours('?thema=donker&accent=000080', [night, 'rgb(128, 128, 192)']);
    await expectColours('?thema=licht&accent=%3Cb%3E', [white, 'rgb(11, 85, 120)']);
  });

  test('is read without trouble: axe finds nothing, light or dark, and nothing sticks out of a narrow frame', async () => {
    for (const slug of ['nuenen-gerwen-en-nederwetten', 'vlieland']) {
      const page = await open.browser.newPage({ viewport: { width: 320, height: 800 } });
      for (const theme of ['licht', 'donker']) {
        await page.goto(`${open.url}gemeente/${slug}/embed/?thema=${theme}`);
        const { violations, passed } = await axeOn(page);
        expect(passed).toContain('color-contrast');
        expect(violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      }
      await page.close();
    }
  });
});

test('each letter on the small map is explained under it', () => {
  const letters = (slug: string) => {
    const html = readText(site, `gemeente/${slug}/embed/index.html`);
    const map = /<svg class="map".*?<\/svg>/s.exec(html)?.[0] ?? '';
    const drawn = [...map.matchAll(/>([a-z])<\/text>/g)].map(([, letter]) => letter);
    const explained = [...html.matchAll(/[ >]([a-z]): [^:]+? \(\d+\)/g)].map(([, letter]) => letter);
    return { drawn: drawn.toSorted(), explained: explained.toSorted() };
  };
  expect(letters('amsterdam').drawn.length).toBeGreaterThan(5);
  for (const { slug } of listMunicipalities(site)) {
    const { drawn, explained } = letters(slug);
    expect(explained, slug).toEqual(drawn);
  }
});

describe('what a small factsheet loads', () => {
  test('is at most 25 kB compressed, for the fullest municipality as well', async () => {
    const page = await open.browser.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${open.url}gemeente/amsterdam/embed/`, { waitUntil: 'networkidle' });
    const files = loaded
      .filter((path) => !path.endsWith('favicon.ico'))
      .map((path) => path.slice(1).replace(/\/$/, '/index.html'));
    expect(files.length).toBeGreaterThan(3);
    const weight = files.reduce((sum, file) => sum + gzipSync(readText(site, file)).length, 0);
    expect(weight).toBeLessThan(25_000);
    await page.close();
  });
});

describe('the code to paste', () => {
  test('is copied with the button, and shows the municipality', async () => {
    const context = await open.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${open.url}gemeente/s-hertogenbosch/`);
    await page.locator('.embedding summary').click();
    const code = await codeOf(page, 'kaart');
    await page.getByRole('button', { name: 'Kopieer de code van ‘Kaart van de buurt’' }).click();
    await page.locator('.embedding [role="status"]', { hasText: 'Gekopieerd: Kaart van de buurt' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    const frame = await page.evaluate((html) => {
      const found = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
      return { src: found?.src, title: found?.title };
    }, code);
    expect(frame).toEqual({
      src: `${site.url}gemeente/s-hertogenbosch/embed/?deel=kaart#kaart`,
      title: expect.stringMatching(/^'s-Hertogenbosch: /),
    });
    await context.close();
  });

  test('is there for every municipality as oEmbed, which its page points at', () => {
    for (const { slug, name } of listMunicipalities(site)) {
      const html = readText(site, `gemeente/${slug}/index.html`);
      const [, address = ''] =
        /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
      const oembed = JSON.parse(readText(site, address.replace(site.url, '')));
      expect(oembed).toMatchObject({ version: '1.0', type: 'rich', provider_url: site.url, width: 600 });
      expect(oembed.title.startsWith(`${name}: `), name).toBe(true);
      expect(oembed.html).toContain(`<iframe src="${site.url}gemeente/${slug}/embed/" title="`);
      expect(Number.isInteger(oembed.height)).toBe(true);
    }
  });
});
