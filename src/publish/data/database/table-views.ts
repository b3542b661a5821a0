import type { ClassTable, NationalTable, TraitTable } from '../../../analysis/national/tables.ts';
import { nationalOf } from '../../national/picture.ts';
import { type FileTable, fileTable } from '../../national/tables/csv.ts';
import { tableFacts, tableTitle } from '../../national/words.ts';
import type { Site } from '../../site.ts';
import { nationalTable } from '../tables/national.ts';
import { literal, quoteName, type SqlValue, type SqlView } from './sql-table.ts';

const SUPPLY: SqlView = {
  name: 'gemeenten_aanbod',
  description:
    'Hoeveel locaties en organisaties er in elke gemeente zijn gevonden. Nul is geteld, niet onbekend.',
  columns: [
    { name: 'code', description: 'CBS-code van de gemeente.' },
    { name: 'gemeente', description: 'Naam van de gemeente.' },
    { name: 'provincie', description: 'Provincie.' },
    { name: 'locaties', description: 'Aantal locaties.' },
    { name: 'organisaties', description: 'Aantal organisaties.' },
  ],
  select: `SELECT g.code, g.naam AS gemeente, g.provincie,
  count(l.id) AS locaties, count(DISTINCT l.organisatie) AS organisaties
FROM gemeenten AS g LEFT JOIN locaties AS l USING (code)
WHERE g.bestaat = 1
GROUP BY g.code`,
};

/** The published tables, each counted anew from the tables of the database; and the counts by municipality. */
export function publishedViews(site: Site): SqlView[] {
  return [SUPPLY, ...nationalOf(site).tables.map((table) => tableView(table, site))];
}

function tableView(table: NationalTable, { edition }: Site): SqlView {
  const file = fileTable(table, edition);
  return {
    name: table.id.replaceAll('-', '_'),
    description: `${tableTitle(table)}. ${tableFacts(table, edition).counted}`,
    columns: nationalTable(table, edition).columns,
    select: table.kind === 'traits' ? traitSelect(table, file) : classSelect(table, file),
  };
}

function traitSelect({ id, rows }: TraitTable, file: FileTable): string {
  const heads = rows.map((row, index) => [
    index + 1,
    cellAt(file, index, 'sleutel'),
    row.label,
    row.parent ?? null,
    row.id,
  ]);
  return `WITH rijen (volgorde, sleutel, omschrijving, deel_van, kenmerk) AS (VALUES
${valueLines(heads)}
), geteld AS (
  SELECT r.volgorde, r.sleutel, r.omschrijving, r.deel_van,
    count(DISTINCT l.code) AS gemeenten,
    (SELECT count(*) FROM gemeenten_aanbod) AS van_gemeenten,
    count(DISTINCT l.code || ' ' || l.organisatie) AS organisaties,
    count(l.id) AS locaties
  FROM rijen AS r
  LEFT JOIN locaties_kenmerken AS k ON k.kenmerk = r.kenmerk
  LEFT JOIN locaties AS l ON l.id = k.id
  GROUP BY r.volgorde
)
SELECT ${literal(id)} AS tabel, sleutel, omschrijving, deel_van, gemeenten, van_gemeenten,
  gemeenten * 1.0 / nullif(van_gemeenten, 0) AS aandeel, organisaties, locaties,
  ${constants(file, 'locaties')}
FROM geteld ORDER BY volgorde`;
}

function classSelect({ id, classification, rows }: ClassTable, file: FileTable): string {
  const heads = rows.map((row, index) => [
    index + 1,
    cellAt(file, index, 'sleutel'),
    row.label,
    `${classification.id}/${row.id}`,
  ]);
  const end = (offset: number) =>
    [
      literal(rows.length + offset),
      ...['sleutel', 'omschrijving'].map((name) => literal(cellAt(file, rows.length + offset - 1, name))),
    ].join(', ');
  const supply =
    'count(code) AS gemeenten, total(organisaties > 0) AS met, sum(organisaties) AS organisaties, sum(locaties) AS locaties';
  return `WITH rijen (volgorde, sleutel, omschrijving, klasse) AS (VALUES
${valueLines(heads)}
), leden AS (
  SELECT a.code, a.organisaties, a.locaties, k.klasse
  FROM gemeenten_aanbod AS a
  LEFT JOIN gemeenten_klassen AS k ON k.code = a.code AND k.indeling = ${literal(classification.id)}
), geteld AS (
  SELECT r.volgorde, r.sleutel, r.omschrijving, 1 AS telt, ${supply}
  FROM rijen AS r LEFT JOIN leden AS l ON l.klasse = r.klasse GROUP BY r.volgorde
  UNION ALL SELECT ${end(1)}, 1, ${supply} FROM leden WHERE klasse IS NOT NULL
  UNION ALL SELECT ${end(2)}, 0, ${supply} FROM leden WHERE klasse IS NULL
)
SELECT ${literal(id)} AS tabel, sleutel, omschrijving, gemeenten, CAST(met AS INTEGER) AS met_organisatie,
  met / nullif(gemeenten, 0) AS aandeel,
  CASE WHEN telt THEN coalesce(organisaties, 0) END AS organisaties,
  CASE WHEN telt THEN coalesce(locaties, 0) END AS locaties,
  CASE WHEN telt THEN organisaties / nullif(met, 0) END AS organisaties_gemiddeld_met_organisatie,
  CASE WHEN telt THEN organisaties * 1.0 / nullif(gemeenten, 0) END AS organisaties_gemiddeld_alle_gemeenten,
  CASE WHEN telt THEN locaties / nullif(met, 0) END AS locaties_gemiddeld_met_organisatie,
  CASE WHEN telt THEN locaties * 1.0 / nullif(gemeenten, 0) END AS locaties_gemiddeld_alle_gemeenten,
  ${constants(file, 'locaties_gemiddeld_alle_gemeenten')}
FROM geteld ORDER BY volgorde`;
}

/** The columns after the last one that is counted: they say the same in each row. */
function constants({ headers, rows }: FileTable, last: string): string {
  return headers
    .slice(headers.indexOf(last) + 1)
    .map((name) => `${literal(String(rows[0]?.[headers.indexOf(name)] ?? ''))} AS ${quoteName(name)}`)
    .join(', ');
}

function cellAt({ headers, rows }: FileTable, row: number, name: string): string {
  return String(rows[row]?.[headers.indexOf(name)] ?? '');
}

function valueLines(rows: readonly (readonly SqlValue[])[]): string {
  return rows.map((row) => `  (${row.map(literal).join(', ')})`).join(',\n');
}
