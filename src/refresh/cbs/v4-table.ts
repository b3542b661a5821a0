import { z } from 'zod';
import { FetchFailure } from '../http/fetch-failure.ts';
import type { GetJson } from '../http/get-json.ts';
import { fetchPages, inShape } from '../http/pages.ts';
import { addressOf, type Service } from '../http/services.ts';
import { type CbsTable, type FigureQuestion, sortAnswer, type TableAnswer, yearOf } from './answer.ts';
import { readingOfCell } from './readings.ts';

const propertiesSchema = z.object({
  Identifier: z.string(),
  Title: z.string(),
  Modified: z.string().default(''),
});

function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ value: z.array(item), '@odata.nextLink': z.string().optional() });
}

const measurePage = pageOf(
  z.object({ Identifier: z.string(), Title: z.string(), Unit: z.string().nullable() }),
);
const periodPage = pageOf(z.object({ Identifier: z.string(), Status: z.string().nullable().optional() }));
const regionPage = pageOf(
  z.object({
    Identifier: z.string(),
    Title: z.string(),
    Description: z.string().nullable(),
    DimensionGroupId: z.string().nullable(),
  }),
);

/** One cell; the dimensions are other keys of it. */
const cellSchema = z.looseObject({
  Measure: z.string(),
  ValueAttribute: z.string(),
  Value: z.number().nullable(),
});
const cellPage = pageOf(cellSchema);
type Cell = z.infer<typeof cellSchema>;

interface LinkedPage {
  readonly '@odata.nextLink'?: string | undefined;
}

const nextLink = (page: LinkedPage) => page['@odata.nextLink'];

/** A text in a filter of OData: quotes around it, and those within doubled. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function filterOf({ columns, regions, period, filters }: FigureQuestion): string {
  const equals = (name: string, code: string) => `${name} eq ${literal(code)}`;
  const measures = columns.map((column) => equals('Measure', column));
  return [
    measures.length === 1 ? measures.join('') : `(${measures.join(' or ')})`,
    ...Object.entries(filters).map(([name, code]) => equals(name, code)),
    ...(period === undefined ? [] : [equals(period.dimension, period.code)]),
    // Some tables pad these codes with spaces, so that 'eq' would find nothing.
    `(startswith(${regions},'NL') or startswith(${regions},'GM'))`,
  ].join(' and ');
}

/** The code of a cell in a dimension. @throws FetchFailure where the cell has no such dimension */
function codeIn(cell: Cell, dimension: string, address: URL): string {
  const code = cell[dimension];
  if (typeof code === 'string') return code.trim();
  throw new FetchFailure('wrong-shape', address, `De cijfers hebben geen dimensie '${dimension}'.`);
}

/** The cells by column and region. A cell of another period or measure than asked is not taken for an answer. */
function sortCells(cells: readonly Cell[], question: FigureQuestion, address: URL): TableAnswer {
  const { regions, period } = question;
  return sortAnswer(cells, question, (cell, column) =>
    cell.Measure.trim() === column
      ? {
          region: codeIn(cell, regions, address),
          period: period && codeIn(cell, period.dimension, address),
          reading: () => readingOfCell(cell.ValueAttribute, cell.Value),
        }
      : undefined,
  );
}

/** A table at the new service, OData v4: cells in long form, pages of up to 100,000. */
export function v4Table(
  getJson: GetJson,
  service: Service,
  id: string,
  onPage: (page: number) => void,
): CbsTable {
  const list = async <Item>(
    set: string,
    schema: z.ZodType<LinkedPage & { readonly value: readonly Item[] }>,
  ): Promise<readonly Item[]> => {
    const pages = await fetchPages(getJson, service, addressOf(service, `${id}/${set}`), {
      schema,
      next: nextLink,
    });
    return pages.flatMap(({ value }) => value);
  };
  return {
    service: 'v4',
    facts: async () => {
      const address = addressOf(service, `${id}/Properties`);
      const { Identifier, Title, Modified } = inShape(
        await getJson(service, address),
        propertiesSchema,
        address,
      );
      return { id: Identifier.trim(), title: Title.trim(), modified: Modified.slice(0, 10) };
    },
    columns: async () =>
      (await list('MeasureCodes', measurePage)).map(({ Identifier, Title, Unit }) => ({
        key: Identifier.trim(),
        title: Title.trim(),
        unit: (Unit ?? '').trim(),
        group: undefined,
      })),
    years: async (dimension) =>
      (await list(`${dimension}Codes`, periodPage)).flatMap(({ Identifier, Status }) => {
        const year = yearOf(Identifier);
        return year === undefined ? [] : [{ year, provisional: /voorlopig/i.test(Status ?? '') }];
      }),
    regions: async (dimension) =>
      (await list(`${dimension}Codes`, regionPage)).map(
        ({ Identifier, Title, Description, DimensionGroupId }) => ({
          code: Identifier.trim(),
          title: Title.trim(),
          description: Description ?? '',
          group: DimensionGroupId?.trim(),
        }),
      ),
    figures: async (question) => {
      const address = addressOf(service, `${id}/Observations`, { $filter: filterOf(question) });
      const pages = await fetchPages(getJson, service, address, {
        schema: cellPage,
        next: nextLink,
        onPage,
      });
      return sortCells(
        pages.flatMap(({ value }) => value),
        question,
        address,
      );
    },
  };
}
