import { defineConfig } from 'astro/config';

// The scripts in scripts/ start Astro and set the addresses and the output folder.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  // Fonts and scripts stay files: the Content-Security-Policy allows nothing inline.
  vite: { build: { assetsInlineLimit: 0 } },
});
