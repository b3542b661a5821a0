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
    const list = await site?.answer('/gemeenten.json?v=1');
    expect(list?.mediaType).toBe('application/json; charset=utf-8');
    const [first] = JSON.parse(textOf(list?.content)) as { slug: string }[];
    const folder = `/gemeente/${first?.slug}/`;
    expect(await site?.answer(`${folder}factsheet.csv`)).toMatchObject({
      mediaType: 'text/csv; charset=utf-8',
    });
    const sheet = await site?.answer(`${folder}factsheet.pdf`);
    expect(sheet?.mediaType).toBe('application/pdf');
    expect(textOf(sheet?.content)).toMatch(/^%PDF-/);
    expect(await site?.answer(folder)).toBeUndefined();
    expect(await site?.answer('/src/styles/site.css')).toBeUndefined();
  });

  it('stands on this machine, whatever address the edition has', async () => {
    await open(await editionFolder());
    expect((await pageSettings()).baseUrl).toBe('http://localhost/');
  });

  it('shows a change of the data, and keeps the last good site where the data have errors', async () => {
    const data = await editionFolder();
    const { site, said } = await open(data);
    const locations = async () => textOf((await site?.answer('/data/locaties.csv'))?.content);

    await writeEdition(data, (draft) => setCell(draft, 'inventory', 2, 'organisatie', 'Nieuw Raadhuis'));
    expect(await site?.reread()).toBe(true);
    expect(await locations()).toContain('Nieuw Raadhuis');

    await writeEdition(data, (draft) => setCell(draft, 'inventory', 2, 'email', 'mis@'));
    expect(await site?.reread()).toBe(false);
    expect(said.join('')).toContain('broken-email');
    expect(await locations()).toContain('Nieuw Raadhuis');
  });

  it('does not open on data with errors, and says which', async () => {
    const { site, said } = await open(
      await editionFolder((draft) => setCell(draft, 'inventory', 2, 'email', 'mis@')),
    );
    expect(site).toBeUndefined();
    expect(said.join('')).toContain('broken-email');
  });
});
