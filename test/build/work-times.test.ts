import { expect, it } from 'vitest';
import { startWorkTimes } from '../../src/build/process/work-times.ts';

it('work that goes on beside other work counts once', async () => {
  let now = 0;
  const { time, timeNow, seconds } = startWorkTimes(() => now);
  const { promise, resolve } = Promise.withResolvers<void>();
  const long = time('long', () => promise);
  now = 2;
  timeNow('short', () => {
    now = 5;
  });
  await time('within', () => {
    now = 6;
    timeNow('short', () => {
      now = 8;
    });
  });
  now = 9;
  resolve();
  await long;
  // Two seconds before, and one behind: the others have the six between.
  expect(Object.fromEntries(seconds)).toEqual({ short: 5, within: 1, long: 3 });
});
