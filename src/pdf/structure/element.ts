import type { ContentOwner, ContentWriter } from '../content/content-writer.ts';
import type { Typesetter } from '../text/typesetter.ts';
import {
  type StructureDetails,
  type StructureNode,
  type StructureType,
  structureNode,
} from './structure-node.ts';

/** What all builders of one document share. */
export interface Workshop {
  /** Of the page that is being made. */
  writer: ContentWriter;
  readonly typesetter: Typesetter;
  /** Level of the heading before, 0 at the start. */
  lastHeadingLevel: number;
}

/** An element under construction. */
export class Element {
  readonly node: StructureNode;
  readonly workshop: Workshop;
  readonly owner: ContentOwner;

  constructor(workshop: Workshop, node: StructureNode) {
    this.workshop = workshop;
    this.node = node;
    this.owner = {
      kind: 'element',
      tag: node.type,
      receive: (mcid, page) => node.children.push({ kind: 'content', mcid, page }),
      closed: false,
    };
  }

  /**
   * Adds a child element, lets `build` fill it, and closes it.
   *
   * @throws Error where this element is closed: the child would come at the wrong place in the reading order
   */
  child(type: StructureType, details: StructureDetails, build: (child: Element) => void): void {
    if (this.owner.closed) {
      throw new Error(`${type} was added to ${this.node.type} after the callback that makes it had ended`);
    }
    const child = new Element(this.workshop, structureNode(type, details));
    this.node.children.push({ kind: 'element', node: child.node });
    build(child);
    child.owner.closed = true;
  }
}

/** Where a text ended, in points from the top left of the page. */
export interface TextEnd {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Keeps the words of an element apart for a reader, where the page does so with white space only. */
export class ReadingFlow {
  #end: TextEnd | undefined;

  /** Where a space must come before the next text, if it must. */
  spaceBefore(text: string): TextEnd | undefined {
    const end = text.startsWith(' ') ? undefined : this.#end;
    this.#end = undefined;
    return end;
  }

  /** Follows a text that was put down. */
  note(text: string, end: TextEnd): void {
    this.#end = text.endsWith(' ') ? undefined : end;
  }
}
