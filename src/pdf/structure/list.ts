import type { Element } from './element.ts';

/** One item of a list: an optional label (bullet or number), then the body. */
export class ListItem<Label, Body> {
  readonly #element: Element;
  readonly #makeLabel: (element: Element) => Label;
  readonly #makeBody: (element: Element) => Body;
  #hasBody = false;

  constructor(
    element: Element,
    makeLabel: (element: Element) => Label,
    makeBody: (element: Element) => Body,
  ) {
    this.#element = element;
    this.#makeLabel = makeLabel;
    this.#makeBody = makeBody;
  }

  /** The bullet or number. Goes before the body. */
  label(draw: (label: Label) => void): void {
    if (this.#hasBody) throw new Error('The label of a list item comes before its body');
    this.#element.child('Lbl', {}, (child) => draw(this.#makeLabel(child)));
  }

  body(draw: (body: Body) => void): void {
    if (this.#hasBody) throw new Error('A list item has one body');
    this.#hasBody = true;
    this.#element.child('LBody', {}, (child) => draw(this.#makeBody(child)));
  }

  /** @throws Error where the item has no body */
  finish(): void {
    if (!this.#hasBody) throw new Error('A list item needs a body');
  }
}

export class List<Label, Body> {
  readonly #element: Element;
  readonly #makeLabel: (element: Element) => Label;
  readonly #makeBody: (element: Element) => Body;

  constructor(
    element: Element,
    makeLabel: (element: Element) => Label,
    makeBody: (element: Element) => Body,
  ) {
    this.#element = element;
    this.#makeLabel = makeLabel;
    this.#makeBody = makeBody;
  }

  item(build: (item: ListItem<Label, Body>) => void): void {
    this.#element.child('LI', {}, (child) => {
      const item = new ListItem(child, this.#makeLabel, this.#makeBody);
      build(item);
      item.finish();
    });
  }

  /** @throws Error where the list has no items */
  finish(): void {
    if (this.#element.node.children.length === 0) throw new Error('A list needs at least one item');
  }
}
