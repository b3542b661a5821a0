import { MUNICIPALITIES_PATH, municipalityFile, schemaPath } from '../../shared/paths.ts';
import { CATALOGUE_PATH, PROFILE } from '../catalogue.ts';
import type { DataColumn } from '../data-table.ts';
import type { Dataset, Standard } from '../datasets.ts';

/** Stands in the path of a file that each municipality has, for its name in addresses. */
export const SLUG = '{slug}';

/** A kind of JSON file that the site offers to programs. */
export interface ApiFile {
  /** Within the site, without base; with `SLUG` for a file that each municipality has. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** True where an example edition has invented it. */
  readonly inventable: boolean;
  readonly mediaType: string;
  /** Name of its schema; undefined where it is made to a standard instead. */
  readonly schema?: string;
  readonly standard?: Standard;
  /** Of a file with the rows of one table. */
  readonly columns?: readonly DataColumn[];
}

const JSON_TYPE = 'application/json';

/**
 * All kinds of JSON file that programs may build on: those about municipalities, every JSON download of the sets of data,
 * and the catalogue. What only the pages of the site load is not among them.
 */
export function apiFilesOf(datasets: readonly Dataset[]): readonly ApiFile[] {
  return [
    {
      path: MUNICIPALITIES_PATH,
      title: 'Lijst met gemeenten',
      description:
        'De gemeenten met hun CBS-code, hun naam, hun aantallen en hun naam in adressen (‘slug’). Begin hier.',
      inventable: true,
      mediaType: JSON_TYPE,
      schema: 'gemeenten',
    },
    {
      path: municipalityFile(SLUG, 'json'),
      title: 'Factsheet van een gemeente',
      description:
        'Alles wat op de factsheet van één gemeente staat, met de groepen waar zij mee is vergeleken.',
      inventable: true,
      mediaType: JSON_TYPE,
      schema: 'factsheet',
    },
    ...datasets.flatMap(downloadsOf),
    {
      path: CATALOGUE_PATH,
      title: 'Catalogus',
      description: 'Alle gegevens van deze site, beschreven voor dataportalen.',
      inventable: true,
      mediaType: 'application/ld+json',
      standard: PROFILE,
    },
  ];
}

function downloadsOf({
  title,
  description,
  inventable,
  tables,
  written,
  downloads,
}: Dataset): readonly ApiFile[] {
  const [table] = tables;
  return downloads
    .filter(({ mediaType }) => /[/+]json$/.test(mediaType))
    .map(({ path, mediaType, describedBy, standard }) => ({
      path,
      title,
      description,
      inventable,
      mediaType,
      ...(describedBy === undefined ? {} : { schema: nameOf(describedBy) }),
      ...(standard === undefined ? {} : { standard }),
      ...(written && table ? { columns: table.columns } : {}),
    }));
}

/** The name of the schema at a path. */
function nameOf(describedBy: string): string {
  const [before = '', after = ''] = schemaPath('|').split('|');
  return describedBy.slice(before.length, describedBy.length - after.length);
}
