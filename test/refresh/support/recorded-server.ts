import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { BoundaryTopology } from '../../../src/model/edition.ts';
import {
  type Cell,
  inhabitantCells,
  type OldTable,
  oldTables,
  RECORDED,
  type Region,
  regions,
} from './cbs-answers.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** An answer that takes the place of the right one. */
export interface Fault {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** 'cut': the connection breaks half-way; 'hang': no answer at all. */
  readonly kind?: 'cut' | 'hang';
}

/** What a test may change before it is served. */
export interface Tampering {
  readonly cells?: (cells: readonly Cell[]) => readonly unknown[];
  readonly regions?: (regions: readonly Region[]) => readonly Region[];
  readonly sets?: Readonly<Record<string, unknown>>;
  readonly oldTables?: (tables: Readonly<Record<string, OldTable>>) => Readonly<Record<string, OldTable>>;
  readonly outlines?: (collection: FeatureCollection<Polygon | MultiPolygon>) => FeatureCollection;
  /** Cells on a page of the new service, and rows on one of the old. */
  readonly pageSize?: number;
  /** Features on a page of PDOK. */
  readonly featuresOnPage?: number;
  /** Where the addresses of next pages begin: as at CBS itself, for a mirror that hands them on. */
  readonly officialLinks?: boolean;
  /** True where a full page of the old service does not say that more follows. */
  readonly hidesNextLink?: boolean;
}

export interface RecordedServer {
  readonly url: string;
  /** Paths and queries that were asked, decoded, in order. */
  readonly requests: readonly string[];
  /** Names of all headers that came with them. */
  readonly headers: ReadonlySet<string>;
  /** Lets the next questions whose path and query hold `part` fail, one after another. */
  readonly fail: (part: string, ...faults: readonly Fault[]) => void;
  readonly close: () => Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://datasets.cbs.nl/odata/v1/CBS/03759ned/$metadata#';

function codesIn(filter: string, name: string): readonly string[] {
  return [...filter.matchAll(new RegExp(`\\b${name} eq '([^']*)'`, 'g'))].map(([, code]) => code ?? '');
}

/** The page of a list that `$skip` names, with the address of the next one. */
function pageOf<Item>(items: readonly Item[], url: URL, size: number, base: string) {
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const next = skip + size < items.length;
  const query = new URLSearchParams(url.searchParams);
  query.set('$skip', String(skip + size));
  const link = `${base}${url.pathname}?${query.toString().replaceAll('+', '%20').replaceAll('%24', '$')}`;
  return { value: items.slice(skip, skip + size), next: next ? link : undefined };
}

/** The outlines as GeoJSON has them: an area to the left of its outline, which our own file has to the right. */
function turned(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon {
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.toReversed()) }
    : {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed())),
      };
}

function outlines(): FeatureCollection<Polygon | MultiPolygon> {
  const topology = JSON.parse(
    readFileSync(path.join(ROOT, 'data/boundaries.topojson'), 'utf8'),
  ) as BoundaryTopology;
  const { features } = feature(topology, topology.objects.municipalities);
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ id, properties, geometry }) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [
            {
              type: 'Feature',
              id: `gemeente.${id}`,
              properties: { statcode: id, statnaam: properties?.name },
              geometry: turned(geometry),
            },
          ]
        : [],
    ),
  };
}

function answerV4(set: string, url: URL, tampering: Tampering, here: string): Json | undefined {
  const replaced = tampering.sets?.[set];
  if (replaced !== undefined) return replaced as Json;
  if (set === 'Observations') {
    const filter = url.searchParams.get('$filter') ?? '';
    const [periods, measures] = [codesIn(filter, 'Perioden'), codesIn(filter, 'Measure')];
    const all = inhabitantCells().filter(
      ({ Perioden, Measure }) => periods.includes(Perioden) && measures.includes(Measure),
    );
    const cells = tampering.cells?.(all) ?? all;
    const base = tampering.officialLinks === true ? 'https://datasets.cbs.nl' : here;
    const { value, next } = pageOf(cells, url, tampering.pageSize ?? 100_000, base);
    return {
      '@odata.context': `${CONTEXT}Observations`,
      value,
      ...(next === undefined ? {} : { '@odata.nextLink': next }),
    };
  }
  if (set === 'RegioSCodes') {
    const all = regions();
    return { '@odata.context': `${CONTEXT}RegioSCodes`, value: tampering.regions?.(all) ?? all };
  }
  return (RECORDED as Json)[set] as Json | undefined;
}

