import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');

it('the changelog has what is not released on top, and below it the version of the program, newest first', () => {
  const headings = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const [first, latest] = headings;
  expect(first).toBe('Unreleased');
  expect(latest).toMatch(/^\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/);
  expect(latest?.split(' ')[0]).toBe(version);
  const dates = headings.slice(1).map((heading) => heading?.split(' - ')[1]);
  expect(dates).toEqual(dates.toSorted().reverse());
});
