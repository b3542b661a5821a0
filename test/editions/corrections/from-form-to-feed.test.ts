import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '../../../src/corrections/form/read-form.ts';
import { reportMail } from '../../../src/corrections/form/send.ts';
import { runAdd } from '../../../src/editions/corrections/run-add.ts';
import { runApply } from '../../../src/editions/corrections/run-apply.ts';
import { runJudge } from '../../../src/editions/corrections/run-judge.ts';
import { loadEditions } from '../../../src/ingest/files/data-folder.ts';
import { correctionsPage } from '../../../src/publish/overview/corrections/page.ts';
import { updateOf } from '../../../src/publish/overview/corrections/placed.ts';
import { readPublication } from '../../../src/publish/overview/corrections/read-publication.ts';
import { makeSite, type Site } from '../../../src/publish/site.ts';
import { siteFiles } from '../../../src/publish/site-files.ts';
import { inventoryDraft } from '../../corrections/small-inventory.ts';
import { filesOf } from '../../ingest/small-edition.ts';

const PERSON = 'Jannie de Vries';
const EMAIL = 'jannie@voorbeeld.example';

/** What a reader fills in on /melden/, after the link of an organisation did the first part. */
const FILLED = {
  soort: 'contact',
  gemeente: 'GM0193',
  organisatie: 'Raadslieden (voorbeeld)',
  kenmerk: 'V-1',
  nieuw_telefoon: '0800 9999',
  bron: 'Ik werk daar.',
  melder: 'organisation',
  naam: PERSON,
  email: EMAIL,
  rol: 'teamleider',
};

let home: string;
let data: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-ronde-'));
  data = path.join(home, 'gegevens');
  for (const [name, bytes] of filesOf(inventoryDraft())) {
    await mkdir(path.dirname(path.join(data, name)), { recursive: true });
    await writeFile(path.join(data, name), bytes);
  }
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** The mail that the form opens, as the editor saves it when it has come. */
function mailOfForm(fields: Readonly<Record<string, string>>): string {
  const entries = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const reading = readForm(entries, new Set(['GM0193']), '2023-02-01');
  if (reading.state !== 'read') throw new Error(JSON.stringify(reading));
  const { report, reporter } = reading;
  const { subject, body } = reportMail(
    { report, reporter, municipalityName: 'Zwolle', isExample: false },
    'meldpunt@factsheets.example',
  );
  return [
    `From: ${PERSON} <${EMAIL}>`,
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body.replaceAll('\n', '\r\n'),
  ].join('\r\n');
}

async function takeIn(fields: Readonly<Record<string, string>>, name: string): Promise<string> {
  const folder = path.join(data, 'corrections');
  const before = await readdir(folder).catch((): string[] => []);
  await writeFile(path.join(home, name), mailOfForm(fields));
  expect(await runAdd({ data, files: [path.join(home, name)] })).toMatchObject({ exitCode: 0 });
  const added = (await readdir(folder)).find((file) => !before.includes(file) && !file.startsWith('.'));
  return added?.replace(/\.txt$/, '') ?? '';
}

async function published(): Promise<Site> {
  const { current, corrections, findings } = readPublication(await loadEditions(data));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!current.edition || !corrections) throw new Error('There is no edition to publish.');
  return makeSite(current.edition, [], corrections);
}

describe('a report, from the form to the feed', () => {
  it('is a mail, a judged correction, another number in the inventory, and then news on the site without a name', async () => {
    const judged = { by: 'VB', date: '2023-02-02', set: [] };
    const id = await takeIn(FILLED, 'mail.eml');
    await runJudge({ data, id, state: 'accepted', why: '', ...judged });
    expect(await runApply({ data, by: 'VB', date: '2023-02-03' })).toMatchObject({ exitCode: 0 });
    const refused = await takeIn({ ...FILLED, nieuw_telefoon: '0800 7777' }, 'mail-2.eml');
    await runJudge({ data, id: refused, state: 'rejected', why: `klopte al, volgens ${PERSON}`, ...judged });

    const site = await published();
    const location = site.edition.locations.find(({ key }) => key === 'V-1');
    expect(location?.phone).toBe('0800 9999');

    const page = correctionsPage(site);
    expect(page.summary).toBe('2 meldingen: 1 verwerkt en 1 afgewezen.');
    expect(page.rejected).toEqual(['Het klopte al: 1']);
    expect(page.months.flatMap(({ corrections }) => corrections)).toEqual([
      expect.objectContaining({
        id,
        day: '2023-02-03',
        place: 'Zwolle',
        sentences: 'Aangepast bij Raadslieden (voorbeeld): telefoon. Gemeld door een organisatie.',
      }),
    ]);
    expect(updateOf(site, 'GM0193')).toMatchObject({ day: '2023-02-03' });

    const files = Array.from(siteFiles(site)).flatMap((file) => {
      if ('content' in file) return [[file.path, String(file.content)] as const];
      return 'pieces' in file ? [[file.path, [...file.pieces()].join('')] as const] : [];
    });
    const textOf = (name: string) => new Map(files).get(name) ?? '';
    for (const feed of ['wijzigingen.xml', 'gemeente/zwolle/wijzigingen.xml'])
      expect(textOf(feed), feed).toContain('Aangepast bij Raadslieden (voorbeeld): telefoon.');
    expect(textOf('data/wijzigingen.csv')).toContain(id);
    expect(textOf('data/wijzigingen.csv')).not.toContain(refused);
    const told = files.filter(([, text]) => /Jannie|jannie@|teamleider|Ik werk daar/.test(text));
    expect(told.map(([name]) => name)).toEqual([]);
  });
});
