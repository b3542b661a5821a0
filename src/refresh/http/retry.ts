import { formatNumber } from '../../model/dutch.ts';
import type { Clock } from './clock.ts';
import { FetchFailure, isPassing } from './fetch-failure.ts';

/** Milliseconds before the second, third and fourth try. */
const PAUSES: readonly number[] = [1_000, 5_000, 25_000];
/** A service that asks for more patience than this is asked again another day. */
const LONGEST_PAUSE = 120_000;

/**
 * Milliseconds that a `Retry-After` asks for: a number of seconds or a date. 0 where it says nothing.
 * @param now milliseconds since 1970
 */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/** A failure, with the pause that the service asked for in milliseconds. */
export interface Refusal {
  readonly failure: FetchFailure;
  readonly pause: number;
}

/**
 * Tries until there is an answer, with a longer pause each time and never shorter than the service asks.
 * @throws FetchFailure where it cannot work, and after the last try
 */
export async function withRetries<Answer>(
  attempt: () => Promise<Answer | Refusal>,
  isRefusal: (result: Answer | Refusal) => result is Refusal,
  clock: Clock,
  onPause: (seconds: number, failure: FetchFailure) => void,
): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const result = await attempt();
    if (!isRefusal(result)) return result;
    const { failure } = result;
    const own = PAUSES[tries];
    if (own === undefined || !isPassing(failure)) throw failure;
    if (result.pause > LONGEST_PAUSE) {
      const minutes = formatNumber(Math.ceil(result.pause / 60_000));
      throw new FetchFailure(
        'wait',
        new URL(failure.address),
        `De dienst is druk en vraagt om ${minutes} minuten te wachten.`,
        failure.status,
      );
    }
    const pause = Math.max(own, result.pause);
    onPause(pause / 1_000, failure);
    await clock.sleep(pause);
  }
}
