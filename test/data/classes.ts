import type { Classification } from '../../src/model/edition.ts';
import { dutchNumber, readDataText, readIndicators, readMunicipalities } from './read-data.ts';

export function readClassifications(): readonly Classification[] {
  return (JSON.parse(readDataText('classes.json')) as { classifications: Classification[] }).classifications;
}

/** The names of the municipalities in each class of a classification; '' holds those without a figure. */
export function membersByClass(id: string): ReadonlyMap<string, readonly string[]> {
  const classification = readClassifications().find((candidate) => candidate.id === id);
  if (!classification) throw new Error(`No classification ${id}.`);
  const values = new Map(readIndicators().map((line) => [line.code, line]));
  const existing = readMunicipalities().filter((line) => line.geldig_tot === '');
  const members = new Map<string, string[]>();
  for (const line of existing) {
    const { indicator } = classification;
    const value = indicator === undefined ? undefined : dutchNumber(values.get(line.code)?.[indicator]);
    const found = classification.classes.find(({ codes, urbanity, from, below }) => {
      if (codes) return codes.includes(line.code);
      if (urbanity) return urbanity === line.stedelijkheid.replaceAll(' ', '-');
      return value !== undefined && value >= (from ?? -Infinity) && value < (below ?? Infinity);
    });
    const classId = found?.id ?? '';
    members.set(classId, [...(members.get(classId) ?? []), line.naam]);
  }
  return members;
}
