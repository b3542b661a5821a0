import { beforeAll, describe, expect, it } from 'vitest';
import { readExplorerFile } from '../../src/components/explorer/data.ts';
import { EVERYTHING } from '../../src/components/explorer/form/filter.ts';
import { listCsv } from '../../src/components/explorer/results/list-csv.ts';
import { headFacts } from '../../src/factsheet/shared/head-facts.ts';
import { figureLines } from '../../src/factsheet/to-csv.ts';
import { factsheetToJson } from '../../src/factsheet/to-json.ts';
import { bytesIn } from '../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../src/ingest/read-edition.ts';
import { makeExplorerFile } from '../../src/publish/explorer/file.ts';
import { nationalOf } from '../../src/publish/national/picture.ts';
import { fileTable } from '../../src/publish/national/tables/csv.ts';
import { tableFacts } from '../../src/publish/national/words.ts';
import { makeSite, type Site } from '../../src/publish/site.ts';
import { readBack } from '../pdf/read-back.ts';
import { EDITION_2023 } from '../support/edition-2023.ts';
import { factsheetOf, realSite, sheetOf } from '../support/real-site.ts';

const DATA = EDITION_2023;

/** The site of the data of this project, of which `edition.json` alone has another reference date. */
async function siteOf(referenceDate: string) {
  const files = new Map(bytesIn(await loadDataFolder(DATA)));
  const settings: object = JSON.parse(new TextDecoder().decode(files.get('edition.json')));
  files.set('edition.json', new TextEncoder().encode(JSON.stringify({ ...settings, referenceDate })));
  const { edition, findings } = readEdition(files);
  if (!edition) throw new Error('The edition has errors.');
  return { site: makeSite(edition), findings };
}

let site: Site;
let told: readonly { readonly rule: string }[];
beforeAll(async () => {
  ({ site, findings: told } = await siteOf('2026-01-01'));
});

describe('an edition of which only the reference date is new', () => {
  it('is told to the editor', () => {
    expect(told.map(({ rule }) => rule)).toEqual(['figures-older-than-edition']);
  });

  it('prints inhabitants with their own date on page and sheet', async () => {
    const zwolle = factsheetOf(site, 'zwolle');
    const head = headFacts(zwolle, site.settings.referenceDate).join(' · ');
    expect(head).toMatch(
      /^Overijssel · 132\.411.inwoners \(peildatum 1 januari 2023\) · .* · aanbod op 1 januari 2026$/,
    );
    const { text } = await readBack(sheetOf(site, 'GM0193'));
    expect(text).toMatch(/132\.411.inwoners \(CBS, 1 januari 2023\)/);
    expect(text).toContain('aanbod op 1 januari 2026');
  });

  it('gives each figure its own period in JSON and CSV, and a rate both', () => {
    const zwolle = factsheetOf(site, 'zwolle');
    const { indicators, mainFigures } = factsheetToJson(zwolle, site.settings);
    const periods = Object.fromEntries([...indicators, ...mainFigures].map(({ id, period }) => [id, period]));
    expect(periods).toMatchObject({
      inwoners: 'peildatum 1 januari 2023',
      inkomen: '2021',
      locations: 'peildatum 1 januari 2026',
      locationsPer10k: 'locaties: peildatum 1 januari 2026; inwoners: peildatum 1 januari 2023',
    });
    for (const { id, period } of indicators) expect(period, id).not.toContain('2026');
    const lines = figureLines(zwolle, site.settings);
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) {
      const own = periods[line.sleutel];
      if (own !== undefined) expect(line.periode, line.sleutel).toBe(own);
    }
  });

  it('names the dates of inhabitants and income in the list of the map', () => {
    const data = readExplorerFile(makeExplorerFile(site));
    const [header = ''] = listCsv([], EVERYTHING, data).split('\r\n');
    expect(header).toContain(';inwoners (peildatum 1 januari 2023);gemiddeld inkomen (x 1.000 euro, 2021);');
    expect(header).toContain(';peildatum locaties');
  });

  it('tells in the national tables from when the groups are and from when the counts', () => {
    const { tables, maps } = nationalOf(site);
    const classes = tables.filter(({ kind }) => kind === 'classes');
    expect(classes.length).toBeGreaterThan(2);
    for (const table of classes) {
      const facts = tableFacts(table, site.edition);
      expect(facts.countedOn).toBe('peildatum 1 januari 2026');
      const { headers, rows } = fileTable(table, site.edition);
      const cell = (name: string) => rows[0]?.[headers.indexOf(name)];
      expect(cell('periode_van_de_indeling')).toBe(facts.period);
      expect(cell('periode_van_de_aantallen')).toBe('peildatum 1 januari 2026');
    }
    const bySize = classes.find(({ id }) => id === 'tabel-5');
    expect(bySize && tableFacts(bySize, site.edition).period).toBe('peildatum 1 januari 2023');
    // A page that says how many people live there, also says when.
    for (const { message, tellsInhabitants } of maps)
      expect(message.some((sentence) => sentence.startsWith('Daar woont'))).toBe(tellsInhabitants);
  });
});

it('one date stands for all of it where inhabitants and help are of the same day', async () => {
  const own = await realSite();
  expect(headFacts(factsheetOf(own, 'zwolle'), own.settings.referenceDate)).toEqual([
    'Overijssel',
    expect.stringMatching(/^132\.411.inwoners$/),
    expect.any(String),
    'peildatum 1 januari 2023',
  ]);
});
