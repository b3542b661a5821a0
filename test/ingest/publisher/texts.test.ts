import { describe, expect, it } from 'vitest';
import type { Inline, RichText } from '../../../src/model/publication/rich-text.ts';
import { expectClean, expectFinding, readWith } from '../small-edition.ts';

const FILE = 'texts/over.md';
const readText = (text: string) => readWith((draft) => draft.raw.set(FILE, text));
const blocksOf = (text: string): RichText => expectClean(readText(text)).texts.about ?? [];

const words = (content: readonly Inline[]): string =>
  content
    .map((part) => ('content' in part ? words(part.content) : 'text' in part ? part.text : '/'))
    .join('');

/** The headings of a text as 'level words'. */
const headings = (text: string) =>
  blocksOf(text).flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${words(block.content)}`] : [],
  );

const inlinesOf = (text: string): readonly Inline[] => {
  const [block] = blocksOf(text);
  return block?.kind === 'paragraph' ? block.content : [];
};

describe('a text of the publisher', () => {
  it('may be left out', () => {
    expect(expectClean(readWith()).texts).toEqual({
      accessibility: undefined,
      about: undefined,
      contact: undefined,
      imprint: undefined,
    });
  });

  it('has its headings right below the title of the page, and passes over no level', () => {
    expect(headings('# A\n\ntekst\n\n## B\n\n### C\n\n# D')).toEqual(['2 A', '3 B', '4 C', '2 D']);
    expect(headings('### A\n\n###### B\n\n#### C')).toEqual(['2 A', '3 B', '3 C']);
    expect(headings('Kop\n===\n\nOnderkop\n---')).toEqual(['2 Kop', '3 Onderkop']);
  });

  it('has lists, strong words and links', () => {
    expect(blocksOf('1. een\n2. **twee**\n   * [drie](https://www.divosa.nl/)')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          [{ kind: 'paragraph', content: [{ kind: 'text', text: 'een' }] }],
          [
            {
              kind: 'paragraph',
              content: [{ kind: 'strong', content: [{ kind: 'text', text: 'twee' }] }],
            },
            {
              kind: 'list',
              ordered: false,
              items: [
                [
                  {
                    kind: 'paragraph',
                    content: [
                      {
                        kind: 'link',
                        address: 'https://www.divosa.nl/',
                        content: [{ kind: 'text', text: 'drie' }],
                      },
                    ],
                  },
                ],
              ],
            },
          ],
        ],
      },
    ]);
  });

  it('names settings of the edition', () => {
    expect(words(inlinesOf('{uitgever}, {peildatum}, {email}, {uitgever_url}'))).toBe(
      'Uitgever, 1 januari 2023, meldpunt@example.org, https://example.org/',
    );
    expect(inlinesOf('[mail](mailto:{email}?subject=Hulp)')).toEqual([
      {
        kind: 'link',
        address: 'mailto:meldpunt@example.org?subject=Hulp',
        content: [{ kind: 'text', text: 'mail' }],
      },
    ]);
    expect(inlinesOf('[uitleg]({site}uitleg/#wat)')).toEqual([
      { kind: 'page', path: 'uitleg/#wat', content: [{ kind: 'text', text: 'uitleg' }] },
    ]);
  });

  it.each(['{titel}', '{ uitgever }', '{constructor}', '{site}'])('does not know %s', (value) => {
    const spot = { severity: 'error', rule: 'unknown-placeholder', file: FILE, line: 3, value } as const;
    expectFinding(readText(`Tekst.\n\nDit is ${value}.`), spot);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//elders.nl/',
    'elders.nl',
    '/uitleg/',
    'https://',
    'https://naam:wachtwoord@elders.nl/',
    'mailto:niemand',
    'mailto:a@elders.nl?bcc=b@elders.nl',
    'tel:0800',
    '{site}//elders.nl',
    '{site}../elders/',
    '{site}javascript:alert(1)',
  ])('has no link to %s', (value) => {
    const spot = { severity: 'error', rule: 'unsafe-link', file: FILE, line: 1, value } as const;
    expectFinding(readText(`[klik](<${value}>)`), spot);
  });

  it.each([
    ['<script>alert(1)</script>', 1],
    ['Tekst.\n\n<div onclick="x">', 3],
    ['<!-- opmerking -->', 1],
    ['![foto](https://www.divosa.nl/foto.png)', 1],
    ['    ingesprongen', 1],
    ['```\ncode\n```', 1],
    ['Een `woord`', 1],
    ['> citaat', 1],
    ['a\n\n---', 3],
    ['* 1\n  * 2\n    * 3\n      * 4\n        * 5', 5],
  ])('says of %j that it cannot be shown', (text, line) => {
    const result = readText(text);
    const [found] = result.findings.filter(({ rule }) => rule === 'unread-markdown');
    expect(found).toMatchObject({ severity: 'error', file: FILE, line });
    expect(result.edition).toBeUndefined();
  });

  it('shows no markup of a line of text: a tag in it is an error, a sign is a sign', () => {
    expect(readText('Tekst <b onclick="x">vet</b>').edition).toBeUndefined();
    expect(words(inlinesOf('1 < 2 & 3 > 2, &lt;b&gt; &amp; "x"'))).toBe('1 < 2 & 3 > 2, <b> & "x"');
  });

  it('has no character that nobody sees', () => {
    expectFinding(readText('Goed.\n\nDit\u202Eniet.'), {
      severity: 'error',
      rule: 'invisible-character',
      file: FILE,
      line: 3,
      value: 'Dit⟨U+202E⟩niet.',
    });
  });

  it.each(['> ', '- ', '[', '*a ', '\n- ', '[a]('])(
    'is small enough to be read, even of %j alone',
    (part) => {
      expectFinding(readText(part.repeat(20_000)), { severity: 'error', rule: 'file-too-large', file: FILE });
      expect(() => readText(part.repeat(16_000 / part.length))).not.toThrow();
    },
  );
});
