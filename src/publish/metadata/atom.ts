import { escapeXml } from '../../charts/parts/svg.ts';
import type { IsoDate } from '../../model/edition.ts';

export const ATOM_TYPE = 'application/atom+xml';

export interface AtomEntry {
  /** An address that never changes and that no other entry has. */
  readonly id: string;
  readonly title: string;
  readonly updated: IsoDate;
  /** The page to read more on. */
  readonly page: string;
  readonly text: string;
}

export interface AtomFeed {
  /** Address of the feed, which is its id too. */
  readonly address: string;
  readonly title: string;
  readonly subtitle: string;
  readonly updated: IsoDate;
  readonly page: string;
  readonly author: { readonly name: string; readonly url: string };
  readonly rights: string;
  readonly entries: readonly AtomEntry[];
}

/** What XML 1.0 cannot hold, in whatever way it is written. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return escapeXml(text.toWellFormed().replace(IMPOSSIBLE, '\uFFFD'));
}

/** There is no clock here: a day stands for its first moment. */
function moment(day: IsoDate): string {
  return `${day}T00:00:00Z`;
}

function entryLines({ id, title, updated, page, text }: AtomEntry): readonly string[] {
  return [
    ' <entry>',
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${moment(updated)}</updated>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    `  <content type="text">${xml(text)}</content>`,
    ' </entry>',
  ];
}

/** A feed as a file (RFC 4287). The same feed has the same bytes. */
export function atomFile(feed: AtomFeed): string {
  const { address, title, subtitle, updated, page, author, rights, entries } = feed;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">',
    ` <id>${xml(address)}</id>`,
    ` <title>${xml(title)}</title>`,
    ` <subtitle>${xml(subtitle)}</subtitle>`,
    ` <updated>${moment(updated)}</updated>`,
    ` <link rel="self" type="${ATOM_TYPE}" href="${xml(address)}"/>`,
    ` <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ` <author><name>${xml(author.name)}</name><uri>${xml(author.url)}</uri></author>`,
    ` <rights>${xml(rights)}</rights>`,
    ...entries.flatMap(entryLines),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}
