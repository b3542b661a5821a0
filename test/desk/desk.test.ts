import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeSent } from '../../src/corrections/report/write-report.ts';
import { Desk } from '../../src/desk/desk.ts';
import type { CheckView } from '../../src/desk/messages.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { baseFiles, filesOfCase, storedCases } from '../hostile/corpus.ts';
import { SHEET_PART } from '../support/make-workbook.ts';

const BASE = baseFiles();
/** Made by a program that writes what Excel writes. */
const WORKBOOK = path.resolve(
  import.meta.dirname,
  '../fixtures/hostile/cases/workbooks/rows-as-excel-counts/inventory.xlsx',
);
const NONE = new Uint8Array();
/** Without the mark of its encoding: each test writes its own. */
const INVENTORY = new TextDecoder().decode(BASE.get('inventory.csv'));
const published = [...BASE].map(([path, bytes]) => ({ path, bytes }));

/** A desk on which an inventory lies beside the published edition. */
async function deskWith(content: BlobPart, path = 'inventory.csv'): Promise<{ desk: Desk; view: CheckView }> {
  const desk = new Desk(loadFonts);
  await desk.publish(published);
  return { desk, view: await desk.check([{ path, file: new Blob([content]), saved: 0 }], true) };
}

const indexOf = ({ findings }: CheckView, rule: string) =>
  findings.findIndex((finding) => finding.rule === rule);
const saved = (desk: Desk, path = 'inventory.csv') => desk.toSave().find((file) => file.path === path)?.bytes;

