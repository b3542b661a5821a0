import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);
const FONT_FILES = ['400Regular/PublicSans_400Regular.ttf', '700Bold/PublicSans_700Bold.ttf'].map((name) =>
  require.resolve(`@expo-google-fonts/public-sans/${name}`),
);

/** A drawing as SVG text becomes PNG bytes of the given width in pixels. Only the fonts of the house are used. */
export function svgToPng(svg: string, width: number): Uint8Array {
  return new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Public Sans' },
    fitTo: { mode: 'width', value: width },
  })
    .render()
    .asPng();
}
