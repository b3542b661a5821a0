import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { median } from 'd3';
import { unzipSync } from 'fflate';
import { type OpenSite, openSite } from '../../../test/site/support/browser/browser.ts';
import { giveFiles, goTo, openDesk, savedFile } from '../../../test/site/support/desk/desk-page.ts';
import { formatNumber } from '../../model/dutch.ts';
import type { Measured } from '../aims.ts';
import { buildByCommand } from '../whole/build-command.ts';

/** What one visit to the desk took, in seconds by the clock: an editor waits for it. */
export interface DeskRound {
  readonly check: number;
  readonly sheets: number;
  /** How many sheets she got. */
  readonly count: number;
}

const INVENTORY = 'inventory.csv';

/** The desk of a built site in headless Chromium, each round in a page that never did it before. */
export async function measureDesk(data: string, rounds: number): Promise<readonly DeskRound[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-bench-desk-'));
  try {
    process.stderr.write('de site wordt gemaakt\n');
    await buildByCommand(data, folder);
    const bytes = await readFile(path.join(data, INVENTORY));
    const open = await openSite({ folder: path.join(folder, 'dist'), base: '/', url: '' });
    try {
      const measured: DeskRound[] = [];
      for (let round = 1; round <= rounds; round += 1) {
        process.stderr.write(`ronde ${round} van ${rounds}\n`);
        measured.push(await visit(open, bytes));
      }
      return measured;
    } finally {
      await open.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gives the inventory, waits for what is found in the whole edition with it, and asks for all sheets. */
async function visit(open: OpenSite, bytes: Uint8Array): Promise<DeskRound> {
  const { page, close } = await openDesk(open);
  try {
    const started = performance.now();
    await giveFiles(page, { name: INVENTORY, bytes });
    const check = (performance.now() - started) / 1000;
    await goTo(page, 'Voorbeeld');
    const asked = performance.now();
    const zip = await savedFile(page, () =>
      page.getByRole('button', { name: 'Maak alle factsheets' }).click(),
    );
    const sheets = (performance.now() - asked) / 1000;
    return { check, sheets, count: Object.keys(unzipSync(zip.bytes)).length };
  } finally {
    await close();
  }
}

/** The medians, as the aims have them. */
export function measuredAtDesk(rounds: readonly DeskRound[]): Measured {
  return {
    deskCheck: median(rounds, ({ check }) => check) ?? Number.NaN,
    deskSheets: median(rounds, ({ sheets }) => sheets) ?? Number.NaN,
  };
}

/** Each round on a line. */
export function reportDesk(rounds: readonly DeskRound[]): string {
  return [
    `De pagina Beheer in Chromium, ${os.availableParallelism()} processorkernen:`,
    ...rounds.map(
      ({ check, sheets, count }, index) =>
        `  ronde ${index + 1}: controle ${formatNumber(check, 1)} s, ${count} factsheets ${formatNumber(sheets, 1)} s`,
    ),
    '',
  ].join('\n');
}
