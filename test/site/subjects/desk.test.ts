import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBlock } from '../../../src/corrections/report/block.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { checkEditions } from '../../../src/publish/overview/need/check-editions.ts';
import { baseFiles, filesOfCase, storedCases } from '../../hostile/corpus.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { workbookOfCsv } from '../../support/make-workbook.ts';
import { axeOn } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { findCutOffText } from '../support/browser/find-cut-off-text.ts';
import { listMunicipalities, readBytes, readText, sites } from '../support/built-site.ts';
import {
  checkWords,
  type DeskPage,
  giveFiles,
  goTo,
  openDesk,
  savedFile,
} from '../support/desk/desk-page.ts';
import { findingsInWorker } from '../support/desk/desk-worker.ts';
import { findingsInNode, plainFiles, withoutLetters } from '../support/desk/same-findings.ts';

const SITE = sites.own;
const CHECK = path.resolve(import.meta.dirname, '../../../scripts/check.ts');
const BYTES = readFileSync(path.join(EDITION_2023, 'inventory.csv'));
const INVENTORY = BYTES.toString('utf8');
const encoded = (text: string) => new TextEncoder().encode(text);
const inventory = (text: string) => ({ name: 'inventory.csv', bytes: encoded(text) });
const HEADERS = INVENTORY.split(/\r?\n/)[0]?.replace('\ufeff', '').split(';') ?? [];
const LETTER = String.fromCharCode(65 + HEADERS.indexOf('gemeente'));

let open: OpenSite;
let desk: DeskPage;
beforeAll(async () => {
  open = await openSite(SITE);
  desk = await openDesk(open);
});
afterAll(async () => {
  await desk.close();
  await open.close();
});

