import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesByMunicipality } from '../../../src/example/growth/ground.ts';
import { growInventory } from '../../../src/example/growth/grow.ts';
import { partsOf, type Row } from '../../../src/example/growth/rows.ts';
import { makeExampleInventory } from '../../../src/example/make.ts';
import { readExampleSources } from '../../../src/example/sources.ts';

const sources = readExampleSources(path.resolve(import.meta.dirname, '../../../data'));
const ground = { places: placesByMunicipality(sources) };
const { csv } = makeExampleInventory(sources);
const { earlier, current } = growInventory(csv, ground);
const before = new Map(earlier.map((row) => [row['kenmerk'], row]));
const kept = current.flatMap((row) => {
  const old = before.get(row['kenmerk']);
  return old ? [[old, row] as const] : [];
});
const municipalities = (rows: readonly Row[]) => new Set(rows.map(({ gemeente }) => gemeente));

describe('the example of two years later', () => {
  it('has each key once, and none of a location that is gone', () => {
    const keys = current.map(({ kenmerk }) => kenmerk);
    expect(new Set(keys).size).toBe(keys.length);
    const highest = `VB-${String(earlier.length).padStart(4, '0')}`;
    const added = keys.filter((key) => !before.has(key));
    expect(added.every((key) => key !== undefined && key > highest)).toBe(true);
  });

  it('lost 65 locations and won 120', () => {
    expect(earlier.length - kept.length).toBe(65);
    expect(current.length - kept.length).toBe(120);
  });

  it('has one municipality that lost its last location and two that got their first', () => {
    const [had, has] = [municipalities(earlier), municipalities(current)];
    expect([...had].filter((name) => !has.has(name))).toHaveLength(1);
    expect([...has].filter((name) => !had.has(name))).toHaveLength(2);
  });

  it('has locations that moved, have another name, another offer, other numbers, each with all else as it was', () => {
    const changed = (columns: readonly string[]) =>
      kept.filter(([old, row]) => columns.some((column) => old[column] !== row[column]));
    expect(changed(['bezoekadres'])).toHaveLength(52);
    expect(changed(['organisatie'])).toHaveLength(14);
    expect(changed(['ondersteuningstypen', 'leefgebieden'])).toHaveLength(96);
    expect(changed(['telefoon'])).toHaveLength(140);
    expect(changed(['gemeente', 'soort_organisatie', 'landelijke_organisatie'])).toHaveLength(0);
  });

  it('is marked as example, at addresses and numbers that do not exist', () => {
    for (const row of current) {
      expect(row['organisatie']).toMatch(/\(voorbeeld\)$/);
      expect(row['bezoekadres']).toMatch(/^(Voorbeeld|$)/);
      expect(row['telefoon']).toMatch(/^(000-|$)/);
    }
  });

  it('keeps at least one support type and one life domain everywhere', () => {
    for (const row of current) {
      expect(partsOf(row['ondersteuningstypen']).length).toBeGreaterThan(0);
      expect(partsOf(row['leefgebieden']).length).toBeGreaterThan(0);
    }
  });

  it('closes white spots and opens others', () => {
    const domains = (rows: readonly Row[]) =>
      new Set(
        rows.flatMap((row) => partsOf(row['leefgebieden']).map((label) => `${row['gemeente']} ${label}`)),
      );
    const [had, has] = [domains(earlier), domains(current)];
    expect([...has].filter((spot) => !had.has(spot)).length).toBeGreaterThan(10);
    expect([...had].filter((spot) => !has.has(spot)).length).toBeGreaterThan(10);
  });

  it('comes out the same each time', () => {
    expect(growInventory(csv, ground).current).toEqual(current);
  });
});
