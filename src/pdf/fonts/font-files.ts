import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Weight } from './font-face.ts';

const MODULES: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  bold: '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf',
};

/** Reads a TrueType file of Public Sans (SIL Open Font License 1.1) from the installed package. */
export function readFontFile(weight: Weight): Buffer {
  return readFileSync(fileURLToPath(import.meta.resolve(MODULES[weight])));
}
