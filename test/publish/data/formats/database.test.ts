import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEdition } from '../../../../src/ingest/read-edition.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../../src/model/typology.ts';
import { countColumn, reference, tableSource } from '../../../../src/publish/data/database/sql-table.ts';
import { writeDatabase } from '../../../../src/publish/data/database/write-database.ts';
import { makeSite, type Site } from '../../../../src/publish/site.ts';
import { membersByClass } from '../../../data/classes.ts';
import { organisationsOf } from '../../../data/count-inventory.ts';
import { type InventoryLine, parseTable, parts, readDataText, readReport } from '../../../data/read-data.ts';
import { falseOfPart } from '../../../support/area-words.ts';
import { partOfCountry } from '../../../support/part-of-country.ts';
import { currentSite, realSite } from '../../../support/real-site.ts';
import { rowsAt } from '../open-texts.ts';
import { isFound, type OnDisk, onDisk, say } from './on-disk.ts';

const FILE = 'data/sjo.sqlite';
type Row = Readonly<Record<string, unknown>>;

interface Opened {
  readonly site: Site;
  readonly disk: OnDisk;
  readonly texts: OnDisk['contents'];
  readonly ask: (sql: string) => Row[];
  readonly close: () => void;
}

function open(site: Site): Opened {
  const disk = onDisk(site, FILE);
  const database = new DatabaseSync(disk.at(FILE), { readOnly: true });
  return {
    site,
    disk,
    texts: disk.contents,
    ask: (sql) => database.prepare(sql).all(),
    close: () => {
      database.close();
      disk.remove();
    },
  };
}

function twelve(): Site {
  const files = new Map([...partOfCountry()].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const { edition, findings } = readEdition(files);
  if (!edition) throw new Error(JSON.stringify(findings));
  return makeSite(edition);
}

let then: Opened;
let today: Opened;
let part: Opened;
beforeAll(async () => {
  then = open(await realSite());
  today = open(await currentSite());
  part = open(twelve());
});
afterAll(() => {
  for (const opened of [then, today, part]) opened.close();
});

/** As the cells of a CSV file: nothing for what is unknown, yes and no in words. */
function cells(row: Row, flags: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === null) return [name, ''];
      if (flags.includes(name)) return [name, value === 1 ? 'ja' : 'nee'];
      return [name, String(value)];
    }),
  );
}

/** Of a table by class: its municipalities, and those with an organisation. */
const CLASS_NUMBERS = ['gemeenten', 'met_organisatie'];

/** The columns of the open data with yes or no. */
const FLAGS = ['sociaal_raadslieden', 'vooral_vrijwilligers', 'bestaat'];

const inOrder = (rows: readonly Readonly<Record<string, string>>[]) =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();

const numberAt = (rows: readonly Row[], name: string): number => Number(rows[0]?.[name]);

