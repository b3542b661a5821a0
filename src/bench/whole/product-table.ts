import type { Product } from '../../build/municipalities/products.ts';
import { formatNumber } from '../../model/dutch.ts';
import { PRODUCT_NAMES } from '../product-names.ts';

/** What the first thread makes, by the names under which a build notes it. */
const BESIDES_NAMES: Readonly<Record<string, string>> = {
  input: 'Invoer van alle gemeenten',
  table: 'Tabellen van alle gemeenten',
  'begun-table': 'Begin van de database',
  municipality: 'Gemeenten terugzetten',
  'told-municipalities': 'Wie van wie vertelt',
  national: 'Landelijke kaarten en grafieken',
  'general-card': 'Deelkaarten van andere pagina’s',
  'country-workbook': 'Werkmap van het land',
  'general-page': 'Andere pagina’s',
  'earlier-files': 'Data en tabellen van eerdere uitgaven',
  'earlier-municipality': 'Gemeenten in eerdere uitgaven terugzetten',
  'region-route-sheet': 'Routekaarten van regio’s (pdf)',
  'region-route-page': 'Routekaarten van regio’s (pagina)',
};

/** Computing time in seconds, by product. */
export interface ProductTimes {
  /** In the threads, for today's municipalities. */
  readonly busy: Readonly<Record<Product, number>>;
  /** In the threads, for those of earlier editions: sheets, data and pages together. */
  readonly archived: number;
  /** In the first thread, for the country and the other pages. */
  readonly besides: Readonly<Record<string, number>>;
  /** Of all threads together, with what no product is named for. */
  readonly processor: number;
}

interface Line {
  readonly name: string;
  readonly seconds: number;
  readonly each?: number;
}

const NAME_WIDTH = 36;

/** Where the time goes, dearest first: each product with its share of what the processor did. */
export function productTable(
  { busy, archived, besides, processor }: ProductTimes,
  municipalities: number,
): string {
  const products = Object.entries(PRODUCT_NAMES) as [Product, string][];
  const lines: Line[] = [
    ...products.map(([kind, name]) => ({ name, seconds: busy[kind], each: municipalities })),
    ...(archived > 0 ? [{ name: 'Gemeenten in eerdere uitgaven', seconds: archived }] : []),
    ...Object.entries(besides).map(([kind, seconds]) => ({ name: BESIDES_NAMES[kind] ?? kind, seconds })),
  ];
  const rest = processor - lines.reduce((sum, { seconds }) => sum + seconds, 0);
  const sorted = lines.toSorted((a, b) => b.seconds - a.seconds);
  const written = [
    ...sorted,
    { name: 'Al het andere: lezen, rekenen, schrijven', seconds: rest },
    { name: 'Samen', seconds: processor },
  ].map(({ name, seconds, each }: Line) => {
    const share = `${formatNumber((seconds / processor) * 100, 1)} %`;
    const own =
      each === undefined ? '' : `${formatNumber((seconds * 1000) / each, 1).padStart(9)} ms per gemeente`;
    return `${name.padEnd(NAME_WIDTH + 6)}${formatNumber(seconds, 2).padStart(8)} s${share.padStart(9)}${own}`;
  });
  return ['Rekentijd per soort, in alle threads samen:', ...written, ''].join('\n');
}
