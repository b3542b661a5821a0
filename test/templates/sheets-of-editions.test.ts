import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check/check-pdf.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import {
  municipalityInput,
  sharedInput,
  sheetContext,
  sheetInput,
} from '../../src/publish/municipality/input.ts';
import { todayPages } from '../../src/publish/shared/archive.ts';
import { municipalityPath } from '../../src/publish/shared/paths.ts';
import type { Site } from '../../src/publish/site.ts';
import type { SheetSuperseded } from '../../templates/sheet/sheet-style.ts';
import { renderSheet } from '../../templates/sheet.ts';
import { readBack } from '../pdf/read-back.ts';
import { layoutFaults } from '../support/page-layout/layout-faults.ts';
import { readLayout } from '../support/page-layout/read-layout.ts';
import { currentSite, sheetOf } from '../support/real-site.ts';

/** One in so many sheets of today is read. */
const STEP = 20;

const TODAY = { referenceDate: '2025-01-01', baseUrl: 'https://www.factsheets.example/hulp/' };

let site: Site;
let earlier: Site;
beforeAll(async () => {
  site = await currentSite();
  const [archive] = site.archives;
  if (!archive) throw new Error('There is no earlier edition.');
  earlier = archive.site;
});

function archivedSheet(slug: string, pages?: SheetSuperseded['pages']): Uint8Array {
  const entry = earlier.bySlug.get(slug);
  if (!entry) throw new Error(`No municipality ${slug}.`);
  const superseded = { today: TODAY, pages: pages ?? todayPages(municipalityPath(slug), earlier, site) };
  const input = sheetInput(municipalityInput(earlier, entry.code));
  return renderSheet(sheetContext(sharedInput(earlier)), loadFonts(), { ...input, superseded });
}

describe('the sheet of an earlier edition', () => {
  it.each(['s-hertogenbosch', 'sudwest-fryslan', 'nuenen-gerwen-en-nederwetten', 'urk', 'amsterdam'])(
    'of %s says first that there is a newer one and where, and is as accessible as others',
    async (slug) => {
      const bytes = archivedSheet(slug);
      const { text, outline } = await readBack(bytes);
      const line = `Oudere uitgave. Er is een nieuwere, van 1 januari 2025: www.factsheets.example/hulp/gemeente/${slug}/`;
      expect(text).toContain(line);
      expect(JSON.stringify(outline).indexOf('Oudere uitgave')).toBeLessThan(
        JSON.stringify(outline).indexOf('"H2"'),
      );
      expect(await checkPdf(bytes)).toEqual([]);
      expect(layoutFaults(await readLayout(bytes))).toEqual([]);
    },
  );

  it('names those between which the municipality was divided, or in which it went on', async () => {
    const pages = ['Boxtel', 'Oisterwijk', 'Tilburg'].map((name) => ({
      name,
      path: `gemeente/${name.toLowerCase()}/`,
    }));
    const divided = archivedSheet('urk', pages);
    expect((await readBack(divided)).text).toContain(
      'Er is een nieuwere, van 1 januari 2025: op www.factsheets.example/hulp/ bij Boxtel, Oisterwijk en Tilburg',
    );
    const merged = archivedSheet('urk', pages.slice(2));
    expect((await readBack(merged)).text).toContain(
      '2025: bij Tilburg, www.factsheets.example/hulp/gemeente/tilburg/',
    );
    for (const bytes of [divided, merged]) {
      expect(await checkPdf(bytes)).toEqual([]);
      expect(layoutFaults(await readLayout(bytes))).toEqual([]);
    }
  });

  it('is another file than that of its own time, which says nothing of it', async () => {
    const own = sheetOf(earlier, earlier.bySlug.get('urk')?.code ?? '');
    expect((await readBack(own)).text).not.toContain('Oudere uitgave');
    expect(Buffer.from(own).equals(archivedSheet('urk'))).toBe(false);
    expect((await readBack(sheetOf(site, site.bySlug.get('urk')?.code ?? ''))).text).not.toContain(
      'Oudere uitgave',
    );
  });
});

describe('the sheets of today, beside an earlier edition', () => {
  /** Names and places that a page has least room for, and one in twenty of all. */
  const isChecked = ({ slug }: { readonly slug: string }, index: number) =>
    index % STEP === 0 ||
    ['s-hertogenbosch', 'sudwest-fryslan', 'nuenen-gerwen-en-nederwetten', 'amsterdam', 'urk'].includes(slug);

  it('say what was found then, on one page that is as accessible as others', async () => {
    const checked = site.municipalities.filter(isChecked);
    expect(checked.length).toBeGreaterThan(20);
    const faults: string[] = [];
    for (const { code, name } of checked) {
      const bytes = sheetOf(site, code);
      const { text } = await readBack(bytes);
      if (!/In 2023 gevonden: .*Opnieuw zoeken vindt ook meer\.|Van 2023 is er geen cijfer\./.test(text))
        faults.push(`${name}: nothing of 2023`);
      for (const { clause, message } of await checkPdf(bytes)) faults.push(`${name}: ${clause} ${message}`);
      for (const fault of layoutFaults(await readLayout(bytes))) faults.push(`${name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });
});
