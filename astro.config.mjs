import { defineConfig } from 'astro/config';

// The scripts in scripts/ start Astro and set the addresses and the output folder.
export default defineConfig({
  // Pages are rendered one at a time, by the build and by the development server alike.
  output: 'server',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Fonts and scripts stay files: the Content-Security-Policy allows nothing inline.
  vite: { build: { assetsInlineLimit: 0 } },
});
