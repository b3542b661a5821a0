import type { MunicipalityCode } from '../../model/edition.ts';

type Successors = ReadonlyMap<MunicipalityCode, readonly MunicipalityCode[]>;

/** The codes that are left when those with nobody behind them are taken away, again and again. */
function withoutEnds(next: Successors): Successors {
  const before = new Map<MunicipalityCode, MunicipalityCode[]>();
  for (const [code, successors] of next) {
    for (const successor of successors) {
      const known = before.get(successor);
      if (known === undefined) before.set(successor, [code]);
      else known.push(code);
    }
  }
  const left = new Map([...next].map(([code, successors]) => [code, new Set(successors).size]));
  const toVisit = [...left].filter(([, count]) => count === 0).map(([code]) => code);
  // A list of what is still to visit and no recursion: a chain can be longer than the stack is deep.
  for (let code = toVisit.pop(); code !== undefined; code = toVisit.pop()) {
    left.delete(code);
    for (const earlier of new Set(before.get(code))) {
      const count = left.get(earlier);
      if (count === undefined) continue;
      left.set(earlier, count - 1);
      if (count === 1) toVisit.push(earlier);
    }
  }
  return new Map(
    [...left.keys()].map((code) => [code, (next.get(code) ?? []).filter((other) => left.has(other))]),
  );
}

function reversed(next: Successors): Successors {
  const turned = new Map<MunicipalityCode, MunicipalityCode[]>([...next.keys()].map((code) => [code, []]));
  for (const [code, successors] of next) for (const other of successors) turned.get(other)?.push(code);
  return turned;
}

/**
 * The codes on a circle of successors, circle by circle, in the order of the table. Nobody that only leads to a circle
 * or comes after one is in it. Who is its own successor is left out.
 */
export function circlesOf(successors: Successors): readonly (readonly MunicipalityCode[])[] {
  const known = new Map(
    [...successors].map(([code, others]) => [
      code,
      others.filter((other) => other !== code && successors.has(other)),
    ]),
  );
  const onCircle = reversed(withoutEnds(reversed(withoutEnds(known))));
  const seen = new Set<MunicipalityCode>();
  const circles: MunicipalityCode[][] = [];
  for (const start of successors.keys()) {
    if (seen.has(start) || !onCircle.has(start)) continue;
    const circle: MunicipalityCode[] = [];
    const toVisit = [start];
    for (let code = toVisit.pop(); code !== undefined; code = toVisit.pop()) {
      if (seen.has(code)) continue;
      seen.add(code);
      circle.push(code);
      toVisit.push(...(onCircle.get(code) ?? []));
    }
    circles.push(circle);
  }
  return circles;
}
