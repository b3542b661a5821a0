import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';
import { LONGEST_TEXT } from '../cells/fields.ts';
import { LIMITS } from '../files/data-files.ts';
import { shownValue } from '../findings/shown-value.ts';
import { cleanText } from '../text/clean-text.ts';
import {
  type Arc,
  isRecord,
  MOST_USES,
  readArc,
  readTransform,
  ringProblem,
  type TopologyProblem,
} from './topology-arcs.ts';

export type CheckedTopology =
  | { readonly topology: BoundaryTopology; readonly codes: readonly MunicipalityCode[] }
  | { readonly problems: readonly TopologyProblem[] };

const GEOMETRIES = 'objects.municipalities.geometries';
/** CBS gives four digits; editions of more areas than fit in those have up to six. */
const CODE = /^GM\d{4,6}$/;

/** The rings of a polygon or of all polygons of a multipolygon; undefined for another kind of geometry. */
function ringsOf(geometry: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const { type, arcs } = geometry;
  if (!Array.isArray(arcs) || arcs.length === 0) return undefined;
  const list = arcs as readonly unknown[];
  if (type === 'Polygon') return list;
  if (type !== 'MultiPolygon') return undefined;
  return list.flatMap((polygon): readonly unknown[] =>
    Array.isArray(polygon) && polygon.length > 0 ? polygon : [undefined],
  );
}

function isName(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= LONGEST_TEXT &&
    cleanText(value).text === value
  );
}

function geometryProblems(geometry: unknown, path: string, arcs: readonly Arc[]): readonly TopologyProblem[] {
  if (!isRecord(geometry))
    return [{ path, message: 'Hier staat geen grens.', expected: 'Een Polygon of een MultiPolygon.' }];
  const rings = ringsOf(geometry);
  const problems: TopologyProblem[] = [];
  if (typeof geometry.id !== 'string' || !CODE.test(geometry.id)) {
    problems.push({
      path: `${path}.id`,
      message: 'De code van de gemeente ontbreekt of klopt niet.',
      expected: 'GM met vier cijfers, zoals GM0193.',
      isForeign: true,
    });
  }
  if (!isRecord(geometry.properties) || !isName(geometry.properties.name)) {
    problems.push({
      path: `${path}.properties.name`,
      message: 'De naam van de gemeente ontbreekt of klopt niet.',
      expected: `Een naam van hoogstens ${LONGEST_TEXT} tekens, zonder onzichtbare tekens.`,
      isForeign: !isRecord(geometry.properties) || geometry.properties.name === undefined,
    });
  }
  if (rings === undefined) {
    problems.push({
      path: `${path}.type`,
      message: 'Deze vorm kan geen grens zijn.',
      expected: 'Een Polygon of een MultiPolygon met lijnen.',
    });
  }
  for (const ring of rings ?? []) {
    const problem = ringProblem(ring, arcs);
    if (problem !== undefined) return [...problems, { path: `${path}.arcs`, ...problem }];
  }
  return problems;
}

/** A geometry that was checked, without members that nobody knows. */
function knownParts(geometry: unknown): unknown {
  if (!isRecord(geometry) || !isRecord(geometry.properties)) return undefined;
  const { type, arcs, id, properties } = geometry;
  return { type, arcs, id, properties: { name: properties.name } };
}

function duplicateProblems(ids: readonly unknown[]): readonly TopologyProblem[] {
  const seen = new Set<unknown>();
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        path: `${GEOMETRIES}[${index}].id`,
        message: `De code ${shownValue(id, 20)} staat twee keer in het bestand.`,
        expected: 'Elke gemeente één keer.',
      },
    ];
  });
}

/**
 * Checks that a value is a topology of municipalities in degrees: right kind, arcs that exist,
 * rings that close, one geometry for each code.
 */
export function checkTopology(value: unknown): CheckedTopology {
  const fail = (path: string, message: string, expected: string, isForeign = false): CheckedTopology => ({
    problems: [{ path, message, expected, isForeign }],
  });
  if (!isRecord(value) || value.type !== 'Topology') {
    return fail(
      'type',
      'Dit is geen kaart.',
      'TopoJSON met type "Topology", of GeoJSON met type "FeatureCollection".',
      true,
    );
  }
  const object = isRecord(value.objects) ? value.objects.municipalities : undefined;
  if (!isRecord(object) || object.type !== 'GeometryCollection' || !Array.isArray(object.geometries)) {
    return fail(
      'objects.municipalities',
      'Het onderdeel met de gemeenten ontbreekt.',
      'Een GeometryCollection met vlakken.',
      true,
    );
  }
  const transform = readTransform(value.transform);
  if (transform !== undefined && 'path' in transform) return { problems: [transform] };
  if (!Array.isArray(value.arcs))
    return fail('arcs', 'De lijnen van de grenzen ontbreken.', 'Een lijst `arcs`.');
  const read = (value.arcs as readonly unknown[]).map((arc) => readArc(arc, transform));
  const arcs = read.filter((arc) => arc !== undefined);
  if (arcs.length < read.length) {
    return fail(
      `arcs[${read.indexOf(undefined)}]`,
      'Een lijn bevat punten die niet kloppen of die niet in Nederland liggen.',
      'Minstens twee punten, allemaal in graden (lengte, breedte) of allemaal in meters van het Rijksdriehoeksstelsel, binnen Nederland.',
      true,
    );
  }
  const geometries = object.geometries as readonly unknown[];
  const problems: TopologyProblem[] = [];
  for (const [index, geometry] of geometries.entries()) {
    problems.push(...geometryProblems(geometry, `${GEOMETRIES}[${index}]`, arcs));
    // Millions of wrong shapes need no more words than the list of findings has room for.
    if (problems.length >= LIMITS.findingsPerFile) return { problems };
  }
  const ids = geometries.map((geometry) => (isRecord(geometry) ? geometry.id : undefined));
  problems.push(...duplicateProblems(ids));
  const worn = arcs.findIndex(({ uses }) => uses > MOST_USES);
  if (problems.length === 0 && worn !== -1) {
    problems.push({
      path: `arcs[${worn}]`,
      message: 'Deze lijn hoort bij meer dan twee grenzen. Dan liggen gemeenten over elkaar heen.',
      expected: 'Een lijn ligt tussen hoogstens twee gemeenten.',
    });
  }
  if (problems.length > 0) return { problems };
  // Only what has been checked goes on, as the boundaries are published as a file too. The compiler
  // cannot follow those checks through the lists.
  const topology: unknown = {
    type: value.type,
    ...(transform === undefined ? {} : { transform }),
    objects: { municipalities: { type: object.type, geometries: geometries.map(knownParts) } },
    arcs: value.arcs,
  };
  return {
    topology: topology as BoundaryTopology,
    codes: ids.filter((id) => typeof id === 'string'),
  };
}
