import { countOf, formatNumber } from '../model/dutch.ts';
import type {
  ClassDefinition,
  Classification,
  Edition,
  Municipality,
  MunicipalityCode,
} from '../model/edition.ts';
import { knownValue } from '../model/figure.ts';
import type { Geography } from './geography.ts';

export type GroupId = 'country' | 'size' | 'urbanity' | 'province' | 'neighbours';

/** The municipalities that one is compared with. A comparison always names its group and its base. */
export interface Group {
  readonly id: GroupId;
  /** As a column or row heading: 'Nederland', '25.000 - 49.999 inwoners'. */
  readonly label: string;
  /** In a sentence, with the number of municipalities: 'de 137 gemeenten met 25.000 tot 50.000 inwoners'. */
  readonly description: string;
  readonly members: readonly MunicipalityCode[];
}

/** The class that a municipality belongs to; undefined where the figure that decides is unknown. */
export function classOf(
  edition: Edition,
  classification: Classification,
  municipality: Municipality,
): ClassDefinition | undefined {
  const { indicator } = classification;
  const reading = indicator && edition.indicatorReadings.get(municipality.code)?.get(indicator);
  const value = reading ? knownValue(reading) : undefined;
  return classification.classes.find((candidate) => {
    if (candidate.codes) return candidate.codes.includes(municipality.code);
    if (candidate.urbanity) return candidate.urbanity === municipality.urbanity;
    if (value === undefined) return false;
    return (
      value >= (candidate.from ?? Number.NEGATIVE_INFINITY) &&
      value < (candidate.below ?? Number.POSITIVE_INFINITY)
    );
  });
}

/** Finds for each municipality the groups that it is compared with, country first. */
export function makeGrouper(
  edition: Edition,
  geography: Geography,
): (municipality: Municipality) => readonly Group[] {
  const all = edition.municipalities.map(({ code }) => code);
  const country: Group = {
    id: 'country',
    label: 'Nederland',
    description: `de ${formatNumber(all.length)} gemeenten van Nederland`,
    members: all,
  };
  const provinces = Map.groupBy(edition.municipalities, ({ province }) => province);
  const classified = (['size', 'urbanity'] as const).map((id) => classGroups(edition, id));
  const nameOf = new Map(edition.municipalities.map(({ code, name }) => [code, name]));

  return (municipality) => {
    const inProvince = provinces.get(municipality.province) ?? [];
    const classes = classified.map((groups) => groups(municipality)).filter((group) => group !== undefined);
    return [
      country,
      ...classes,
      {
        id: 'province',
        label: `Provincie ${municipality.province}`,
        description: `de ${countOf(inProvince.length, 'gemeente', 'gemeenten')} van de provincie ${municipality.province}`,
        members: inProvince.map(({ code }) => code),
      },
      neighbourGroup(municipality, geography, nameOf),
    ];
  };
}

function classGroups(
  edition: Edition,
  id: 'size' | 'urbanity',
): (municipality: Municipality) => Group | undefined {
  const classification = edition.classifications.find((candidate) => candidate.id === id);
  if (!classification) return () => undefined;
  const classIds = new Map<MunicipalityCode, ClassDefinition>();
  for (const municipality of edition.municipalities) {
    const found = classOf(edition, classification, municipality);
    if (found) classIds.set(municipality.code, found);
  }
  const groups = new Map<string, Group>();
  for (const definition of classification.classes) {
    const members = edition.municipalities
      .map(({ code }) => code)
      .filter((code) => classIds.get(code)?.id === definition.id);
    groups.set(definition.id, {
      id,
      label: id === 'size' ? `${definition.label} inwoners` : definition.label,
      description: `de ${countOf(members.length, 'gemeente', 'gemeenten')} ${definition.description}`,
      members,
    });
  }
  return ({ code }) => {
    const found = classIds.get(code);
    return found && groups.get(found.id);
  };
}

function neighbourGroup(
  { code }: Municipality,
  geography: Geography,
  nameOf: ReadonlyMap<MunicipalityCode, string>,
): Group {
  const { codes, acrossWater } = geography.neighbours.get(code) ?? { codes: [], acrossWater: false };
  const count = codes.length;
  const [first = ''] = codes;
  const description = acrossWater
    ? `de ${count} dichtstbijzijnde gemeenten over het water`
    : count === 1
      ? `de enige buurgemeente, ${nameOf.get(first) ?? first}`
      : `de ${count} buurgemeenten`;
  return {
    id: 'neighbours',
    label: acrossWater ? 'Dichtstbij over het water' : count === 1 ? 'Buurgemeente' : 'Buurgemeenten',
    description,
    members: codes,
  };
}
