import path from 'node:path';

/**
 * A folder with the edition of 2023 alone: its own files, and those that it shares with the current edition. Its figures
 * are those of the published tables, so most tests are about it. `make-edition-2023.ts` makes it before the tests run.
 */
export const EDITION_2023 = path.resolve(import.meta.dirname, '../../.cache/edition-2023');
