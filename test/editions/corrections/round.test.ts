import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAdd } from '../../../src/editions/corrections/run-add.ts';
import { runApply } from '../../../src/editions/corrections/run-apply.ts';
import { runJudge } from '../../../src/editions/corrections/run-judge.ts';
import { runList } from '../../../src/editions/corrections/run-list.ts';
import { inventoryDraft } from '../../corrections/small-inventory.ts';
import { filesOf } from '../../ingest/small-edition.ts';

let home: string;
let data: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-meldingen-'));
  data = path.join(home, 'gegevens');
  await mkdir(data);
  for (const [name, bytes] of filesOf(inventoryDraft())) {
    await mkdir(path.dirname(path.join(data, name)), { recursive: true });
    await writeFile(path.join(data, name), bytes);
  }
});
afterEach(() => rm(home, { recursive: true, force: true }));

const PERSON = 'Jannie de Vries';
const ADDRESS = 'jannie@voorbeeld.example';

/** A mail as a mail program saves it, with the block of the form in it. */
function mailOf(lines: readonly string[], { by = PERSON, address = ADDRESS } = {}): string {
  return [
    `From: ${by} <${address}>`,
    'To: meldpunt@factsheets.example',
    'Subject: Melding',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'Goedendag, hier is iets veranderd.',
    '',
    '--- begin melding ---',
    '[melding]',
    ...lines,
    '[melder]',
    `naam: ${by}`,
    `email: ${address}`,
    'rol: teamleider',
    '--- einde melding ---',
    '',
  ].join('\r\n');
}

const NEW_PHONE = [
  'soort: adres of contact',
  'gemeente: GM0193',
  'kenmerk: V-1',
  'bron: Ik werk daar.',
  'melder: organisatie',
  'datum: 2023-02-01',
  '[nieuw]',
  'telefoon: 0800 9999',
];

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(home, name);
  await writeFile(file, content);
  return file;
}

const add = async (name: string, content: string | Uint8Array) =>
  runAdd({ data, files: [await save(name, content)] });
const inventory = () => readFile(path.join(data, 'inventory.csv'), 'utf8');
const reports = async () =>
  (await readdir(path.join(data, 'corrections')).catch(() => [])).filter((name) => !name.startsWith('.'));
const idOf = async () => (await reports())[0]?.replace(/\.txt$/, '') ?? '';
const judge = (id: string, state: 'accepted' | 'rejected' | 'asked', more = {}) =>
  runJudge({ data, id, state, by: 'VB', date: '2023-02-02', why: '', set: [], ...more });
const apply = () => runApply({ data, by: 'VB', date: '2023-02-03' });

/** All text under a folder, by path. */
async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const),
    ),
  );
}

describe('a report that comes by mail', () => {
  it('is taken in, shown, accepted and put in the inventory: one cell, and no other byte', async () => {
    const before = await inventory();
    expect(await add('mail.eml', mailOf(NEW_PHONE))).toMatchObject({ exitCode: 0, errors: '' });
    const id = await idOf();
    const shown = await runList({ data, id });
    expect(shown.output).toContain("telefoon: '0800 1234' wordt '0800 9999'");
    expect(shown.output).toContain(`Melder (vertrouwelijk): ${PERSON}, ${ADDRESS}, teamleider`);
    expect(await judge(id, 'accepted')).toMatchObject({ exitCode: 0 });
    expect(await apply()).toMatchObject({ exitCode: 0, errors: '' });
    expect(await inventory()).toBe(before.replace('0800 1234', '0800 9999'));
  });

  it('leaves who sent it in the confidential folder alone, with a mail of thanks', async () => {
    await add('mail.eml', mailOf(NEW_PHONE));
    const id = await idOf();
    await judge(id, 'accepted');
    await apply();
    const named = [...(await textsIn(data))].filter(([, text]) => /Jannie|jannie@/.test(text));
    expect(named.map(([file]) => file.split(path.sep)[0])).toEqual(named.map(() => 'confidential'));
    expect(named.length).toBeGreaterThan(1);
    const thanks = [...(await textsIn(path.join(data, 'confidential')))].find(([file]) =>
      file.endsWith('-dank.eml'),
    );
    expect(thanks?.[1]).toMatch(/^To: .*jannie@voorbeeld\.example/m);
    expect(thanks?.[1]).toMatch(/^X-Unsent: 1/m);
  });

  it('is one report, however often it is taken in and applied', async () => {
    await add('mail.eml', mailOf(NEW_PHONE));
    expect((await add('nog-eens.eml', mailOf(NEW_PHONE))).output).toContain('was er al');
    expect(await reports()).toHaveLength(1);
    const id = await idOf();
    await judge(id, 'accepted');
    await apply();
    const once = await inventory();
    expect((await apply()).output).toContain('Er is niets veranderd.');
    expect(await inventory()).toBe(once);
  });

  it('is not written over what changed in the meantime', async () => {
    await add('mail.eml', mailOf(NEW_PHONE));
    const id = await idOf();
    await judge(id, 'accepted');
    const changed = (await inventory()).replace('0800 1234', '0800 5678');
    await writeFile(path.join(data, 'inventory.csv'), changed);
    const outcome = await apply();
    expect(outcome.exitCode).toBe(1);
    expect(outcome.errors + outcome.output).toContain('0800 5678');
    expect(await inventory()).toBe(changed);
  });

  it('can be rejected with the reason, or answered with a question: nothing changes', async () => {
    const before = await inventory();
    await add('mail.eml', mailOf(NEW_PHONE));
    const id = await idOf();
    expect((await judge(id, 'rejected')).exitCode).toBe(1);
    expect(await judge(id, 'asked', { why: 'Sinds wanneer is dit nummer er?' })).toMatchObject({
      exitCode: 0,
    });
    const drafts = await textsIn(path.join(data, 'confidential', 'drafts'));
    expect([...drafts.values()].join()).toContain('Sinds wanneer is dit nummer er?');
    expect(await judge(id, 'rejected', { why: 'Het nummer bestaat niet.' })).toMatchObject({ exitCode: 0 });
    expect((await apply()).output).toContain('Er is niets veranderd.');
    expect(await inventory()).toBe(before);
  });

  it('can be replaced by another one', async () => {
    await add('mail.eml', mailOf(NEW_PHONE));
    const old = await idOf();
    await add('later.eml', mailOf(NEW_PHONE.map((line) => line.replace('9999', '7777'))));
    const [later = ''] = (await reports())
      .map((name) => name.replace(/\.txt$/, ''))
      .filter((id) => id !== old);
    const step = { state: 'superseded' as const, by: 'VB', date: '2023-02-02', why: '', set: [] };
    expect((await runJudge({ data, id: old, ...step, successor: 'bestaat-niet' })).exitCode).toBe(1);
    expect(await runJudge({ data, id: old, ...step, successor: later })).toMatchObject({ exitCode: 0 });
    expect((await judge(old, 'accepted')).exitCode).toBe(1);
    await judge(later, 'accepted');
    await apply();
    expect(await inventory()).toContain('0800 7777');
  });
});

