import type { JsonLimits } from '../files/data-files.ts';

/** A key that stands twice in one object: a parser would silently take the last. */
interface DuplicateKey {
  readonly key: string;
  readonly line: number;
}

export type JsonScan =
  /** Every JSON parser reads the text. */
  | { readonly kind: 'sound'; readonly duplicates: readonly DuplicateKey[] }
  | { readonly kind: 'broken'; readonly line: number; readonly atEnd: boolean }
  | { readonly kind: 'too-large'; readonly line: number; readonly limit: keyof JsonLimits };

const MOST_DUPLICATES = 100;
const LINE_END = 10;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** A number or one of the three words, from where the search starts. */
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function isSpace(code: number): boolean {
  return code === 32 || code === LINE_END || code === 13 || code === 9;
}

/** What may come next. A list or object may close right after it opens, but not after a comma. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

class Scanner {
  readonly #text: string;
  readonly #limits: JsonLimits;
  readonly #duplicates: DuplicateKey[] = [];
  /** The keys of each open object; undefined for a list. */
  readonly #open: (Set<string> | undefined)[] = [];
  #at = 0;
  #expected: Expected = 'value';
  #groups = 0;
  #values = 0;
  #keys = 0;

  constructor(text: string, limits: JsonLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  scan(): JsonScan {
    for (; this.#at < this.#text.length; ) {
      const code = this.#text.charCodeAt(this.#at);
      if (isSpace(code)) this.#at += 1;
      else if (!this.#take(code)) return this.#broken();
      const limit = this.#passedLimit();
      if (limit !== undefined) return { kind: 'too-large', line: this.#line(), limit };
    }
    return this.#expected === 'nothing'
      ? { kind: 'sound', duplicates: this.#duplicates }
      : { ...this.#broken(), atEnd: true };
  }

  #broken() {
    return { kind: 'broken', line: this.#line(), atEnd: this.#at >= this.#text.length } as const;
  }

  #line(): number {
    let line = 1;
    for (let end = this.#text.indexOf('\n'); end !== -1 && end < this.#at; line += 1)
      end = this.#text.indexOf('\n', end + 1);
    return line;
  }

  #passedLimit(): keyof JsonLimits | undefined {
    if (this.#groups > this.#limits.groups) return 'groups';
    if (this.#values > this.#limits.values) return 'values';
    if (this.#keys > this.#limits.keys) return 'keys';
    return this.#open.length > this.#limits.depth ? 'depth' : undefined;
  }

  /** Reads what starts here; false where it may not stand here. */
  #take(code: number): boolean {
    switch (this.#expected) {
      case 'comma-or-end':
        return code === COMMA ? this.#comma() : this.#close(code);
      case 'colon':
        this.#at += 1;
        this.#expected = 'value';
        return code === COLON;
      case 'key':
      case 'key-or-end':
        return code === QUOTE ? this.#key() : this.#expected === 'key-or-end' && this.#close(code);
      case 'value':
        return this.#value(code);
      case 'value-or-end':
        return code === CLOSE_LIST ? this.#close(code) : this.#value(code);
      default:
        return false;
    }
  }

  #comma(): boolean {
    this.#at += 1;
    this.#expected = this.#open.at(-1) === undefined ? 'value' : 'key';
    return true;
  }

  #close(code: number): boolean {
    if (code !== (this.#open.at(-1) === undefined ? CLOSE_LIST : CLOSE_OBJECT)) return false;
    this.#open.pop();
    this.#at += 1;
    this.#afterValue();
    return true;
  }

  #afterValue(): void {
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }

  #value(code: number): boolean {
    this.#values += 1;
    if (code === OPEN_LIST || code === OPEN_OBJECT) {
      this.#groups += 1;
      this.#open.push(code === OPEN_LIST ? undefined : new Set());
      this.#expected = code === OPEN_LIST ? 'value-or-end' : 'key-or-end';
      this.#at += 1;
      return true;
    }
    if (code === QUOTE) {
      if (!this.#string()) return false;
    } else {
      SCALAR.lastIndex = this.#at;
      if (!SCALAR.test(this.#text)) return false;
      this.#at = SCALAR.lastIndex;
    }
    this.#afterValue();
    return true;
  }

  #key(): boolean {
    const start = this.#at;
    if (!this.#string()) return false;
    this.#keys += 1;
    const raw = this.#text.slice(start, this.#at);
    const key = raw.includes('\\') ? String(JSON.parse(raw)) : raw.slice(1, -1);
    const seen = this.#open.at(-1);
    if (seen?.has(key) && this.#duplicates.length < MOST_DUPLICATES)
      this.#duplicates.push({ key, line: this.#line() });
    seen?.add(key);
    this.#expected = 'colon';
    return true;
  }

  /** Moves behind the closing quote; false where the text is no string. */
  #string(): boolean {
    for (this.#at += 1; this.#at < this.#text.length; ) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) {
        this.#at += 1;
        return true;
      }
      if (code < 32) return false;
      if (code !== BACKSLASH) {
        this.#at += 1;
        continue;
      }
      ESCAPE.lastIndex = this.#at;
      if (!ESCAPE.test(this.#text)) return false;
      this.#at = ESCAPE.lastIndex;
    }
    return false;
  }
}

/**
 * Looks through a JSON text before it is parsed: where it is broken, whether it holds more than a
 * parser has memory for, and which keys stand twice. Uses no memory to speak of itself.
 */
export function scanJson(text: string, limits: JsonLimits): JsonScan {
  return new Scanner(text, limits).scan();
}
