import type { NationalTable } from '../../../analysis/national/tables.ts';
import type { Edition } from '../../../model/edition.ts';
import { NATIONAL_PATH } from '../../national/paths.ts';
import { fileTable } from '../../national/tables/csv.ts';
import { type DataColumn, type DataTable, type Datatype, STATUS_DESCRIPTION } from '../data-table.ts';

type Described = readonly [description: string, datatype: Datatype, optional?: 'optional'];

const MEAN_OVER_WITH = 'gedeeld door het aantal gemeenten met ten minste één organisatie';
const MEAN_OVER_ALL = 'gedeeld door alle gemeenten van de rij, ook die zonder organisatie';

/** What the columns of the national tables hold, by header. */
const DESCRIPTIONS: Readonly<Record<string, Described>> = {
  tabel: ['Korte naam van de tabel.', 'string'],
  sleutel: ['Korte naam van de rij, met de tabel ervoor.', 'string'],
  omschrijving: ['Naam van de rij.', 'string'],
  deel_van: ['De rij waar deze rij een deel van is. Leeg als die er niet is.', 'string', 'optional'],
  gemeenten: [
    'Aantal gemeenten: in tabel 2 tot en met 4 met ten minste één, daarna alle in de klasse.',
    'integer',
  ],
  van_gemeenten: ['Aantal gemeenten waar naar is gekeken.', 'integer'],
  met_organisatie: ['Aantal gemeenten met ten minste één organisatie.', 'integer'],
  aandeel: ['Deel van de gemeenten, van 0 tot 1.', 'number', 'optional'],
  organisaties: ['Aantal organisaties.', 'integer', 'optional'],
  locaties: ['Aantal locaties.', 'integer', 'optional'],
  organisaties_gemiddeld_met_organisatie: [`Aantal organisaties, ${MEAN_OVER_WITH}.`, 'number', 'optional'],
  organisaties_gemiddeld_alle_gemeenten: [`Aantal organisaties, ${MEAN_OVER_ALL}.`, 'number', 'optional'],
  locaties_gemiddeld_met_organisatie: [`Aantal locaties, ${MEAN_OVER_WITH}.`, 'number', 'optional'],
  locaties_gemiddeld_alle_gemeenten: [`Aantal locaties, ${MEAN_OVER_ALL}.`, 'number', 'optional'],
  periode: ['Over welke tijd de aantallen gaan.', 'string'],
  bron: ['Bron van de aantallen.', 'string'],
  periode_van_de_indeling: ['Over welke tijd het cijfer gaat dat is ingedeeld.', 'string'],
  bron_van_de_indeling: ['Bron van het cijfer dat is ingedeeld.', 'string'],
  periode_van_de_aantallen: ['Over welke tijd de aantallen organisaties en locaties gaan.', 'string'],
  bron_van_de_aantallen: ['Bron van de aantallen organisaties en locaties.', 'string'],
  status: [STATUS_DESCRIPTION, 'string'],
};

/** A table of the national picture. Its CSV files are written with that picture; here it is described. */
export function nationalTable(table: NationalTable, edition: Edition): DataTable {
  const { headers, rows } = fileTable(table, edition);
  return {
    path: `${NATIONAL_PATH}${table.id}`,
    key: ['sleutel'],
    columns: headers.map(describe),
    rows: () => rows,
  };
}

function describe(name: string): DataColumn {
  const [description, datatype, optional] = DESCRIPTIONS[name] ?? [
    name.replaceAll('_', ' '),
    'string',
    'optional',
  ];
  return { name, description, datatype, isList: false, required: optional === undefined };
}
