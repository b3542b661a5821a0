import type { EditionSettings } from '../../../model/edition.ts';
import { MAIN_FIGURES_PATH } from '../tables/main-figures.ts';
import { DATABASE_PATH, GEOJSON_PATH } from './paths.ts';

/** A first few lines for a program that people work with. */
export interface Example {
  readonly id: 'python' | 'r' | 'sql' | 'excel' | 'qgis';
  readonly program: string;
  /** What to do with the lines, and what they show. */
  readonly explanation: string;
  readonly code: string;
}

/** How to read the open data in the programs that most readers have; each with its addresses filled in. */
export function examples({ baseUrl }: Pick<EditionSettings, 'baseUrl'>): readonly Example[] {
  const table = `${baseUrl}${MAIN_FIGURES_PATH}.csv`;
  const database = baseUrl + DATABASE_PATH;
  return [
    {
      id: 'excel',
      program: 'Excel (Power Query)',
      explanation:
        'Kies Gegevens, Gegevens ophalen, Lege query, Geavanceerde editor. Plak deze regels. Met Vernieuwen haalt u later de nieuwste cijfers op.',
      code: `let
  Bron = Csv.Document(Web.Contents("${table}"), [Delimiter=",", Encoding=65001]),
  Koppen = Table.PromoteHeaders(Bron),
  Getallen = Table.TransformColumnTypes(Koppen, {{"locaties", Int64.Type}, {"inwoners", type number}}, "en-US")
in Getallen`,
    },
    {
      id: 'r',
      program: 'R',
      explanation: 'De vijf gemeenten met de meeste locaties.',
      code: `gemeenten <- read.csv("${table}", encoding = "UTF-8")
meeste <- gemeenten[order(-gemeenten$locaties), c("naam", "locaties", "locaties_per_10000")]
print(head(meeste, 5), row.names = FALSE)`,
    },
    {
      id: 'python',
      program: 'Python',
      explanation: 'De vijf gemeenten met de meeste locaties. U hoeft niets te installeren.',
      code: `import sqlite3, urllib.request
urllib.request.urlretrieve("${database}", "sjo.sqlite")
vraag = "SELECT naam, locaties FROM kerncijfers ORDER BY locaties DESC, naam LIMIT 5"
for naam, locaties in sqlite3.connect("sjo.sqlite").execute(vraag):
    print(naam, locaties)`,
    },
    {
      id: 'sql',
      program: 'SQL (SQLite)',
      explanation:
        'Open de database, bijvoorbeeld met DB Browser for SQLite. Bij welk leefgebied zijn in een provincie de meeste locaties gevonden?',
      code: `SELECT g.provincie, d.leefgebied, count(*) AS locaties
FROM locaties AS l
JOIN gemeenten AS g USING (code)
JOIN locaties_leefgebieden AS d USING (id)
GROUP BY g.provincie, d.leefgebied ORDER BY g.provincie, locaties DESC;`,
    },
    {
      id: 'qgis',
      program: 'QGIS',
      explanation: 'Kies Plug-ins, Python-console. Of voeg het adres van de kaart toe als vectorlaag.',
      code: `kaart = QgsVectorLayer("/vsicurl/${baseUrl}${GEOJSON_PATH}", "Locaties per gemeente", "ogr")
QgsProject.instance().addMapLayer(kaart)
print(kaart.featureCount(), [veld.name() for veld in kaart.fields()])`,
    },
  ];
}
