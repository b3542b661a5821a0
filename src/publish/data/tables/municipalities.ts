import type { Municipality } from '../../../model/edition.ts';
import { URBANITY_CLASSES } from '../../../model/typology.ts';
import { municipalityPath } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { type ColumnOf, type DataTable, makeTable, rowStatus, STATUS_DESCRIPTION } from '../data-table.ts';

/** The municipalities of the edition, and those that were abolished before it. */
export function municipalityTable({ edition, bySlug, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const existing = new Set(edition.municipalities.map(({ code }) => code));
  const columns: readonly ColumnOf<Municipality>[] = [
    { name: 'code', description: 'CBS-code: GM en vier cijfers.', read: ({ code }) => code },
    { name: 'naam', description: 'Officiële naam.', read: ({ name }) => name },
    {
      name: 'andere_namen',
      description: 'Namen die mensen ook gebruiken.',
      isList: true,
      optional: true,
      read: ({ otherNames }) => otherNames,
    },
    { name: 'provincie', description: 'Provincie.', read: ({ province }) => province },
    {
      name: 'stedelijkheid',
      description: 'Klasse van het CBS. Leeg bij een gemeente die niet meer bestaat.',
      optional: true,
      read: ({ urbanity }) => URBANITY_CLASSES.find(({ key }) => key === urbanity)?.label,
    },
    {
      name: 'bestaat',
      description: 'Of de gemeente op de peildatum bestaat.',
      datatype: 'boolean',
      read: ({ code }) => existing.has(code),
    },
    {
      name: 'geldig_vanaf',
      description: 'De eerste dag van de gemeente. Leeg is onbekend.',
      datatype: 'date',
      optional: true,
      read: ({ validFrom }) => validFrom,
    },
    {
      name: 'geldig_tot',
      description: 'De eerste dag waarop de gemeente niet meer bestaat. Leeg als zij nog bestaat.',
      datatype: 'date',
      optional: true,
      read: ({ validTo }) => validTo,
    },
    {
      name: 'opvolgers',
      description: 'CBS-codes van de gemeenten waar het gebied nu bij hoort.',
      isList: true,
      optional: true,
      read: ({ successors }) => successors,
    },
    {
      name: 'pagina',
      description: 'De pagina van de gemeente op deze site. Leeg bij een gemeente die niet meer bestaat.',
      datatype: 'anyURI',
      optional: true,
      read: ({ code, slug }) =>
        existing.has(code) && bySlug.has(slug) ? settings.baseUrl + municipalityPath(slug) : undefined,
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/gemeenten', ['code'], columns, () => [
    ...edition.municipalities,
    ...edition.abolished,
  ]);
}
