import { type PDFArray, PDFDict, type PDFRawStream, PDFRawStream as RawStream } from 'pdf-lib';
import { latin1Text } from '../../bytes.ts';
import { fault, type PdfFault } from '../fault.ts';
import { type Operand, type Operation, readOperations } from './content-tokens.ts';
import { dictAt, itemsOf, nameAt, numberAt, streamBytes, valueAt } from './read.ts';

export interface MarkedPiece {
  readonly mcid: number;
  readonly tag: string;
}

export interface WalkedContent {
  /** The numbered pieces in order of appearance. */
  readonly pieces: readonly MarkedPiece[];
  /** The character codes shown with each font. */
  readonly codes: ReadonlyMap<PDFDict, ReadonlySet<number>>;
  readonly faults: readonly PdfFault[];
}

interface Sequence {
  readonly kind: 'content' | 'artifact' | 'other';
}

const PAINTING = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);
/** ISO 19005-2, 6.1.13: deeper nesting of saved graphics states is not read everywhere. */
const DEEPEST_STATE = 28;
const DEEPEST_FORM = 10;

function contentOf(page: PDFDict): string {
  const value = valueAt(page, 'Contents');
  const streams = value instanceof RawStream ? [value] : itemsOf(value as PDFArray | undefined);
  return streams
    .map((stream) => (stream instanceof RawStream ? latin1Text(streamBytes(stream)) : ''))
    .join('\n');
}

function hexOf(operand: Operand | undefined): string {
  if (operand?.kind === 'string') return operand.hex;
  return operand?.kind === 'array' ? operand.items.map(hexOf).join('') : '';
}

/** Goes through the content of a page, following forms, and notes what is marked how. */
class ContentWalk {
  readonly pieces: MarkedPiece[] = [];
  readonly codes = new Map<PDFDict, Set<number>>();
  readonly faults: PdfFault[] = [];
  readonly #sequences: Sequence[] = [];
  #font: PDFDict | undefined;

