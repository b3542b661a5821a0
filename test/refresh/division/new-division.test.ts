import { rename } from 'node:fs/promises';
import path from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { inhabitantsOf, type Region } from '../support/cbs-answers.ts';
import { editionRows } from '../support/read-csv.ts';
import { type RecordedServer, startRecordedServer, type Tampering } from '../support/recorded-server.ts';
import { makeRefreshFolder, optionsFor, type RefreshFolder, refresh } from '../support/refresh-folder.ts';

// Whole editions are read and written, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

let server: RecordedServer | undefined;
let folder: RefreshFolder | undefined;
afterEach(async () => {
  await server?.close();
  await folder?.remove();
});

async function runWith(tampering: Tampering, ...args: readonly string[]) {
  server = await startRecordedServer(tampering);
  folder = await makeRefreshFolder();
  const before = await folder.contents();
  const run = await refresh(optionsFor(folder, server, ...args));
  return { run, before, after: await folder.contents(), folder };
}

const ringsOf = ({ geometry }: Feature<Polygon | MultiPolygon>) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** An invented end: Urk goes to Noordoostpolder in 2026. */
function urkEnds(heirs: readonly string[]): Tampering {
  const lines = heirs.map((code) => `- Gemeente (${code}),\r\n... 1 hectare met 1 woningen en 1 inwoners`);
  return {
    regions: (all) =>
      all.map(
        (region): Region =>
          region.Identifier === 'GM0184'
            ? {
                ...region,
                Description: `Opgeheven per 01-01-2026, overgegaan naar:\r\n${lines.join('\r\n')}\r\n\r\n${region.Description}`,
              }
            : region,
      ),
    outlines: (collection) => {
      const urk = collection.features.find(({ properties }) => properties?.['statcode'] === 'GM0184');
      const heir = collection.features.find(({ properties }) => properties?.['statcode'] === heirs[0]);
      if (urk === undefined || heir === undefined) throw new Error('Both are on the map.');
      const both: Feature<MultiPolygon> = {
        ...heir,
        geometry: { type: 'MultiPolygon', coordinates: [...ringsOf(heir), ...ringsOf(urk)] },
      };
      return {
        ...collection,
        features: collection.features.filter((one) => one !== urk).map((one) => (one === heir ? both : one)),
      };
    },
  };
}

const rowOf = (text: string | undefined, code: string) =>
  editionRows(text ?? '').find((row) => row['code'] === code);

describe('a division in which a municipality is gone', () => {
  it('adds up counts of the year before, keeps shares of the larger one with a remark, and takes it off the map', async () => {
    const { run, before, after } = await runWith(
      urkEnds(['GM0171']),
      '--period',
      '2025',
      '--division',
      '2026',
      '--indicator',
      'inwoners',
    );
    expect(run.outcome.isSound).toBe(true);
    expect(run.said).toContain('opgeheven op 2026-01-01: Urk (GM0184), opgevolgd door GM0171');
    expect(rowOf(after.get('municipalities.csv'), 'GM0184')).toMatchObject({
      stedelijkheid: '',
      geldig_tot: '2026-01-01',
      opvolgers: 'GM0171',
    });
    const rows = editionRows(after.get('indicators.csv') ?? '');
    expect(rows).toHaveLength(341);
    const polder = rowOf(after.get('indicators.csv'), 'GM0171');
    const was = (code: string) => rowOf(before.get('indicators.csv'), code);
    // Inhabitants of 2025 by the division of 2025; people on a benefit of 2021, which were not refreshed.
    expect(polder?.['inwoners']).toBe(
      String((inhabitantsOf('GM0171', '2025') ?? 0) + (inhabitantsOf('GM0184', '2025') ?? 0)),
    );
    expect(polder?.['uitkering_aantal']).toBe(
      String(Number(was('GM0171')?.['uitkering_aantal']) + Number(was('GM0184')?.['uitkering_aantal'])),
    );
    expect(polder?.['hbo_wo']).toBe(was('GM0171')?.['hbo_wo']);
    const smaller = run.outcome.findings.filter(({ rule }) => rule === 'smaller-area');
    expect(smaller.map(({ column }) => column)).toContain('hbo_wo');
    expect(smaller.map(({ column }) => column)).not.toContain('uitkering_aantal');
    const topology = JSON.parse(after.get('boundaries.topojson') ?? '');
    const codes = topology.objects.municipalities.geometries.map(({ id }: { id: string }) => id);
    expect(codes).toHaveLength(341);
    expect(codes).not.toContain('GM0184');
  });

  it('puts the new map under the name that the map has, so that there are no two', async () => {
    server = await startRecordedServer(urkEnds(['GM0171']));
    folder = await makeRefreshFolder();
    const place = (name: string) => path.join(folder?.data ?? '', name);
    await rename(place('boundaries.topojson'), place('boundaries.geojson'));
    const run = await refresh(
      optionsFor(folder, server, '--period', '2025', '--division', '2026', '--indicator', 'inwoners'),
    );
    expect(run.outcome.isSound).toBe(true);
    const after = await folder.contents();
    expect(after.has('boundaries.topojson')).toBe(false);
    expect(after.get('boundaries.geojson.old')).toContain('GM0184');
    expect(after.get('boundaries.geojson')).not.toContain('GM0184');
  });

  it('leaves to the editor what only she can settle: locations of a municipality that was divided', async () => {
    const { run, after } = await runWith(
      urkEnds(['GM0171', 'GM0303']),
      '--period',
      '2026',
      '--indicator',
      'inwoners',
    );
    const errors = run.outcome.findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['split-municipality']));
    expect(run.outcome.isSound).toBe(true);
    expect(rowOf(after.get('municipalities.csv'), 'GM0184')?.['opvolgers']).toBe('GM0171|GM0303');
    expect(after.get('inventory.csv.old')).toBeUndefined();
  });
});

