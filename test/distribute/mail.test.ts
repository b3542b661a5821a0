import { readFile } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/distribute/options.ts';
import { readList } from '../../src/distribute/parcel/lists.ts';
import {
  composeDraft,
  fillMail,
  type MailFields,
  readMailTemplate,
} from '../../src/distribute/parcel/mail.ts';
import { excelCsv } from '../../src/factsheet/shared/csv-text.ts';
import { PROJECT } from './try-out.ts';

const FIELDS: MailFields = {
  naam: 'Zoë {gemeente} (voorbeeld)',
  gemeente: 'Súdwest-Fryslân',
  datum: '1 mei 2023',
  pagina: 'https://factsheets.example/gemeente/sudwest-fryslan/',
  contact: 'meldpunt@factsheets.example',
  uitgever: 'Uitgever (voorbeeld)',
  peildatum: '1 januari 2023',
};

const draft = (changes: { readonly name?: string; readonly body?: string } = {}) =>
  composeDraft({
    recipient: { name: changes.name ?? 'Zoë, van "Ú"', email: 'zoe@gemeente-1.example' },
    subject: 'Factsheet Súdwest-Fryslân en Noordeloosë',
    body: changes.body ?? 'Beste Zoë,\n\nDag.\n',
    date: '2023-05-01',
    host: 'factsheets.example',
    attachment: { fileName: 'GM1900-sudwest-fryslan.pdf', bytes: Uint8Array.from([0, 13, 10, 255, 128]) },
  });

describe('the template of the mail', () => {
  it('of the house can be filled without anything left over', async () => {
    const template = readMailTemplate(
      await readFile(path.join(PROJECT, 'templates/mail/bedankmail.txt'), 'utf8'),
    );
    const { subject, body } = fillMail(template, { ...FIELDS, naam: 'Zoë' }, false);
    expect(subject).toContain('Súdwest-Fryslân');
    expect(subject + body).not.toMatch(/[{}]|VOORBEELD/);
    expect(body).toContain(FIELDS.pagina);
    expect(body).toContain('Beste Zoë,');
  });

  it('does not fill in what stands in a field', () => {
    const { body } = fillMail({ subject: 'x', body: 'Beste {naam}' }, FIELDS, false);
    expect(body).toBe('Beste Zoë {gemeente} (voorbeeld)');
  });

  it('says in the subject and the text that an example is one', () => {
    const { subject, body } = fillMail({ subject: 'Dag', body: 'Tekst\n' }, FIELDS, true);
    expect(subject).toBe('VOORBEELD: Dag');
    expect(body).toMatch(/^Let op: dit is een voorbeeld\./);
  });

  it.each([
    ['no subject', 'Beste {naam}\n\nDag', /eerste regel moet beginnen met Onderwerp/],
    ['no text', 'Onderwerp: Dag\n\n', /eerste regel/],
    ['an unknown field', 'Onderwerp: Dag\n\n{gemeentenaam}', /veld dat wij niet kennen: \{gemeentenaam\}/],
  ])('with %s is refused', (_, text, message) => {
    expect(() => readMailTemplate(text)).toThrow(message);
  });
});

describe('a draft', () => {
  it('keeps letters with accents, quotes and every byte of the sheet', async () => {
    const mail = await PostalMime.parse(await draft());
    expect(mail.subject).toBe('Factsheet Súdwest-Fryslân en Noordeloosë');
    expect(mail.to).toEqual([{ name: 'Zoë, van "Ú"', address: 'zoe@gemeente-1.example' }]);
    expect(mail.text?.trim()).toBe('Beste Zoë,\n\nDag.');
    expect([...new Uint8Array(mail.attachments[0]?.content as ArrayBuffer)]).toEqual([0, 13, 10, 255, 128]);
    expect(mail.date).toBe('2023-05-01T00:00:00.000Z');
  });

  it('has no sender: that is who opens and sends it', async () => {
    const mail = await PostalMime.parse(await draft());
    expect(mail.from).toBeUndefined();
  });

  it('is the same for the same input and another one for another', async () => {
    const once = Buffer.from(await draft());
    expect(once.equals(await draft())).toBe(true);
    expect(once.equals(await draft({ body: 'Iets anders\n' }))).toBe(false);
  });

  it('takes no headers from a name', async () => {
    const mail = await PostalMime.parse(await draft({ name: 'X\r\nBcc: ander@elders.example' }));
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toHaveLength(1);
  });
});

describe('the lists', () => {
  it('are read back as they were, also where Excel needed an apostrophe', () => {
    const text = excelCsv(['a', 'b'], [['=1+1', "'s-Hertogenbosch; x"]]);
    expect(text).toContain("'=1+1");
    expect(readList(text)).toEqual([{ a: '=1+1', b: "'s-Hertogenbosch; x" }]);
  });
});

describe('the command line', () => {
  it('takes a higher minimum and refuses a lower one', () => {
    expect(readOptions(['--minimum', '8'])).toMatchObject({ minimum: 8 });
    expect(readOptions([])).toMatchObject({ minimum: 5, withComparison: true, out: 'distribution' });
    for (const minimum of ['4', '0', '-1', '5,5', 'veel']) {
      expect(() => readOptions([`--minimum=${minimum}`])).toThrow(/Lager kan niet/);
    }
  });

  it('refuses what it does not know, without repeating it', () => {
    expect(() => readOptions(['--geheim', 'jan@elders.example'])).toThrow(
      /^De optie --geheim is niet bekend/,
    );
    expect(() => readOptions(['jan@elders.example'])).not.toThrow(/jan@/);
    expect(() => readOptions(['jan@elders.example'])).toThrow(/los woord/);
    expect(() => readOptions(['--example', '--survey', 'x.csv'])).toThrow(/niet allebei/);
    expect(readOptions(['--help'])).toBe('help');
  });

  it('takes several municipalities', () => {
    expect(readOptions(['--only', 'Aalten', '--only', 'GM0852'])).toMatchObject({
      only: ['Aalten', 'GM0852'],
    });
  });
});
