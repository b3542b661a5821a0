import path from 'node:path';
import * as z from 'zod/mini';
import { enumerate } from '../../model/dutch.ts';
import type { QuestionComparison } from '../../survey/comparisons.ts';
import { addGroups, groupsOf, type PublishedGroup, tooLikeEarlier } from '../../survey/published-groups.ts';
import { LEAST_OTHERS } from '../../survey/suppression.ts';
import { DistributionError } from '../distribution-error.ts';
import type { OutputBytes } from '../parcel/lists.ts';
import { readIfThere } from '../parcel/private-folder.ts';

/** Over which groups comparisons were written: kept with the sheets, as confidential as they are. */
const GROUPS_FILE = 'vergeleken-groepen.json';

const schema = z.object({
  example: z.boolean(),
  groups: z.array(
    z.object({ question: z.enum(['budget', 'paidStaff', 'volunteers']), members: z.array(z.string()) }),
  ),
});

/**
 * The groups of earlier runs of this edition. Those of invented answers do not count for real ones, and none count
 * where nothing was sent.
 *
 * @throws DistributionError where the file is damaged, as without it nobody knows what was published; and where
 *   invented sheets would take the place of real ones
 */
export async function readEarlierGroups(
  folder: string,
  example: boolean,
  notSent: boolean,
): Promise<readonly PublishedGroup[]> {
  const bytes = await readIfThere(path.join(folder, GROUPS_FILE));
  if (bytes === undefined) return [];
  const earlier = parse(bytes.toString('utf8'));
  if (example && !earlier.example) {
    throw new DistributionError(
      `In de map ${folder} staan echte factsheets. Kies voor het voorbeeld een andere map met --out.`,
    );
  }
  return earlier.example === example && !notSent ? earlier.groups : [];
}

function parse(text: string): z.infer<typeof schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new DistributionError(
      `Het bestand ${GROUPS_FILE} is beschadigd. Zet een kopie terug. Is er nog niets verstuurd? Haal het dan weg.`,
    );
  }
}

/**
 * Refuses a comparison that, laid beside an earlier one, would give away what a few municipalities answered.
 * Returns the file that remembers all groups.
 */
export function rememberGroups(
  comparisons: readonly QuestionComparison[],
  earlier: readonly PublishedGroup[],
  example: boolean,
): OutputBytes {
  const now = groupsOf(comparisons);
  const alike = tooLikeEarlier(now, earlier);
  if (alike.length > 0) {
    throw new DistributionError(
      `Gestopt: bij ${enumerate(alike.map((label) => `'${label}'`))} doen bijna dezelfde gemeenten mee als in een eerdere vergelijking van deze uitgave. Het verschil is minder dan ${LEAST_OTHERS} gemeenten. Wie beide factsheets heeft, kan dan uitrekenen wat die paar gemeenten invulden. Er is niets geschreven.

Wat kunt u doen?
  - Is er nog niets verstuurd? Draai het opnieuw met --not-sent. Alle factsheets worden dan vernieuwd.
  - Is er al iets verstuurd? Maak een late factsheet zonder vergelijking: --no-comparison --only GEMEENTE
  - Of wacht tot er minstens ${LEAST_OTHERS} gemeenten bij zijn gekomen.`,
    );
  }
  const groups = addGroups(earlier, now);
  return {
    path: GROUPS_FILE,
    bytes: Buffer.from(`${JSON.stringify({ example, groups }, undefined, 1)}\n`),
  };
}
