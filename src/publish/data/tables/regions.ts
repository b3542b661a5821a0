import type { DirectoryEntry } from '../../../factsheet/country/directory.ts';
import type { RegionSummary } from '../../../factsheet/country/province.ts';
import { regionPath } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import {
  type ColumnOf,
  type DataTable,
  MUNICIPALITY_CODES,
  makeTable,
  rowStatus,
  STATUS_DESCRIPTION,
} from '../data-table.ts';

interface RegionMember {
  readonly region: RegionSummary;
  /** What the editor calls the region. */
  readonly regionCode: string;
  readonly municipality: DirectoryEntry;
}

/** The regions of the edition: a row for each municipality in a region, so that it can be joined to other tables. */
export function regionTable({ edition, regions, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const codes = new Map(edition.regions.map(({ slug, code }) => [slug, code]));
  const columns: readonly ColumnOf<RegionMember>[] = [
    { name: 'regio', description: 'Code van de regio.', read: ({ regionCode }) => regionCode },
    { name: 'regio_naam', description: 'Naam van de regio.', read: ({ region }) => region.name },
    {
      name: 'soort',
      description: 'Wat voor regio het is, zoals veiligheidsregio.',
      read: ({ region }) => region.kind,
    },
    {
      name: 'code',
      description: 'CBS-code van een gemeente in deze regio.',
      refersTo: MUNICIPALITY_CODES,
      read: ({ municipality }) => municipality.code,
    },
    {
      name: 'gemeente',
      description: 'Naam van die gemeente.',
      read: ({ municipality }) => municipality.name,
    },
    {
      name: 'pagina',
      description: 'De pagina van de regio op deze site.',
      datatype: 'anyURI',
      read: ({ region }) => settings.baseUrl + regionPath(region.slug),
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/regios', ['regio', 'code'], columns, () =>
    regions.flatMap((region) =>
      region.municipalities.map((municipality) => ({
        region,
        regionCode: codes.get(region.slug) ?? region.slug,
        municipality,
      })),
    ),
  );
}