describe('a division that cannot be trusted', () => {
  it.each<[string, Tampering, string]>([
    [
      'the map lacks a municipality',
      {
        outlines: (all) => ({
          ...all,
          features: all.features.filter(({ properties }) => properties?.['statcode'] !== 'GM0184'),
        }),
      },
      'municipality-without-boundary',
    ],
    [
      'the map has a municipality twice',
      { outlines: (all) => ({ ...all, features: [...all.features, ...all.features.slice(0, 1)] }) },
      'broken-topology',
    ],
    ['the map is empty', { outlines: (all) => ({ ...all, features: [] }) }, 'no-boundaries'],
    [
      'the map is of another year',
      {
        outlines: (all) => ({
          ...all,
          features: all.features.map((one) => ({
            ...one,
            properties: { ...one.properties, jrstatcode: `2022${one.properties?.['statcode']}` },
          })),
        }),
      },
      'service-wrong-shape',
    ],
    [
      'the map lies elsewhere',
      {
        outlines: (all) => ({
          ...all,
          features: all.features.map((one, index) =>
            index > 0
              ? one
              : {
                  ...one,
                  geometry: {
                    type: 'Polygon',
                    coordinates: [
                      [
                        [0, 0],
                        [1, 0],
                        [1, 1],
                        [0, 0],
                      ],
                    ],
                  },
                },
          ),
        }),
      },
      'wrong-coordinates',
    ],
    ['CBS lists no municipality', { regions: (all) => all.slice(0, 1) }, 'no-municipalities'],
    [
      'CBS lacks a municipality',
      { regions: (all) => all.filter(({ Identifier }) => Identifier !== 'GM0184') },
      'unknown-at-cbs',
    ],
    [
      'an ended municipality has no successor',
      {
        regions: (all) =>
          all.map((region) =>
            region.Identifier === 'GM0184'
              ? { ...region, Description: 'Opgeheven per 01-01-2025\r\n' }
              : region,
          ),
      },
      'ended-without-successor',
    ],
    [
      'a new municipality has no class of urbanity yet',
      {
        regions: (all) => [
          ...all,
          {
            Identifier: 'GM9001',
            Index: 999,
            Title: 'Voorbeeldgemeente',
            Description: 'Ontstaan per 01-01-2025, ontvangen van:\r\n',
            DimensionGroupId: 'GMPV24',
          },
        ],
      },
      'new-without-urbanity',
    ],
  ])('%s', async (_name, tampering, rule) => {
    const { run, before, after } = await runWith(tampering, '--period', '2025', '--indicator', 'inwoners');
    const found = run.outcome.findings.filter((finding) => finding.rule === rule);
    expect(
      found.map(({ severity }) => severity),
      JSON.stringify(run.outcome.findings),
    ).toContain('error');
    expect(run.outcome.isSound).toBe(false);
    expect(after).toEqual(before);
  });

  it('PDOK answers with XML', async () => {
    server = await startRecordedServer();
    folder = await makeRefreshFolder();
    const xml = {
      headers: { 'content-type': 'application/xml' },
      body: '<?xml version="1.0"?><ows:ExceptionReport/>',
    };
    server.fail('gemeente_gegeneraliseerd', xml, xml, xml, xml);
    const { outcome } = await refresh(
      optionsFor(folder, server, '--period', '2025', '--indicator', 'inwoners'),
    );
    expect(outcome.isSound).toBe(false);
    expect(outcome.findings.map(({ rule }) => rule)).toContain('service-not-json');
  });
});

describe('urbanity', () => {
  it('follows the key figures of the year: Culemborg is in another class in 2024 than in 2023', async () => {
    const { run, after } = await runWith({}, '--period', '2024', '--indicator', 'inwoners');
    expect(run.outcome.isSound).toBe(true);
    expect(run.said).toContain(
      'andere stedelijkheid: Culemborg (GM0216) was matig stedelijk en is sterk stedelijk',
    );
    expect(rowOf(after.get('municipalities.csv'), 'GM0216')?.['stedelijkheid']).toBe('sterk stedelijk');
    const { sources } = JSON.parse(after.get('edition.json') ?? '');
    const titles: string[] = sources.map(({ title }: { title: string }) => title);
    expect(titles).toContain('CBS, gemeentelijke indeling, 1 januari 2024, en stedelijkheid, 2024');
  });
});
