import { expect, test } from 'vitest';
import { ownText } from '../../../src/ingest/text/own-text.ts';

test.each([
  '',
  'Urk',
  'Súdwest-Fryslân en ’s-Hertogenbosch',
  '\uFEFFbegint met het merk van een tekenset',
  'een teken buiten het basisvlak: 𝄞, en een loos accent: e\u0301',
])('a text with memory of its own is the same text: %j', (text) => {
  expect(ownText(text)).toBe(text);
});
