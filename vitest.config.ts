import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/site/**'] } },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          // Builds the site once, at the root and in a sub-folder, for all these tests.
          globalSetup: ['test/site/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
