import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { embedFrames, oembedOf } from '../../../src/publish/elsewhere/frame.ts';
import { realSite } from '../../support/real-site.ts';

const S_HERTOGENBOSCH = { name: "'s-Hertogenbosch", slug: 's-hertogenbosch' };

/** The attributes of the one element in a piece of HTML, as a browser reads them. */
function attributesOf(html: string): Record<string, string> {
  const [element, ...others] = parseFragment(html).childNodes;
  if (!element || !('attrs' in element) || others.length > 0) throw new Error(`Not one element: ${html}`);
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

describe('the code that shows a municipality on another site', () => {
  it('is a frame with a title and an address; a part is in the address twice, for who has no script', async () => {
    const settings = { ...(await realSite()).settings, title: 'Hulp', baseUrl: 'https://example.org/sjo/' };
    const frames = embedFrames(settings, S_HERTOGENBOSCH);
    const addresses = frames.map(({ code }) => attributesOf(code)['src']);
    const page = 'https://example.org/sjo/gemeente/s-hertogenbosch/embed/';
    expect(addresses).toEqual([
      page,
      `${page}?deel=plaats#plaats`,
      `${page}?deel=leefgebieden#leefgebieden`,
      `${page}?deel=kaart#kaart`,
    ]);
    for (const { code, height } of frames) {
      expect(attributesOf(code)).toMatchObject({
        title: "'s-Hertogenbosch: Hulp",
        loading: 'lazy',
        width: '100%',
        height: String(height),
      });
    }
  });

  it('stays one frame whatever the edition is called', async () => {
    const title = 'Hulp "dichtbij" & <script>alert(1)</script>';
    const settings = { ...(await realSite()).settings, title };
    const { html } = oembedOf(settings, S_HERTOGENBOSCH);
    expect(attributesOf(String(html))['title']).toBe(`'s-Hertogenbosch: ${title}`);
  });
});
