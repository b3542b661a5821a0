import { decode } from 'fast-png';
import { beforeAll, describe, expect, it } from 'vitest';
import { generalCards } from '../../../src/publish/metadata/general-cards.ts';
import { siteCard } from '../../../src/publish/metadata/shared-card.ts';
import { cardBackground } from '../../../src/publish/municipality/card-content.ts';
import { makeCardRenderer } from '../../../src/publish/municipality/render-card.ts';
import type { Site } from '../../../src/publish/site.ts';
import { realSite } from '../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

const figuresOf = (own: Site, path: string) =>
  [...generalCards(own)]
    .find((card) => card.path === path)
    ?.job()
    .content.figures.map(({ number, label }) => `${number} ${label}`);

describe('the cards of general pages', () => {
  it('are one for the site, one for each province and one for each map', () => {
    const paths = Array.from(generalCards(site), ({ path }) => path);
    expect(paths).toHaveLength(1 + 12 + 29);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        siteCard(site.settings).path,
        'provincie/fryslan/deelkaart.png',
        'landelijk/kaarten/sociaal-raadslieden/deelkaart.png',
      ]),
    );
  });

  it('say what was counted', () => {
    expect(figuresOf(site, 'deelkaart.png')).toEqual([
      '1.621 locaties gevonden',
      '321 van de 342 gemeenten hebben een locatie',
    ]);
    expect(figuresOf(site, 'landelijk/kaarten/sociaal-raadslieden/deelkaart.png')).toEqual([
      '143 van de 342 gemeenten',
    ]);
    expect(figuresOf(site, 'landelijk/kaarten/locaties-per-10000-inwoners/deelkaart.png')).toEqual([
      '21 van de 342 gemeenten hebben geen locatie',
    ]);
  });

  it('count one as one', () => {
    const [province] = site.provinces;
    const [municipality] = province?.municipalities ?? [];
    if (!province || !municipality) throw new Error('No province.');
    const small = { ...province, municipalities: [municipality], locations: 1, withLocation: 1 };
    const own = { ...site, provinces: [small] };
    expect(figuresOf(own, `provincie/${province.slug}/deelkaart.png`)).toEqual([
      '1 locatie gevonden',
      '1 van de 1 gemeente heeft een locatie',
    ]);
  });

  it('of an example say that it is one; those of a published edition do not', () => {
    const published = { ...site, settings: { ...site.settings, status: 'published' as const } };
    for (const { job } of generalCards(site)) expect(job().content.exampleTitle).toContain('Voorbeelddata');
    for (const { job } of generalCards(published)) expect(job().content.exampleTitle).toBeUndefined();
  });

  it('become pictures of 1200 by 630, small enough for who shares them, in the colours of the house', async () => {
    const render = makeCardRenderer(cardBackground(site.locator));
    for (const { job } of [...generalCards(site)].slice(0, 3)) {
      const png = await render(job());
      const image = decode(png, { checkCrc: true });
      expect([image.width, image.height]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(33_000);
      const colours = new Set(
        (image.palette ?? []).map((rgb) => rgb.map((part) => part.toString(16).padStart(2, '0')).join('')),
      );
      expect([...colours]).toEqual(expect.arrayContaining(['14213d', 'ffffff', 'dde3ea']));
    }
  });
});
