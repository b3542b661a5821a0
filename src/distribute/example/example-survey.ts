import { loadDataFolder } from '../../ingest/files/data-folder.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import { inventExampleSurvey } from './invent-survey.ts';

/**
 * The example survey over the municipalities of a data folder, as CSV.
 * @throws Error with a Dutch message where the data hold errors or cannot be read.
 */
export async function exampleSurvey(data: string): Promise<string> {
  const { edition } = readEdition(await loadDataFolder(data));
  if (!edition) throw new Error('Er zijn fouten in de gegevens. Draai eerst: npm run check');
  return inventExampleSurvey(edition);
}
