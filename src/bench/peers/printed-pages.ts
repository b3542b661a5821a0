import { openSite } from '../../../test/site/support/browser/browser.ts';
import { municipalityPath } from '../../publish/shared/paths.ts';
import type { SheetMaker } from './sheet-maker.ts';

/** The pages of a built site printed by headless Chromium: one browser and one page for all of them. */
export async function printedPages(folder: string): Promise<SheetMaker> {
  const { browser, url, close } = await openSite({ folder, base: '/', url: '' });
  const page = await browser.newPage();
  return {
    name: 'Pagina afgedrukt met Chromium',
    engine: `Chromium ${browser.version()}, één tabblad, met labels`,
    make: async ({ slug }) => {
      await page.goto(url + municipalityPath(slug), { waitUntil: 'load' });
      return page.pdf({ format: 'A4', tagged: true, printBackground: true });
    },
    forget: () => {},
    close,
  };
}
