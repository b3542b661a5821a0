import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { HTTP_LIMITS } from '../../../src/refresh/http/get-json.ts';
import { inhabitantsOf } from '../../refresh/support/cbs-answers.ts';
import { editionRows } from '../../refresh/support/read-csv.ts';
import {
  type Fault,
  type RecordedServer,
  startRecordedServer,
  type Tampering,
} from '../../refresh/support/recorded-server.ts';
import {
  makeRefreshFolder,
  optionsFor,
  type RefreshFolder,
  type Run,
  refresh,
} from '../../refresh/support/refresh-folder.ts';

// Whole editions are read and written, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let server: RecordedServer | undefined;
let folder: RefreshFolder | undefined;
afterEach(async () => {
  await server?.close();
  await folder?.remove();
});

interface Setup {
  readonly tampering?: Tampering;
  /** Faults by a part of the path. */
  readonly faults?: Readonly<Record<string, readonly Fault[]>>;
  readonly args?: readonly string[];
  readonly limits?: typeof HTTP_LIMITS;
}

/** The inhabitants of the edition's own year, in a folder that has one too many everywhere; or what `args` say. */
async function runWith({ tampering = {}, faults = {}, args, limits = HTTP_LIMITS }: Setup) {
  server = await startRecordedServer(tampering);
  folder = await makeRefreshFolder();
  for (const [part, list] of Object.entries(faults)) server.fail(part, ...list);
  await addOneInhabitant(folder);
  const before = await folder.contents();
  const chosen = args ?? ['--period', '2023', '--indicator', 'inwoners'];
  const options = optionsFor(folder, server, ...chosen);
  const run = await refresh(options, { limits });
  return { run, before, after: await folder.contents(), requests: server.requests };
}

async function addOneInhabitant({ data, read }: RefreshFolder): Promise<void> {
  const text = await read('indicators.csv');
  const more = text.replace(
    /^(GM\d{4};[^;]*;)(\d+)/gm,
    (_, start: string, count: string) => start + (Number(count) + 1),
  );
  await writeFile(path.join(data, 'indicators.csv'), more);
}

const OFTEN = 8;
const times = (fault: Fault, count = OFTEN): readonly Fault[] => Array.from({ length: count }, () => fault);

