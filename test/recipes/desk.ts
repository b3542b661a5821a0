import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import { loadDataFolder } from '../../src/ingest/files/data-folder.ts';
import { type IngestResult, readEdition } from '../../src/ingest/read-edition.ts';

const DATA = path.resolve(import.meta.dirname, '../../data');

/** A row of a table, by header. */
export type Row = Readonly<Record<string, string>>;

/** What an editor does with a copy of the data folder. */
export interface Desk {
  readonly folder: string;
  readText(file: string): Promise<string>;
  write(file: string, text: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Changes the rows of a table and saves it as Excel does: semicolons, and a mark in front. */
  editTable(file: string, change: (rows: readonly Row[]) => readonly Row[]): Promise<void>;
  /** Changes a settings file. */
  editSettings(file: string, change: (settings: Settings) => void): Promise<void>;
  /** What `npm run check` reads. */
  check(): Promise<IngestResult>;
}

/** Settings as they stand in a file, of which a recipe changes a few. */
export type Settings = Record<string, unknown>;

/** Puts a copy of `data/` into a folder, as the recipes ask. */
export async function copyToDesk(folder: string): Promise<Desk> {
  await cp(DATA, folder, { recursive: true });
  const at = (file: string) => path.join(folder, file);
  const readText = async (file: string) => (await readFile(at(file), 'utf8')).replace(/^\uFEFF/, '');
  const write = (file: string, text: string) => writeFile(at(file), text);
  return {
    folder,
    readText,
    write,
    remove: (file) => rm(at(file)),
    editTable: async (file, change) => {
      const { data, meta } = Papa.parse<Row>(await readText(file), { header: true, skipEmptyLines: true });
      const text = Papa.unparse([...change(data)], {
        delimiter: ';',
        newline: '\r\n',
        columns: meta.fields ?? [],
      });
      await write(file, `\uFEFF${text}\r\n`);
    },
    editSettings: async (file, change) => {
      const settings = JSON.parse(await readText(file)) as Settings;
      change(settings);
      await write(file, `${JSON.stringify(settings, null, 2)}\n`);
    },
    check: async () => readEdition(await loadDataFolder(folder)),
  };
}
