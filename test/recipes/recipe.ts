import type { Desk } from './desk.ts';

export interface Step {
  /** Words of the step in data/README.md that this does: when they change, the step is looked at again. */
  readonly says: string;
  follow(desk: Desk): Promise<void>;
}

/** A task of data/README.md. The tasks build on each other, in the order of the list. */
export interface Recipe {
  /** Its heading. */
  readonly heading: string;
  readonly steps: readonly Step[];
}

export interface WrittenRecipe {
  readonly heading: string;
  /** Text of each numbered step, on one line. */
  readonly steps: readonly string[];
}

/** The recipes under '## Jaarlijkse taken' in the text of data/README.md. */
export function recipesIn(readme: string): readonly WrittenRecipe[] {
  const section = /^## Jaarlijkse taken\n(.*?)(?=^## )/ms.exec(readme)?.[1] ?? '';
  return section
    .split(/^### /m)
    .slice(1)
    .map((text) => {
      const [heading = '', ...lines] = text.split('\n');
      const steps = lines
        .join('\n')
        .split(/^\d+\. /m)
        .slice(1)
        .map((step) => (step.split('\n\n')[0] ?? '').replace(/\s+/g, ' ').trim());
      return { heading: heading.trim(), steps };
    });
}
