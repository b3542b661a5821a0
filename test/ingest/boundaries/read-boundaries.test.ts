import { describe, expect, it } from 'vitest';
import { type Draft, draftEdition, expectClean, expectFinding, readWith } from '../small-edition.ts';

const FILE = 'boundaries.topojson';
const GEOMETRIES = 'objects.municipalities.geometries';

function readWithTopology(change: (topology: Draft['topology']) => void) {
  return readWith((draft) => change(draft.topology));
}

describe('boundaries', () => {
  it('are given as they are', () => {
    expect(expectClean(readWith()).boundaries).toEqual(draftEdition().topology);
  });

  it('may be written in steps, with several polygons and holes', () => {
    const result = readWithTopology((topology) => {
      topology.arcs = topology.arcs.map((arc) =>
        arc.map((point, index) =>
          point.map((value, axis) => {
            const steps = (at: number) => Math.round((at - (axis === 0 ? 3 : 50)) * 10);
            const before = arc[index - 1]?.[axis];
            return before === undefined ? steps(value) : steps(value) - steps(before);
          }),
        ),
      );
      Object.assign(topology, { transform: { scale: [0.1, 0.1], translate: [3, 50] } });
      Object.assign(topology.objects.municipalities.geometries[3] ?? {}, {
        type: 'MultiPolygon',
        arcs: [[[4], [4]], [[3]]],
      });
    });
    expectClean(result);
  });

  it.each<[name: string, column: string, change: (topology: Draft['topology']) => void]>([
    ['another kind of file', 'type', (topology) => Object.assign(topology, { type: 'FeatureCollection' })],
    [
      'no object',
      'objects.municipalities',
      (topology) => Object.assign(topology, { objects: { gemeenten: {} } }),
    ],
    ['no arcs', 'arcs', (topology) => Object.assign(topology, { arcs: null })],
    ['a broken transform', 'transform', (topology) => Object.assign(topology, { transform: { scale: [1] } })],
    [
      'an arc that is not in the file',
      `${GEOMETRIES}[2].arcs`,
      (topology) => topology.objects.municipalities.geometries[2]?.arcs.splice(0, 1, [9]),
    ],
    [
      'a backward arc that is not in the file',
      `${GEOMETRIES}[2].arcs`,
      (topology) => topology.objects.municipalities.geometries[2]?.arcs.splice(0, 1, [-9]),
    ],
    [
      'an arc number with a fraction',
      `${GEOMETRIES}[2].arcs`,
      (topology) => topology.objects.municipalities.geometries[2]?.arcs.splice(0, 1, [0.5]),
    ],
    ['a ring that is not closed', `${GEOMETRIES}[2].arcs`, (topology) => topology.arcs[3]?.pop()],
    [
      'arcs that do not meet',
      `${GEOMETRIES}[1].arcs`,
      (topology) => topology.objects.municipalities.geometries[1]?.arcs.splice(0, 1, [0, 2]),
    ],
    ['a point that is no point', 'arcs[3]', (topology) => topology.arcs[3]?.push([5])],
    [
      'a point',
      `${GEOMETRIES}[0].type`,
      (topology) => Object.assign(topology.objects.municipalities.geometries[0] ?? {}, { type: 'Point' }),
    ],
    [
      'a name that nobody can read',
      `${GEOMETRIES}[0].properties.name`,
      (topology) =>
        Object.assign(topology.objects.municipalities.geometries[0] ?? {}, { properties: { name: '' } }),
    ],
    [
      'a code that stands there twice',
      `${GEOMETRIES}[1].id`,
      (topology) => Object.assign(topology.objects.municipalities.geometries[1] ?? {}, { id: 'GM0193' }),
    ],
    [
      'nothing for a geometry',
      `${GEOMETRIES}[0]`,
      (topology) => topology.objects.municipalities.geometries.splice(0, 1, ...([null] as never[])),
    ],
  ])('cannot have %s', (_name, column, change) => {
    expectFinding(readWithTopology(change), {
      severity: 'error',
      rule: 'broken-topology',
      file: FILE,
      column,
    });
  });

  it('must be JSON', () => {
    expectFinding(
      readWith((draft) => draft.raw.set(FILE, '[[[')),
      { severity: 'error', rule: 'broken-topology', file: FILE, line: 1 },
    );
  });

  it('are there for each municipality, and for no other', () => {
    const result = readWithTopology(({ objects }) =>
      Object.assign(objects.municipalities.geometries[3] ?? {}, { id: 'GM0901' }),
    );
    expectFinding(result, {
      severity: 'error',
      rule: 'municipality-without-boundary',
      file: FILE,
      value: 'GM0893',
    });
    expectFinding(result, {
      severity: 'error',
      rule: 'boundary-without-municipality',
      file: FILE,
      value: 'GM0901',
    });
  });
});
