import { z } from 'zod';
import { FetchFailure } from '../http/fetch-failure.ts';
import type { GetJson } from '../http/get-json.ts';
import { fetchPages } from '../http/pages.ts';
import { addressOf, type Service } from '../http/services.ts';
import { type CbsTable, type FigureQuestion, sortAnswer, type TableAnswer, yearOf } from './answer.ts';
import { readingOfValue } from './readings.ts';

/** Rows that this service gives at once. */
const V3_PAGE = 10_000;

function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ value: z.array(item), 'odata.nextLink': z.string().optional() });
}

const tablePage = pageOf(
  z.object({ Identifier: z.string(), Title: z.string(), Modified: z.string().nullable().optional() }),
);
const propertyPage = pageOf(
  z.object({
    ID: z.number(),
    ParentID: z.number().nullable(),
    Type: z.string(),
    Key: z.string().nullable(),
    Title: z.string().nullable(),
    Unit: z.string().nullable().optional(),
  }),
);
const codePage = pageOf(
  z.object({
    Key: z.string(),
    Title: z.string(),
    Description: z.string().nullable().optional(),
    Status: z.string().nullable().optional(),
  }),
);
const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const rowPage = pageOf(rowSchema);
type Row = z.infer<typeof rowSchema>;

interface ListPage {
  readonly value: readonly unknown[];
  readonly 'odata.nextLink'?: string | undefined;
}

/** The link that the page names; without one, a full page may have a sequel that starts behind it. */
function nextPage(page: ListPage, address: URL): string | undefined {
  const link = page['odata.nextLink'];
  if (link !== undefined || page.value.length < V3_PAGE) return link;
  const next = new URL(address);
  const skipped = Number(next.searchParams.get('$skip') ?? 0);
  // Not with searchParams.set: it would write the spaces of the filter as '+'.
  const rest = next.search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => !/^(\$|%24)skip=/.test(part));
  return `?${[...rest, `$skip=${skipped + V3_PAGE}`].join('&')}`;
}

function filterOf({ regions, period, filters }: FigureQuestion): string {
  const equals = (name: string, code: string) => `(${name} eq '${code}')`;
  return [
    ...Object.entries(filters).map(([name, code]) => equals(name, code)),
    ...(period === undefined ? [] : [equals(period.dimension, period.code)]),
    // Region codes are padded with spaces to a width that differs from table to table.
    `(startswith(${regions},'NL') or startswith(${regions},'GM'))`,
  ].join(' and ');
}

/** A cell of a row. @throws FetchFailure where the row has no such column */
function cellOf(row: Row, column: string, address: URL): string | number | null {
  const value = row[column];
  if (value !== undefined) return value;
  throw new FetchFailure('wrong-shape', address, `De cijfers hebben geen kolom '${column}'.`);
}

function sortRows(rows: readonly Row[], question: FigureQuestion, address: URL): TableAnswer {
  const textIn = (row: Row, column: string) => String(cellOf(row, column, address)).trim();
  const { regions, period } = question;
  return sortAnswer(rows, question, (row, column) => ({
    region: textIn(row, regions),
    period: period && textIn(row, period.dimension),
    reading: () => readingOfValue(cellOf(row, column, address)),
  }));
}

/** A table at the old service, OData v3: a row for each region and year, pages of 10,000. */
export function v3Table(
  getJson: GetJson,
  service: Service,
  id: string,
  onPage: (page: number) => void,
): CbsTable {
  const list = async <Item>(
    set: string,
    schema: z.ZodType<ListPage & { readonly value: readonly Item[] }>,
    query: Readonly<Record<string, string>> = {},
    tellPage?: (page: number) => void,
  ) => {
    const address = addressOf(service, `${id}/${set}`, { $format: 'json', ...query });
    const pages = await fetchPages(getJson, service, address, {
      schema,
      next: nextPage,
      ...(tellPage === undefined ? {} : { onPage: tellPage }),
    });
    return { address, items: pages.flatMap(({ value }): readonly Item[] => value) };
  };
  return {
    service: 'v3',
    facts: async () => {
      const { address, items } = await list('TableInfos', tablePage);
      const [table] = items;
      if (table === undefined)
        throw new FetchFailure('wrong-shape', address, 'Het CBS zegt niets over deze tabel.');
      return {
        id: table.Identifier.trim(),
        title: table.Title.trim(),
        modified: (table.Modified ?? '').slice(0, 10),
      };
    },
    columns: async () => {
      const { items } = await list('DataProperties', propertyPage);
      const titles = new Map(items.map(({ ID, Title }) => [ID, (Title ?? '').trim()]));
      return items
        .filter(({ Type, Key }) => Type === 'Topic' && Key !== null)
        .map(({ Key, Title, Unit, ParentID }) => ({
          key: (Key ?? '').trim(),
          title: (Title ?? '').trim(),
          unit: (Unit ?? '').trim(),
          group: ParentID === null ? undefined : titles.get(ParentID),
        }));
    },
    years: async (dimension) =>
      (await list(dimension, codePage)).items.flatMap(({ Key, Status }) => {
        const year = yearOf(Key);
        return year === undefined ? [] : [{ year, provisional: /voorlopig/i.test(Status ?? '') }];
      }),
    regions: async (dimension) =>
      (await list(dimension, codePage)).items.map(({ Key, Title, Description }) => ({
        code: Key.trim(),
        title: Title.trim(),
        description: Description ?? '',
        group: undefined,
      })),
    figures: async (question) => {
      const { columns, regions, period } = question;
      const select = [regions, ...(period === undefined ? [] : [period.dimension]), ...columns].join(',');
      const { address, items } = await list(
        'TypedDataSet',
        rowPage,
        { $filter: filterOf(question), $select: select },
        onPage,
      );
      return sortRows(items, question, address);
    },
  };
}
