import { PRODUCTS, type Product } from './products.ts';
import type { MunicipalityReport } from './worker.ts';

/** What was made of one kind, over all municipalities. */
export interface ProductTotal {
  readonly made: number;
  readonly reused: number;
  readonly bytes: number;
  /** Computing time in the threads, of which several run at the same time. */
  readonly busyMs: number;
}

export type ProductTotals = Readonly<Record<Product, ProductTotal>>;

export const NO_TOTALS = Object.fromEntries(
  PRODUCTS.map((kind) => [kind, { made: 0, reused: 0, bytes: 0, busyMs: 0 }]),
) as ProductTotals;

/** Adds what was made for one municipality. */
export function addReport(totals: ProductTotals, { products }: MunicipalityReport): ProductTotals {
  const added = PRODUCTS.map((kind) => {
    const { made, reused, bytes, busyMs } = totals[kind];
    const now = products[kind];
    if (!now) return [kind, totals[kind]];
    return [
      kind,
      {
        made: made + (now.reused ? 0 : 1),
        reused: reused + (now.reused ? 1 : 0),
        bytes: bytes + now.bytes,
        busyMs: busyMs + now.milliseconds,
      },
    ];
  });
  return Object.fromEntries(added) as ProductTotals;
}

/** What there is of the municipalities of earlier editions. */
export interface ArchivedTotal {
  readonly municipalities: number;
  /** Computing time in the threads. */
  readonly busyMs: number;
}

/** Adds one of them: as it was made, or as it was kept. */
export function addArchived(total: ArchivedTotal, { products }: MunicipalityReport): ArchivedTotal {
  const times = Object.values(products).map(({ milliseconds }) => milliseconds);
  return {
    municipalities: total.municipalities + 1,
    busyMs: times.reduce((sum, milliseconds) => sum + milliseconds, total.busyMs),
  };
}