it('reads the example of the manual, and it is the report that these tests are about', async () => {
  const manual = await readFile(path.resolve(import.meta.dirname, '../../../data/README.md'), 'utf8');
  const [example = ''] = /--- begin melding ---[\s\S]*?--- einde melding ---/.exec(manual) ?? [];
  expect(await add('zelf.txt', example)).toMatchObject({ exitCode: 0, errors: '' });
  expect(await add('mail.eml', mailOf(NEW_PHONE))).toMatchObject({ exitCode: 0 });
  expect(await reports()).toHaveLength(1);
});

describe('a report that would do harm', () => {
  const expectRefused = async (
    outcome: { exitCode: number; output: string; errors: string },
    words: RegExp,
  ) => {
    expect(outcome.exitCode).toBe(1);
    expect(outcome.output + outcome.errors).toMatch(words);
    expect(await reports()).toEqual([]);
  };

  it('is not taken in where it names a row of another municipality', async () => {
    const elsewhere = NEW_PHONE.map((line) => (line.startsWith('gemeente') ? 'gemeente: GM0373' : line));
    await expectRefused(await add('mail.eml', mailOf(elsewhere)), /staat bij Zwolle/);
  });

  it('is not read where the file is 200 MB', async () => {
    const file = await save('groot.eml', mailOf(NEW_PHONE));
    await truncate(file, 200 * 1024 * 1024);
    await expectRefused(await runAdd({ data, files: [file] }), /200 MB.*te groot/);
  });

  it('is not taken in out of a mail of ten thousand parts', async () => {
    const part = '--grens\r\nContent-Type: text/plain\r\n\r\nx\r\n';
    const mail = `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=grens\r\n\r\n${part.repeat(10_000)}--grens--\r\n`;
    await expectRefused(await add('delen.eml', mail), /delen/);
  });

  it.each([
    ['a formula', 'telefoon: =HYPERLINK("https://kwaad.example")', /formule/],
    ['a path as its name', 'telefoon: 0800 9999\r\n[melding]\r\nid: ../../weg', /./],
  ])('is not taken in with %s', async (_, line, words) => {
    const lines = NEW_PHONE.map((own) => (own.startsWith('telefoon') ? line : own));
    await expectRefused(await add('mail.eml', mailOf(lines)), words);
    expect((await readdir(home)).toSorted()).toEqual(['gegevens', 'mail.eml']);
  });

  it('is kept as text where it holds markup', async () => {
    const lines = NEW_PHONE.map((own) => (own.startsWith('bron') ? 'bron: <script>alert(1)</script>' : own));
    await add('mail.eml', mailOf(lines));
    expect((await runList({ data, id: await idOf() })).output).toContain('<script>alert(1)</script>');
  });

  it('that Outlook saved is refused with what to do', async () => {
    await expectRefused(await add('bericht.msg', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), /\.eml/);
  });
});
