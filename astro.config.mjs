import { createRequire } from 'node:module';
import { defineConfig } from 'astro/config';

/**
 * What the worker of the desk does without: packages load these for what it never does (a built-in font, a picture, a
 * compressed font), and they would be a third of what a browser has to load.
 */
const NOT_IN_WORKER = new Map([
  ['@pdf-lib/standard-fonts', 'export const Encodings = {}, Font = {}, FontNames = {};'],
  ['@pdf-lib/upng', 'export default {};'],
  ['brotli/decompress.js', 'export default function () { throw new Error("No compressed fonts here."); }'],
]);

/** A worker has no document: where a package has a program with one and one without, it takes the second. */
const WITHOUT_DOCUMENT = 'decode-named-character-reference';

function forWorker() {
  return {
    name: 'desk-worker',
    enforce: 'pre',
    resolveId(id) {
      if (NOT_IN_WORKER.has(id)) return `\0left-out:${id}`;
      // Node has no document either.
      return id === WITHOUT_DOCUMENT ? createRequire(import.meta.url).resolve(id) : undefined;
    },
    load: (id) => (id.startsWith('\0left-out:') ? NOT_IN_WORKER.get(id.slice(10)) : undefined),
  };
}

// The scripts in scripts/ start Astro and set the addresses and the output folder.
export default defineConfig({
  // Pages are rendered one at a time, by the build and by the development server alike.
  output: 'server',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // Fonts and scripts stay files: the Content-Security-Policy allows nothing inline.
    build: { assetsInlineLimit: 0 },
    worker: { plugins: () => [forWorker()] },
  },
});
