import type { Told } from '../build/process/told.ts';
import { isWithinTimes, measureEditions, reportEditions } from './editions.ts';
import { measureGrowth } from './growth/run.ts';
import { overBounds, reportHostile } from './hostile/report.ts';
import { measureEdits, reportEdits } from './incremental/run.ts';
import { measureStudy, measureStudyOnce, reportStudy } from './need-study.ts';
import type { BenchTask } from './task.ts';
import { measureInProcesses, measureOnce, report } from './whole-build.ts';

/**
 * Measures one thing and says what came out. The exit code is 1 where a bound is passed: a file that keeps a check
 * busy too long, a rebuild that differs from a build from nothing,
 * or earlier editions that take too long.
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
      return told(reportEditions(costs), isWithinTimes(costs));
    }
    case 'incremental': {
      const costs = await measureEdits(task.data, task.edits);
      return told(
        reportEdits(costs),
        costs.every(({ wrongFiles }) => wrongFiles.length === 0),
      );
    }
    case 'growth':
      return told(await measureGrowth(task));
    case 'peers': {
      // Read only here: it needs the browser of the tests.
      const { runPeers } = await import('./peers/run-peers.ts');
      return told(await runPeers(task));
    }
    case 'once':
      return told(JSON.stringify(await measureOnce(task.data)));
    case 'study':
      return told(JSON.stringify((await measureStudyOnce(task.data)) ?? null));
    case 'builds': {
      const builds = report(await measureInProcesses(task.data, task.runs));
      return told(`${builds}${reportStudy(await measureStudy(task.data, task.runs))}`);
    }
  }
}

function told(output: string, isWithinBounds = true): Told {
  return { output, errors: '', exitCode: isWithinBounds ? 0 : 1 };
}
