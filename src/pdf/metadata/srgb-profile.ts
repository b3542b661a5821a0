import { joined, latin1Bytes } from '../bytes.ts';

/**
 * A minimal ICC profile of the sRGB colour space, built from its definition (IEC 61966-2-1): primaries, white point and
 * tone curve. Version 2.1, a display profile with matrix and curves (ICC.1:2001-04). Under 1 kB, against 3 kB for the
 * usual files, whose licences also differ.
 */

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** Chromaticities x, y of the red, green and blue of sRGB, and of its white D65. */
const PRIMARIES = { red: [0.64, 0.33], green: [0.3, 0.6], blue: [0.15, 0.06] } as const;
const D65: Vector = xyzOf(0.3127, 0.329);
/** White of the profile connection space, as the ICC spells it out. */
const D50: Vector = [0.9642, 1, 0.8249];
/** From XYZ to the responses of the cones after Bradford. */
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

const CURVE_POINTS = 256;

function xyzOf(x: number, y: number): Vector {
  return [x / y, 1, (1 - x - y) / y];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function apply(matrix: Matrix, vector: Vector): Vector {
  return [dot(matrix[0], vector), dot(matrix[1], vector), dot(matrix[2], vector)];
}

/** The shares of three column vectors that add up to a target (Cramer's rule). */
function solve([a, b, c]: Matrix, target: Vector): Vector {
  const determinant = dot(a, cross(b, c));
  return [
    dot(target, cross(b, c)) / determinant,
    dot(a, cross(target, c)) / determinant,
    dot(a, cross(b, target)) / determinant,
  ];
}

function transposed([a, b, c]: Matrix): Matrix {
  return [
    [a[0], b[0], c[0]],
    [a[1], b[1], c[1]],
    [a[2], b[2], c[2]],
  ];
}

/** A colour under D65 as it looks under D50. */
function adapted(xyz: Vector): Vector {
  const cones = apply(BRADFORD, xyz);
  const from = apply(BRADFORD, D65);
  const to = apply(BRADFORD, D50);
  const scaled: Vector = [
    (cones[0] * to[0]) / from[0],
    (cones[1] * to[1]) / from[1],
    (cones[2] * to[2]) / from[2],
  ];
  return solve(transposed(BRADFORD), scaled);
}

/** XYZ under D50 of full red, green and blue. */
export function srgbColorants(): { readonly red: Vector; readonly green: Vector; readonly blue: Vector } {
  const red = xyzOf(...PRIMARIES.red);
  const green = xyzOf(...PRIMARIES.green);
  const blue = xyzOf(...PRIMARIES.blue);
  const [redShare, greenShare, blueShare] = solve([red, green, blue], D65);
  const scale = (vector: Vector, share: number): Vector => [
    vector[0] * share,
    vector[1] * share,
    vector[2] * share,
  ];
  return {
    red: adapted(scale(red, redShare)),
    green: adapted(scale(green, greenShare)),
    blue: adapted(scale(blue, blueShare)),
  };
}

/** Light of a colour value, both as shares of 1. */
function srgbToLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** A number of two or four bytes, the highest first. */
function whole(size: 2 | 4, value: number): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  if (size === 2) view.setUint16(0, value);
  else view.setUint32(0, value);
  return bytes;
}

const uint16 = (value: number) => whole(2, value);
const uint32 = (value: number) => whole(4, value);

/** A signed number with 16 bits before the point and 16 behind it. */
function fixed(value: number): Uint8Array {
  return uint32(Math.round(value * 65536));
}

function xyzTag(vector: Vector): Uint8Array {
  return joined([latin1Bytes('XYZ '), uint32(0), ...vector.map(fixed)]);
}

function textTag(text: string): Uint8Array {
  return joined([latin1Bytes('text'), uint32(0), latin1Bytes(`${text}\0`)]);
}

/** Version 2 asks for empty Unicode and Macintosh names after the name itself. */
function descriptionTag(text: string): Uint8Array {
  const macintosh = new Uint8Array(2 + 1 + 67);
  return joined([
    latin1Bytes('desc'),
    uint32(0),
    uint32(text.length + 1),
    latin1Bytes(`${text}\0`),
    uint32(0),
    uint32(0),
    macintosh,
  ]);
}

function curveTag(): Uint8Array {
  const points = Array.from({ length: CURVE_POINTS }, (_, index) =>
    uint16(Math.round(srgbToLinear(index / (CURVE_POINTS - 1)) * 65535)),
  );
  return joined([latin1Bytes('curv'), uint32(0), uint32(CURVE_POINTS), ...points]);
}

function padded(bytes: Uint8Array): Uint8Array {
  return joined([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
}

const HEADER_SIZE = 128;

function header(size: number): Uint8Array {
  const bytes = new Uint8Array(HEADER_SIZE);
  bytes.set(uint32(size), 0);
  bytes.set(uint32(0x02100000), 8);
  bytes.set(latin1Bytes('mntrRGB XYZ '), 12);
  // A fixed day: 1 January 2000.
  bytes.set(joined([2000, 1, 1, 0, 0, 0].map(uint16)), 24);
  bytes.set(latin1Bytes('acsp'), 36);
  bytes.set(joined(D50.map(fixed)), 68);
  return bytes;
}

/** The bytes of the profile. */
export function srgbProfile(): Uint8Array {
  const { red, green, blue } = srgbColorants();
  const curve = padded(curveTag());
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', padded(descriptionTag('sRGB'))],
    ['cprt', padded(textTag('CC0'))],
    ['wtpt', xyzTag(D50)],
    ['rXYZ', xyzTag(red)],
    ['gXYZ', xyzTag(green)],
    ['bXYZ', xyzTag(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  let offset = HEADER_SIZE + 4 + tags.length * 12;
  const offsets = new Map<Uint8Array, number>();
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, offset);
    offset += data.length;
  }
  const table = tags.map(([name, data]) =>
    joined([latin1Bytes(name), uint32(offsets.get(data) ?? 0), uint32(data.length)]),
  );
  return joined([header(offset), uint32(tags.length), ...table, ...offsets.keys()]);
}
