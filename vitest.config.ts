import { defineConfig } from 'vitest/config';

/** Of rooms, but long: sheets and sentences of all municipalities. */
const LONG = [
  'test/templates/{sheets,sheet-layout}.test.ts',
  'test/factsheet/sentence-shapes.test.ts',
  'test/publish/data/{dcat,open-data}.test.ts',
  'test/publish/data/formats/database.test.ts',
];
/** Of the built site, and so long that they wait for `npm run test:slow`. */
const LONG_OF_SITE = [
  'test/site/files/metadata.test.ts',
  'test/site/layout/**/*.test.ts',
  'test/site/numbers/verdicts.test.ts',
  'test/site/subjects/{compare,costs,desk,explorer,search}.test.ts',
];

export default defineConfig({
  test: {
    // By itself it would leave one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/slow/**', ...LONG],
          globalSetup: ['test/support/make-edition-2023.ts'],
          // Pure functions: files may share what one of them read and worked out. It halves the time.
          isolate: false,
          // Ends what hangs. How fast something is, is for the benchmark to say: a busy machine is no failure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          exclude: LONG_OF_SITE,
          // Builds the site at the root, for all these tests.
          globalSetup: ['test/support/make-edition-2023.ts', 'test/site/support/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // `npm run test:slow`, which `.ci/run` does after the tests: proofs that build again and again,
      {
        test: {
          name: 'slow',
          include: ['test/slow/**/*.test.ts', ...LONG],
          exclude: ['test/slow/site/**'],
          globalSetup: ['test/support/make-edition-2023.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // those of the tests of the site that are long, or that an address without its base would break, in a sub-folder,
      {
        test: {
          name: 'sub-folder',
          include: [
            'test/site/files/{links,redirects,texts}.test.ts',
            'test/site/subjects/explorer-links.test.ts',
            ...LONG_OF_SITE,
          ],
          globalSetup: ['test/support/make-edition-2023.ts', 'test/site/support/build-in-sub-folder.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // and proofs of every page of a site that is built for all of them.
      {
        test: {
          name: 'slow-site',
          include: ['test/slow/site/**/*.test.ts'],
          globalSetup: ['test/support/make-edition-2023.ts', 'test/slow/site/build-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
