import type { z } from 'zod';
import type { OutputFile } from '../../shared/output-file.ts';
import { OPENAPI_PATH, schemaAddress, schemaPath } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { descriptionOf, titleOf } from '../csvw.ts';
import type { Dataset } from '../datasets.ts';
import { type ApiFile, apiFilesOf } from './list.ts';
import { openApi } from './openapi.ts';
import { changesSchema } from './schemas/changes.ts';
import { factsheetSchema } from './schemas/factsheet/document.ts';
import { municipalitiesSchema } from './schemas/municipalities.ts';
import { nationalTablesSchema } from './schemas/national-tables.ts';
import { needSchema } from './schemas/need.ts';
import { tableSchema } from './schemas/table.ts';
import { toJsonSchema } from './schemas/to-json-schema.ts';
import { ANNOUNCEMENTS } from './versions.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  factsheet: factsheetSchema,
  gemeenten: municipalitiesSchema,
  tabellen: nationalTablesSchema,
  veranderingen: changesSchema,
  'vraag-en-aanbod': needSchema,
};

/** The description of all JSON files for programs, and a schema for each kind. Made once for a site. */
export function apiFiles(site: Site, datasets: readonly Dataset[]): readonly OutputFile[] {
  const { settings } = site;
  const files = apiFilesOf(datasets);
  const schemas = new Map(
    files.flatMap((file) => {
      const { schema: name, columns } = file;
      if (name === undefined) return [];
      const announcements = ANNOUNCEMENTS.filter(({ schema }) => schema === name);
      const about = {
        address: schemaAddress(name, settings),
        title: titleOf(file, settings),
        description: descriptionOf(file, settings),
        announcements,
      };
      return [[name, toJsonSchema(schemaNamed(name, columns), about)] as const];
    }),
  );
  return [
    ...Array.from(schemas, ([name, schema]) => asFile(schemaPath(name), schema)),
    asFile(OPENAPI_PATH, openApi(site, files, schemas)),
  ];
}

/** @throws RangeError where a file has a schema that nobody made */
function schemaNamed(name: string, columns: ApiFile['columns']): z.ZodType {
  const schema = columns ? tableSchema(columns) : SCHEMAS[name];
  if (!schema) throw new RangeError(`There is no schema ${name}.`);
  return schema;
}

function asFile(path: string, document: object): OutputFile {
  return { path, content: `${JSON.stringify(document, null, 1)}\n` };
}
