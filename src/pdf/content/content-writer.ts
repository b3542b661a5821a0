import type { PDFRawStream } from 'pdf-lib';
import type { Weight } from '../fonts/font-face.ts';
import { type GraphicsState, INITIAL_STATE, stateOperator } from './graphics-state.ts';

/** What a piece of page content belongs to: a structure element, or page furniture that has no meaning. */
export interface ContentOwner {
  readonly kind: 'element' | 'artifact';
  /** Structure type, or 'Artifact'. */
  readonly tag: string;
  /** Told the number of each piece of content that belongs to it, and the page (from 0) that it is on. */
  readonly receive?: (mcid: number, page: number) => void;
  /** True once the callback that drew it has ended: later drawing would land in the wrong reading order. */
  closed: boolean;
}

/** Brings one setting of a state to that of another; false where it was so already. */
function take<Key extends keyof GraphicsState>(
  state: GraphicsState,
  wanted: GraphicsState,
  key: Key,
): boolean {
  if (state[key] === wanted[key]) return false;
  state[key] = wanted[key];
  return true;
}

/**
 * Writes the content of one page. Everything goes through `draw`, which asks whose content it is and marks it so:
 * unmarked content cannot be made. Changes of graphics state that change nothing are left out.
 */
export class ContentWriter {
  /** Number of the page, from 0. */
  readonly page: number;
  readonly #lines: string[] = [];
  readonly #owners: ContentOwner[] = [];
  readonly #largestCid: Record<Weight, number> = { regular: 0, bold: 0 };
  readonly #forms = new Map<PDFRawStream, string>();
  readonly #saved: GraphicsState[] = [];
  #state: GraphicsState = { ...INITIAL_STATE };
  #current: ContentOwner | undefined;
  #finished = false;

  constructor(page = 0) {
    this.page = page;
  }

  /** Adds drawing operators that need some graphics state, as content of `owner`. */
  draw(owner: ContentOwner, state: GraphicsState, operators: string): void {
    this.#enter(owner);
    for (const key of Object.keys(state) as (keyof GraphicsState)[]) {
      if (take(this.#state, state, key)) this.#lines.push(stateOperator(key, state[key] ?? ''));
    }
    this.#lines.push(operators);
  }

  /** Draws within a rectangle given by operators; what sticks out is cut off. */
  clip(owner: ContentOwner, path: string, drawInside: () => void): void {
    this.draw(owner, {}, `q ${path} W n`);
    this.#saved.push({ ...this.#state });
    drawInside();
    if (this.#current !== owner)
      throw new Error('Content of another element was drawn inside a clipped drawing');
    this.#state = this.#saved.pop() ?? { ...INITIAL_STATE };
    this.#lines.push('Q');
  }

  /** The name under which the page can show a form. */
  nameForm(form: PDFRawStream): string {
    const name = this.#forms.get(form) ?? `D${this.#forms.size + 1}`;
    this.#forms.set(form, name);
    return name;
  }

  /** The forms in use, in order of first use. */
  get forms(): ReadonlyMap<PDFRawStream, string> {
    return this.#forms;
  }

  noteGlyph(weight: Weight, cid: number): void {
    if (cid > this.#largestCid[weight]) this.#largestCid[weight] = cid;
  }

  /** The highest glyph number used of a font; 0 where the font is not used. */
  largestCid(weight: Weight): number {
    return this.#largestCid[weight];
  }

  /** The owner of each numbered piece of content, by its number. */
  get owners(): readonly ContentOwner[] {
    return this.#owners;
  }

  /** Ends the page and returns its operators, one character for each byte. Drawing is not possible after this. */
  finish(): string {
    if (!this.#finished && this.#current) this.#lines.push('EMC');
    this.#finished = true;
    return this.#lines.join('\n');
  }

  #enter(owner: ContentOwner): void {
    if (this.#finished) throw new Error('The document has been saved: nothing can be drawn on it any more');
    if (owner.closed) {
      throw new Error(
        `Content of ${owner.tag} was drawn after the callback that makes that element had ended`,
      );
    }
    if (this.#current === owner) return;
    if (this.#current?.kind === 'artifact' && owner.kind === 'artifact') {
      this.#current = owner;
      return;
    }
    if (this.#current) this.#lines.push('EMC');
    this.#current = owner;
    if (owner.kind === 'artifact') {
      this.#lines.push('/Artifact<</Type/Layout>>BDC');
      return;
    }
    const mcid = this.#owners.push(owner) - 1;
    owner.receive?.(mcid, this.page);
    this.#lines.push(`/${owner.tag}<</MCID ${mcid}>>BDC`);
  }
}
