import { renderingCosts } from './rendering.ts';
import { runParts, runSteps, type Timed } from './steps.ts';
import { type StepCost, startStopwatch } from './stopwatch.ts';

/** What one edition took, in a process of its own. */
export interface GrowthRun {
  readonly municipalities: number;
  readonly locations: number;
  readonly steps: readonly StepCost[];
  /** Parts of the steps, done once more: no part of the total. */
  readonly parts: readonly StepCost[];
}

/** What is measured: an edition, the compiled pages, and whether all municipalities are drawn or a sample. */
export interface GrowthTask {
  readonly data: string;
  readonly pages: string;
  readonly all: boolean;
}

/** Does all steps over an edition. Memory holds for this process, so it serves one edition only. */
export async function measureEdition({ data, pages, all }: GrowthTask): Promise<GrowthRun> {
  const read: Cost[] = [];
  const site = await runSteps(data, timeInto(read));
  const rendering = await renderingCosts(site, pages, all);
  const parts: Cost[] = [];
  await runParts(site, timeInto(parts));
  const { municipalities, locations } = site.edition;
  const ofAll = (costs: readonly Cost[]) => costs.map((cost) => ({ ...cost, done: municipalities.length }));
  return {
    municipalities: municipalities.length,
    locations: locations.length,
    steps: [...ofAll(read), ...rendering],
    parts: ofAll(parts),
  };
}

type Cost = Omit<StepCost, 'done'>;

function timeInto(costs: Cost[]): Timed {
  return async (name, work) => {
    const watch = startStopwatch();
    const result = await watch.time(work);
    costs.push({ name, ...watch.read() });
    return result;
  };
}
