import { mapSheet } from '../../../charts/national/map-drawing.ts';
import { toSvgFile } from '../../../charts/parts/svg.ts';
import { type Cell, commaCsv, excelCsv } from '../../../factsheet/shared/csv-text.ts';
import { statusWords } from '../../../factsheet/shared/figure-lines.ts';
import { MAIN_FIGURE_IDS, mainMeasure } from '../../../factsheet/shared/measures.ts';
import { EXAMPLE_TITLE, exampleNotice } from '../../../factsheet/shared/notices.ts';
import { formatDate } from '../../../model/dutch.ts';
import { knownValue } from '../../../model/figure.ts';
import { lazily } from '../../../model/lazily.ts';
import type { SiteFile } from '../../shared/output-file.ts';
import { schemaAddress } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { CHANGES_JSON, CHANGES_PNG, CHANGES_SVG, changesCsv, changesExcel } from '../paths.ts';
import { nationalOf } from '../picture.ts';
import { inventorySource } from '../words.ts';
import { type NationalChanges, nationalChangesOf } from './picture.ts';

/** A table as it goes into a file. */
export interface ChangeFileTable {
  readonly id: string;
  readonly title: string;
  /** Columns that together tell the rows apart. */
  readonly key: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The data behind the page about change, and its map; none without an earlier edition. */
export function* changeFiles(site: Site): Generator<SiteFile> {
  const national = nationalChangesOf(site);
  if (!national) return;
  yield { path: CHANGES_JSON, content: changesJson(site, national) };
  for (const { id, headers, rows } of changeFileTables(site, national)) {
    yield { path: changesCsv(id), content: commaCsv(headers, rows) };
    yield { path: changesExcel(id), content: excelCsv(headers, rows) };
  }
  const sheet = changeSheet(site, national);
  const drawnFrom = JSON.stringify(sheet);
  const drawing = lazily(() => mapSheet(nationalOf(site).sheet, sheet));
  yield { path: CHANGES_SVG, drawnFrom, draw: () => toSvgFile(drawing()) };
  yield { path: CHANGES_PNG, drawnFrom, drawing };
}

/** The tables behind the page: of municipalities, of organisations, and of the tables of the country. */
export function changeFileTables(site: Site, national: NationalChanges): readonly ChangeFileTable[] {
  return [municipalityTable(site, national), organisationTable(site, national), tablesTable(site, national)];
}

function changeSheet({ settings }: Site, { title, mapMessage, layers, changes }: NationalChanges) {
  return {
    title,
    description: mapMessage,
    layers,
    notes: [
      `Peildata ${formatDate(changes.from)} en ${formatDate(changes.to)}. Opnieuw zoeken vindt ook meer.`,
      `Bron: ${inventorySource(settings)}.`,
    ],
    notice:
      settings.status === 'example' ? `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen` : undefined,
  };
}

/** The main figures of each municipality, then and now, in the order in which a reader looks names up. */
function changedFigures(site: Site, { changes, past }: NationalChanges) {
  return site.municipalities.flatMap(({ code, name }) => {
    const change = changes.municipalities.get(code);
    if (!change) return [];
    return MAIN_FIGURE_IDS.map((id) => {
      const { older, newer, difference } = change.figures[id];
      return {
        code,
        name,
        figure: id,
        older: knownValue(older) ?? null,
        newer: knownValue(newer) ?? null,
        difference: knownValue(difference) ?? null,
        olderPeriod: mainMeasure(id, past.earlier).period,
        newerPeriod: mainMeasure(id, site.edition).period,
        reason: difference.state === 'known' ? null : difference.reason,
      };
    });
  });
}

function municipalityTable(site: Site, national: NationalChanges): ChangeFileTable {
  const status = statusWords(site.settings);
  return {
    id: 'gemeenten',
    title: 'Cijfers van elke gemeente',
    key: ['code', 'cijfer'],
    headers: [
      'code',
      'gemeente',
      'cijfer',
      'toen',
      'nu',
      'verschil',
      'periode_toen',
      'periode_nu',
      'reden_onbekend',
      'status',
    ],
    rows: changedFigures(site, national).map((row) => [
      row.code,
      row.name,
      row.figure,
      row.older ?? undefined,
      row.newer ?? undefined,
      row.difference ?? undefined,
      row.olderPeriod,
      row.newerPeriod,
      row.reason ?? undefined,
      status,
    ]),
  };
}

/** Organisations that are new, gone or renamed, by municipality. */
function changedOrganisations({ municipalities }: Site, { changes }: NationalChanges) {
  return municipalities.flatMap(({ code, name }) => {
    const organisations = changes.municipalities.get(code)?.organisations;
    if (!organisations) return [];
    const row = (change: string, older: string | null, newer: string | null) => ({
      code,
      name,
      change,
      older,
      newer,
    });
    return [
      ...organisations.new.map((each) => row('nieuw', null, each)),
      ...organisations.gone.map((each) => row('niet meer gevonden', each, null)),
      ...organisations.renamed.map(({ older, newer }) => row('andere naam', older, newer)),
    ];
  });
}

function organisationTable(site: Site, national: NationalChanges): ChangeFileTable {
  const status = statusWords(site.settings);
  return {
    id: 'organisaties',
    title: 'Organisaties per gemeente',
    key: ['code', 'verandering', 'naam_toen', 'naam_nu'],
    headers: ['code', 'gemeente', 'verandering', 'naam_toen', 'naam_nu', 'status'],
    rows: changedOrganisations(site, national).map(({ code, name, change, older, newer }) => [
      code,
      name,
      change,
      older ?? undefined,
      newer ?? undefined,
      status,
    ]),
  };
}

function tablesTable({ settings }: Site, { tables, changes }: NationalChanges): ChangeFileTable {
  const status = statusWords(settings);
  return {
    id: 'tabellen',
    title: 'Tabellen',
    key: ['sleutel', 'omschrijving', 'cijfer'],
    headers: [
      'tabel',
      'sleutel',
      'omschrijving',
      'cijfer',
      'toen',
      'nu',
      'verschil',
      'peildatum_toen',
      'peildatum_nu',
      'status',
    ],
    rows: tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.numbers.map(({ older, newer, difference }, index) => [
          table.id,
          // With the table in front: Excel would take the key '5-6' for the fifth of June.
          `${table.id}/${row.id}`,
          row.label,
          table.measures[index]?.id,
          older,
          newer,
          difference,
          changes.from,
          changes.to,
          status,
        ]),
      ),
    ),
  };
}

