import type { TestProject } from 'vitest/node';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { prepareSites } from './build-once.ts';

/** For the tests of the project `sub-folder`: the site in a sub-folder of another host. */
export default function buildInSubFolder(project: TestProject): Promise<() => Promise<void>> {
  return prepareSites(project, EDITION_2023, ['subFolder']);
}
