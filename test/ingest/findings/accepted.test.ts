import { describe, expect, it } from 'vitest';
import {
  formatFindings,
  proposedAcceptances,
  summariseAccepted,
} from '../../../src/ingest/findings/report.ts';
import { type Draft, expectFinding, readWith, setCell } from '../small-edition.ts';

const HEADER = 'soort;bestand;kenmerk;kolom;waarde;reden;datum\n';

function withContinent(draft: Draft): void {
  setCell(draft, 'indicators', 2, 'inwoners', '99999999');
}

/** The small edition with a strange number, and the lines of `accepted.csv`. */
function readAccepting(lines: string, change = withContinent) {
  return readWith((draft) => {
    change(draft);
    draft.raw.set('accepted.csv', HEADER + lines);
  });
}

const FILLED_IN = 'odd-figure;indicators.csv;GM0193;inwoners;99999999;Nagevraagd;2023-03-03\n';

describe('a notice that an editor settles', () => {
  it('tells which line to add, and is quiet once it is added with a reason and a date', () => {
    const { findings } = readWith(withContinent);
    const told = formatFindings(findings);
    const line = /Of zet in accepted\.csv: (.*)/.exec(told)?.[1] ?? '';
    expect(line).toBe('odd-figure;indicators.csv;GM0193;inwoners;99999999;uw reden;jjjj-mm-dd');
    expect(proposedAcceptances(findings)).toBe(`\uFEFF${HEADER}${line}\n`);

    const unfinished = readAccepting(`${line}\n`);
    expect(unfinished.edition).toBeUndefined();
    expect(unfinished.findings.map(({ file, column }) => [file, column])).toEqual([
      ['indicators.csv', 'inwoners'],
      ['accepted.csv', 'reden'],
      ['accepted.csv', 'datum'],
    ]);

    const settled = readAccepting(
      `${line.replace('uw reden', 'Nagevraagd').replace('jjjj-mm-dd', '3-3-2023')}\n`,
    );
    expect(settled.findings).toEqual([]);
    expect(settled.accepted).toBe(1);
    expect(settled.edition).toBeDefined();
    expect(summariseAccepted(settled.accepted)).toBe('1 melding eerder geaccepteerd in accepted.csv.\n');
    expect(summariseAccepted(3)).toBe('3 meldingen eerder geaccepteerd in accepted.csv.\n');
    expect(summariseAccepted(0)).toBe('');
  });

  it('stays settled where Excel writes the value in its own way, and where rows move', () => {
    const moved = readAccepting(FILLED_IN.replace('99999999', '99.999.999'), (draft) => {
      withContinent(draft);
      draft.indicators.push(...draft.indicators.splice(1, 1));
    });
    expect(moved.findings).toEqual([]);
  });

  it('comes back with another value, and the old line is told', () => {
    const result = readAccepting(FILLED_IN, (draft) =>
      setCell(draft, 'indicators', 2, 'inwoners', '88888888'),
    );
    expect(result.accepted).toBe(0);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['odd-figure', 'accepted-without-finding']);
    expectFinding(result, {
      severity: 'notice',
      rule: 'accepted-without-finding',
      file: 'accepted.csv',
      line: 2,
      column: 'soort',
      value: 'odd-figure',
    });
  });

  it('can be a conflict between rows of the inventory, by municipality and organisation', () => {
    const twoRows = (draft: Draft) => {
      draft.inventory.push([...(draft.inventory[1] ?? [])]);
      setCell(draft, 'inventory', 5, 'telefoon', '0800 4321');
    };
    const { findings } = readWith(twoRows);
    expect(findings.map(({ rule }) => rule)).toEqual(['merged-locations', 'conflicting-merge']);
    const lines = proposedAcceptances(findings)
      .split('\n')
      .slice(1)
      .join('\n')
      .replaceAll('uw reden', 'Nagekeken')
      .replaceAll('jjjj-mm-dd', '2023-03-03');
    expect(lines).toContain('Zwolle / Raadslieden (voorbeeld)');
    const settled = readAccepting(lines, twoRows);
    expect(settled.findings).toEqual([]);
    expect(settled.accepted).toBe(2);
  });
});

describe('what cannot be settled', () => {
  it('is an error', () => {
    const result = readAccepting(
      'broken-email;inventory.csv;Zwolle / Raadslieden (voorbeeld);email;info;Nagevraagd;2023-03-03\n',
      (draft) => setCell(draft, 'inventory', 2, 'email', 'info'),
    );
    expect(result.findings.map(({ rule }) => rule)).toEqual(['broken-email']);
    expect(formatFindings(result.findings)).not.toContain('accepted.csv');
  });

  it('needs no file: an edition without one, or with only a header, is fine', () => {
    const { findings, tallies } = readAccepting('', () => {});
    expect(findings).toEqual([]);
    expect(tallies.at(-1)).toEqual({ file: 'accepted.csv', read: 0, published: 0, merged: 0, refused: 0 });
  });
});
