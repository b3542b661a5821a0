import { makeClassifier } from '../../../analysis/groups/groups.ts';
import { TRAIT_TABLES } from '../../../analysis/supply/traits.ts';
import {
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  SUPPORT_CATEGORIES,
  SUPPORT_TYPES,
} from '../../../model/typology.ts';
import type { Site } from '../../site.ts';
import { rowStatus, STATUS_DESCRIPTION } from '../data-table.ts';
import { countColumn, reference, type SqlSource, tableSource, textColumn } from './sql-table.ts';

/** Columns of a database can refer to the words of the typology: here they are. */
function typologySources(): SqlSource[] {
  const category = (key: string) => SUPPORT_CATEGORIES.find((each) => each.key === key)?.label ?? key;
  return [
    tableSource(
      {
        name: 'ondersteuningstypen',
        description: 'De soorten hulp, met hun categorie.',
        columns: [
          textColumn('ondersteuningstype', 'De soort hulp.'),
          countColumn('volgorde', 'Volgorde waarin de site ze noemt.'),
          textColumn('categorie', 'Categorie van de soort hulp.'),
          textColumn('uitleg', 'Wat de hulp is.'),
        ],
        key: ['ondersteuningstype'],
      },
      () =>
        SUPPORT_TYPES.map((each, index) => [
          each.label,
          index + 1,
          category(each.category),
          each.explanation,
        ]),
    ),
    tableSource(
      {
        name: 'leefgebieden',
        description: 'De leefgebieden waarover mensen vragen hebben.',
        columns: [
          textColumn('leefgebied', 'Het leefgebied.'),
          countColumn('volgorde', 'Volgorde waarin de site ze noemt.'),
          textColumn('uitleg', 'Waar het over gaat.'),
        ],
        key: ['leefgebied'],
      },
      () => LIFE_DOMAINS.map(({ label, explanation }, index) => [label, index + 1, explanation]),
    ),
  ];
}

/** A row for each organisation in each municipality, as the site counts them. */
function organisationSource({ analysis, settings }: Site): SqlSource {
  const status = rowStatus(settings.status, true);
  const network = (key: string | undefined) =>
    NATIONAL_NETWORKS.find((each) => each.key === key)?.label ?? null;
  return tableSource(
    {
      name: 'organisaties',
      description:
        'De organisaties. Eén regel is één organisatie in één gemeente: zo tellen we ze. Een organisatie kan daar meer locaties hebben.',
      columns: [
        textColumn('code', 'CBS-code van de gemeente.'),
        textColumn('organisatie', 'Naam van de organisatie.'),
        textColumn(
          'landelijke_organisatie',
          'De landelijke organisatie waar zij bij hoort. Leeg bij andere organisaties.',
          'optional',
        ),
        textColumn('status', STATUS_DESCRIPTION),
      ],
      key: ['code', 'organisatie'],
      references: [reference('code', 'gemeenten')],
    },
    function* () {
      for (const [code, { organisations }] of analysis.supply) {
        for (const each of organisations) yield [code, each.name, network(each.network), status];
      }
    },
  );
}

/** Which rows of tables 2 to 4 count a location: what a row counts is said once, in the analysis. */
function traitSource({ edition }: Site): SqlSource {
  const traits = new Map(
    TRAIT_TABLES.flatMap((table) => table.traits.map((trait) => [trait.id, trait] as const)),
  );
  return tableSource(
    {
      name: 'locaties_kenmerken',
      description: 'In welke rijen van tabel 2, 3 en 4 een locatie meetelt.',
      columns: [
        textColumn('kenmerk', 'Korte naam van de rij, zoals achter de streep in de sleutel van de tabel.'),
        textColumn('id', 'Kenmerk van de locatie.'),
      ],
      key: ['kenmerk', 'id'],
      references: [reference('id', 'locaties')],
    },
    function* () {
      for (const location of edition.locations) {
        for (const { id, has } of traits.values()) if (has(location)) yield [id, location.id];
      }
    },
  );
}

/** The class of each municipality in each classification; none where the figure that decides is unknown. */
function classSource({ edition }: Site): SqlSource {
  return tableSource(
    {
      name: 'gemeenten_klassen',
      description: 'In welke klasse een gemeente valt. Is het cijfer onbekend, dan is er geen regel.',
      columns: [
        textColumn('indeling', 'Korte naam van de indeling.'),
        textColumn('code', 'CBS-code van de gemeente.'),
        textColumn('klasse', 'Korte naam van de klasse, met de indeling ervoor.'),
      ],
      key: ['indeling', 'code'],
      references: [reference('code', 'gemeenten'), reference('klasse', 'groepen')],
    },
    function* () {
      for (const classification of edition.classifications) {
        const classOf = makeClassifier(edition, classification);
        for (const municipality of edition.municipalities) {
          const found = classOf(municipality);
          if (found) yield [classification.id, municipality.code, `${classification.id}/${found.id}`];
        }
      }
    },
  );
}

/** What is counted in the database, and what it is counted by. */
export function supplySources(site: Site): SqlSource[] {
  return [...typologySources(), organisationSource(site), traitSource(site), classSource(site)];
}