/** What `veranderingen.json` holds. */
export type ChangesDocument = ReturnType<typeof changesDocument>;

function changesJson(site: Site, national: NationalChanges): string {
  return `${JSON.stringify(changesDocument(site, national), null, 1)}\n`;
}

function changesDocument(site: Site, national: NationalChanges) {
  const { settings, edition } = site;
  const { changes, message, tables } = national;
  const nameOf = new Map(edition.municipalities.map(({ code, name }) => [code, name]));
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: nameOf.get(code) ?? code }));
  const { country, halves } = changes;
  return {
    $schema: schemaAddress('veranderingen', settings),
    notice: exampleNotice(settings.status),
    from: changes.from,
    to: changes.to,
    publisher: settings.publisher.name,
    licence: settings.dataLicence.url,
    message,
    locations: country.locations,
    municipalitiesWithout: country.municipalitiesWithout,
    whiteSpotsClosed: named(country.whiteSpotsClosed),
    whiteSpotsOpened: named(country.whiteSpotsOpened),
    notComparable: {
      municipalities: named(country.notComparable.codes),
      locations: country.notComparable.locations,
    },
    lostLocations: country.lost.length,
    middleHalf: Object.fromEntries(Object.entries(halves).map(([id, { low, high }]) => [id, { low, high }])),
    figures: changedFigures(site, national),
    organisations: changedOrganisations(site, national),
    tables: Object.fromEntries(
      tables.map(({ id, label, measures, rows }) => [
        id,
        {
          label,
          rows: rows.map(({ numbers, parent, ...row }) => ({
            ...row,
            partOf: parent,
            ...Object.fromEntries(
              numbers.map(({ older, newer, difference }, index) => [
                measures[index]?.id ?? '',
                { older: older ?? null, newer: newer ?? null, difference: difference ?? null },
              ]),
            ),
          })),
        },
      ]),
    ),
  };
}
