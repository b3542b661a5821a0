import { chmod, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, it, vi } from 'vitest';
import { readList, sha256 } from '../../../src/distribute/parcel/lists.ts';
import { summarise } from '../../../src/distribute/summary.ts';
import {
  changedSurvey,
  distribute,
  EDITION,
  fewAnswers,
  filesIn,
  modesIn,
  temporaryFolder,
} from '../../distribute/try-out.ts';

// Each run reads the whole edition; the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const MANIFEST = 'manifest.csv';
const text = (files: ReadonlyMap<string, Buffer>, name: string) => files.get(name)?.toString('utf8') ?? '';

describe('a first run', () => {
  it('makes a sheet and a draft for each respondent, and lists that agree with the files', async () => {
    const out = await temporaryFolder();
    const { result, findings } = await distribute(out, { zip: true });
    expect(findings).toEqual([]);
    expect(result?.delivery.added).toHaveLength(36);
    const files = await filesIn(path.join(out, EDITION));
    const names = [...files.keys()];
    expect(names.filter((name) => /^factsheets\/GM\d{4}-[a-z0-9-]+\.pdf$/.test(name))).toHaveLength(36);
    expect(names.filter((name) => /^mails\/GM\d{4}-[a-z0-9-]+\.eml$/.test(name))).toHaveLength(36);

    const manifest = text(files, MANIFEST);
    expect(manifest.startsWith('\uFEFFbestand;sha256;ontvanger;gemeentecode')).toBe(true);
    const rows = readList(manifest);
    expect(rows).toHaveLength(72);
    for (const row of rows) {
      const bytes = files.get(row['bestand'] ?? '');
      expect(bytes && sha256(bytes)).toBe(row['sha256']);
      expect(row['bestand']).toContain(row['gemeentecode']);
    }
    const mailing = text(files, 'mailing.csv');
    expect(mailing.startsWith('\uFEFFgemeente;gemeentecode;naam;email;onderwerp')).toBe(true);
    expect(readList(mailing)).toHaveLength(36);
  });

  it('makes mails that another program reads as drafts with the sheet attached', async () => {
    const out = await temporaryFolder();
    await distribute(out, { only: ['Súdwest-Fryslân', "'s-Hertogenbosch", 'De Fryske Marren'] });
    const files = await filesIn(path.join(out, EDITION));
    const mail = files.get('mails/GM1900-sudwest-fryslan.eml') ?? Buffer.alloc(0);
    const draft = await PostalMime.parse(mail);
    expect(draft.subject).toBe(
      'VOORBEELD: Uw persoonlijke factsheet sociaaljuridische ondersteuning: Súdwest-Fryslân',
    );
    expect(draft.to).toEqual([
      {
        name: expect.stringMatching(/^Contactpersoon \d+ \(voorbeeld\)$/),
        address: expect.stringMatching(/^sjo@gemeente-\d+\.example$/),
      },
    ]);
    expect(draft.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(draft.text).toContain('enquête');
    expect(draft.text).toContain('https://factsheets.example/gemeente/sudwest-fryslan/');
    expect(draft.text).not.toMatch(/[{}]/);
    expect(draft.attachments).toHaveLength(1);
    const [attachment] = draft.attachments;
    expect(attachment).toMatchObject({
      filename: 'GM1900-sudwest-fryslan.pdf',
      mimeType: 'application/pdf',
      disposition: 'attachment',
    });
    const attached = Buffer.from(attachment?.content as ArrayBuffer);
    expect(attached.equals(files.get('factsheets/GM1900-sudwest-fryslan.pdf') ?? Buffer.alloc(0))).toBe(true);
    // Every line end is CRLF and no line is longer than mail allows.
    expect(mail.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(
      Math.max(
        ...mail
          .toString('latin1')
          .split('\r\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThanOrEqual(998);
  });

  it('is for the owner alone, whatever the umask', async () => {
    const out = path.join(await temporaryFolder(), 'nieuw');
    const umask = process.umask(0);
    try {
      await distribute(out, { only: ['Waterland'], zip: true });
    } finally {
      process.umask(umask);
    }
    for (const [name, mode] of await modesIn(out)) {
      expect([name, mode.toString(8)]).toEqual([
        name,
        path.extname(name) === '' || name === EDITION ? '700' : '600',
      ]);
    }
  });

  it('closes the folder with confidential input', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    await mkdir(path.join(data, 'confidential'), { recursive: true });
    await chmod(path.join(data, 'confidential'), 0o755);
    await changedSurvey(path.join(data, 'confidential'), (lines) => lines);
    // Without an edition the run stops, after the folder was closed.
    await expect(distribute(await temporaryFolder(), { data, survey: undefined })).rejects.toThrow(
      'npm run check',
    );
    expect((await modesIn(data)).get('confidential')?.toString(8)).toBe('700');
  });
});

describe('a second run', () => {
  it('with the same input changes nothing and says so; elsewhere it gives the same bytes', async () => {
    const [out, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    await distribute(out, { zip: true });
    const again = await distribute(out, { zip: true });
    expect(again.result?.delivery).toMatchObject({
      write: [],
      remove: [],
      added: [],
      renewed: [],
      unchanged: 36,
    });
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      await distribute(elsewhere, { zip: true });
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    const [first, second] = [await filesIn(out), await filesIn(elsewhere)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(
      [...first].filter(([name, bytes]) => !second.get(name)?.equals(bytes)).map(([name]) => name),
    ).toEqual([]);
  });

  it('with changed input says who gets a new version, and takes away who is gone', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    await distribute(out, { survey: await fewAnswers(folder) });
    const survey = await fewAnswers(folder, (lines) =>
      lines
        .filter((line) => !line.startsWith('Schiermonnikoog;'))
        .map((line) =>
          line.startsWith('Waterland;') ? line.replace('Voorbeeld:', 'Voorbeeld, nieuw:') : line,
        ),
    );
    const { result } = await distribute(out, { survey });
    expect(result?.delivery).toMatchObject({
      added: [],
      renewed: ['Waterland'],
      gone: ['Schiermonnikoog'],
      unchanged: 7,
    });
    const names = [...(await filesIn(out)).keys()];
    expect(names.filter((name) => name.includes('schiermonnikoog'))).toEqual([]);
  });

  it('refuses a comparison over nearly the same municipalities, unless nothing was sent', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    await distribute(out, { survey: await fewAnswers(folder) });
    const before = await filesIn(out);
    const survey = await fewAnswers(folder, (lines) =>
      lines.map((line) =>
        line.startsWith('Waterland;') ? line.replace(/;ja;voorbeeld$/, ';nee;voorbeeld') : line,
      ),
    );
    await expect(distribute(out, { survey })).rejects.toThrow(/bijna dezelfde gemeenten/);
    expect(await filesIn(out)).toEqual(before);

    const late = await distribute(out, { survey, withComparison: false, only: ['Waterland'] });
    expect(late.result?.delivery.renewed).toEqual(['Waterland']);
    await expect(distribute(out, { survey })).rejects.toThrow(/bijna dezelfde gemeenten/);
    const fresh = await distribute(out, { survey, notSent: true });
    expect(fresh.result?.delivery.renewed).toHaveLength(9);
  });

  it('does not put invented sheets in the place of real ones', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    const survey = await fewAnswers(folder, (lines) => lines.map((line) => line.replace(/;voorbeeld$/, ';')));
    await distribute(out, { survey });
    await expect(distribute(out, { survey: await fewAnswers(folder) })).rejects.toThrow(/echte factsheets/);
  });

  it('takes an old ZIP away when it would no longer be right', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    await distribute(out, { only: ['Waterland'], zip: true });
    const survey = await fewAnswers(folder, (lines) =>
      lines.map((line) => line.replace('Voorbeeld:', 'Nieuw:')),
    );
    await distribute(out, { only: ['Waterland'], survey });
    expect([...(await filesIn(out)).keys()].filter((name) => name.endsWith('.zip'))).toEqual([]);
  });
});

describe('options', () => {
  it('--only makes one municipality, by name or code, and leaves the others as they are', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    await distribute(out, { survey: await fewAnswers(folder) });
    const survey = await fewAnswers(folder, (lines) =>
      lines.map((line) => line.replace('Voorbeeld:', 'Nieuw:')),
    );
    const { result } = await distribute(out, { survey, only: ['GM0852', 'Hulst'] });
    expect(result?.packages).toBe(2);
    expect(result?.delivery).toMatchObject({ renewed: ['Hulst', 'Waterland'], remove: [], gone: [] });
    const files = await filesIn(path.join(out, EDITION));
    expect(readList(text(files, MANIFEST))).toHaveLength(18);
    expect(readList(text(files, 'mailing.csv')).map((row) => row['gemeente'])).toEqual([
      'Hulst',
      'Waterland',
    ]);
    for (const row of readList(text(files, MANIFEST))) {
      const bytes = files.get(row['bestand'] ?? '');
      expect(bytes && sha256(bytes)).toBe(row['sha256']);
    }
  });

  it('--only refuses what is no municipality, and a municipality without an answer', async () => {
    const out = await temporaryFolder();
    await expect(distribute(out, { only: ['Waterlnd'] })).rejects.toThrow(/Bedoelt u Waterland/);
    await expect(distribute(out, { only: ['Aalten'] })).rejects.toThrow('Van Aalten is er geen antwoord');
  });

  it('--dry-run does all the work and writes nothing', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    const { result } = await distribute(out, { survey: await fewAnswers(folder), dryRun: true, zip: true });
    expect(result?.delivery.added).toHaveLength(9);
    expect(await filesIn(out)).toEqual(new Map());
  });

  it('--zip holds the same files, with fixed times', async () => {
    const out = await temporaryFolder();
    const { result } = await distribute(out, { zip: true, only: ['Waterland'] });
    const files = await filesIn(path.join(out, EDITION));
    const inside = unzipSync(files.get(result?.zip ?? '') ?? new Uint8Array());
    expect(Object.keys(inside).sort()).toEqual([
      'factsheets/GM0852-waterland.pdf',
      'mailing.csv',
      'mails/GM0852-waterland.eml',
      'manifest.csv',
    ]);
    for (const [name, bytes] of Object.entries(inside)) expect(files.get(name)?.equals(bytes)).toBe(true);
  });

  it('--minimum withholds what has fewer others', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    const survey = await fewAnswers(folder);
    const stateWith = async (minimum: number) => {
      const { result } = await distribute(out, { survey, minimum, only: ['Waterland'], dryRun: true });
      return result?.comparisons.map(({ outcome }) => outcome.state);
    };
    expect(await stateWith(7)).toEqual(['shown', 'shown', 'shown']);
    expect(await stateWith(8)).toEqual(['withheld', 'withheld', 'withheld']);
  });
});

describe('a comparison that one answer silences', () => {
  it('is explained to the editor with municipality and line, and to nobody else', async () => {
    const out = await temporaryFolder();
    const survey = await fewAnswers(out, (lines) =>
      lines.map((line) => {
        const cells = line.split(';');
        return cells[0] === 'Ommen' ? cells.with(8, '150000000').join(';') : line;
      }),
    );
    const line = (await readFile(survey, 'utf8'))
      .split('\r\n')
      .findIndex((text) => text.startsWith('Ommen;'));
    const { result, findings } = await distribute(path.join(out, 'uit'), { survey });
    expect(findings).toEqual([]);
    if (!result) throw new Error('The survey has no errors.');
    const told = summarise(result, { dryRun: false, withComparison: true, minimum: 5 });
    expect(told).toContain(`Dat komt door Ommen (regel ${line + 1}). Kijk of dat antwoord klopt.`);
    expect(told).not.toContain('150');
    for (const [name, bytes] of await filesIn(path.join(out, 'uit', EDITION)))
      expect(bytes.toString('utf8'), name).not.toMatch(/Dat komt door|regel \d/);
  });
});
