import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareSites } from '../../site/support/build-once.ts';

/** For the tests of the project `slow-site`: the site of all editions at a root, and once more under other circumstances. */
export default function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  return prepareSites(project, path.resolve(import.meta.dirname, '../../../data'), ['root', 'again']);
}
