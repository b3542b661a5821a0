import { expect, it } from 'vitest';
import { asCalled } from '../../src/build/process/told.ts';

it('a command is named as it is called: by npm, or by the package in a folder with only data', () => {
  const text = 'Gebruik: npm run build -- [opties]. Draai eerst npm run check. Zet -- voor alle opties.';
  expect(asCalled(text, undefined)).toBe(text);
  expect(asCalled(text, 'npx sjo-factsheets')).toBe(
    'Gebruik: npx sjo-factsheets build [opties]. Draai eerst npx sjo-factsheets check. Zet -- voor alle opties.',
  );
});
