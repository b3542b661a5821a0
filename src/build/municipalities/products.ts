import { lazily } from '../../model/lazily.ts';
import { oembedOf } from '../../publish/elsewhere/frame.ts';
import { chartFiles, mapFile, numberFiles } from '../../publish/municipality/files.ts';
import { type SharedInput, sheetContext, sheetInput } from '../../publish/municipality/input.ts';
import {
  chartPictures,
  type NamedPicture,
  PICTURE_FILES,
  surroundingsPicture,
} from '../../publish/municipality/pictures.ts';
import { handOver, shownSizes } from '../../publish/page-context.ts';
import type { Superseded } from '../../publish/shared/archive.ts';
import type { OutputFile } from '../../publish/shared/output-file.ts';
import {
  embedPath,
  municipalityFile,
  municipalityHelpPath,
  municipalityPath,
  oembedFile,
  routePath,
} from '../../publish/shared/paths.ts';
import { type BuildCache, fingerprint } from '../cache/build-cache.ts';
import { bytesOf, digestOf, type MadeFile } from '../cache/made-file.ts';
import { pageFile, type RenderPage } from '../pages/render-page.ts';
import { threadSeconds } from '../process/work-times.ts';
import { type PackedInput, unpackInput } from './packed-input.ts';

/** What is made for one municipality; each kind depends on a part of the input alone. */
export const PRODUCTS = [
  'sheet',
  'numbers',
  'charts',
  'map',
  'pictures',
  'workbook',
  'page',
  'embed',
  'help',
  'card',
  'route-sheet',
  'route-page',
] as const;
export type Product = (typeof PRODUCTS)[number];

export interface ProductReport {
  readonly files: readonly MadeFile[];
  readonly reused: boolean;
  /** That the processor did for it. */
  readonly milliseconds: number;
}

/** An earlier edition has the sheet, the data and the page: no charts, map, pictures, workbook and card. */
export type MadeProducts = Readonly<
  Pick<Record<Product, ProductReport>, 'sheet' | 'numbers' | 'page'> & Partial<Record<Product, ProductReport>>
>;

/**
 * Makes what needs no pages, and gives what makes the rest: that asks for pages, one municipality at a time. `superseded` is there
 * for a municipality of an earlier edition.
 */
export type MakeProducts = (
  input: PackedInput,
  superseded?: Superseded,
) => Promise<() => Promise<MadeProducts>>;

type Make = () => Promise<readonly OutputFile[]> | readonly OutputFile[];

