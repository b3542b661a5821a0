import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { exampleSurvey } from '../../src/distribute/example/example-survey.ts';
import { setCell } from '../ingest/small-edition.ts';
import { editionFolder } from '../support/edition-folder.ts';
import { DATA, EXAMPLE } from './try-out.ts';

describe('the example survey', () => {
  it('invented again has the bytes of the one that ships with the project', async () => {
    expect(await exampleSurvey(DATA)).toBe(await readFile(EXAMPLE, 'utf8'));
  });
  it('is not made of data with errors', async () => {
    const data = await editionFolder((draft) => setCell(draft, 'inventory', 2, 'email', 'mis@'));
    await expect(exampleSurvey(data)).rejects.toThrow('Draai eerst: npm run check');
  });
});
