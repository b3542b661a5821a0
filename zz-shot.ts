import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import os from 'node:os';
import { serveSite } from './src/build/serve/serve-folder.ts';
const folder = process.argv[2]!;
const server = await serveSite(folder, '/', 0);
const executablePath = await chromium.executablePath();
const env: any = { ...process.env };
if (execFileSync('ldd', [executablePath]).toString().includes('not found')) {
  await inflate(path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin/al2023.tar.br'));
  env.LD_LIBRARY_PATH = path.join(os.tmpdir(), 'al2023', 'lib');
}
const browser = await playwright.launch({ executablePath, env, args: ['--no-sandbox','--disable-gpu','--no-zygote','--disable-dev-shm-usage'], headless: true });
for (const colorScheme of ['light','dark'] as const) for (const width of [360,1280]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(server.url + (process.argv[3] ?? 'data/api/'));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const axe = await new AxeBuilder({ page }).analyze();
  console.log(colorScheme, width, 'overflow', over, axe.violations.map(v => v.id + ' ' + v.nodes.map(n=>n.target).join(';').slice(0,200)));
  await page.screenshot({ path: `/tmp/api-scratch/${process.argv[4] ?? 'api'}-${colorScheme}-${width}.png`, fullPage: true });
  await context.close();
}
await browser.close(); await server.close();
