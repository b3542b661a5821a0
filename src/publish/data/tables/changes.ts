import type { ChangeFileTable } from '../../national/changes/files.ts';
import { CHANGES_PATH } from '../../national/paths.ts';
import { type DataColumn, type DataTable, type Datatype, STATUS_DESCRIPTION } from '../data-table.ts';

type Described = readonly [description: string, datatype: Datatype, optional?: 'optional'];

/** What the columns of the tables of change hold, by header. */
const DESCRIPTIONS: Readonly<Record<string, Described>> = {
  code: ['CBS-code van de gemeente.', 'string'],
  gemeente: ['Naam van de gemeente.', 'string'],
  tabel: ['Korte naam van de tabel.', 'string'],
  sleutel: ['Korte naam van de rij, met de tabel ervoor.', 'string'],
  omschrijving: ['Naam van de rij.', 'string'],
  cijfer: ['Korte naam van wat er is geteld.', 'string'],
  toen: ['Het cijfer van de vorige uitgave. Leeg is onbekend, nooit nul.', 'number', 'optional'],
  nu: ['Het cijfer van deze uitgave. Leeg is onbekend, nooit nul.', 'number', 'optional'],
  verschil: ['Nu min toen, van de cijfers zoals ze op de pagina staan.', 'number', 'optional'],
  periode_toen: ['Over welke tijd het cijfer van toen gaat.', 'string'],
  periode_nu: ['Over welke tijd het cijfer van nu gaat.', 'string'],
  peildatum_toen: ['Peildatum van de vorige uitgave.', 'date'],
  peildatum_nu: ['Peildatum van deze uitgave.', 'date'],
  reden_onbekend: ['Waarom het verschil onbekend is. Leeg als het bekend is.', 'string', 'optional'],
  verandering: ['Wat er gebeurde: nieuw, niet meer gevonden of andere naam.', 'string'],
  naam_toen: ['Naam van de organisatie in de vorige uitgave.', 'string', 'optional'],
  naam_nu: ['Naam van de organisatie in deze uitgave.', 'string', 'optional'],
  status: [STATUS_DESCRIPTION, 'string'],
};

/** A table of change. Its CSV files are written with the national picture; here it is described. */
export function changeTable({ id, key, headers, rows }: ChangeFileTable): DataTable {
  return { path: `${CHANGES_PATH}${id}`, key, columns: headers.map(describe), rows: () => rows };
}

function describe(name: string): DataColumn {
  const [description, datatype, optional] = DESCRIPTIONS[name] ?? [
    name.replaceAll('_', ' '),
    'string',
    'optional',
  ];
  return { name, description, datatype, isList: false, required: optional === undefined };
}