describe('the views of the published tables', () => {
  it.each([
    ['2023', () => then],
    ['today', () => today],
    ['twelve municipalities', () => part],
  ])('count anew what the CSV files of the tables say: %s', (_, opened) => {
    const { texts, ask } = opened();
    const tables = [...texts.keys()].filter((file) => /^landelijk\/tabel-[^/]+(?<!-excel)\.csv$/.test(file));
    expect(tables.length).toBeGreaterThanOrEqual(8);
    for (const file of tables) {
      const view = file.replace(/^landelijk\/(.*)\.csv$/, '$1').replaceAll('-', '_');
      expect(
        ask(`SELECT * FROM ${view}`).map((row) => cells(row)),
        view,
      ).toEqual(rowsAt(texts, file));
    }
  });

  it('give the figures of the report of 2023', () => {
    const count = (sql: string) => then.ask(sql).map((row) => row['met']);
    expect(
      count(
        "SELECT gemeenten AS met FROM tabel_2 WHERE sleutel IN ('tabel-2/totaal', 'tabel-2/gemeente', 'tabel-2/vluchtelingenwerk') ORDER BY met",
      ),
    ).toEqual([156, 228, 321]);
    expect(count("SELECT gemeenten AS met FROM tabel_3 WHERE sleutel = 'tabel-3/categorie-advies'")).toEqual([
      307,
    ]);
    expect(count('SELECT met_organisatie AS met FROM tabel_5')).toEqual([98, 131, 60, 32, 321, 0]);
    expect(count('SELECT met_organisatie AS met FROM tabel_6')).toEqual([40, 114, 73, 71, 19, 4, 321, 0]);
  });

  const rowsOf = (table: string) => {
    const name = table.replace('table-', 'tabel-');
    return new Map(
      then
        .ask(`SELECT * FROM ${name.replace('-', '_')}`)
        .map((row) => [String(row['sleutel']).replace(`${name}/`, ''), row]),
    );
  };

  // Not 8 and 9: the figures behind those are of 2021, where the report had 2022. Nor its means: its own totals contradict them.
  it('give the numbers and shares of every row that the report of 2023 prints in tables 2 to 7', () => {
    const tables = readReport().tables.slice(0, 6);
    expect(tables.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7].map((number) => `table-${number}`));
    for (const { id, rows } of tables) {
      const found = rowsOf(id);
      const counted = rows.map((printed) => {
        const row = found.get(printed.id);
        const numbers = row && 'van_gemeenten' in row ? ['van_gemeenten', 'gemeenten'] : CLASS_NUMBERS;
        return [
          printed.id,
          ...numbers.map((name) => row?.[name]),
          Math.round(100 * Number(row?.['aandeel'])),
        ];
      });
      expect(counted, id).toEqual(
        rows.map((row) => [row.id, row.municipalities, row.withOrganisation, row.share]),
      );
    }
  });

  it.each([5, 6, 7, 8, 9])('give tabel %i as it is counted by hand from the editor’s files', (number) => {
    const { classification = '', rows = [] } =
      readReport().tables.find(({ id }) => id === `table-${number}`) ?? {};
    const members = membersByClass(classification);
    const lines = parseTable<InventoryLine>(readDataText('inventory.csv'));
    const organisations = Map.groupBy(organisationsOf(lines), ({ gemeente }) => gemeente);
    const locations = Map.groupBy(lines, ({ gemeente }) => gemeente);
    const classes = rows.filter(({ id }) => id !== 'totaal').map(({ id }) => id);
    expect(classes.length).toBeGreaterThanOrEqual(4);
    const found = rowsOf(`table-${number}`);
    for (const id of classes) {
      const names = members.get(id) ?? [];
      const covered = names.filter((name) => organisations.has(name));
      const sum = (by: ReadonlyMap<string, readonly unknown[]>) =>
        covered.reduce((total, name) => total + (by.get(name)?.length ?? 0), 0);
      const row = found.get(id);
      expect([...CLASS_NUMBERS, 'organisaties', 'locaties'].map((name) => row?.[name])).toEqual([
        names.length,
        covered.length,
        sum(organisations),
        sum(locations),
      ]);
      const mean = (name: string) => Number(row?.[name]);
      expect(mean('organisaties_gemiddeld_met_organisatie')).toBeCloseTo(
        sum(organisations) / covered.length,
        9,
      );
      expect(mean('locaties_gemiddeld_alle_gemeenten')).toBeCloseTo(sum(locations) / names.length, 9);
    }
  });
});