  walk(operations: readonly Operation[], resources: PDFDict | undefined, depth: number): void {
    const outer = this.#sequences.length;
    const states: (PDFDict | undefined)[] = [];
    let inText = false;
    for (const { operator, operands } of operations) {
      if (PAINTING.has(operator)) this.#paint(operator);
      switch (operator) {
        case 'BMC':
        case 'BDC':
          this.#begin(operands, resources);
          break;
        case 'EMC':
          if (this.#sequences.length === outer) this.#fault('ISO 32000-1, 14.6', 'EMC without a beginning');
          else this.#sequences.pop();
          break;
        case 'q':
          states.push(this.#font);
          if (states.length > DEEPEST_STATE) this.#fault('ISO 19005-2, 6.1.13', 'q is nested too deeply');
          break;
        case 'Q':
          if (states.length === 0) this.#fault('ISO 32000-1, 8.4.2', 'Q without q');
          else this.#font = states.pop();
          break;
        case 'BT':
        case 'ET':
          if (inText === (operator === 'BT')) this.#fault('ISO 32000-1, 9.4', `${operator} at a wrong place`);
          inText = operator === 'BT';
          break;
        case 'Tf':
          this.#font = this.#named(resources, 'Font', operands[0]);
          if (!this.#font) this.#fault('ISO 32000-1, 9.3', 'text in a font that the page does not have');
          break;
        case 'Tj':
        case 'TJ':
        case "'":
        case '"':
          if (!inText) this.#fault('ISO 32000-1, 9.4', 'text outside BT and ET');
          this.#show(hexOf(operands.at(-1)));
          break;
        case 'Do':
          this.#form(operands[0], resources, depth);
          break;
      }
    }
    if (this.#sequences.length > outer)
      this.#fault('ISO 32000-1, 14.6', 'marked content that does not end (no EMC)');
    this.#sequences.length = outer;
    if (states.length > 0) this.#fault('ISO 32000-1, 8.4.2', 'q without Q');
  }

  #fault(clause: string, message: string): void {
    this.faults.push(fault(clause, message));
  }

  #named(resources: PDFDict | undefined, category: string, name: Operand | undefined): PDFDict | undefined {
    if (name?.kind !== 'name') return undefined;
    const value = valueAt(dictAt(resources, category), name.value);
    return value instanceof PDFDict ? value : undefined;
  }

  #mcid(properties: Operand | undefined, resources: PDFDict | undefined): number | undefined {
    if (properties?.kind === 'name')
      return numberAt(this.#named(resources, 'Properties', properties), 'MCID');
    const value = properties?.kind === 'dict' ? properties.entries.get('MCID') : undefined;
    return value?.kind === 'number' ? value.value : undefined;
  }

  #begin([tag, properties]: readonly Operand[], resources: PDFDict | undefined): void {
    const name = tag?.kind === 'name' ? tag.value : '';
    const mcid = this.#mcid(properties, resources);
    const inside = (kind: Sequence['kind']) => this.#sequences.some((sequence) => sequence.kind === kind);
    if (name === 'Artifact') {
      if (inside('content')) this.#fault('01-003', 'an artifact stands inside tagged content');
      this.#sequences.push({ kind: 'artifact' });
    } else if (mcid !== undefined) {
      if (inside('artifact')) this.#fault('01-004', `tagged content ${mcid} stands inside an artifact`);
      if (inside('content'))
        this.#fault('ISO 32000-1, 14.7.4.2', `content ${mcid} stands inside other content`);
      if (this.pieces.some((piece) => piece.mcid === mcid)) {
        this.#fault('ISO 32000-1, 14.7.4.2', `the number ${mcid} is used for two pieces of content`);
      }
      this.pieces.push({ mcid, tag: name });
      this.#sequences.push({ kind: 'content' });
    } else {
      this.#sequences.push({ kind: 'other' });
    }
  }

  #paint(operator: string): void {
    if (this.#sequences.every((sequence) => sequence.kind === 'other')) {
      this.#fault('01-005', `${operator} paints something that is neither tagged nor an artifact`);
    }
  }

  #show(hex: string): void {
    if (!this.#font) return;
    const digits = nameAt(this.#font, 'Subtype') === 'Type0' ? 4 : 2;
    if (hex.length % digits !== 0) this.#fault('ISO 32000-1, 9.7.6.2', 'text with half a character code');
    let codes = this.codes.get(this.#font);
    if (!codes) {
      codes = new Set();
      this.codes.set(this.#font, codes);
    }
    for (let at = 0; at < hex.length; at += digits)
      codes.add(Number.parseInt(hex.slice(at, at + digits), 16));
  }

  #form(name: Operand | undefined, resources: PDFDict | undefined, depth: number): void {
    if (name?.kind !== 'name') return;
    const form = valueAt(dictAt(resources, 'XObject'), name.value);
    if (!(form instanceof RawStream)) {
      this.#fault('ISO 32000-1, 8.8', `the page shows ${name.value}, which it does not have`);
      return;
    }
    if (nameAt(form.dict, 'Subtype') !== 'Form') return;
    if (valueAt(form.dict, 'Ref')) this.#fault('30-001', `${name.value} is a reference XObject`);
    if (depth >= DEEPEST_FORM) return;
    this.walk(operationsOf(form), dictAt(form.dict, 'Resources') ?? resources, depth + 1);
  }
}

function operationsOf(stream: PDFRawStream): readonly Operation[] {
  return readOperations(latin1Text(streamBytes(stream)));
}

/** What a page shows and how it is marked. Content that cannot be read is a fault, not an error. */
export function walkPage(page: PDFDict): WalkedContent {
  const walk = new ContentWalk();
  try {
    walk.walk(readOperations(contentOf(page)), dictAt(page, 'Resources'), 0);
  } catch (error) {
    walk.faults.push(fault('ISO 32000-1, 7.8.2', error instanceof Error ? error.message : String(error)));
  }
  return walk;
}
