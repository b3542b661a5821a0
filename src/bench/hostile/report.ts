/** No file may keep a check busy for longer, in seconds by the clock. */
const MOST_SECONDS = 10;
/** No file may make a check use more memory. */
const MOST_BYTES = 1e9;

/** What a check of one data folder took. */
export interface HostileCost {
  readonly name: string;
  /** By the clock, from the start of the command to its end. */
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly workedSeconds: number;
  readonly peakBytes: number;
}

/** The files of which the check takes more time or memory than any file may. */
export function overBounds(costs: readonly HostileCost[]): readonly HostileCost[] {
  return costs.filter(({ seconds, peakBytes }) => seconds > MOST_SECONDS || peakBytes > MOST_BYTES);
}

/** The costs in a table, the longest first, each beside a check of the real data in the same run. */
export function reportHostile(honest: HostileCost, costs: readonly HostileCost[]): string {
  const line = (cost: HostileCost) =>
    [
      cost.name.padEnd(30),
      cost.seconds.toFixed(1).padStart(7),
      cost.workedSeconds.toFixed(1).padStart(10),
      `${(cost.peakBytes / 1e6).toFixed(0)}`.padStart(8),
      `${(cost.seconds / honest.seconds).toFixed(1)}`.padStart(8),
    ].join('');
  const sorted = [...costs].sort((a, b) => b.seconds - a.seconds);
  const over = overBounds(costs).map(({ name }) => name);
  return [
    `npm run check op ${costs.length} bestanden die de computer proberen uit te putten, naast de echte gegevens`,
    '',
    'gegevens                         klok  rekentijd      MB    keer',
    line(honest),
    ...sorted.map(line),
    '',
    over.length === 0
      ? `Alles blijft onder ${MOST_SECONDS} s en ${MOST_BYTES / 1e9} GB.`
      : `FOUT: meer dan ${MOST_SECONDS} s of ${MOST_BYTES / 1e9} GB bij ${over.join(', ')}`,
    '',
  ].join('\n');
}
