import { describe, expect, it } from 'vitest';
import { type Draft, readWith } from '../small-edition.ts';

const HEADER = 'code;naam;soort;gemeenten';

function withRegions(...rows: string[]) {
  return readWith((draft: Draft) => {
    draft.raw.set('regions.csv', `${[HEADER, ...rows].join('\n')}\n`);
  });
}

const rulesOf = ({ findings }: ReturnType<typeof withRegions>) =>
  findings.filter(({ file }) => file === 'regions.csv').map(({ rule, line, value }) => [rule, line, value]);

describe('regions.csv', () => {
  it('can be left out', () => {
    expect(readWith().edition?.regions).toEqual([]);
  });

  it('gives regions in order of kind and name, by codes or names of municipalities', () => {
    const { edition, findings, tallies } = withRegions(
      'R2;Oost;veiligheidsregio;Zwolle | GM0893',
      'R1;Kust;arbeidsmarktregio;Den Haag|Bergen (NH.)',
      'R3;Kust;veiligheidsregio;GM0518',
    );
    expect(findings.filter(({ file }) => file === 'regions.csv')).toEqual([]);
    expect(edition?.regions).toEqual([
      {
        code: 'R1',
        name: 'Kust',
        kind: 'arbeidsmarktregio',
        slug: 'arbeidsmarktregio-kust',
        municipalities: ['GM0518', 'GM0373'],
      },
      {
        code: 'R3',
        name: 'Kust',
        kind: 'veiligheidsregio',
        slug: 'veiligheidsregio-kust',
        municipalities: ['GM0518'],
      },
      {
        code: 'R2',
        name: 'Oost',
        kind: 'veiligheidsregio',
        slug: 'veiligheidsregio-oost',
        municipalities: ['GM0193', 'GM0893'],
      },
    ]);
    expect(tallies.find(({ file }) => file === 'regions.csv')).toMatchObject({
      read: 3,
      published: 3,
      refused: 0,
    });
  });

  it('refuses a municipality that nobody knows, and one that was split', () => {
    expect(rulesOf(withRegions('R1;Oost;regio;Zwolle | Atlantis', 'R2;Zuid;regio;Splitdorp'))).toEqual([
      ['unknown-municipality', 2, 'Atlantis'],
      ['split-municipality', 3, 'Splitdorp'],
    ]);
  });

  it('refuses a municipality in two regions of one kind, and allows it in two kinds', () => {
    expect(rulesOf(withRegions('R1;Oost;regio;Zwolle', 'R2;West;Regio;GM0193'))).toEqual([
      ['municipality-in-two-regions', 3, 'GM0193'],
    ]);
    expect(rulesOf(withRegions('R1;Oost;regio;Zwolle', 'R2;West;streek;GM0193'))).toEqual([]);
  });

  it('warns about a municipality that stands twice in a region, also under a former name', () => {
    const result = withRegions('R1;Oost;regio;Zwolle | GM0193 | Oudstad');
    expect(rulesOf(result).map(([rule]) => rule)).toEqual([
      'municipality-twice-in-region',
      'abolished-municipality',
      'municipality-twice-in-region',
    ]);
    expect(result.edition?.regions[0]?.municipalities).toEqual(['GM0193']);
  });

  it('refuses a code or a name that stands there twice', () => {
    expect(rulesOf(withRegions('R1;Oost;regio;Zwolle', 'r1;Oóst;regio;GM0518'))).toEqual([
      ['region-twice', 3, 'r1'],
      ['region-twice', 3, 'Oóst'],
    ]);
  });

  it('refuses a region whose name can be in no address', () => {
    expect(rulesOf(withRegions('R1;???;!!;Zwolle')).map(([rule]) => rule)).toContain(
      'region-without-address',
    );
  });

  it('refuses a region without a code, a name, a kind or municipalities', () => {
    expect(rulesOf(withRegions(';;;', 'R1;;;')).map(([rule, line]) => [rule, line])).toEqual([
      ['missing-value', 3],
      ['missing-value', 3],
      ['missing-value', 3],
    ]);
    expect(rulesOf(withRegions('R1;Oost;regio; | '))).toEqual([['missing-value', 2, ' | ']]);
  });
});
