import type { MainFigureId } from '../../../analysis/analyse.ts';
import type { DirectoryEntry } from '../../../factsheet/country/directory.ts';
import { formatDate } from '../../../model/dutch.ts';
import { municipalityPath } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import {
  type ColumnOf,
  type DataTable,
  MUNICIPALITY_CODES,
  makeTable,
  rowStatus,
  STATUS_DESCRIPTION,
} from '../data-table.ts';

export const MAIN_FIGURES_PATH = 'data/kerncijfers';

type MainFigureColumn = readonly [name: string, figure: MainFigureId, description: string];

const COUNTED: readonly MainFigureColumn[] = [
  ['locaties', 'locations', 'Aantal locaties.'],
  ['organisaties', 'organisations', 'Aantal organisaties.'],
  ['leefgebieden_met_hulp', 'lifeDomains', 'Voor hoeveel leefgebieden er hulp is gevonden.'],
  ['soorten_hulp', 'supportTypes', 'Hoeveel soorten hulp er zijn gevonden.'],
];

/** A row for each municipality with its main figures side by side: for maps, and for who wants to calculate at once. */
export function mainFigureTable({ edition, analysis, municipalities, settings }: Site): DataTable {
  const status = rowStatus(settings.status, true);
  const fixed: readonly ColumnOf<DirectoryEntry>[] = [
    {
      name: 'code',
      description: 'CBS-code van de gemeente.',
      refersTo: MUNICIPALITY_CODES,
      read: ({ code }) => code,
    },
    { name: 'naam', description: 'Naam van de gemeente.', read: ({ name }) => name },
    { name: 'provincie', description: 'Provincie.', read: ({ province }) => province.name },
    {
      name: 'pagina',
      description: 'De pagina van de gemeente op deze site.',
      datatype: 'anyURI',
      read: ({ slug }) => settings.baseUrl + municipalityPath(slug),
    },
    ...COUNTED.map(
      ([name, figure, description]): ColumnOf<DirectoryEntry> => ({
        name,
        description: `${description} Nul is geteld, niet onbekend.`,
        datatype: 'integer',
        read: ({ code }) => analysis.mainFigures[figure].get(code),
      }),
    ),
    {
      name: 'locaties_per_10000',
      description: 'Aantal locaties per 10.000 inwoners, niet afgerond. Leeg is onbekend.',
      datatype: 'number',
      optional: true,
      read: ({ code }) => analysis.mainFigures.locationsPer10k.get(code),
    },
    {
      name: 'peildatum',
      description: `De dag waarop het aanbod is geteld: ${formatDate(settings.referenceDate)}.`,
      datatype: 'date',
      read: () => settings.referenceDate,
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  const taken = new Set(fixed.map(({ name }) => name));
  const columns = [
    ...fixed.slice(0, -2),
    ...edition.indicators.map(
      ({ id, label, unit, period }): ColumnOf<DirectoryEntry> => ({
        name: taken.has(id) ? `indicator_${id}` : id,
        description: `${label} (${unit}), ${period}. Leeg is onbekend of niet getoond.`,
        datatype: 'number',
        optional: true,
        read: ({ code }) => analysis.indicatorValues.get(id)?.get(code),
      }),
    ),
    ...fixed.slice(-2),
  ];
  return makeTable(MAIN_FIGURES_PATH, ['code'], columns, () => municipalities);
}
