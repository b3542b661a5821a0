import type { Told } from '../build/process/told.ts';
import { aimsTable, type Measured, missedAims } from './aims.ts';
import { measureGrowth } from './growth/run.ts';
import { overBounds, reportHostile } from './hostile/report.ts';
import { measureEdits, medianShare, reportEdits } from './incremental/run.ts';
import { measuredByLighthouse, reportLighthouse } from './lighthouse/report.ts';
import type { BenchTask } from './task.ts';
import { isWithinTimes, measuredInEditions, measureEditions, reportEditions } from './whole/editions.ts';
import { measureStudy, measureStudyOnce, reportStudy } from './whole/need-study.ts';
import { measuredInBuilds, report } from './whole/report.ts';
import { measureInProcesses, measureOnce } from './whole/whole-build.ts';

/**
 * Measures one thing, says what came out, and each aim beside it. The exit code is 1 where an aim is missed or a bound is
 * passed: a file that keeps a check busy too long, a rebuild that differs from a build from nothing, or earlier editions
 * that take too long.
 */
export async function runBench(task: BenchTask): Promise<Told> {
  switch (task.kind) {
    case 'hostile': {
      // Read only here: it needs the tests.
      const { measureHostile } = await import('./hostile/run.ts');
      const { honest, costs } = await measureHostile(task.data, task.runs);
      return told(reportHostile(honest, costs), overBounds(costs).length === 0);
    }
    case 'editions': {
      const costs = await measureEditions(task.data, task.runs);
      return besideAims(reportEditions(costs), measuredInEditions(costs), isWithinTimes(costs));
    }
    case 'incremental': {
      const costs = await measureEdits(task.data, task.edits);
      const isRight = costs.every(({ wrongFiles }) => wrongFiles.length === 0);
      return besideAims(reportEdits(costs), { rebuild: medianShare(costs) * 100 }, isRight);
    }
    case 'growth': {
      const { table, measured } = await measureGrowth(task);
      return besideAims(table, measured);
    }
    case 'peers': {
      // Read only here: it needs the browser of the tests.
      const { runPeers } = await import('./peers/run-peers.ts');
      const { words, own, besideTypst } = await runPeers(task);
      const besides = besideTypst === undefined ? {} : { sheetBesideTypst: besideTypst };
      return besideAims(words, { sheet: own, ...besides });
    }
    case 'desk': {
      // Read only here: it needs the browser of the tests.
      const { measureDesk, measuredAtDesk, reportDesk } = await import('./desk/run.ts');
      const rounds = await measureDesk(task.data, task.runs);
      return besideAims(reportDesk(rounds), measuredAtDesk(rounds));
    }
    case 'lighthouse': {
      // Read only here: it needs the browser of the tests, and takes a second to load.
      const { measureLighthouse } = await import('./lighthouse/run.ts');
      const pages = await measureLighthouse(task.data, task.runs);
      return besideAims(reportLighthouse(pages), measuredByLighthouse(pages));
    }
    case 'once':
      return told(JSON.stringify(await measureOnce(task.data)));
    case 'study':
      return told(JSON.stringify((await measureStudyOnce(task.data)) ?? null));
    case 'builds': {
      const runs = await measureInProcesses(task.data, task.runs);
      const study = reportStudy(await measureStudy(task.data, task.runs));
      return besideAims(`${report(runs)}${study}`, measuredInBuilds(runs));
    }
  }
}

function told(output: string, isWithinBounds = true): Told {
  return { output, errors: '', exitCode: isWithinBounds ? 0 : 1 };
}

/** What was measured, and the table of aims under it. */
export function besideAims(output: string, measured: Measured, isWithinBounds = true): Told {
  return told(`${output}\n${aimsTable(measured)}`, isWithinBounds && missedAims(measured).length === 0);
}
