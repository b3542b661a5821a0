import { countOf } from '../../model/dutch.ts';
import type {
  ClassDefinition,
  Classification,
  Edition,
  Municipality,
  MunicipalityCode,
} from '../../model/edition.ts';
import { knownValue } from '../../model/figure.ts';
import { areaWords } from '../../model/publication/area.ts';
import type { Neighbours } from '../geography/neighbours.ts';

export type GroupId = 'country' | 'size' | 'urbanity' | 'province' | 'neighbours';

/** The municipalities that one is compared with. A comparison always names its group and its base. */
export interface Group {
  readonly id: GroupId;
  /** As a column or row heading: 'Nederland', '25.000 - 49.999 inwoners'. */
  readonly label: string;
  /** In a sentence, with the number of municipalities: 'de 137 gemeenten met 25.000 tot 50.000 inwoners'. */
  readonly description: string;
  readonly members: readonly MunicipalityCode[];
  /** Of all municipalities of an edition about a part of the country: the name of that part. */
  readonly part?: string;
}

/** Finds the class that a municipality belongs to; undefined where the figure that decides is unknown. */
export function makeClassifier(
  edition: Edition,
  { indicator, classes }: Classification,
): (municipality: Municipality) => ClassDefinition | undefined {
  const candidates = classes.map((definition) => ({
    definition,
    codes: definition.codes && new Set(definition.codes),
  }));
  return ({ code, urbanity }) => {
    const reading = indicator && edition.indicatorReadings.get(code)?.get(indicator);
    const value = reading ? knownValue(reading) : undefined;
    const found = candidates.find(({ definition, codes }) => {
      if (codes) return codes.has(code);
      if (definition.urbanity) return definition.urbanity === urbanity;
      if (value === undefined) return false;
      return (
        value >= (definition.from ?? Number.NEGATIVE_INFINITY) &&
        value < (definition.below ?? Number.POSITIVE_INFINITY)
      );
    });
    return found?.definition;
  };
}

/**
 * Finds for each municipality the groups that it is compared with, country first. All municipalities of a country,
 * class or province get the very same group.
 *
 * In an edition about a part of the country the classes of size and urbanity and the provinces are left out: they were
 * drawn for the whole, and who is missing from them is not known. What is left names the part.
 */
export function makeGrouper(
  edition: Edition,
  neighboursOf: (code: MunicipalityCode) => Neighbours,
): (municipality: Municipality) => readonly Group[] {
  const all = edition.municipalities.map(({ code }) => code);
  const { part, name, label } = areaWords(edition.settings);
  const country: Group = {
    id: 'country',
    label,
    description: `de ${countOf(all.length, 'gemeente', 'gemeenten')} van ${name}`,
    members: all,
    ...(part === undefined ? {} : { part }),
  };
  const provinces = provinceGroups(edition);
  const classified = (['size', 'urbanity'] as const).map((id) => classGroups(edition, id));
  const nameOf = new Map(edition.municipalities.map(({ code, name }) => [code, name]));

  return (municipality) => {
    const neighbours = neighbourGroup(neighboursOf(municipality.code), nameOf, part);
    if (part !== undefined) return [country, neighbours];
    const shared = [
      ...classified.map((groups) => groups(municipality)),
      provinces.get(municipality.province),
    ];
    return [country, ...shared.filter((group) => group !== undefined), neighbours];
  };
}

function provinceGroups({ municipalities }: Edition): ReadonlyMap<string, Group> {
  const byProvince = Map.groupBy(municipalities, ({ province }) => province);
  return new Map(
    [...byProvince].map(([province, own]) => [
      province,
      {
        id: 'province',
        label: `Provincie ${province}`,
        description: `de ${countOf(own.length, 'gemeente', 'gemeenten')} van de provincie ${province}`,
        members: own.map(({ code }) => code),
      },
    ]),
  );
}

function classGroups(
  edition: Edition,
  id: 'size' | 'urbanity',
): (municipality: Municipality) => Group | undefined {
  const classification = edition.classifications.find((candidate) => candidate.id === id);
  if (!classification) return () => undefined;
  const classFor = makeClassifier(edition, classification);
  const classIds = new Map(edition.municipalities.map((each) => [each.code, classFor(each)?.id]));
  const groups = new Map<string, Group>();
  for (const definition of classification.classes) {
    const members = edition.municipalities
      .map(({ code }) => code)
      .filter((code) => classIds.get(code) === definition.id);
    groups.set(definition.id, {
      id,
      label: id === 'size' ? `${definition.label} inwoners` : definition.label,
      description: `de ${countOf(members.length, 'gemeente', 'gemeenten')} ${definition.description}`,
      members,
    });
  }
  return ({ code }) => groups.get(classIds.get(code) ?? '');
}

function neighbourGroup(
  { list, acrossWater }: Neighbours,
  nameOf: ReadonlyMap<MunicipalityCode, string>,
  part: string | undefined,
): Group {
  const codes = list.map(({ code }) => code);
  const count = codes.length;
  const [first = ''] = codes;
  const inPart = part === undefined ? '' : ` in ${part}`;
  // Within a part a municipality can have all its neighbours outside: there is no water between them then.
  const nearest = part === undefined ? ' over het water' : inPart;
  const description = acrossWater
    ? `de ${count} dichtstbijzijnde gemeenten${nearest}`
    : count === 1
      ? `de enige buurgemeente${inPart}, ${nameOf.get(first) ?? first}`
      : `de ${count} buurgemeenten${inPart}`;
  return {
    id: 'neighbours',
    label: acrossWater
      ? `Dichtstbij${nearest}`
      : `${count === 1 ? 'Buurgemeente' : 'Buurgemeenten'}${inPart}`,
    description,
    members: codes,
  };
}
