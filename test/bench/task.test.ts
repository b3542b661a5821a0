import path from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { BENCH_OPTIONS, benchTask } from '../../src/bench/task.ts';

const taskOf = (...args: string[]) => benchTask(parseArgs({ args, options: BENCH_OPTIONS }).values);
const data = path.resolve('data');

describe('what the bench is asked for', () => {
  it.each([
    [[], { kind: 'builds', data, runs: 3 }],
    [['--runs', '0'], { kind: 'builds', data, runs: 1 }],
    [['--once', '--data', '/elders'], { kind: 'once', data: '/elders' }],
    [['--study', '--data', '/elders'], { kind: 'study', data: '/elders' }],
    [['--hostile', '--runs', '2'], { kind: 'hostile', data, runs: 2 }],
    [['--desk', '--runs', '2'], { kind: 'desk', data, runs: 2 }],
    [['--lighthouse', '--runs', '2'], { kind: 'lighthouse', data, runs: 2 }],
    [['--editions', '--runs', '2'], { kind: 'editions', data, runs: 2 }],
    [['--incremental', '--edits', '14'], { kind: 'incremental', data, edits: 14 }],
    [['--growth', '--sizes', '342', '--all'], { kind: 'growth', data, sizes: '342', runs: 3, all: true }],
    [['--peers'], { kind: 'peers', data, rounds: 5, count: undefined, whole: false }],
    [
      ['--peers', '--count', '7', '--rounds', '2', '--whole'],
      { kind: 'peers', data, rounds: 2, count: 7, whole: true },
    ],
  ])('with %j', (args, task) => {
    expect(taskOf(...args)).toEqual(task);
  });
});