describe('the desk', () => {
  test('is for who looks after the data: in no search engine, and at the foot of each page', () => {
    expect(readText(SITE, 'beheer/index.html')).toContain('<meta name="robots" content="noindex">');
    expect(readText(SITE, 'index.html')).toContain(`href="${SITE.base}beheer/"`);
    expect(readText(SITE, 'beheer/index.html')).toContain("worker-src 'self'");
  });

  test('finds a wrong name in a CSV, shows its row, and mends that cell alone', async () => {
    const { page } = desk;
    // Of two mistakes one is mended here.
    const row = INVENTORY.split('\n')[40] ?? '';
    const name = row.split(';')[HEADERS.indexOf('gemeente')] ?? '';
    const wrong = INVENTORY.replace(row, row.replace(`;${name};`, `;${name}x;`)).replace(
      'Informatie',
      'Informatei',
    );
    await giveFiles(page, inventory(wrong));
    expect(await checkWords(page)).toMatch(/^De controle vond \d+ fouten/);
    await page.getByLabel('Zoek in de meldingen').fill(`${name}x`);
    const finding = page.locator('.desk-findings tbody tr').first();
    expect(await finding.innerText()).toContain(`regel 41, kolom ${LETTER} (gemeente)`);
    await finding.getByRole('button').click();
    const marked = page.locator('.desk-marked');
    expect(await marked.innerText()).toContain(`${name}x`);
    expect(await marked.locator('th').innerText()).toBe(`${LETTER} gemeente`);
    await page.getByLabel(`Vervang ‘${name}x’ door`).selectOption(name);
    await page.getByRole('button', { name: 'Verbeter', exact: true }).click();
    await page.getByText('Verbeterd in').waitFor();
    await goTo(page, 'Opslaan');
    const saved = await savedFile(page, () =>
      page.getByRole('button', { name: 'Bewaar inventory.csv' }).click(),
    );
    expect(saved.name).toBe('inventory.csv');
    expect(saved.bytes.toString('utf8')).toBe(INVENTORY.replace('Informatie', 'Informatei'));
    await goTo(page, 'Controle');
    await page.getByLabel('Zoek in de meldingen').fill('');
    const list = await savedFile(page, () =>
      page.getByRole('button', { name: 'Bewaar alle meldingen' }).click(),
    );
    const files = new Map([...(await loadDataFolder(EDITION_2023)), ['inventory.csv', saved.bytes]]);
    const { findings } = checkEditions(files);
    const rows = Papa.parse<string[]>(list.bytes.toString('utf8'), {
      delimiter: ';',
      skipEmptyLines: true,
    }).data;
    expect(rows.slice(1).map(([, rule, , line]) => [rule, line])).toEqual(
      findings.map(({ rule, line }) => [rule, line === undefined ? '' : String(line)]),
    );
  });

  test('finds nothing in a workbook that says the same, and nothing at all is sent', async () => {
    const { page, requests } = desk;
    await giveFiles(page, { name: 'inventory.xlsx', bytes: workbookOfCsv(INVENTORY.replace('\ufeff', '')) });
    expect(await checkWords(page)).toMatch(/geen meldingen|0 fouten, 0 waarschuwingen/);
    expect(await page.locator('[data-part="lying-words"]').innerText()).toContain('Van u: inventory.xlsx');
    expect(requests).toEqual([]);
  });

  test('previews the very sheets of the build, and tells what changes', async () => {
    const { page } = desk;
    const municipalities = listMunicipalities(SITE);
    await giveFiles(page, inventory(INVENTORY));
    await goTo(page, 'Voorbeeld');
    for (const slug of ['nuenen-gerwen-en-nederwetten', 'vlieland']) {
      const own = municipalities.find((each) => each.slug === slug);
      await page.locator('[data-part="municipality"]').selectOption(own?.code ?? '');
      await page.locator('[data-part="preview"] h3', { hasText: own?.name ?? '' }).waitFor();
      expect(await page.locator('[data-part="preview"]').innerText()).toContain('Alles is gelijk');
      const sheet = await savedFile(page, () =>
        page.getByRole('button', { name: 'Bewaar het factsheet' }).click(),
      );
      expect(sheet.bytes.equals(readBytes(SITE, `gemeente/${slug}/factsheet.pdf`)), slug).toBe(true);
    }
    const [header, first = '', ...rest] = INVENTORY.split('\n');
    await giveFiles(page, inventory([header, ...rest].join('\n')));
    await goTo(page, 'Veranderingen');
    const report = page.locator('[data-part="changes"]');
    await report.locator('section').first().waitFor();
    const organisation = first.split(';')[HEADERS.indexOf('organisatie')] ?? '';
    expect(await report.innerText()).toContain('1 niet meer gevonden');
    expect(await report.innerText()).toContain(organisation);
  });

  test('stops making all sheets when it is asked to', async () => {
    const { page } = desk;
    await giveFiles(page, inventory(INVENTORY));
    await goTo(page, 'Voorbeeld');
    await page.getByRole('button', { name: 'Maak alle factsheets' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByText('Gestopt. Er is niets bewaard.').waitFor();
    expect(await page.getByRole('button', { name: 'Maak alle factsheets' }).isEnabled()).toBe(true);
  });

  test('judges a mail, works it into the inventory, and saves in a folder with the old file beside it', async () => {
    const { page, requests } = desk;
    const row = INVENTORY.split('\n').find((line) => /;0\d{2}-\d{7};/.test(line)) ?? '';
    const cell = (header: string) => row.split(';')[HEADERS.indexOf(header)] ?? '';
    const own = listMunicipalities(SITE).find(({ name }) => name === cell('gemeente'));
    const block = writeBlock(
      {
        kind: 'contact',
        municipality: own?.code ?? '',
        row: { organisation: cell('organisatie'), address: cell('bezoekadres') },
        values: new Map([['phone', '0800 1234']]),
        explanation: '<img src=x onerror="document.title=1">',
        basis: 'Ik werk daar.',
        reporterKind: 'organisation',
        date: '2023-02-01',
      },
      { name: 'Noor de Wit', email: 'noor@raad.example', role: '' },
    );
    const mail = `From: Noor <noor@raad.example>\r\nSubject: melding\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGoedendag,\r\n${block.replaceAll('\n', '\r\n')}`;

    // A folder of the browser's own stands for the one that the editor would open.
    await page.evaluate(async (text) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('gegevens', { create: true });
      const stream = await (await folder.getFileHandle('inventory.csv', { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
      Object.assign(globalThis, { showDirectoryPicker: async () => folder });
    }, INVENTORY);
    await page
      .locator('[data-part="open-folder-field"]')
      .evaluate((field) => field.removeAttribute('hidden'));
    await page.locator('[data-part="status"]').evaluate((status) => status.replaceChildren());
    await page.getByRole('button', { name: 'Een map openen' }).click();
    await page.getByText('De controle is klaar.', { exact: true }).waitFor();

    await goTo(page, 'Meldingen');
    await page.getByLabel('Uw initialen').fill('VB');
    await page
      .locator('[data-part="choose-reports"]')
      .setInputFiles({ name: 'melding.eml', mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
    await page.getByText('Er ligt 1 melding.').waitFor();
    await page.locator('[data-part="reports"] [data-report]').click();
    const report = page.locator('[data-part="report"]');
    await report.getByText('<img src=x onerror="document.title=1">').first().waitFor();
    expect(await page.title()).not.toBe('1');
    const phone = report.locator('tr', { hasText: 'telefoon' });
    expect(await phone.innerText()).toContain(cell('telefoon'));
    expect(await phone.innerText()).toContain('0800 1234');
    await report.getByRole('button', { name: 'Afwijzen' }).click();
    await page.getByText('Bij afgewezen ontbreekt de reden. Vul in waarom.').waitFor();
    await report.getByRole('button', { name: 'Aannemen' }).click();
    await page.getByText(/is nu: aangenomen/).waitFor();
    await page.getByRole('button', { name: 'Verwerk wat is aangenomen' }).click();
    await page.getByText('1 melding is verwerkt in de inventarisatie.').first().waitFor();

    await goTo(page, 'Opslaan');
    await page.getByRole('button', { name: 'Sla op in de map' }).click();
    await page.getByText('het oude bestand heet nu inventory.vorige.csv').waitFor();
    const files = await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('gegevens');
      const textOf = async (name: string) => (await (await folder.getFileHandle(name)).getFile()).text();
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      const trail: [string, string][] = [];
      const corrections = await folder.getDirectoryHandle('corrections');
      for await (const name of corrections.keys())
        trail.push([name, await (await (await corrections.getFileHandle(name)).getFile()).text()]);
      return {
        names: names.sort(),
        old: await textOf('inventory.vorige.csv'),
        now: await textOf('inventory.csv'),
        trail,
      };
    });
    expect(files.names).toEqual(['confidential', 'corrections', 'inventory.csv', 'inventory.vorige.csv']);
    const marked = (text: string) => text.replace('\ufeff', '');
    expect(marked(files.old)).toBe(marked(INVENTORY));
    expect(marked(files.now)).toBe(
      marked(INVENTORY.replace(row, row.replace(`;${cell('telefoon')};`, ';0800 1234;'))),
    );
    // What was saved, read by the command of who has a terminal.
    const saved = await mkdtemp(path.join(os.tmpdir(), 'sjo-opgeslagen-'));
    await cp(EDITION_2023, saved, { recursive: true });
    await mkdir(path.join(saved, 'corrections'), { recursive: true });
    await writeFile(path.join(saved, 'inventory.csv'), files.now);
    for (const [name, text] of files.trail) await writeFile(path.join(saved, 'corrections', name), text);
    const check = spawnSync(
      process.execPath,
      [CHECK, '--data', saved, '--reports', path.join(saved, 'bevindingen')],
      {
        encoding: 'utf8',
      },
    );
    await rm(saved, { recursive: true });
    expect(files.trail).toHaveLength(1);
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
    // Nine lay there, of which six were in the inventory.
    expect(check.stdout).toContain(
      'corrections: 10 meldingen: 7 verwerkt, 2 afgewezen en 1 nog in behandeling.',
    );
    expect(requests).toEqual([]);
  });

  test('shows markup as text, refuses a file that is too large, and says what it does not read', async () => {
    const { page } = desk;
    const attack = INVENTORY.replace('Informatie', '<img src=x onerror=alert(1)>');
    await giveFiles(
      page,
      inventory(attack),
      { name: 'costs.json', bytes: new Uint8Array(5.1 * 1024 * 1024).fill(120) },
      { name: '<b>vreemd</b>.docx', bytes: new Uint8Array(3) },
    );
    expect(await page.locator('.desk img').count()).toBe(0);
    await page.getByLabel('Zoek in de meldingen').fill('te groot');
    expect(await page.locator('.desk-findings tbody').innerText()).toContain('Hoogstens 5 MB.');
    await page.getByLabel('Zoek in de meldingen').fill('');
    expect(await page.locator('[data-part="unread"]').textContent()).toContain('<b>vreemd</b>.docx');
    expect(await page.locator('[data-part="unread"] b').count()).toBe(0);
  });

  test('is clean for axe in light and in dark colours, and fits a phone, with findings and a row in sight', async () => {
    const { page } = desk;
    await giveFiles(page, inventory(INVENTORY.replaceAll('Informatie |', 'Informatei |')));
    await page.locator('.desk-findings .desk-open').first().click();
    await page.locator('.desk-row').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passed } = await axeOn(page);
      expect(violations).toEqual([]);
      expect(passed).toContain('color-contrast');
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(findCutOffText)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('works by keyboard: arrows go from tab to tab, and the focus follows what was done', async () => {
    const { page } = desk;
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('data-part'));
    await giveFiles(page, inventory(INVENTORY.replace('Informatie', 'Informatei')));
    expect(await focused()).toBe('check-heading');
    await page.getByRole('tab', { name: 'Controle' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-preview');
    expect(await page.locator('[data-part="preview-blocked"]').isVisible()).toBe(true);
    await page.keyboard.press('Home');
    expect(await focused()).toBe('tab-check');
    await page.locator('.desk-findings .desk-open').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.desk-row').waitFor();
    expect(await focused()).toBe('detail');
  });

  test('finds in its browser what the command line finds, in each group of the hostile folders', async () => {
    const base = baseFiles();
    const byGroup = Map.groupBy(storedCases(), ({ group }) => group);
    const cases = [...byGroup.values()].flatMap((own) => own.filter((_, index) => index % 12 === 0));
    const folders = cases.map((one) => filesOfCase(one, base));
    const found = await findingsInWorker(desk.page, SITE, folders.map(plainFiles));
    for (const [index, one] of cases.entries())
      expect(withoutLetters(found[index] ?? []), one.id).toEqual(
        await findingsInNode(folders[index] ?? new Map()),
      );
    expect(cases.length).toBeGreaterThan(40);
    expect(found.flat().length).toBeGreaterThan(40);
  });

  test('keeps to the rules of the site all the while', () => {
    expect(desk.faults).toEqual([]);
  });
});
