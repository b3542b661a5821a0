import { rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openDevelopmentSite } from '../../../src/build/serve/development-site.ts';
import { pageSettings } from '../../../src/publish/page-context.ts';
import { setCell } from '../../ingest/small-edition.ts';
import { editionFolder, writeEdition } from '../../support/edition-folder.ts';

const textOf = (content: string | Uint8Array | undefined) => Buffer.from(content ?? '').toString();

async function open(data: string) {
  const said: string[] = [];
  const site = await openDevelopmentSite(data, (text) => said.push(text));
  return { site, said };
}

describe('the site while somebody works on it', () => {
  it('answers with files of the site, made when they are asked for, and leaves pages to Astro', async () => {
    const { site } = await open(await editionFolder());
    const list = await site.answer('/gemeenten.json?v=1');
    expect(list?.mediaType).toBe('application/json; charset=utf-8');
    const [first] = JSON.parse(textOf(list?.content)) as { slug: string }[];
    const folder = `/gemeente/${first?.slug}/`;
    expect(await site.answer(`${folder}factsheet.csv`)).toMatchObject({
      mediaType: 'text/csv; charset=utf-8',
    });
    const sheet = await site.answer(`${folder}factsheet.pdf`);
    expect(sheet?.mediaType).toBe('application/pdf');
    expect(textOf(sheet?.content)).toMatch(/^%PDF-/);
    expect(await site.answer(folder)).toBeUndefined();
    expect(await site.answer('/src/styles/site.css')).toBeUndefined();
  });

  it('stands on this machine, whatever address the edition has', async () => {
    await open(await editionFolder());
    expect((await pageSettings()).baseUrl).toBe('http://localhost/');
  });

  it('shows a change of the data, and in the place of every page what is wrong with them', async () => {
    const data = await editionFolder();
    const { site, said } = await open(data);
    const locations = async () => textOf((await site.answer('/data/locaties.csv'))?.content);

    await writeEdition(data, (draft) => setCell(draft, 'inventory', 2, 'organisatie', 'Nieuw Raadhuis'));
    await site.reread();
    expect(await locations()).toContain('Nieuw Raadhuis');

    await writeEdition(data, (draft) => setCell(draft, 'inventory', 2, 'email', 'mis@'));
    await site.reread();
    expect(said.join('')).toContain('broken-email');
    for (const page of ['/', '/gemeente/zwolle/', '/gemeente/zwolle', '/kaart/?a=b']) {
      const shown = await site.answer(page);
      expect(shown).toMatchObject({ mediaType: 'text/html; charset=utf-8', status: 500 });
      expect(textOf(shown?.content)).toMatch(/1 fout in de gegevens[\s\S]*broken-email[\s\S]*regel 2/);
    }
    // What reloads the page goes on.
    expect(await site.answer('/@vite/client')).toBeUndefined();
    expect(await site.answer('/src/styles/site.css')).toBeUndefined();

    await writeEdition(data, (draft) => setCell(draft, 'inventory', 2, 'organisatie', 'Weer goed'));
    await site.reread();
    expect(await site.answer('/')).toBeUndefined();
    expect(await locations()).toContain('Weer goed');
  });

  it('says what is wrong with a value as text, never as markup', async () => {
    const { site } = await open(
      await editionFolder((draft) => setCell(draft, 'inventory', 2, 'email', '<script>alert(1)</script>')),
    );
    const page = textOf((await site.answer('/'))?.content);
    expect(page).toContain('&lt;script>alert(1)');
    expect(page).not.toContain('<script>alert');
  });

  it('says so in the page where the folder is gone, and goes on once it is back', async () => {
    const data = await editionFolder();
    const { site } = await open(data);
    await rename(data, `${data}-weg`);
    await site.reread();
    expect(textOf((await site.answer('/'))?.content)).toContain('bestaat niet');
    await rename(`${data}-weg`, data);
    await site.reread();
    expect(await site.answer('/')).toBeUndefined();
  });

  it('opens on data with errors too, and says which', async () => {
    const { site, said } = await open(
      await editionFolder((draft) => setCell(draft, 'inventory', 2, 'email', 'mis@')),
    );
    expect(textOf((await site.answer('/'))?.content)).toContain('broken-email');
    expect(said.join('')).toContain('broken-email');
  });
});
