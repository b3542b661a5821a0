import { beforeAll, describe, expect, it } from 'vitest';
import { memoSentences } from '../../../src/factsheet/memo/sentences.ts';
import type { Site } from '../../../src/publish/site.ts';
import { allFactsheets, factsheetOf, realSite } from '../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

const sentencesOf = (slug: string) =>
  memoSentences(factsheetOf(site, slug), `https://example.org/gemeente/${slug}/`);

describe('the sentences for a memo', () => {
  it('can each stand alone: the municipality, the day, the source, where to look and that it is an example', () => {
    for (const factsheet of allFactsheets(site)) {
      const sentences = memoSentences(factsheet, `https://example.org/gemeente/${factsheet.slug}/`);
      expect(sentences.length).toBeGreaterThanOrEqual(3);
      expect(new Set(sentences).size).toBe(sentences.length);
      for (const sentence of sentences) {
        expect(sentence).toMatch(
          /^[A-Z0-9].*\. \(Voorbeelddata, verzonnen\. Peildatum 1 januari 2023\. Bron: /,
        );
        expect(sentence.endsWith(`. Zie https://example.org/gemeente/${factsheet.slug}/)`)).toBe(true);
        const [statement = ''] = sentence.split(' (Voorbeelddata');
        expect(statement).toContain(`gemeente ${factsheet.name}`);
        expect(statement).not.toMatch(/\bhier\b|undefined|NaN| {2}/);
      }
    }
  });

  it('say beside which group a place is, and of how many', () => {
    const [, rate = ''] = sentencesOf('s-hertogenbosch');
    expect(rate).toMatch(
      /^De gemeente 's-Hertogenbosch heeft \d+,\d locaties per 10\.000 inwoners\. Van alle gemeenten in Nederland is dat plaats \d+ van 342.* Van de \d+ gemeenten met 100\.000 of meer inwoners is dat plaats \d+ van \d+/,
    );
  });

  it('say for a municipality where nothing was found where help is, and name no organisations', () => {
    const sentences = sentencesOf('vlieland');
    expect(sentences[0]).toMatch(/^In de gemeente Vlieland is geen locatie gevonden /);
    expect(sentences[1]).toMatch(/^De gemeente Vlieland heeft 0,0 locaties /);
    expect(sentences[2]).toMatch(
      /^Voor inwoners van de gemeente Vlieland: de dichtstbijzijnde hulp voor iedereen is in de gemeente Harlingen \(\d+\u00a0km\)/,
    );
    expect(sentences).toHaveLength(3);
  });

  it('leave out what is not known, and the mark where the edition is published', () => {
    const factsheet = factsheetOf(site, 'urk');
    const unknown = {
      ...factsheet,
      edition: { ...factsheet.edition, status: 'published' as const },
      mainFigures: factsheet.mainFigures.map((main) =>
        main.id === 'locationsPer10k'
          ? {
              ...main,
              figure: { ...main.figure, reading: { state: 'unknown' as const, reason: 'Geen inwoners.' } },
            }
          : main,
      ),
    };
    const sentences = memoSentences(unknown, 'https://example.org/');
    expect(sentences.length).toBe(sentencesOf('urk').length - 1);
    expect(sentences.join()).not.toMatch(/per 10\.000|Voorbeelddata/);
  });
});
