import { describe, expect, test } from 'vitest';
import { readText, sites } from '../support/built-site.ts';
import { attribute, findAll, parsePage, textOf } from '../support/reading/html.ts';

describe.each([[`at ${sites.own.base}`, sites.own]] as const)('the texts of the publisher, %s', (_, site) => {
  const page = (path: string) => parsePage(readText(site, `${path}index.html`));
  const headings = (path: string) =>
    findAll(page(path), ({ tagName }) => /^h[1-6]$/.test(tagName)).map(
      (heading) => `${heading.tagName} ${textOf(heading)}`,
    );
  const links = (path: string) =>
    findAll(page(path), ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');

  test('are on their pages, with headings below the title', () => {
    expect(headings('toegankelijkheid/')).toEqual([
      'h1 Toegankelijkheid',
      'h2 Wat wij doen',
      'h2 Hoe wij dat nagaan',
      'h2 Werkt iets niet voor u?',
    ]);
    expect(headings('over/')).toEqual([
      'h1 Over deze site',
      'h2 Voor wie?',
      'h2 Hoe komt de lijst tot stand?',
      'h2 Een fout gezien?',
      'h2 Privacy',
      'h2 Uitgever',
    ]);
  });

  test('lead to the mail address and the publisher of the edition, and to pages of this site', () => {
    expect(links('toegankelijkheid/')).toContain(
      'mailto:meldpunt@factsheets.example?subject=Toegankelijkheid',
    );
    expect(links('over/')).toContain('mailto:meldpunt@factsheets.example');
    expect(links('over/').filter((link) => link === 'https://www.divosa.nl/').length).toBe(2);
    expect(links('over/')).toContain(`${site.base}uitleg/`);
  });
});
