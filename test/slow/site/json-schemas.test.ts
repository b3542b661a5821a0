import { describe, expect, it } from 'vitest';
import { firstFaults, sites } from '../../site/support/built-site.ts';
import { describedJson } from '../../site/support/described-json.ts';

/** Today's edition and the earlier one, each with a description and schemas of its own. */
describe.each(['', 'edities/2023-01-01/'])('the JSON files in ‘%s’', (folder) => {
  const { unlisted, missing, counts, faults, misplaced } = describedJson(sites.root, folder);

  it('are in the description, and all as the published schemas of that edition say', () => {
    expect(unlisted).toEqual([]);
    expect(missing).toEqual([]);
    expect(misplaced).toEqual([]);
    expect(counts.get('factsheet')).toBe(342);
    expect(counts.has('veranderingen')).toBe(folder === '');
    expect(firstFaults(faults)).toEqual([]);
  });
});
