import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import type { EditionSettings } from '../../../model/edition.ts';
import type { DescribedTable } from '../csvw.ts';
import { sqlName } from './open-tables.ts';
import {
  countColumn,
  reference,
  type SqlSource,
  type SqlTable,
  type SqlView,
  tableSource,
  textColumn,
} from './sql-table.ts';

type Described = Pick<SqlTable, 'name' | 'description'> & {
  readonly columns: readonly Pick<SqlTable['columns'][number], 'name' | 'description'>[];
};

/** What is told of the database in the database: the edition, whether it is an example, and where its figures come from. */
export function aboutSources(settings: EditionSettings, described: readonly DescribedTable[]): SqlSource[] {
  return [editionSource(settings), sourceSource(settings), usedSource(described)];
}

function editionSource(settings: EditionSettings): SqlSource {
  const { title, referenceDate, publicationDate, status, publisher, dataLicence, baseUrl } = settings;
  const facts: [string, string | undefined][] = [
    ['titel', title],
    ['peildatum', referenceDate],
    ['gepubliceerd_op', publicationDate],
    ['status', status === 'example' ? 'voorbeeld' : 'gepubliceerd'],
    ['waarschuwing', exampleNotice(status)],
    ['uitgever', publisher.name],
    ['uitgever_adres', publisher.url],
    ['licentie', dataLicence.name],
    ['licentie_adres', dataLicence.url],
    ['adres', baseUrl],
  ];
  return tableSource(
    {
      name: 'uitgave',
      description: 'Over deze uitgave: van wie, van wanneer, en of het voorbeelddata zijn.',
      columns: [
        countColumn('volgorde', 'Volgorde om te lezen.'),
        textColumn('onderwerp', 'Waar de regel over gaat.'),
        textColumn('waarde', 'Wat ervan te zeggen is.'),
      ],
      key: ['volgorde'],
    },
    function* () {
      let order = 0;
      for (const [subject, value] of facts) {
        if (value === undefined) continue;
        order += 1;
        yield [order, subject, value];
      }
    },
  );
}

function sourceSource({ sources }: EditionSettings): SqlSource {
  return tableSource(
    {
      name: 'bronnen',
      description: 'De bronnen van deze uitgave.',
      columns: [
        textColumn('bron', 'Korte naam van de bron.'),
        textColumn('titel', 'De bron, met tabel en jaar.'),
        textColumn('adres', 'Webadres. Leeg als er geen is.', 'optional'),
        textColumn('licentie', 'Licentie van de bron.'),
      ],
      key: ['bron'],
    },
    () => sources.map(({ id, title, url, licence }) => [id, title, url ?? null, licence]),
  );
}

function usedSource(described: readonly DescribedTable[]): SqlSource {
  return tableSource(
    {
      name: 'tabellen_bronnen',
      description: 'Uit welke bronnen een tabel komt.',
      columns: [textColumn('tabel', 'Naam van de tabel.'), textColumn('bron', 'Korte naam van de bron.')],
      key: ['tabel', 'bron'],
      references: [reference('bron', 'bronnen')],
    },
    () =>
      described.flatMap(({ table, dataset }) => dataset.sources.map(({ id }) => [sqlName(table.path), id])),
  );
}

/** What each table, view and column means; those of this list too. */
export function meaningSource(tables: readonly SqlTable[], views: readonly SqlView[]): SqlSource {
  const list: SqlTable = {
    name: 'tabellen',
    description: 'De tabellen en views van deze database.',
    columns: [
      textColumn('tabel', 'Naam van de tabel of view.'),
      textColumn('soort', '‘tabel’, of ‘view’: die wordt uitgerekend uit tabellen.'),
      textColumn('omschrijving', 'Wat erin staat.'),
    ],
    key: ['tabel'],
    references: [],
  };
  const columns: SqlTable = {
    name: 'kolommen',
    description: 'Wat elke kolom betekent.',
    columns: [
      textColumn('tabel', 'Naam van de tabel of view.'),
      countColumn('volgorde', 'De hoeveelste kolom het is.'),
      textColumn('kolom', 'Naam van de kolom.'),
      textColumn('omschrijving', 'Wat de kolom betekent. Bij ja of nee staat er 1 voor ja en 0 voor nee.'),
    ],
    key: ['tabel', 'volgorde'],
    references: [reference('tabel', 'tabellen')],
  };
  const all: (Described & { readonly kind: string })[] = [
    ...[...tables, list, columns].map((table) => ({ ...table, kind: 'tabel' })),
    ...views.map((view) => ({ ...view, kind: 'view' })),
  ];
  return {
    tables: [list, columns],
    *rows() {
      for (const { name, kind, description } of all)
        yield { table: list.name, values: [name, kind, description] };
      for (const { name, columns: own } of all) {
        for (const [index, column] of own.entries()) {
          yield { table: columns.name, values: [name, index + 1, column.name, column.description] };
        }
      }
    },
  };
}
