/** A run of text, with what it is. There is no kind for markup of the file itself: it cannot reach a page. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: readonly Inline[] }
  /** To another site or a mail program: 'https:', 'http:' or 'mailto:'. */
  | { readonly kind: 'link'; readonly address: string; readonly content: readonly Inline[] }
  /** To a page of this site: 'uitleg/', without base. */
  | { readonly kind: 'page'; readonly path: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  /** Below the title of the page: from 2. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichText[] };

/** A text of the publisher, as a page shows it. */
export type RichText = readonly Block[];

/** The texts of an edition; undefined where there is no such file. */
export interface PublisherTexts {
  /** The statement of accessibility. */
  readonly accessibility: RichText | undefined;
  /** For whom the site is, and how the inventory was made. */
  readonly about: RichText | undefined;
  /** What to do about a mistake. */
  readonly contact: RichText | undefined;
  /** Who publishes it. */
  readonly imprint: RichText | undefined;
}
