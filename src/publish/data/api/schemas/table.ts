import { z } from 'zod';
import type { DataColumn, Datatype } from '../../data-table.ts';
import type { TableHead } from '../../tables/table-json.ts';
import { schemaOf } from '../json-type.ts';
import { address, editionStatus, notice, referenceDate, schemaAddress, source, text } from './parts.ts';

const DATATYPES = ['string', 'integer', 'number', 'boolean', 'date', 'anyURI'] as const;

const headSchema = schemaOf<TableHead>()(
  z.strictObject({
    $schema: schemaAddress,
    notice: notice.optional(),
    id: address('Blijvend adres van deze gegevens: hun plaats op de pagina met alle data.'),
    title: text('Titel van de gegevens.'),
    description: text('Wat er in staat.'),
    edition: z
      .strictObject({ title: text('Titel van de uitgave.'), referenceDate, status: editionStatus })
      .describe('De uitgave waar de gegevens bij horen.'),
    publisher: z
      .strictObject({ name: text('Wie de gegevens publiceert.'), url: address('Adres van de uitgever.') })
      .describe('De uitgever.'),
    licence: z
      .strictObject({ name: text('Naam van de licentie.'), url: address('Adres van de licentie.') })
      .describe('Wat u met de gegevens mag doen.'),
    sources: z.array(source).describe('De bronnen van deze gegevens.'),
    columns: z
      .array(
        z.strictObject({
          name: text('Sleutel van het veld in elke regel.'),
          description: text('Wat het veld betekent.'),
          datatype: z.enum(DATATYPES).describe('Soort waarde.'),
          isList: z.literal(true).describe('Staat er alleen bij een lijst van waarden.').optional(),
        }),
      )
      .describe('De velden van een regel.'),
  }),
);

/** A table as JSON, with a field for each of its columns. */
export function tableSchema(columns: readonly DataColumn[]) {
  const row = z.strictObject(Object.fromEntries(columns.map((column) => [column.name, cellOf(column)])));
  return headSchema.extend({ rows: z.array(row).describe('De regels.') }).strict();
}

function cellOf({ datatype, isList, required, description }: DataColumn): z.ZodType {
  const item = CELLS[datatype]();
  const value = isList ? z.array(item) : item;
  return required
    ? value.describe(description)
    : value.nullable().describe(`${description} Null is onbekend.`);
}

const CELLS: Readonly<Record<Datatype, () => z.ZodType>> = {
  string: () => z.string(),
  integer: () => z.number().meta({ type: 'integer' }),
  number: () => z.number(),
  boolean: () => z.boolean(),
  date: () => z.string().meta({ format: 'date' }),
  anyURI: () => z.string().meta({ format: 'uri' }),
};
