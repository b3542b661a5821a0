import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { type RefreshOptions, readOptions } from '../../../src/refresh/options.ts';
import { chooseDivision } from '../../../src/refresh/plan/choose.ts';
import { UsageError } from '../../../src/refresh/refresh-error.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';

let edition: Edition;
beforeAll(async () => {
  const read = readEdition(await loadDataFolder(EDITION_2023)).edition;
  if (read === undefined) throw new Error('The edition in data/ has errors.');
  edition = read;
});

function editionOf(referenceDate: string): Edition {
  return { ...edition, settings: { ...edition.settings, referenceDate } };
}
function options(...args: readonly string[]): RefreshOptions {
  const read = readOptions(args);
  if (read === 'help') throw new Error('No help was asked.');
  return read;
}

describe('the division of a refresh', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['2023-01-01', ['--period', '2025'], '2025-01-01'],
    ['2023-01-01', ['--period', '2025', '--division', '2026'], '2026-01-01'],
    // Figures of the edition's own year, or of an earlier one, need no other division.
    ['2023-01-01', ['--period', '2023'], undefined],
    ['2023-01-01', ['--period', '2021'], undefined],
    // Asked for by name it is fetched again, and an inventory of October stays of October.
    ['2025-10-01', ['--period', '2025', '--division', '2025'], '2025-10-01'],
  ])('of an edition of %s, with %s, is that of %s', (referenceDate, args, expected) => {
    expect(chooseDivision(editionOf(referenceDate), options(...args))).toBe(expected);
  });

  it('never goes back', () => {
    expect(() =>
      chooseDivision(editionOf('2025-01-01'), options('--period', '2025', '--division', '2024')),
    ).toThrow(UsageError);
  });
});