function findingOf({ outcome }: Run, rule: string): Finding {
  const found = outcome.findings.filter((finding) => finding.rule === rule);
  expect(found, JSON.stringify(outcome.findings)).toHaveLength(1);
  const [finding] = found;
  if (finding === undefined) throw new Error('unreachable after the expectation above');
  expect(finding.message).toMatch(/\S.*\.$/s);
  expect(finding.expected).toMatch(/\S.*\.$/s);
  expect(finding.action).toMatch(/\S.*\.$/s);
  expect(JSON.stringify(finding)).not.toMatch(/undefined|NaN|\[object/);
  return finding;
}

function expectRightFigures(indicators: string | undefined): void {
  const rows = editionRows(indicators ?? '');
  expect(rows).toHaveLength(342);
  for (const row of rows) expect(Number(row['inwoners'])).toBe(inhabitantsOf(row['code'] ?? '', '2023'));
}

/** Stops with the finding, and leaves every byte of the data folder as it was. */
async function expectStop(
  setup: Setup,
  rule: string,
): Promise<{ finding: Finding; run: Run; requests: readonly string[] }> {
  const { run, before, after, requests } = await runWith(setup);
  const finding = findingOf(run, rule);
  expect(finding.severity).toBe('error');
  expect(run.outcome).toMatchObject({ isSound: false, files: [] });
  expect(after).toEqual(before);
  return { finding, run, requests };
}

const NO_V3 = { '/ODataFeed/': times({ status: 404 }, 20) };

describe('a service that stumbles is asked again, after growing pauses', () => {
  it.each<[string, Fault[], number[]]>([
    ['500 once', [{ status: 500 }], [1_000]],
    [
      '503, a broken connection and 500',
      [{ status: 503 }, { kind: 'cut', body: '{' }, { status: 500 }],
      [1_000, 5_000, 25_000],
    ],
    ['429 with a number of seconds', [{ status: 429, headers: { 'retry-after': '7' } }], [7_000]],
    [
      '429 with a date',
      [{ status: 429, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:00:40 GMT' } }],
      [40_000],
    ],
    [
      '429 that asks for less than our own pause',
      [{ status: 429, headers: { 'retry-after': '0' } }],
      [1_000],
    ],
    ['JSON that is cut off', [{ body: '{"value": [{"Id": 1, "Meas' }], [1_000]],
    ['a web page instead of JSON', [{ body: '<!DOCTYPE html><title>Onderhoud</title>' }], [1_000]],
  ])('%s', async (_name, faults, pauses) => {
    const { run, after } = await runWith({ faults: { Observations: faults } });
    expect(run.pauses).toEqual(pauses);
    expect(run.outcome).toMatchObject({ isSound: true });
    expect(run.outcome.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(run.said).toContain('Nieuwe poging over');
    expectRightFigures(after.get('indicators.csv'));
  });
});

describe('what CBS writes in more than one way', () => {
  it('region codes padded with spaces are the same codes', async () => {
    const { run, after } = await runWith({
      tampering: { cells: (cells) => cells.map((cell) => ({ ...cell, RegioS: cell.RegioS.padEnd(10) })) },
    });
    expect(run.outcome.isSound).toBe(true);
    expectRightFigures(after.get('indicators.csv'));
  });

  it('regions that are no municipality, and other years and measures, are passed over', async () => {
    const { run, after } = await runWith({
      tampering: {
        cells: (cells) =>
          cells.flatMap((cell) => [
            cell,
            { ...cell, RegioS: cell.RegioS.replace(/^../, 'PV') },
            { ...cell, Perioden: '2022JJ00', Value: 1 },
            { ...cell, Measure: 'M000365', Value: 1 },
          ]),
      },
    });
    expect(run.outcome.isSound).toBe(true);
    expectRightFigures(after.get('indicators.csv'));
  });
});

describe('where the new service of CBS fails for good, the old one is asked', () => {
  it.each<[string, Fault]>([
    ['errors', { status: 500 }],
    ['JSON that is cut off', { body: '{"value": [{"Id": 1' }],
    ['web pages', { body: '<html>' }],
    ['another shape', { body: '{"value": [{"Identifier": 1}]}' }],
    ['a refusal', { status: 403 }],
  ])('%s', async (_name, fault) => {
    const { run, after, requests } = await runWith({
      faults: { 'CBS/03759ned': times(fault) },
      tampering: { pageSize: 90 },
    });
    expect(findingOf(run, 'old-service').severity).toBe('notice');
    expect(requests.some((request) => request.includes('/ODataFeed/odata/03759ned/TypedDataSet'))).toBe(true);
    expect(requests.filter((request) => request.includes('$skip='))).not.toHaveLength(0);
    expectRightFigures(after.get('indicators.csv'));
  });
});

describe('stops, and leaves the edition as it was', () => {
  it.each<[string, Fault, string]>([
    ['errors without end', { status: 500 }, 'service-status'],
    ['JSON that is cut off', { body: '{"value": [' }, 'service-not-json'],
    [
      'HTML instead of JSON',
      { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><p>Storing' },
      'service-not-json',
    ],
    [
      'bytes that are no UTF-8',
      { body: Buffer.from('{"value":[{"Title":"S\u00fadwest-Frysl\u00e2n"}]}', 'latin1') },
      'service-wrong-encoding',
    ],
    [
      'another character set',
      { headers: { 'content-type': 'application/json; charset=utf-16' }, body: '{"value":[]}' },
      'service-wrong-encoding',
    ],
    [
      'an answer of another shape',
      { body: '{"error":{"code":"","message":"Bad request"}}' },
      'service-wrong-shape',
    ],
    ['a broken connection', { kind: 'cut', body: '{"value":' }, 'service-network'],
    ['a service that asks for an hour', { status: 429, headers: { 'retry-after': '3600' } }, 'service-wait'],
  ])('%s', async (_name, fault, rule) => {
    const { finding } = await expectStop({ faults: { 'CBS/03759ned': times(fault), ...NO_V3 } }, rule);
    expect(finding).toMatchObject({ file: 'sources.json', column: 'indicators[0].cbs.table' });
    expect(finding.value).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/odata\/v1\/CBS\/03759ned\//);
  });

  it('no answer within the time', async () => {
    const limits = { ...HTTP_LIMITS, timeout: 50 };
    await expectStop(
      { faults: { 'CBS/03759ned': times({ kind: 'hang' }), ...NO_V3 }, limits },
      'service-timeout',
    );
  });

  it('an answer that is too large, without asking elsewhere', async () => {
    const { requests } = await expectStop({ limits: { ...HTTP_LIMITS, bytes: 5_000 } }, 'service-too-large');
    expect(requests.some((request) => request.includes('ODataFeed'))).toBe(false);
  });

  it('a table that CBS has renamed: it is gone', async () => {
    const { finding } = await expectStop(
      { faults: { 'CBS/03759ned': times({ status: 404 }), ...NO_V3 } },
      'unknown-table',
    );
    expect(finding.action).toContain('nieuwe code');
  });

  it('a table that CBS has renamed: another answers under its name', async () => {
    const { finding } = await expectStop(
      { tampering: { sets: { Properties: { Identifier: '03759NED', Title: 'Bevolking' } } } },
      'unknown-table',
    );
    expect(finding.message).toBe("Het CBS geeft bij '03759ned' een andere tabel: '03759NED'.");
  });

  it('a municipality without a row', async () => {
    const { finding } = await expectStop(
      { tampering: { cells: (cells) => cells.filter(({ RegioS }) => RegioS !== 'GM0184') } },
      'missing-municipality',
    );
    expect(finding.value).toBe('GM0184');
    expect(finding.message).toContain('1 gemeente: Urk');
  });

  it('a figure of a municipality that the edition does not know', async () => {
    const { finding } = await expectStop(
      {
        tampering: {
          cells: (cells) =>
            cells.map((cell) => (cell.RegioS === 'GM0184' ? { ...cell, RegioS: 'GM9184' } : cell)),
        },
      },
      'figure-of-unknown-municipality',
    );
    expect(finding.value).toBe('GM9184');
  });

  it('a period that is not there yet', async () => {
    const { finding } = await expectStop(
      { args: ['--period', '2027', '--division', '2023', '--indicator', 'inwoners'] },
      'no-such-period',
    );
    expect(finding.message).toBe('Over 2027 heeft het CBS hier nog geen cijfers. Het nieuwste jaar is 2026.');
  });

  it('a period that is in the list before it has figures', async () => {
    const empty: Tampering = {
      cells: (cells) => cells.map((cell) => ({ ...cell, ValueAttribute: 'Impossible', Value: null })),
    };
    const { finding } = await expectStop({ tampering: empty }, 'no-such-period');
    expect(finding.message).toBe('Over 2023 heeft het CBS hier geen cijfers.');
  });

  it('a sum that is more than 2% off the figure of the country', async () => {
    const { finding } = await expectStop(
      {
        tampering: {
          cells: (cells) =>
            cells.map((cell) =>
              cell.RegioS === 'GM0363' ? { ...cell, Value: (cell.Value ?? 0) - 500_000 } : cell,
            ),
        },
      },
      'sum-off',
    );
    expect(finding.message).toContain('17.311.291');
    expect(finding.message).toContain('17.811.291');
  });

  it('a sum that is less than 2% off goes on', async () => {
    const { run } = await runWith({
      tampering: {
        cells: (cells) =>
          cells.map((cell) =>
            cell.RegioS === 'GM0599' ? { ...cell, Value: (cell.Value ?? 0) - 350_000 } : cell,
          ),
      },
    });
    expect(run.outcome.isSound).toBe(true);
  });

  it('another unit', async () => {
    const measures = { value: [{ Identifier: 'M000352', Title: 'Bevolking op 1 januari', Unit: 'x 1 000' }] };
    const { finding } = await expectStop({ tampering: { sets: { MeasureCodes: measures } } }, 'wrong-unit');
    expect(finding).toMatchObject({ column: 'indicators[0].cbs.unit', value: 'x 1 000' });
  });

  it('a measure that is gone', async () => {
    const measures = { value: [{ Identifier: 'M000365', Title: 'Gemiddelde bevolking', Unit: 'aantal' }] };
    const { finding } = await expectStop(
      { tampering: { sets: { MeasureCodes: measures } } },
      'unknown-column',
    );
    expect(finding.value).toBe('M000352');
  });

  it('two figures for one municipality', async () => {
    const twice: Tampering = {
      cells: (cells) => [...cells, ...cells.filter(({ RegioS }) => RegioS === 'GM0184')],
    };
    const { finding } = await expectStop({ tampering: twice }, 'repeated-region');
    expect(finding).toMatchObject({ column: 'indicators[0].cbs.filters', value: 'GM0184' });
  });

  it('a next page at another address, which is not asked', async () => {
    const sets = {
      Observations: {
        value: [],
        '@odata.nextLink': 'https://evil.example/odata/v1/CBS/03759ned/Observations',
      },
    };
    const { requests } = await expectStop({ tampering: { sets } }, 'service-forbidden-address');
    expect(requests.filter((request) => request.includes('Observations'))).toHaveLength(1);
  });

  it('a redirection to another address, which is not followed', async () => {
    const away = { status: 302, headers: { location: 'https://evil.example/' } };
    await expectStop({ faults: { Properties: [away] } }, 'service-forbidden-address');
  });

  it('pages without end', async () => {
    const sets = { Observations: { value: [], '@odata.nextLink': 'Observations?again' } };
    await expectStop({ tampering: { sets } }, 'service-too-many-pages');
  });
});

describe('a cell without a figure', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['impossible', { ValueAttribute: 'Impossible', Value: null }, 'kan niet voorkomen'],
    ['secret, though a number stands there', { ValueAttribute: 'Confidential', Value: 12 }, 'geheim'],
    ['marked with a word that we do not know', { ValueAttribute: 'Rounded', Value: 12 }, "'Rounded'"],
    ['empty', { ValueAttribute: 'None', Value: null }, 'zonder reden'],
    ['the number that stands for nothing', { ValueAttribute: 'None', Value: -99_997 }, 'zonder reden'],
  ])('%s is unknown, with the reason of CBS, and never zero', async (_name, members, reason) => {
    const { run, after } = await runWith({
      tampering: {
        cells: (cells) => cells.map((cell) => (cell.RegioS === 'GM0184' ? { ...cell, ...members } : cell)),
      },
    });
    expect(run.outcome.isSound).toBe(true);
    const urk = editionRows(after.get('indicators.csv') ?? '').find(({ code }) => code === 'GM0184');
    expect(urk?.['inwoners']).toBe('');
    expect(run.said).toContain('Verloren:\n    Urk (GM0184): Het CBS geeft geen cijfer');
    expect(run.said).toContain(reason);
  });
});
