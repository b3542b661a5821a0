import type { Product } from '../build/municipalities/products.ts';

/** What each product of a municipality is called in tables. */
export const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  sheet: 'Factsheets (pdf)',
  numbers: 'Data per gemeente',
  charts: 'Grafieken',
  map: 'Kaarten van de omgeving',
  pictures: 'Kaart en grafieken (png)',
  workbook: 'Werkmappen (xlsx)',
  page: 'Pagina’s per gemeente',
  embed: 'Kleine factsheets',
  help: 'Hulppagina’s',
  card: 'Deelkaarten',
  'route-sheet': 'Routekaarten (pdf)',
  'route-page': 'Routekaarten (pagina)',
};
