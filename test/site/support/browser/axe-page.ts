import AxeBuilder from '@axe-core/playwright';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 at levels A and AA, with all that came before it. No rule is left out. */
export const WCAG_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface AxeOutcome {
  /** Rules that found something to judge, and nothing wrong. */
  readonly passed: readonly string[];
  readonly violations: readonly string[];
}

/** Runs axe on what a page shows at this moment. */
export function axeOn(page: Page): Promise<AxeOutcome> {
  return run(page, { type: 'tag', values: WCAG_TAGS });
}

/** Runs a few rules of axe, by their names. */
export function axeOnlyFor(page: Page, rules: string[]): Promise<AxeOutcome> {
  return run(page, { type: 'rule', values: rules });
}

async function run(page: Page, runOnly: RunOnly): Promise<AxeOutcome> {
  const { passes, violations } = await new AxeBuilder({ page })
    // Without frames from other hosts nothing is lost, and no second page has to be opened for the outcome.
    .setLegacyMode(true)
    // Only violations need their elements worked out: that halves the time.
    .options({ runOnly, resultTypes: ['violations'] })
    .analyze();
  return {
    passed: passes.map(({ id }) => id),
    violations: inWords(violations),
  };
}

/** 'rule (what it asks): the element', at most three of a rule. */
export function inWords(violations: AxeResults['violations']): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id} (${help}): ${target.join(' ')}`),
  );
}
