import { lazily } from '../../model/lazily.ts';
import { chartFiles, mapFile, numberFiles } from '../../publish/municipality/files.ts';
import { type SharedInput, sheetContext, sheetInput } from '../../publish/municipality/input.ts';
import { handOver, shownSizes } from '../../publish/page-context.ts';
import type { OutputFile } from '../../publish/shared/output-file.ts';
import { municipalityFile, municipalityHelpPath, municipalityPath } from '../../publish/shared/paths.ts';
import { type BuildCache, fingerprint, type MadeFile } from '../cache/build-cache.ts';
import { pageFile, type RenderPage } from '../pages/render-page.ts';
import { type PackedInput, unpackInput } from './packed-input.ts';

/** What is made for one municipality; each kind depends on a part of the input alone. */
export const PRODUCTS = ['sheet', 'numbers', 'charts', 'map', 'page', 'help', 'card'] as const;
export type Product = (typeof PRODUCTS)[number];

export interface ProductReport {
  readonly files: readonly MadeFile[];
  readonly reused: boolean;
  readonly milliseconds: number;
}

export type MakeProducts = (input: PackedInput) => Promise<Readonly<Record<Product, ProductReport>>>;

type Make = () => Promise<readonly OutputFile[]> | readonly OutputFile[];

/** Makes all files of a municipality, or takes them from the cache where nothing that they show has changed. */
export function productMaker(shared: SharedInput, renderPage: RenderPage, cache: BuildCache): MakeProducts {
  const { settings } = shared;
  const keys = sharedKeys(shared);
  const produce = async (kind: Product, inputs: readonly string[], make: Make): Promise<ProductReport> => {
    const started = performance.now();
    const { files, reused } = await cache.produce(kind, [keys.settings, ...inputs], async () =>
      (await make()).map(toBytes),
    );
    return { files, reused, milliseconds: performance.now() - started };
  };
  // Loaded when the first sheet and the first card are made: a rebuild often makes none.
  const sheets = lazily(async () => {
    const [{ renderSheet }, { loadFonts }] = await Promise.all([
      import('../../../templates/sheet.ts'),
      import('../../pdf/fonts/load-fonts.ts'),
    ]);
    return { renderSheet, fonts: loadFonts(), context: sheetContext(shared) };
  });
  const cards = lazily(async () => {
    const { makeCardRenderer } = await import('../../publish/municipality/render-card.ts');
    return makeCardRenderer(shared.cardBackground);
  });

  return async (packed) => {
    const { slug } = packed;
    const input = unpackInput(packed);
    const sheet = await produce(
      'sheet',
      [keys.sheetLand, packed.facts, packed.sheetLocator, packed.surroundings],
      async () => {
        const { renderSheet, fonts, context } = await sheets();
        const { facts, sheetLocator, surroundings } = input;
        const own = sheetInput({ factsheet: facts, sheetLocator, surroundings });
        return [{ path: municipalityFile(slug, 'sheet'), content: renderSheet(context, fonts, own) }];
      },
    );
    const numbers = await produce('numbers', [packed.facts, packed.details, packed.comparisons], () =>
      numberFiles(settings, input.factsheet),
    );
    const charts = await produce('charts', [keys.spread, packed.charted], () =>
      chartFiles(shared, input.facts),
    );
    const mapProduct = await produce(
      'map',
      [packed.neighbours, packed.surroundings, packed.whereabouts],
      () => [mapFile(settings, slug, input.map)],
    );
    const made = [sheet, numbers, charts, mapProduct].flatMap(({ files }) => files);
    const fileSizes = shownSizes(made.map(({ path, content }) => [path, content.length]));
    const { facts, details, surroundings, whereabouts } = packed;
    const page = await produce(
      'page',
      [
        keys.spread,
        facts,
        details,
        surroundings,
        whereabouts,
        String(packed.help !== ''),
        JSON.stringify([...fileSizes]),
      ],
      async () => {
        handOver({ shared, input: input.page, fileSizes });
        const address = municipalityPath(slug);
        return [{ path: pageFile(address), content: await renderPage(address) }];
      },
    );
    const help = await produce('help', [keys.situations, packed.help], async () => {
      if (packed.help === '') return [];
      handOver({ shared, help: input.help });
      const address = municipalityHelpPath(slug);
      return [{ path: pageFile(address), content: await renderPage(address) }];
    });
    const card = await produce('card', [keys.cardBackground, packed.card], async () => [
      { path: municipalityFile(slug, 'card'), content: await (await cards())(input.card) },
    ]);
    return { sheet, numbers, charts, map: mapProduct, page, help, card };
  };
}

function sharedKeys({ settings, situations, spread, sheetLand, cardBackground }: SharedInput) {
  const entries = [...Object.entries(spread.mainFigures), ...spread.indicatorValues];
  return {
    settings: JSON.stringify(settings),
    situations: JSON.stringify(situations),
    spread: fingerprint(JSON.stringify(entries.map(([id, values]) => [id, [...values]]))),
    sheetLand: fingerprint(JSON.stringify(sheetLand)),
    cardBackground,
  };
}

/** A file of the site as the bytes that are written. */
function toBytes({ path, content }: OutputFile): MadeFile {
  return { path, content: typeof content === 'string' ? Buffer.from(content) : content };
}
