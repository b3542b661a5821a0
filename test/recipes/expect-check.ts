import { expect } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Desk } from './desk.ts';

/** The rules of the errors that a check finds, each once. */
export async function errorsOf(desk: Desk): Promise<readonly string[]> {
  const { findings } = await desk.check();
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))].sort();
}

/** Expects an edition without an error, and gives what the check says besides. */
export async function expectSound(desk: Desk): Promise<readonly Finding[]> {
  const { edition, findings } = await desk.check();
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(edition).toBeDefined();
  return findings;
}