/** Windows-1252, as Excel saves a plain CSV. */
function windowsBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('the desk', () => {
  it('finds nothing in the published edition itself, and has its municipalities', async () => {
    const { view, desk } = await deskWith(INVENTORY);
    expect(view.findings).toEqual([]);
    expect(view.municipalities.map(({ name }) => name)).toContain('Zwolle');
    expect(view.own).toEqual(['inventory.csv']);
    expect(view.fromSite).toContain('edition.json');
    expect(desk.toSave()).toEqual([]);
  });

  it('finds in reports of changes what the command line finds, and shows the line', async () => {
    const [one] = storedCases().filter(({ id }) => id === 'reports/name-among-facts');
    if (!one) throw new Error('The corpus has no such report.');
    const files = [...filesOfCase(one, BASE)].map(([path, bytes]) => ({
      path,
      file: new Blob([new Uint8Array(bytes)]),
      saved: 0,
    }));
    const desk = new Desk(loadFonts);
    const view = await desk.check(files, false);
    expect(view.findings.map(({ rule, file, line }) => [rule, file, line])).toEqual(
      one.expected.findings.map(({ rule, file, line }) => [rule, file, line]),
    );
    expect(view.unread).toEqual([]);
    expect(view.fromSite).toEqual([]);
    // A broken report keeps nobody from the rest of her work.
    expect(desk.sheet('GM0193').length).toBeGreaterThan(1_000);
  });

  it('lies an inventory in Excel beside its reports, without a complaint', async () => {
    const report = storedCases().find(({ id }) => id === 'reports/applied');
    if (!report) throw new Error('The corpus has no such report.');
    const own = [...filesOfCase(report, new Map())].map(([path, bytes]) => ({
      path,
      file: new Blob([new Uint8Array(bytes)]),
      saved: 0,
    }));
    const desk = new Desk(loadFonts);
    await desk.publish(published);
    const workbook = new Blob([new Uint8Array(await readFile(WORKBOOK))]);
    const view = await desk.check([...own, { path: 'inventory.xlsx', file: workbook, saved: 0 }], true);
    expect(view.own).toEqual(['inventory.xlsx']);
    expect(view.findings.map(({ file }) => file)).not.toContain('corrections/M-0000000001.txt');
  });

  it('shows the row of a finding with its cell, by line and letter', async () => {
    const { desk, view } = await deskWith(INVENTORY.replace('Zwolle', 'Zwole'));
    const index = indexOf(view, 'unknown-municipality');
    expect(view.findings[index]).toMatchObject({ file: 'inventory.csv', column: 'gemeente', value: 'Zwole' });
    const { cells, mendable } = desk.detail(index);
    const [marked, ...others] = cells.filter(({ isMarked }) => isMarked);
    expect(others).toEqual([]);
    expect(marked).toMatchObject({
      header: 'gemeente',
      value: 'Zwole',
      letters: view.findings[index]?.letters,
    });
    expect(mendable?.near[0]).toBe('Zwolle');
    expect(view.municipalities).toEqual([]);
  });

  it.each([
    ['UTF-8 with a mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['Windows-1252 with Windows line ends', (text: string) => windowsBytes(text.replaceAll('\n', '\r\n'))],
  ])('mends one cell and leaves every other byte, in %s', async (_, encode) => {
    const whole = `${INVENTORY.trimEnd()}
`;
    const broken = whole.replace('Informatie', 'Informatei');
    expect(broken).not.toBe(whole);
    const { desk, view } = await deskWith(encode(broken));
    const index = indexOf(view, 'unknown-support-type');
    expect(desk.detail(index).mendable).toMatchObject({ wrong: 'Informatei' });
    const after = await desk.mend(index, 'Informatie');
    expect(indexOf(after, 'unknown-support-type')).toBe(-1);
    expect(saved(desk)).toEqual(encode(whole));
    expect(after.canUndo).toBe(true);
    const back = await desk.undo();
    expect(indexOf(back, 'unknown-support-type')).toBe(index);
    expect(desk.toSave()).toEqual([]);
  });

  it('offers yes and no where a cell must say one of them', async () => {
    const { desk, view } = await deskWith(INVENTORY.replace('Gemeente;ja;', 'Gemeente;jaa;'));
    const index = indexOf(view, 'wrong-type');
    expect(desk.detail(index).mendable).toMatchObject({ wrong: 'jaa', options: ['ja', 'nee'] });
    await desk.mend(index, 'ja');
    expect(new TextDecoder().decode(saved(desk))).toBe(INVENTORY);
  });

  it('mends one cell of a workbook, and leaves all other parts and cells', async () => {
    const broken = await readFile(WORKBOOK);
    const { desk, view } = await deskWith(new Uint8Array(broken), 'inventory.xlsx');
    const index = view.findings.findIndex(({ rule }) => rule.startsWith('unknown-'));
    const { mendable } = desk.detail(index);
    const [chosen = ''] = mendable?.options ?? [];
    const after = await desk.mend(index, chosen);
    expect(after.findings.length).toBe(view.findings.length - 1);
    const [before, now] = [unzipSync(broken), unzipSync(saved(desk, 'inventory.xlsx') ?? new Uint8Array())];
    expect(Object.keys(now)).toEqual(Object.keys(before));
    const different = Object.keys(now).filter(
      (part) => strFromU8(now[part] ?? NONE) !== strFromU8(before[part] ?? NONE),
    );
    expect(different).toEqual([SHEET_PART]);
    const cells = (xml: Uint8Array = NONE) => strFromU8(xml).split(/(?=<c )/);
    const [old, fresh] = [cells(before[SHEET_PART]), cells(now[SHEET_PART])];
    expect(fresh.filter((cell, at) => cell !== old[at])).toEqual([expect.stringContaining(`>${chosen}<`)]);
  });

  it('mends nothing that is not on the list, and nothing in a file of the site', async () => {
    const { desk, view } = await deskWith(INVENTORY.replace('Zwolle', 'Zwole'));
    await expect(desk.mend(indexOf(view, 'unknown-municipality'), '=1+1')).rejects.toThrow(
      'Verbeter de cel in Excel',
    );
    await expect(desk.mend(99, 'Zwolle')).rejects.toThrow('niet meer');
    expect(desk.toSave()).toEqual([]);
  });

  it('refuses a file that is too large with a clear message, and reads no more of it than it needs', async () => {
    let asked = 0;
    const file = new Blob(['x']);
    const slice = (_from?: number, to = 0) => {
      asked = to;
      return new Blob([new Uint8Array(to)]);
    };
    const huge = Object.assign(file, { slice });
    const desk = new Desk(loadFonts);
    await desk.publish(published);
    const { findings } = await desk.check([{ path: 'inventory.csv', file: huge, saved: 0 }], true);
    expect(asked).toBe(50 * 1024 * 1024 + 1);
    expect(findings.map(({ rule }) => rule)).toContain('file-too-large');
  });

  it('makes the sheet of the published edition, and tells what differs from it', async () => {
    const { desk, view } = await deskWith(`${INVENTORY.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
    const changes = desk.changes();
    if ('problem' in changes) throw new Error(changes.problem);
    expect(changes.report.sections.find(({ id }) => id === 'locaties')?.rows).toHaveLength(1);
    const gone = changes.report.sections.find(({ id }) => id === 'locaties')?.rows[0];
    const preview = desk.preview(gone?.code ?? '');
    expect(preview.locations).toEqual([gone]);
    expect(preview.main.filter(({ differs }) => differs).map(({ label }) => label)).toContain('Locaties');
    const other = view.municipalities.find(({ code }) => code !== gone?.code);
    expect(desk.preview(other?.code ?? '').locations).toEqual([]);
    expect(new TextDecoder('latin1').decode(desk.sheet(other?.code ?? '').slice(0, 5))).toBe('%PDF-');
  });

  it('judges a report and works it into the inventory, byte for byte', async () => {
    const [header = '', ...rows] = INVENTORY.trimEnd().split('\n');
    const names = header.split(';');
    const column = (name: string) => names.indexOf(name);
    const row = rows.find((each) => /;0\d{2,3}[ -]?\d+;/.test(each)) ?? '';
    const cells = row.split(';');
    const { desk } = await deskWith(INVENTORY);
    const municipality = desk
      .view()
      .municipalities.find(({ name, code }) => [name, code].includes(cells[column('gemeente')] ?? ''));
    const sent = writeSent(
      {
        kind: 'contact',
        municipality: municipality?.code ?? '',
        row: {
          organisation: cells[column('organisatie')] ?? '',
          address: cells[column('bezoekadres')] ?? '',
        },
        values: new Map([['phone', '0800 9999']]),
        explanation: '<img src=x onerror=alert(1)>',
        basis: 'Ik werk daar.',
        reporterKind: 'organisation',
        date: '2023-02-01',
      },
      { name: 'Noor de Wit', email: 'noor@raad.example', role: 'teamleider' },
    );
    const reports = desk.reports();
    const { reports: listed, problems } = await reports.add([
      { name: 'melding.txt', file: new Blob([sent]) },
    ]);
    expect(problems).toEqual([]);
    const id = listed[0]?.id ?? '';
    const detail = reports.detail(id);
    expect(detail.cells.find(({ header: name }) => name === 'telefoon')).toMatchObject({
      before: cells[column('telefoon')],
      after: '0800 9999',
      isChanged: true,
    });
    expect(detail.reporter).toContain('noor@raad.example');

    const form = { id, by: 'VB', date: '2023-02-02', successor: '', values: [], why: '' };
    expect(() => reports.step({ ...form, state: 'rejected' })).toThrow('Vul in waarom.');
    expect(() => reports.step({ ...form, state: 'accepted', by: 'Vera Bos' })).toThrow('initialen');
    const asked = reports.step({ ...form, state: 'asked', why: 'Sinds wanneer?' });
    expect(decodeURIComponent(asked.mail?.address ?? '')).toContain('Sinds wanneer?');
    expect(detail.otherColumns).toContain('website');
    expect(detail.otherColumns).not.toContain('telefoon');
    expect(detail.otherColumns).not.toContain('gemeente');
    const chosen = reports.step({
      ...form,
      state: 'accepted',
      values: [{ header: 'telefoon', value: '0800 8888' }],
    });
    expect(chosen.view.toApply).toBe(1);
    const { told, check, judge } = await desk.applyReports('VB', '2023-02-03');
    expect(told).toEqual(['1 melding is verwerkt in de inventarisatie.']);
    expect(check.findings).toEqual([]);
    expect(judge.reports[0]?.stateWords).toBe('verwerkt');

    const mended = row.replace(`;${cells[column('telefoon')]};`, ';0800 8888;');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(saved(desk))).toBe(
      INVENTORY.replace(row, mended),
    );
    const trail = new TextDecoder().decode(saved(desk, `corrections/${id}.txt`));
    expect(trail).toContain('0800 8888');
    expect(trail).not.toMatch(/Noor|noor@/);
    expect(new TextDecoder().decode(saved(desk, `confidential/reporters/${id}.txt`))).toContain(
      'noor@raad.example',
    );
    await desk.undo();
    expect(desk.reports().view().reports[0]?.stateWords).toBe('aangenomen');
    expect(saved(desk)).toBeUndefined();
  });

  it('says of each file in which there is no report what is the matter', async () => {
    const { desk } = await deskWith(INVENTORY);
    const { reports, problems } = await desk.reports().add([
      { name: 'niets.eml', file: new Blob(['Subject: hallo\n\nGeen melding.']) },
      { name: 'leeg.txt', file: new Blob(['']) },
      { name: 'bericht.msg', file: new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])]) },
    ]);
    expect(reports).toEqual([]);
    expect(problems).toHaveLength(3);
    expect(problems.at(-1)).toMatch(/Outlook.*sla het op als \.eml/);
    expect(problems[0]).toContain('niets.eml');
  });
});
