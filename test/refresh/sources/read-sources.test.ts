import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FindingLog } from '../../../src/ingest/findings/finding-log.ts';
import type { Indicator, Source } from '../../../src/model/edition.ts';
import { readSources } from '../../../src/refresh/sources/read-sources.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';

const DATA = EDITION_2023;
const read = (name: string) => readFileSync(path.join(DATA, name), 'utf8');
const indicators = (JSON.parse(read('indicators.json')) as { indicators: Indicator[] }).indicators;
const sources = (JSON.parse(read('edition.json')) as { sources: Source[] }).sources;

interface Draft {
  division: Record<string, unknown> & { urbanity: Record<string, unknown> };
  titles: Record<string, unknown>[];
  indicators: (Record<string, unknown> & { id: string; cbs?: Record<string, unknown> })[];
}

function readWith(change: (draft: Draft) => void, context = { indicators, sources }) {
  const draft = JSON.parse(read('sources.json')) as Draft;
  change(draft);
  const log = new FindingLog();
  const result = readSources(JSON.stringify(draft), context, log);
  return { result, findings: log.finish() };
}

const cbsOf = (draft: Draft, id: string) => draft.indicators.find((item) => item.id === id)?.cbs ?? {};

describe('sources.json', () => {
  it('of the edition is sound: every indicator has a table, or the reason why it has none', () => {
    const { result, findings } = readWith(() => {});
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ids = new Set(indicators.map(({ id }) => id));
    for (const { id, cbs, byHand } of result?.indicators ?? []) {
      expect(ids.has(id), id).toBe(true);
      expect((cbs === undefined) === (byHand !== undefined), id).toBe(true);
    }
  });

  it('calls no share or mean a count, and no count a share', () => {
    const { result } = readWith(() => {});
    for (const { id, additive } of result?.indicators ?? []) {
      const indicator = indicators.find((candidate) => candidate.id === id);
      const isCounted = ['inwoners', 'personen', 'huishoudens'].includes(indicator?.unit ?? '');
      expect(additive, id).toBe(isCounted);
    }
  });

  it.each<[string, string, (draft: Draft) => void]>([
    [
      'indicators[0].cbs.table',
      'a table with a slash',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { table: '../x' }),
    ],
    [
      'indicators[0].cbs.filters.Geslacht',
      'a code with a quote',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { filters: { Geslacht: "x' or 1 eq 1" } }),
    ],
    [
      'indicators[0].cbs.regions',
      'a dimension with a space',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { regions: 'Regio S' }),
    ],
    [
      'indicators[0].cbs.measure',
      'no column at either service',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { measure: {} }),
    ],
    [
      'indicators[0].cbs.periods',
      'one table without a dimension of time',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { periods: undefined }),
    ],
    [
      'division.urbanity.periods',
      'a table for each year with a dimension of time',
      (draft) => Object.assign(draft.division.urbanity, { periods: 'Perioden' }),
    ],
    [
      'indicators[0].cbs.factor',
      'a factor of nothing',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { factor: 0 }),
    ],
    [
      'indicators[0].cbs.decimals',
      'half a decimal',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { decimals: 0.5 }),
    ],
    [
      'indicators[0].cbs.division',
      'a division of long ago',
      (draft) => Object.assign(cbsOf(draft, 'inwoners'), { division: 1850 }),
    ],
    [
      'indicators[0].period',
      'a period without its year',
      (draft) => Object.assign(draft.indicators[0] ?? {}, { period: 'vorig jaar' }),
    ],
    [
      'indicators[0].additive',
      'a word for yes',
      (draft) => Object.assign(draft.indicators[0] ?? {}, { additive: 'ja' }),
    ],
    [
      'indicators[0]',
      'a table and a reason for none',
      (draft) => Object.assign(draft.indicators[0] ?? {}, { byHand: 'Er is geen tabel.' }),
    ],
    [
      'indicators[0]',
      'neither a table nor a reason',
      (draft) => Object.assign(draft.indicators[0] ?? {}, { cbs: undefined }),
    ],
    [
      'indicators[14].id',
      'an indicator twice',
      (draft) => draft.indicators.push({ ...draft.indicators[0], id: 'inwoners' }),
    ],
    [
      'indicators[5].cbs.per',
      'a whole at another service than the part',
      (draft) => Object.assign(cbsOf(draft, 'uitkering_aandeel'), { per: { v4: 'M000352_3' } }),
    ],
    [
      'titles[0].title',
      'a title without its years',
      (draft) => Object.assign(draft.titles[0] ?? {}, { title: 'CBS' }),
    ],
  ])('reports at %s: %s', (column, _what, change) => {
    const { result, findings } = readWith(change);
    expect(result).toBeUndefined();
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map((finding) => finding.column)).toEqual([column]);
    expect(errors[0]).toMatchObject({ rule: 'invalid-settings', file: 'sources.json' });
    expect(errors[0]?.expected).toMatch(/\S.*\.$/s);
  });

  it('reports what it refers to and is not there', () => {
    const { result, findings } = readWith((draft) => {
      Object.assign(draft.indicators[0] ?? {}, { id: 'bewoners', source: 'cbs-0' });
      Object.assign(draft.titles[1] ?? {}, { id: 'cbs-1' });
    });
    expect(result).toBeUndefined();
    const unknown = findings.filter(({ rule }) => rule === 'unknown-reference');
    expect(unknown.map(({ column, value }) => [column, value])).toEqual([
      ['indicators[0].id', 'bewoners'],
      ['indicators[0].source', 'cbs-0'],
      ['titles[1].id', 'cbs-1'],
    ]);
  });

  it('warns of an indicator that it does not tell about, which then stays as it is', () => {
    const { result, findings } = readWith((draft) => draft.indicators.pop());
    expect(result).toBeDefined();
    expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'indicator-without-source',
      'warning',
    ]);
  });

  it('warns of a setting that nobody knows', () => {
    const { findings } = readWith((draft) => Object.assign(cbsOf(draft, 'inwoners'), { tabel: '03759ned' }));
    expect(findings.map(({ rule, column }) => [rule, column])).toContainEqual([
      'unknown-setting',
      'indicators[0].cbs.tabel',
    ]);
  });

  it('says on which line it is no JSON', () => {
    const log = new FindingLog();
    expect(readSources('{\n  "division": {,}\n}', { indicators, sources }, log)).toBeUndefined();
    expect(log.finish()).toMatchObject([{ rule: 'broken-json', file: 'sources.json', line: 2 }]);
  });
});
