import { beforeAll, describe, expect, it } from 'vitest';
import { layoutFaults } from '../support/page-layout/layout-faults.ts';
import { type PageLayout, readLayout } from '../support/page-layout/read-layout.ts';
import { realSite, sheetOf } from '../support/real-site.ts';

/** By the name of the municipality. */
const layouts = new Map<string, PageLayout>();
beforeAll(async () => {
  const site = await realSite();
  for (const { code, name } of site.municipalities) layouts.set(name, await readLayout(sheetOf(site, code)));
}, 120_000);

describe('the sheets of all municipalities', () => {
  it('are one A4 each, with letters that can be read, words that stay apart, and nothing in the margins', () => {
    expect(layouts.size).toBe(342);
    expect(
      [...layouts].flatMap(([name, layout]) => layoutFaults(layout).map((fault) => `${name}: ${fault}`)),
    ).toEqual([]);
  });
});
