import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../../src/corrections/published/published.ts';
import { compareEditions } from '../../../src/history/compare-editions.ts';
import type { Edition } from '../../../src/model/edition.ts';
import { atomFile } from '../../../src/publish/metadata/atom.ts';
import { feedFiles } from '../../../src/publish/metadata/feed.ts';
import { makeSite } from '../../../src/publish/site.ts';
import { siteFiles } from '../../../src/publish/site-files.ts';
import { type Draft, expectClean, readWith, setCell } from '../../ingest/small-edition.ts';

function editionOf(change: (draft: Draft) => void): Edition {
  return expectClean(readWith(change));
}

function withKeys(draft: Draft): void {
  draft.inventory = draft.inventory.map((row, index) => [...row, index === 0 ? 'kenmerk' : `K-${index}`]);
}

const older = editionOf(withKeys);

/** Half a year later: Zwolle's place moved and has another phone, The Hague's is gone, Bergen has a new one. */
function newer(change: (draft: Draft) => void = () => {}): Edition {
  return editionOf((draft) => {
    withKeys(draft);
    Object.assign(draft.settings, { referenceDate: '2023-07-01', publicationDate: '2023-09-01' });
    setCell(draft, 'inventory', 2, 'bezoekadres', 'Nieuwe "Markt" <3> & meer');
    setCell(draft, 'inventory', 2, 'telefoon', '0800 9999');
    const added = [...(draft.inventory[2] ?? [])];
    added.splice(0, 2, 'Bergen (L.)', 'Nieuw (voorbeeld)');
    added.splice(-1, 1, 'K-9');
    draft.inventory.splice(2, 1, added);
    change(draft);
  });
}

function filesOf(edition: Edition): ReadonlyMap<string, string> {
  const { settings, municipalities } = makeSite(edition);
  const changes = compareEditions(older, edition);
  return new Map(
    Array.from(
      feedFiles({
        settings,
        earlier: [older.settings],
        locations: changes.locations,
        corrections: [],
        municipalities,
      }),
      ({ path, content }) => [path, String(content)],
    ),
  );
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: Element[];
  text: string;
}

