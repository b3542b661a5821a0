import { formatNumber } from '../../model/dutch.ts';
import type { Clock } from './clock.ts';
import { FetchFailure } from './fetch-failure.ts';
import { readJsonBody } from './json-body.ts';
import { type Refusal, retryAfter, withRetries } from './retry.ts';
import { followingAddress, type Service } from './services.ts';

/** Bounds on one question. */
export interface HttpLimits {
  /** Milliseconds for a whole answer; CBS has been seen to take 42 seconds over a small one. */
  readonly timeout: number;
  /** Bytes of an answer, unpacked; pages of 17 MB have been seen. */
  readonly bytes: number;
  readonly redirects: number;
}

export const HTTP_LIMITS: HttpLimits = { timeout: 120_000, bytes: 64_000_000, redirects: 3 };

/** The world outside. */
export interface HttpEdge {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly limits: HttpLimits;
  /** Told before each pause. */
  readonly onPause: (seconds: number, failure: FetchFailure) => void;
}

/** Asks a service for JSON. */
export type GetJson = (service: Service, address: URL) => Promise<unknown>;

const HEADERS = { accept: 'application/json', 'user-agent': 'sjo-factsheets (npm run refresh)' };

class RefusalResult implements Refusal {
  readonly failure: FetchFailure;
  readonly pause: number;

  constructor(failure: FetchFailure, pause: number) {
    this.failure = failure;
    this.pause = pause;
  }
}

function failureOf(error: unknown, address: URL, timeout: number): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (error instanceof Error && error.name === 'TimeoutError') {
    const seconds = formatNumber(timeout / 1_000);
    return new FetchFailure('timeout', address, `Er kwam binnen ${seconds} seconden geen heel antwoord.`);
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return new FetchFailure(
    'network',
    address,
    `De verbinding mislukte of brak af${cause === '' ? '' : ` (${cause.slice(0, 100)})`}.`,
  );
}

/** One answer, at the end of a short chain of redirections within the service. */
async function ask(edge: HttpEdge, service: Service, address: URL, signal: AbortSignal): Promise<Response> {
  let current = address;
  for (let steps = 0; steps <= edge.limits.redirects; steps += 1) {
    const response = await edge.fetch(current, {
      headers: HEADERS,
      redirect: 'manual',
      credentials: 'omit',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    current = followingAddress(service, current, location);
  }
  throw new FetchFailure(
    'forbidden-address',
    address,
    'De dienst verwijst te vaak door naar een ander adres.',
  );
}

async function attempt(edge: HttpEdge, service: Service, address: URL): Promise<unknown> {
  const { timeout, bytes } = edge.limits;
  try {
    const response = await ask(edge, service, address, AbortSignal.timeout(timeout));
    if (response.status === 200) return await readJsonBody(response, address, bytes);
    await response.body?.cancel();
    return new RefusalResult(
      new FetchFailure(
        'status',
        address,
        `De dienst antwoordt met fout ${response.status}.`,
        response.status,
      ),
      retryAfter(response.headers.get('retry-after'), edge.clock.now()),
    );
  } catch (error) {
    return new RefusalResult(failureOf(error, address, timeout), 0);
  }
}

/** Makes the function that asks: with time-outs, limits, and new tries after growing pauses. */
export function makeGetJson(edge: HttpEdge): GetJson {
  return (service, address) =>
    withRetries<unknown>(
      () => attempt(edge, service, address),
      (result): result is Refusal => result instanceof RefusalResult,
      edge.clock,
      edge.onPause,
    );
}
