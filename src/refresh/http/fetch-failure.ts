export type FailureKind =
  | 'network'
  | 'timeout'
  | 'status'
  | 'wait'
  | 'too-large'
  | 'not-json'
  | 'wrong-encoding'
  | 'wrong-shape'
  | 'too-many-pages'
  | 'forbidden-address';

/** A question to a service that has no answer to use. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly kind: FailureKind;
  /** Address that was asked. */
  readonly address: string;
  /** Status of the answer; absent where there was none. */
  readonly status: number | undefined;

  /** `message` is Dutch: a sentence about what went wrong. */
  constructor(kind: FailureKind, address: URL, message: string, status?: number) {
    super(message);
    this.kind = kind;
    this.address = address.href;
    this.status = status;
  }
}

/** What may be over at a next try: the service is busy, or the answer came through damaged. */
const PASSING_KINDS: ReadonlySet<FailureKind> = new Set(['network', 'timeout', 'not-json', 'wrong-encoding']);
const PASSING_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** True where the same question can have an answer in a while. */
export function isPassing({ kind, status }: FetchFailure): boolean {
  return PASSING_KINDS.has(kind) || (status !== undefined && PASSING_STATUS.has(status));
}

/** What another service cannot repair: our own limits. */
const OWN_KINDS: ReadonlySet<FailureKind> = new Set(['forbidden-address', 'too-many-pages', 'too-large']);

/** True where another service may have the same figures. */
export function isOfService({ kind }: FetchFailure): boolean {
  return !OWN_KINDS.has(kind);
}