function answerV3(id: string, set: string, url: URL, tampering: Tampering, here: string): Json | undefined {
  const all = oldTables();
  const table = (tampering.oldTables?.(all) ?? all)[id];
  if (table === undefined) return undefined;
  const context = { 'odata.metadata': `https://opendata.cbs.nl/ODataFeed/OData/${id}/$metadata#${set}` };
  if (set === 'TableInfos')
    return {
      ...context,
      value: [{ ID: 0, Title: table.title, Identifier: id, Modified: '2026-06-23T02:00:00' }],
    };
  if (set === 'DataProperties') {
    const groups = [...new Set(table.columns.flatMap(({ group }) => group ?? []))];
    const groupItems = groups.map((Title, index) => ({
      'odata.type': 'Cbs.OData.TopicGroup',
      ID: 1000 + index,
      ParentID: null,
      Type: 'TopicGroup',
      Key: '',
      Title,
    }));
    const topics = table.columns.map(({ key, title, unit, group }, index) => ({
      'odata.type': 'Cbs.OData.Topic',
      ID: index + 1,
      ParentID: group === undefined ? null : 1000 + groups.indexOf(group),
      Type: 'Topic',
      Key: key,
      Title: title,
      Unit: unit,
      Decimals: 0,
    }));
    return { ...context, value: [...groupItems, ...topics] };
  }
  if (set === 'Perioden')
    return {
      ...context,
      value: table.periods.map((Key) => ({ Key, Title: Key.slice(0, 4), Status: 'Definitief' })),
    };
  if (set === 'RegioS')
    return {
      ...context,
      value: (tampering.regions?.(regions()) ?? regions()).map(({ Identifier, Title, Description }) => ({
        Key: Identifier.padEnd(6),
        Title,
        Description,
      })),
    };
  if (set !== 'TypedDataSet') return undefined;
  const periods = codesIn(url.searchParams.get('$filter') ?? '', 'Perioden');
  const selected = (url.searchParams.get('$select') ?? '').split(',');
  const rows = table.rows
    .filter((row) => table.periods.length === 0 || periods.includes(String(row['Perioden'])))
    .map((row) => Object.fromEntries(selected.map((name) => [name, row[name]])));
  const { value, next } = pageOf(rows, url, tampering.pageSize ?? 10_000, here);
  const isHidden = next === undefined || tampering.hidesNextLink === true;
  return { ...context, value, ...(isHidden ? {} : { 'odata.nextLink': next }) };
}

function answerPdok(url: URL, tampering: Tampering, here: string): Json {
  const year = url.searchParams.get('jaarcode') ?? '';
  const plain = outlines();
  const collection = tampering.outlines?.(plain) ?? plain;
  const features = collection.features.map(({ properties, ...rest }, index) => ({
    ...rest,
    properties: {
      id: index + 1,
      jaarcode: Number(year),
      jrstatcode: `${year}${properties?.['statcode']}`,
      rubriek: 'gemeente',
      ...properties,
    },
  }));
  const size = tampering.featuresOnPage ?? 1_000;
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const links = [
    { rel: 'self', title: 'This document as GeoJSON', type: 'application/geo+json', href: here },
  ];
  if (start + size < features.length) {
    const next = new URL(url.pathname + url.search, here);
    next.searchParams.set('cursor', String(start + size));
    links.push({ rel: 'next', title: 'Next page', type: 'application/geo+json', href: next.href });
  }
  const page = features.slice(start, start + size);
  return { type: 'FeatureCollection', numberReturned: page.length, features: page, links };
}

function answer(url: URL, tampering: Tampering, here: string): Json | undefined {
  const [, v4] = /^\/odata\/v1\/CBS\/03759ned\/(\w+)$/.exec(url.pathname) ?? [];
  if (v4 !== undefined) return answerV4(v4, url, tampering, here);
  const [, id, v3] = /^\/ODataFeed\/odata\/(\w+)\/(\w+)$/.exec(url.pathname) ?? [];
  if (id !== undefined && v3 !== undefined) return answerV3(id, v3, url, tampering, here);
  if (url.pathname === '/cbs/gebiedsindelingen/ogc/v1/collections/gemeente_gegeneraliseerd/items')
    return answerPdok(url, tampering, here);
  return undefined;
}

function sendFault(
  response: http.ServerResponse,
  { status = 200, headers = {}, body = '', kind }: Fault,
): void {
  if (kind === 'hang') return;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  if (kind !== 'cut') response.end(body);
  else response.write(body, () => response.destroy());
}

/** Serves recorded answers at the paths of CBS (both services) and PDOK, from a port of this computer. */
export async function startRecordedServer(tampering: Tampering = {}): Promise<RecordedServer> {
  const requests: string[] = [];
  const headers = new Set<string>();
  const faults: { readonly part: string; readonly faults: Fault[] }[] = [];
  const server = http.createServer((request, response) => {
    const here = `http://${request.headers.host ?? ''}`;
    const url = new URL(request.url ?? '/', here);
    const asked = decodeURIComponent(url.pathname + url.search);
    requests.push(asked);
    for (const name of Object.keys(request.headers)) headers.add(name);
    const fault = faults
      .find(({ part, faults: left }) => left.length > 0 && asked.includes(part))
      ?.faults.shift();
    if (fault !== undefined) {
      sendFault(response, fault);
      return;
    }
    const json = answer(url, tampering, here);
    response.writeHead(json === undefined ? 404 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'set-cookie': 'session=1',
    });
    response.end(JSON.stringify(json ?? { error: { code: '', message: 'Resource not found' } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    headers,
    fail: (part, ...list) => faults.push({ part, faults: [...list] }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
