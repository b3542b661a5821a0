import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { loadDataFolder } from '../../ingest/files/data-folder.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import {
  municipalityInput,
  sharedInput,
  sheetContext,
  sheetInput,
} from '../../publish/municipality/input.ts';
import { makeSite } from '../../publish/site.ts';
import { buildByCommand } from '../whole/build-command.ts';
import { ownSheets } from './own-sheets.ts';
import { pdfFacts } from './pdf-facts.ts';
import { type PeerResult, peerReport, perDocument, type Round, wholeReport } from './peer-report.ts';
import { printedPages } from './printed-pages.ts';
import type { Entry, SheetMaker } from './sheet-maker.ts';
import { typstSheets } from './typst-sheets.ts';

export interface PeerOptions {
  readonly data: string;
  readonly rounds: number;
  /** Sheets in a round; all where nothing is said. */
  readonly count: number | undefined;
  /** Whether all pages are printed once, to set the whole build beside it. */
  readonly whole: boolean;
}

export interface PeersTold {
  /** All ways beside each other. */
  readonly words: string;
  /** Milliseconds of one of our sheets. */
  readonly own: number;
  /** How many times as long our sheets take as those of Typst; undefined where Typst is not there. */
  readonly besideTypst: number | undefined;
}

/** Printing is slow: a round of it takes this many municipalities, spread over the country's alphabet. */
const PRINTED = 40;
/** So many sheets are made twice and read back. */
const LOOKED_AT = 5;

/** Our sheets beside the same content made in two other ways, in one run, each round in another order. */
export async function runPeers({ data, rounds, count, whole }: PeerOptions): Promise<PeersTold> {
  const { edition } = readEdition(await loadDataFolder(data));
  if (!edition) throw new Error('De gegevens hebben fouten: npm run check zegt welke.');
  const site = makeSite(edition);
  const context = sheetContext(sharedInput(site));
  const all = site.municipalities;
  const inputs = new Map(all.map(({ code }) => [code, sheetInput(municipalityInput(site, code))]));
  const inputOf = ({ code, name }: Entry) => {
    const input = inputs.get(code);
    if (!input) throw new Error(`No sheet of ${name}.`);
    return input;
  };

  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-bench-peers-'));
  const makers: SheetMaker[] = [];
  try {
    say('de site wordt gemaakt, om af te drukken');
    const build = await buildByCommand(data, folder);
    const ours = ownSheets(context, inputOf);
    const print = await printedPages(path.join(folder, 'dist'));
    makers.push(ours, print);
    let typst: SheetMaker | undefined;
    try {
      typst = await typstSheets(context, inputOf);
      makers.push(typst);
    } catch (error) {
      say(`Typst is er niet en doet niet mee: ${error instanceof Error ? error.message : String(error)}`);
    }
    const chosen = spread(all, count ?? all.length);
    const sampleOf = (maker: SheetMaker) => (maker === print ? spread(chosen, PRINTED) : chosen);
    const results = await compare(makers, ours, sampleOf, rounds);
    const report = peerReport(results);
    const own = ownTime(results);
    const typstResult = typst && results[makers.indexOf(typst)];
    const besideTypst = typstResult && own / perDocument(typstResult.rounds);
    if (!whole) return { words: report, own, besideTypst };
    say('alle pagina’s worden afgedrukt');
    const { milliseconds } = await measure(print, all);
    const sheets = (own * all.length) / 1000;
    const words = `${report}\n${wholeReport({ build, sheets, printing: milliseconds / 1000 })}`;
    return { words, own, besideTypst };
  } finally {
    for (const maker of makers) await maker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of one of our sheets: ours come first. */
function ownTime([own]: readonly PeerResult[]): number {
  return perDocument(own?.rounds ?? []);
}

async function compare(
  makers: readonly SheetMaker[],
  own: SheetMaker,
  sampleOf: (maker: SheetMaker) => readonly Entry[],
  rounds: number,
): Promise<readonly PeerResult[]> {
  const measured = new Map<SheetMaker, Round[]>(makers.map((maker) => [maker, []]));
  // What is done for the first time only stays out of the clock, for each in the same way.
  for (const maker of makers) await measure(maker, sampleOf(maker).slice(0, LOOKED_AT));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index] of makers.entries()) {
      const maker = makers[(index + round) % makers.length];
      if (!maker) continue;
      say(`ronde ${round + 1} van ${rounds}: ${maker.name}`);
      measured.get(maker)?.push(await measure(maker, sampleOf(maker)));
    }
  }
  const results: PeerResult[] = [];
  for (const maker of makers) {
    results.push({
      name: maker.name,
      engine: maker.engine,
      rounds: measured.get(maker) ?? [],
      facts: await pdfFacts(maker, own, spread(sampleOf(maker), LOOKED_AT)),
    });
  }
  return results;
}

async function measure(maker: SheetMaker, entries: readonly Entry[]): Promise<Round> {
  let bytes = 0;
  maker.forget();
  const started = performance.now();
  for (const entry of entries) bytes += (await maker.make(entry)).length;
  return { documents: entries.length, milliseconds: performance.now() - started, bytes };
}

/** So many items, evenly spread over a list and always the same. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (count >= items.length) return items;
  return Array.from(
    { length: count },
    (_, index) => items[Math.floor((index * items.length) / count)],
  ).filter((item) => item !== undefined);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
