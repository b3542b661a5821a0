import { MUNICIPALITIES_PATH, municipalityFile, schemaPath } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { CATALOGUE_PATH, PROFILE } from '../catalogue.ts';
import { descriptionOf, titleOf } from '../csvw.ts';
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
export function apiFilesOf(
  { settings }: Pick<Site, 'settings'>,
  datasets: readonly Dataset[],
): readonly ApiFile[] {
  const own = (
    path: string,
    schema: string,
    about: { readonly title: string; readonly description: string },
  ) => {
    const invented = { ...about, inventable: true };
    return {
      path,
      title: titleOf(invented, settings),
      description: descriptionOf(invented, settings),
      mediaType: JSON_TYPE,
      schema,
    };
  };
  return [
    own(MUNICIPALITIES_PATH, 'gemeenten', {
      title: 'Lijst met gemeenten',
      description:
        'De gemeenten met hun CBS-code, hun naam, hun aantallen en hun naam in adressen (‘slug’). Begin hier.',
    }),
    own(municipalityFile(SLUG, 'json'), 'factsheet', {
      title: 'Factsheet van een gemeente',
      description:
        'Alles wat op de factsheet van één gemeente staat, met de groepen waar zij mee is vergeleken.',
    }),
    ...datasets.flatMap((dataset) => downloadsOf(dataset, { settings })),
    {
      path: CATALOGUE_PATH,
      title: 'Catalogus',
      description: 'Alle gegevens van deze site, beschreven voor dataportalen.',
      mediaType: 'application/ld+json',
      standard: PROFILE,
    },
  ];
}

function downloadsOf(dataset: Dataset, { settings }: Pick<Site, 'settings'>): readonly ApiFile[] {
  const [table] = dataset.tables;
  return dataset.downloads
    .filter(({ mediaType }) => /[/+]json$/.test(mediaType))
    .map(({ path, mediaType, describedBy, standard }) => ({
      path,
      title: titleOf(dataset, settings),
      description: descriptionOf(dataset, settings),
      mediaType,
      ...(describedBy === undefined ? {} : { schema: nameOf(describedBy) }),
      ...(standard === undefined ? {} : { standard }),
      ...(dataset.written && table ? { columns: table.columns } : {}),
    }));
}

/** The name of the schema at a path. */
function nameOf(describedBy: string): string {
  const [before = '', after = ''] = schemaPath('|').split('|');
  return describedBy.slice(before.length, describedBy.length - after.length);
}
