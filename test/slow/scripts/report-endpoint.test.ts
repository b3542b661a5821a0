import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSent } from '../../../src/corrections/report/read-report.ts';
import { FindingLog } from '../../../src/ingest/findings/finding-log.ts';
import { open as openInventory } from '../../corrections/small-inventory.ts';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { startBuild, writeSmallEdition } from '../small-builds.ts';

const ENDPOINT = 'https://meldingen.voorbeeld.example/nieuw';

let home: string;
let site: OpenSite;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'endpoint-'));
  const [data, out] = [path.join(home, 'data'), path.join(home, 'site')];
  await writeSmallEdition(data, (draft) => {
    Reflect.set(draft.settings, 'reportEndpoint', ENDPOINT);
  });
  const { code, said } = await startBuild(['--data', data, '--out', out, '--no-cache']).ended;
  expect(code, said).toBe(0);
  site = await openSite({ folder: out, base: '/factsheets/', url: 'https://example.org/factsheets/' });
});
afterAll(async () => {
  await site.close();
  await rm(home, { recursive: true, force: true });
});

/** The form filled in and sent; what the endpoint got, and what the browser complained of. */
async function send(
  status: number,
  {
    javaScriptEnabled = true,
    change,
  }: { javaScriptEnabled?: boolean; change?: (page: Page) => Promise<void> } = {},
) {
  const context = await site.browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const got: { method: string; fields: URLSearchParams; cookie: string | undefined }[] = [];
  await context.route(ENDPOINT, async (route) => {
    const request = route.request();
    got.push({
      method: request.method(),
      fields: new URLSearchParams(request.postData() ?? ''),
      cookie: (await request.allHeaders())['cookie'],
    });
    await route.fulfill({ status, headers: { 'Access-Control-Allow-Origin': '*' }, body: 'ok' });
  });
  await page.goto(`${site.url}melden/`);
  await page.getByLabel('Gemeente', { exact: true }).selectOption('GM0193');
  await page.getByLabel('Naam van de organisatie', { exact: true }).fill('Rechtswinkel <b>');
  await page.getByRole('radio', { name: 'bestaat niet meer' }).check();
  await page.getByLabel('Hoe weet u dit?').fill('Ik werk daar.');
  await page.getByRole('radio', { name: 'als inwoner' }).check();
  await change?.(page);
  await page.getByRole('button', { name: 'Verstuur de melding' }).click();
  if (javaScriptEnabled)
    await page.waitForFunction(() => !document.querySelector('[data-send="post"]:disabled'));
  else await page.waitForURL(ENDPOINT);
  const said = javaScriptEnabled ? await page.locator('[data-part="outcome"]').innerText() : '';
  const kept = javaScriptEnabled ? await page.getByLabel('Hoe weet u dit?').inputValue() : '';
  await context.close();
  return { got, said, kept };
}

describe('an edition with an address that takes reports', () => {
  it('gets the fields and the report that the reader reads', async () => {
    const { got, said } = await send(200);
    expect(said).toBe('Uw melding is verstuurd. Dank u wel.');
    expect(got.map(({ method, cookie }) => ({ method, cookie }))).toEqual([
      { method: 'POST', cookie: undefined },
    ]);
    const fields = got[0]?.fields;
    expect(fields?.get('gemeente')).toBe('GM0193');
    expect(fields?.get('homepage')).toBe('');
    const log = new FindingLog();
    const sent = readSent('melding.txt', fields?.get('melding') ?? '', openInventory().rules.lookup, log);
    expect(log.finish()).toEqual([]);
    expect(sent?.report).toMatchObject({ kind: 'gone', row: { organisation: 'Rechtswinkel <b>' } });
  });

  it('that fails is told, and what was filled in stays', async () => {
    const { said, kept } = await send(500);
    expect(said).toContain('Het lukte niet');
    expect(kept).toBe('Ik werk daar.');
  });

  it('gets nothing from a robot', async () => {
    const { got } = await send(200, {
      change: (page) =>
        page.locator('input[name="homepage"]').evaluate((field: HTMLInputElement) => {
          field.value = 'x';
        }),
    });
    expect(got).toEqual([]);
  });

  it('gets the same fields as a plain form where there is no JavaScript', async () => {
    const { got } = await send(200, { javaScriptEnabled: false });
    expect(got[0]?.method).toBe('POST');
    expect(got[0]?.fields.get('soort')).toBe('gone');
    expect(got[0]?.fields.get('organisatie')).toBe('Rechtswinkel <b>');
  });

  it('may be asked from the form alone', async () => {
    const page = await site.browser.newPage();
    await page.route(ENDPOINT, (route) => route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' } }));
    const asked: boolean[] = [];
    for (const own of ['melden/', 'over/']) {
      await page.goto(site.url + own);
      asked.push(
        await page.evaluate(
          (url) =>
            fetch(url, { method: 'POST' }).then(
              () => true,
              () => false,
            ),
          ENDPOINT,
        ),
      );
    }
    expect(asked).toEqual([true, false]);
    await page.close();
  });
});