describe('the tables of the database', () => {
  it('have the rows of the CSV files, value by value', () => {
    const { texts, ask } = today;
    const compared = [...texts.keys()].filter((file) => /^data\/[^/]+(?<!-excel)\.csv$/.test(file));
    expect(compared.length).toBeGreaterThanOrEqual(10);
    for (const file of compared) {
      const name = file.replace(/^data\/(.*)\.csv$/, '$1').replaceAll('-', '_');
      const rows = ask(`SELECT * FROM ${name}`);
      const columns = Object.keys(rows[0] ?? {});
      expect(columns.length).toBeGreaterThan(2);
      const wanted = rowsAt(texts, file).map((row) =>
        Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])),
      );
      expect(inOrder(rows.map((row) => cells(row, FLAGS))), name).toEqual(inOrder(wanted));
    }
  });

  it('have a row for each value of a list, as the inventory has it', () => {
    const lines = parseTable<{ ondersteuningstypen: string; leefgebieden: string }>(
      readDataText('inventory.csv'),
    );
    const published = new Set(then.ask('SELECT id FROM locaties').map(({ id }) => id));
    expect(published.size).toBe(1621);
    const found = (sql: string) =>
      Object.fromEntries(then.ask(sql).map((row) => [row['naam'], row['aantal']]));
    const domains = found(
      'SELECT leefgebied AS naam, count(*) AS aantal FROM locaties_leefgebieden GROUP BY leefgebied',
    );
    const types = found(
      'SELECT ondersteuningstype AS naam, count(*) AS aantal FROM locaties_ondersteuningstypen GROUP BY 1',
    );
    // Lines that were merged count once: the inventory of 2023 has none.
    expect(lines).toHaveLength(1621);
    for (const { label } of LIFE_DOMAINS) {
      expect(domains[label], label).toBe(
        lines.filter((line) => parts(line.leefgebieden).includes(label)).length,
      );
    }
    for (const { label } of SUPPORT_TYPES) {
      expect(types[label], label).toBe(
        lines.filter((line) => parts(line.ondersteuningstypen).includes(label)).length,
      );
    }
  });

  it('count organisations as the report does: once in each municipality', () => {
    expect(numberAt(then.ask('SELECT count(*) AS n FROM organisaties'), 'n')).toBe(1113);
    expect(numberAt(then.ask('SELECT sum(organisaties) AS n FROM gemeenten_aanbod'), 'n')).toBe(1113);
    expect(then.ask('SELECT locaties, organisaties FROM gemeenten_aanbod WHERE locaties = 0')).toHaveLength(
      21,
    );
  });

  it('have keys, and every reference leads somewhere', () => {
    for (const { ask } of [then, today, part]) {
      const tables = ask("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) =>
        String(name),
      );
      expect(tables.length).toBeGreaterThan(20);
      const keyless = tables.filter((name) => ask(`PRAGMA table_info(${name})`).every(({ pk }) => pk === 0));
      expect(keyless).toEqual([]);
      expect(ask('PRAGMA foreign_key_check')).toEqual([]);
      expect(ask('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(ask('PRAGMA foreign_key_list(locaties)').map((row) => `${row['from']} ${row['table']}`)).toEqual(
        expect.arrayContaining(['code gemeenten', 'code organisaties', 'organisatie organisaties']),
      );
    }
  });

  it('explain every table, view and column', () => {
    for (const { ask } of [then, today]) {
      const there = ask("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')");
      expect(
        ask('SELECT tabel FROM tabellen')
          .map(({ tabel }) => tabel)
          .toSorted(),
      ).toEqual(there.map(({ name }) => name).toSorted());
      for (const { name } of there) {
        const explained = ask(`SELECT kolom FROM kolommen WHERE tabel = '${String(name)}' ORDER BY volgorde`);
        const columns = ask(`PRAGMA table_info(${String(name)})`).map((row) => row['name']);
        expect(
          explained.map(({ kolom }) => kolom),
          String(name),
        ).toEqual(columns);
      }
      expect(ask('SELECT * FROM kolommen WHERE length(omschrijving) < 8')).toEqual([]);
    }
  });

  it('hold values of the type that their column names', () => {
    const types: Readonly<Record<string, string>> = { TEXT: 'text', INTEGER: 'integer', REAL: 'real' };
    const { ask } = today;
    for (const { name } of ask("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      for (const column of ask(`PRAGMA table_info(${String(name)})`)) {
        const found = ask(`SELECT DISTINCT typeof("${String(column['name'])}") AS t FROM ${String(name)}`);
        const wanted = types[String(column['type'])];
        expect(
          found.map(({ t }) => t).filter((t) => t !== wanted && t !== 'null'),
          `${String(name)}.${String(column['name'])}`,
        ).toEqual([]);
      }
    }
  });
});

/** Every text in the tables, with the name of its table. */
function textsIn({ ask }: Opened): { readonly table: string; readonly text: string }[] {
  return ask("SELECT name FROM sqlite_schema WHERE type = 'table'").flatMap(({ name }) => {
    const table = String(name);
    const texts = ask(`SELECT * FROM ${table}`).flatMap((row) => Object.values(row));
    return [...new Set(texts)].flatMap((text) => (typeof text === 'string' ? [{ table, text }] : []));
  });
}

describe('what the database does not hold', () => {
  it('are contact details outside the table of locations, which publishes them as CSV', () => {
    const contacts = new Set(
      today.site.edition.locations.flatMap(({ address, phone, email, website, openingHours }) =>
        [address, phone, email, website, openingHours].filter((each) => each !== undefined),
      ),
    );
    expect(contacts.size).toBeGreaterThan(1000);
    const found = textsIn(today).filter(({ text }) => contacts.has(text));
    expect(found.length).toBeGreaterThan(1000);
    expect(new Set(found.map(({ table }) => table))).toEqual(new Set(['locaties']));
    const columns = today.ask('PRAGMA table_info(locaties)').map(({ name }) => name);
    const open = Object.keys(rowsAt(today.texts, 'data/locaties.csv')[0] ?? {});
    expect(columns.filter((name) => !open.includes(String(name)))).toEqual([]);
  });

  it('are words about the whole country where it is of a part', () => {
    expect(textsIn(part).flatMap(({ text }) => falseOfPart(text))).toEqual([]);
  });
});