/** Makes all files of a municipality, or takes them from the cache where nothing that they show has changed. */
export function productMaker(shared: SharedInput, renderPage: RenderPage, cache: BuildCache): MakeProducts {
  const { settings } = shared;
  const keys = sharedKeys(shared);
  const produce = async (kind: Product, inputs: readonly string[], make: Make): Promise<ProductReport> => {
    const started = threadSeconds();
    const { files, reused } = await cache.produce(kind, [keys.settings, ...inputs], async () =>
      (await make()).map(toBytes),
    );
    return { files, reused, milliseconds: (threadSeconds() - started) * 1000 };
  };
  // Loaded when the first sheet and the first card are made: a rebuild often makes none.
  const sheets = lazily(async () => {
    const [{ renderSheet }, { loadFonts }] = await Promise.all([
      import('../../../templates/sheet.ts'),
      import('../../pdf/fonts/load-fonts.ts'),
    ]);
    return { renderSheet, fonts: loadFonts(), context: sheetContext(shared) };
  });
  const routeSheets = lazily(async () => {
    const [{ renderRouteSheet }, { loadFonts }] = await Promise.all([
      import('../../../templates/route-sheet.ts'),
      import('../../pdf/fonts/load-fonts.ts'),
    ]);
    return { renderRouteSheet, fonts: loadFonts() };
  });
  const drawer = lazily(async () => {
    const { pictureDrawer } = await import('../../publish/elsewhere/pictures/picture-png.ts');
    return pictureDrawer();
  });
  const workbooks = lazily(() => import('../../publish/elsewhere/workbook/factsheet-workbook.ts'));
  const cards = lazily(async () => {
    const { makeCardRenderer } = await import('../../publish/municipality/render-card.ts');
    return makeCardRenderer(shared.cardBackground);
  });

  // A picture shows what its SVG file shows: where that stays the same, nothing is drawn again.
  const producePictures = async (
    slug: string,
    beside: readonly ProductReport[],
    all: () => readonly NamedPicture[],
  ): Promise<ProductReport> => {
    const drawings = lazily(all);
    const reports: ProductReport[] = [];
    for (const { svg, png } of PICTURE_FILES) {
      const path = municipalityFile(slug, svg);
      const drawing = beside.flatMap(({ files }) => files).find((file) => file.path === path);
      if (!drawing) continue;
      const make = async () => {
        const draw = await drawer();
        return drawings()
          .filter((named) => named.png === png)
          .map(({ picture }) => ({ path: municipalityFile(slug, png), content: draw(picture) }));
      };
      reports.push(await produce('pictures', [png, slug, digestOf(drawing)], make));
    }
    return {
      files: reports.flatMap(({ files }) => files),
      reused: reports.every(({ reused }) => reused),
      milliseconds: reports.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    };
  };

  return async (packed, superseded) => {
    const { slug } = packed;
    const input = unpackInput(packed);
    const sheet = await produce(
      'sheet',
      [
        keys.sheetLand,
        packed.facts,
        packed.sheetLocator,
        packed.surroundings,
        ...(superseded ? [JSON.stringify(superseded)] : []),
      ],
      async () => {
        const { renderSheet, fonts, context } = await sheets();
        const { facts, sheetLocator, surroundings } = input;
        const own = sheetInput({ factsheet: facts, sheetLocator, surroundings });
        return [
          {
            path: municipalityFile(slug, 'sheet'),
            content: renderSheet(context, fonts, { ...own, superseded }),
          },
        ];
      },
    );
    const numbers = await produce('numbers', [packed.facts, packed.details, packed.comparisons], () =>
      numberFiles(settings, input.factsheet),
    );
    const makePage = (beside: readonly ProductReport[]): Promise<ProductReport> => {
      const made = beside.flatMap(({ files }) => files);
      const fileSizes = shownSizes(made.map((file) => [file.path, bytesOf(file)]));
      const { facts, details, surroundings, whereabouts, past, update } = packed;
      const parts = [facts, details, surroundings, whereabouts, past, update];
      const about = JSON.stringify([[...fileSizes], superseded, packed.help !== '']);
      return produce('page', [keys.spread, ...parts, about], async () => {
        handOver({ shared, input: input.page, fileSizes, ...(superseded && { superseded }) });
        const address = municipalityPath(slug);
        return [{ path: pageFile(address), content: await renderPage(address) }];
      });
    };
    if (superseded) return async () => ({ sheet, numbers, page: await makePage([sheet, numbers]) });
    const charts = await produce('charts', [keys.spread, packed.charted], () =>
      chartFiles(shared, input.facts),
    );
    const mapProduct = await produce(
      'map',
      [packed.neighbours, packed.surroundings, packed.whereabouts],
      () => (input.map ? [mapFile(settings, slug, input.map)] : []),
    );
    const pictures = await producePictures(slug, [charts, mapProduct], () => [
      ...chartPictures(shared, input.facts),
      ...(input.map ? [surroundingsPicture(settings, input.map)] : []),
    ]);
    const workbook = await produce(
      'workbook',
      [packed.facts, packed.details, packed.comparisons],
      async () => {
        const { factsheetWorkbook } = await workbooks();
        return [
          {
            path: municipalityFile(slug, 'workbook'),
            content: await factsheetWorkbook(input.factsheet, settings),
          },
        ];
      },
    );
    const card = await produce('card', [keys.cardBackground, packed.card], async () => [
      { path: municipalityFile(slug, 'card'), content: await (await cards())(input.card) },
    ]);
    const routeSheet = await produce('route-sheet', [packed.route], async () => {
      const { renderRouteSheet, fonts } = await routeSheets();
      return [
        {
          path: municipalityFile(slug, 'route'),
          content: renderRouteSheet(
            { settings, address: settings.baseUrl + routePath(slug) },
            fonts,
            input.route,
          ),
        },
      ];
    });
    return async () => {
      const page = await makePage([sheet, numbers, charts, mapProduct, pictures, workbook]);
      const { facts, details, surroundings, neighbours, whereabouts } = packed;
      const embed = await produce(
        'embed',
        [keys.spread, facts, details, surroundings, neighbours, whereabouts],
        async () => {
          handOver({ shared, input: input.page, fileSizes: new Map() });
          const address = embedPath(slug);
          const oembed = oembedOf(settings, input.page.factsheet);
          return [
            { path: pageFile(address), content: await renderPage(address) },
            { path: oembedFile(slug), content: `${JSON.stringify(oembed, null, 1)}\n` },
          ];
        },
      );
      const help = await produce('help', [keys.situations, packed.help], async () => {
        if (packed.help === '') return [];
        handOver({ shared, help: input.help });
        const address = municipalityHelpPath(slug);
        return [{ path: pageFile(address), content: await renderPage(address) }];
      });
      const routeSizes = shownSizes(routeSheet.files.map((file) => [file.path, bytesOf(file)]));
      const routePage = await produce(
        'route-page',
        [packed.route, JSON.stringify([...routeSizes])],
        async () => {
          handOver({ shared, route: input.route, fileSizes: routeSizes });
          const address = routePath(slug);
          return [{ path: pageFile(address), content: await renderPage(address) }];
        },
      );
      return {
        sheet,
        numbers,
        charts,
        map: mapProduct,
        pictures,
        workbook,
        page,
        embed,
        help,
        card,
        'route-sheet': routeSheet,
        'route-page': routePage,
      };
    };
  };
}

function sharedKeys({ settings, situations, spread, sheetLand, cardBackground }: SharedInput) {
  const entries = [...Object.entries(spread.mainFigures), ...spread.indicatorValues];
  return {
    settings: JSON.stringify(settings),
    situations: JSON.stringify(situations),
    spread: fingerprint(JSON.stringify(entries.map(([id, values]) => [id, [...values]]))),
    sheetLand: fingerprint(JSON.stringify(sheetLand)),
    cardBackground: fingerprint(JSON.stringify(cardBackground)),
  };
}

/** A file of the site as the bytes that are written. */
function toBytes({ path, content }: OutputFile): MadeFile {
  return { path, content: typeof content === 'string' ? Buffer.from(content) : content };
}