/** Read by a parser that is not ours; whatever it minds is thrown. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const fail = (error: unknown) => {
    throw new Error(`Wrong XML: ${String(error)}`);
  };
  const parser = new Parser();
  parser.on('error', fail);
  parser.on('warn', fail);
  parser.on('openTag', (name, attributes, decode) => {
    const own = Object.entries(attributes()).map(([key, value]) => [key, decode(value)] as const);
    const element: Element = { name, attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text, decode) => {
    const element = open.at(-1);
    if (element) element.text += decode(text);
  });
  parser.on('closeTag', () => void open.pop());
  parser.parse(xml);
  const [feed] = root.children;
  if (!feed) throw new Error('There is no element.');
  return feed;
}

function textsOf(element: Element, name: string): readonly string[] {
  return element.children.filter((child) => child.name === name).map(({ text }) => text);
}

const entriesOf = (feed: Element) => feed.children.filter(({ name }) => name === 'entry');

describe('a feed of what changed', () => {
  const files = filesOf(newer());
  const country = parse(files.get('wijzigingen.xml') ?? '');

  it('is there for the country and for each municipality', () => {
    expect([...files.keys()]).toEqual([
      'wijzigingen.xml',
      'gemeente/bergen-l/wijzigingen.xml',
      'gemeente/bergen-nh/wijzigingen.xml',
      'gemeente/s-gravenhage/wijzigingen.xml',
      'gemeente/zwolle/wijzigingen.xml',
    ]);
  });

  it.each([...files])('%s has what Atom asks for', (path, xml) => {
    const feed = parse(xml);
    expect(feed).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nl' },
    });
    const address = `https://example.org/factsheets/${path}`;
    expect(textsOf(feed, 'id')).toEqual([address]);
    expect(feed.children.find(({ attributes }) => attributes['rel'] === 'self')?.attributes['href']).toBe(
      address,
    );
    const ids = entriesOf(feed).flatMap((entry) => textsOf(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of [feed, ...entriesOf(feed)]) {
      for (const name of ['id', 'title', 'updated']) expect(textsOf(element, name)).toHaveLength(1);
      expect(URL.canParse(textsOf(element, 'id')[0] ?? '')).toBe(true);
      expect(textsOf(element, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(element.children.filter(({ attributes }) => attributes['rel'] === 'alternate')).toHaveLength(1);
    }
    expect(
      feed.children.some(({ name, children }) => name === 'author' && children[0]?.text === 'Uitgever'),
    ).toBe(true);
  });

  it('tells the editions, and each location that is new, gone or otherwise', () => {
    expect(
      entriesOf(country).map((entry) => [textsOf(entry, 'id')[0]?.split('#')[1], textsOf(entry, 'title')[0]]),
    ).toEqual([
      ['2023-07-01', 'Uitgave van 1 juli 2023'],
      ['2023-01-01', 'Uitgave van 1 januari 2023'],
      ['2023-07-01.K-1', 'Zwolle: Raadslieden (voorbeeld) (verhuisd, andere contactgegevens)'],
      ['2023-07-01.K-2.weg', "'s-Gravenhage: Loket (voorbeeld) (niet meer gevonden)"],
      ['2023-07-01.K-9', 'Bergen (L.): Nieuw (voorbeeld) (nieuw)'],
    ]);
    const texts = entriesOf(country).flatMap((entry) => textsOf(entry, 'content'));
    expect(texts[2]).toBe(
      'Andere contactgegevens. Verhuisd: eerst Voorbeeldstraat 1, nu Nieuwe "Markt" <3> & meer.',
    );
    expect(texts[1]).toContain('Deze uitgave is vervangen door die van 1 juli 2023.');
    expect(files.get('wijzigingen.xml')).not.toContain('0800');
    expect(textsOf(country, 'subtitle')[0]).toMatch(
      /^Voorbeelddata\..*Een tweede inventarisatie zoekt ook beter\./,
    );
  });

  it('of a municipality has the same ids as that of the country, and no one else', () => {
    const own = parse(files.get('gemeente/zwolle/wijzigingen.xml') ?? '');
    const ids = entriesOf(own).flatMap((entry) => textsOf(entry, 'id'));
    expect(ids).toEqual([
      'https://example.org/factsheets/wijzigingen.xml#2023-07-01',
      'https://example.org/factsheets/wijzigingen.xml#2023-01-01',
      'https://example.org/factsheets/wijzigingen.xml#2023-07-01.K-1',
    ]);
  });

  it('is the same, whatever the order of the rows', () => {
    const shuffled = newer((draft) => {
      const [header = [], ...rows] = draft.inventory;
      draft.inventory = [header, ...rows.reverse()];
    });
    expect(filesOf(shuffled)).toEqual(files);
  });

  it('has the day of publication, or of reference where nothing is published', () => {
    expect(textsOf(country, 'updated')).toEqual(['2023-09-01T00:00:00Z']);
    const draft = newer(({ settings }) => Object.assign(settings, { publicationDate: undefined }));
    expect(textsOf(parse(filesOf(draft).get('wijzigingen.xml') ?? ''), 'updated')).toEqual([
      '2023-07-01T00:00:00Z',
    ]);
  });

  it('holds what no XML can hold as a question mark', () => {
    const title = 'a\u0000b\u0008c\uD800d\uFFFEe😀 ]]> &amp;';
    const feed = parse(
      atomFile({
        address: 'https://example.org/a?b=1&c="',
        title,
        subtitle: '',
        updated: '2023-01-01',
        page: 'https://example.org/',
        author: { name: '<x>', url: 'https://example.org/' },
        rights: '',
        entries: [],
      }),
    );
    expect(textsOf(feed, 'title')).toEqual(['a\uFFFDb\uFFFDc\uFFFDd\uFFFDe😀 ]]> &amp;']);
    expect(textsOf(feed, 'id')).toEqual(['https://example.org/a?b=1&c="']);
  });

  it('is a file of a site with an earlier edition, and of no other', () => {
    const paths = (earlier?: Edition) =>
      Array.from(siteFiles(makeSite(newer(), earlier ? [earlier] : [])), ({ path }) => path);
    expect(paths(older).filter((path) => path.endsWith('wijzigingen.xml'))).toEqual([...files.keys()]);
    expect(paths().filter((path) => path.endsWith('wijzigingen.xml'))).toEqual([]);
  });

  it('tells what was corrected after a report, without an earlier edition too', () => {
    const corrected = {
      kind: 'contact',
      organisation: 'Raadslieden <b>& meer</b>',
      columns: ['phone'],
      reporterKind: 'organisation',
      municipality: 'GM0193',
    } as const;
    const applied = [
      { ...corrected, id: 'M-0000000002', appliedOn: '2023-10-02' },
      { ...corrected, id: 'M-0000000001', appliedOn: '2023-08-02' },
    ];
    const feedsOf = (earlier: readonly Edition[]) =>
      new Map(
        Array.from(siteFiles(makeSite(newer(), earlier, { ...NO_CORRECTIONS, applied })), (file) => [
          file.path,
          'content' in file ? String(file.content) : '',
        ]),
      );
    const alone = feedsOf([]);
    expect([...alone.keys()].filter((path) => path.endsWith('wijzigingen.xml'))).toEqual([
      'wijzigingen.xml',
      'gemeente/zwolle/wijzigingen.xml',
    ]);
    for (const feeds of [alone, feedsOf([older])]) {
      for (const path of ['wijzigingen.xml', 'gemeente/zwolle/wijzigingen.xml']) {
        const feed = parse(feeds.get(path) ?? '');
        expect(textsOf(feed, 'updated')).toEqual(['2023-10-02T00:00:00Z']);
        const [first, second] = entriesOf(feed);
        expect(first && textsOf(first, 'id')).toEqual([
          'https://example.org/factsheets/wijzigingen.xml#M-0000000002',
        ]);
        expect(second && textsOf(second, 'updated')).toEqual(['2023-08-02T00:00:00Z']);
        expect(first && textsOf(first, 'title')).toEqual([
          'Zwolle: Raadslieden <b>& meer</b> (na een melding)',
        ]);
        expect(first && textsOf(first, 'content')[0]).toMatch(
          /^Aangepast bij Raadslieden <b>& meer<\/b>: telefoon\. Gemeld door een organisatie\. Voorbeelddata\./,
        );
      }
    }
    const elsewhere = parse(feedsOf([older]).get('gemeente/bergen-l/wijzigingen.xml') ?? '');
    expect(
      entriesOf(elsewhere)
        .flatMap((entry) => textsOf(entry, 'id'))
        .join(),
    ).not.toContain('#M-');
  });

  it('has an entry for each of several earlier editions, at its own address', () => {
    const between = editionOf((draft) => {
      withKeys(draft);
      Object.assign(draft.settings, { referenceDate: '2023-04-01', publicationDate: undefined });
    });
    const site = makeSite(newer(), [between, older]);
    const file = [...siteFiles(site)].find(({ path }) => path === 'gemeente/zwolle/wijzigingen.xml');
    const entries = entriesOf(parse(file && 'content' in file ? String(file.content) : '')).filter((entry) =>
      textsOf(entry, 'title')[0]?.startsWith('Uitgave van'),
    );
    const told = entries.map((entry) => [
      textsOf(entry, 'title')[0],
      entry.children.find(({ name }) => name === 'link')?.attributes['href'],
      textsOf(entry, 'content')[0]?.split('. ')[0],
    ]);
    expect(told).toEqual([
      ['Uitgave van 1 juli 2023', 'https://example.org/factsheets/', 'De nieuwste uitgave'],
      [
        'Uitgave van 1 april 2023',
        'https://example.org/factsheets/edities/2023-04-01/',
        'Deze uitgave is vervangen door die van 1 juli 2023',
      ],
      [
        'Uitgave van 1 januari 2023',
        'https://example.org/factsheets/edities/2023-01-01/',
        'Deze uitgave is vervangen door die van 1 april 2023',
      ],
    ]);
  });
});