describe('a database of an example', () => {
  const about = ({ ask }: Opened) =>
    Object.fromEntries(
      ask('SELECT onderwerp, waarde FROM uitgave').map((row) => [row['onderwerp'], row['waarde']]),
    );

  it('says so, and which rows are invented', () => {
    expect(about(today)).toMatchObject({ status: 'voorbeeld', peildatum: '2025-01-01' });
    expect(about(today)['waarschuwing']).toContain('Voorbeelddata');
    const marks = today.ask('SELECT DISTINCT status FROM locaties').map(({ status }) => status);
    expect(marks).toEqual(['Voorbeelddata: verzonnen']);
  });

  it('is none when the edition is published', () => {
    const { edition } = part.site;
    const settings = { ...edition.settings, status: 'published' as const };
    const published = open(makeSite({ ...edition, settings }));
    expect(about(published)).toMatchObject({ status: 'gepubliceerd' });
    expect(about(published)['waarschuwing']).toBeUndefined();
    for (const table of ['locaties', 'cijfers', 'tabel_2', 'kerncijfers']) {
      expect(published.ask(`SELECT DISTINCT status FROM ${table}`), table).toEqual([
        { status: 'gepubliceerd' },
      ]);
    }
    published.close();
  });
});

describe('the file', () => {
  it('has the same bytes twice, and in its header only what is the same for one version of Node', () => {
    const bytes = readFileSync(part.disk.at(FILE));
    const again = onDisk(twelve(), FILE);
    expect(readFileSync(again.at(FILE)).equals(bytes)).toBe(true);
    again.remove();
    expect(bytes.subarray(0, 16).toString('latin1')).toBe('SQLite format 3\0');
    expect(bytes.readUInt16BE(16)).toBe(4096);
    // Not a database that wants a second file beside it.
    expect([bytes[18], bytes[19]]).toEqual([1, 1]);
    expect(bytes.readUInt32BE(24)).toBe(bytes.readUInt32BE(92));
    const [, major = 0, minor = 0, patch = 0] =
      /^(\d+)\.(\d+)\.(\d+)$/.exec(process.versions.sqlite ?? '')?.map(Number) ?? [];
    expect(bytes.readUInt32BE(96)).toBe(major * 1_000_000 + minor * 1_000 + patch);
    expect(existsSync(`${part.disk.at(FILE)}-journal`)).toBe(false);
  });

  it('is not made of rows that refer to nothing, or lack what they must have', () => {
    const parent = tableSource(
      {
        name: 'ouders',
        description: 'Ouders.',
        columns: [countColumn('nummer', 'Nummer.')],
        key: ['nummer'],
      },
      () => [[1]],
    );
    const child = (...numbers: readonly (number | null)[]) =>
      tableSource(
        {
          name: 'kinderen',
          description: 'Kinderen.',
          columns: [countColumn('kind', 'Nummer.'), countColumn('ouder', 'Nummer van de ouder.')],
          key: ['kind'],
          references: [reference('ouder', 'ouders', 'nummer')],
        },
        () => numbers.map((number, index) => [index, number]),
      );
    const folder = mkdtempSync(path.join(tmpdir(), 'sjo-lost-'));
    const write = (...numbers: readonly (number | null)[]) =>
      writeDatabase(path.join(folder, `${numbers.join('-')}.sqlite`), [parent, child(...numbers)]);
    write(1, 1);
    expect(() => write(1, 2)).toThrow(/kinderen refers to ouders/);
    expect(() => write(1, null)).toThrow(/NOT NULL/);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!isFound('python3', '-c', 'import sqlite3'))("is read by Python's own SQLite", () => {
    const script = `
import json, sqlite3, sys
db = sqlite3.connect("file:%s?mode=ro" % sys.argv[1], uri=True)
one = lambda sql: db.execute(sql).fetchone()[0]
print(json.dumps([one("PRAGMA integrity_check"), one("SELECT count(*) FROM locaties"),
  one("SELECT gemeenten FROM tabel_4 WHERE omschrijving = 'Schulden en incasso'"),
  one("SELECT naam FROM gemeenten WHERE code = 'GM0820'"),
  db.execute("PRAGMA foreign_key_check").fetchall()]))`;
    expect(JSON.parse(say('python3', ['-c', script, then.disk.at(FILE)]))).toEqual([
      'ok',
      1621,
      271,
      'Nuenen, Gerwen en Nederwetten',
      [],
    ]);
  });
});
