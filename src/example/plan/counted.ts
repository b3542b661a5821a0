import type { Random } from '../../model/random.ts';
import { type ExampleMunicipality, type PublishedReport, publishedCount } from '../basis.ts';
import { COUNTED } from '../profiles/counted.ts';
import type { Profile } from '../profiles/profile.ts';

/** A municipality with a number of organisations, of which some are settled. */
export interface Plan {
  readonly municipality: ExampleMunicipality;
  readonly organisations: number;
  readonly settled: readonly Profile[];
}

/** How many municipalities have counsellors or another municipal service, or both. */
const MUNICIPAL_WITH_BOTH = 3;
/** Municipalities with counsellors of the municipality and counsellors of somebody else. */
const COUNSELLORS_OF_BOTH_KINDS = 12;

/**
 * Places the organisations of table 2, municipality by municipality, so that each of its rows comes out
 * as published. Large municipalities have a better chance, and nobody gets more organisations than planned.
 */
export function placeCounted(
  municipalities: readonly ExampleMunicipality[],
  numbers: ReadonlyMap<string, number>,
  report: PublishedReport,
  random: Random,
): readonly Plan[] {
  const count = (row: string) => publishedCount(report, 'table-2', row);
  const settled = new Map<ExampleMunicipality, Profile[]>(municipalities.map((each) => [each, []]));
  const of = (each: ExampleMunicipality) => settled.get(each) ?? [];
  const planned = ({ code }: ExampleMunicipality) => numbers.get(code) ?? 0;
  const room = (each: ExampleMunicipality) => planned(each) - of(each).length;
  const inhabitants = (power: number) => (each: ExampleMunicipality) => (each.inhabitants / 100_000) ** power;

  const place = (
    profile: Profile,
    wanted: number,
    mayHave: (each: ExampleMunicipality) => boolean,
    weight: (each: ExampleMunicipality) => number,
  ): ReadonlySet<ExampleMunicipality> => {
    const candidates = municipalities.filter((each) => room(each) > 0 && mayHave(each));
    if (candidates.length < wanted) throw new Error(`Too few municipalities have room for ${profile.name}.`);
    const chosen = random.order(candidates, weight).slice(0, wanted);
    for (const each of chosen) of(each).push(profile);
    return new Set(chosen);
  };

  // Municipalities with municipal organisations only come first: they have one organisation, and it is municipal.
  const municipal = count('gemeente');
  const municipalOther = count('gemeente-zonder-raadslieden');
  const municipalCounsellors = municipal - municipalOther + MUNICIPAL_WITH_BOTH;
  const municipalOnly = municipalities.length - count('niet-gemeente');
  const only = place(
    COUNTED.municipalCounsellors,
    municipalOnly,
    (each) => planned(each) === 1,
    inhabitants(0.5),
  );

  const mains = place(
    COUNTED.legalDeskMain,
    count('juridisch-loket-hoofdlocatie'),
    () => true,
    inhabitants(4),
  );
  const alsoService =
    count('juridisch-loket-hoofdlocatie') + count('juridisch-loket-servicepunt') - count('juridisch-loket');
  for (const each of random.order([...mains], inhabitants(1)).slice(0, alsoService)) {
    settled.set(each, [withServicePoint(COUNTED.legalDeskMain)]);
  }
  place(
    COUNTED.legalDeskService,
    count('juridisch-loket-servicepunt') - alsoService,
    (each) => !mains.has(each),
    inhabitants(1.5),
  );
  place(COUNTED.victimSupport, count('slachtofferhulp'), () => true, inhabitants(4));

  const leavesRoomForOthers = (each: ExampleMunicipality) => room(each) > 1 || of(each).length > 0;
  const counselled = place(
    COUNTED.municipalCounsellors,
    municipalCounsellors - municipalOnly,
    (each) => !only.has(each) && leavesRoomForOthers(each),
    inhabitants(0.6),
  );
  place(
    COUNTED.municipalOther,
    municipalOther - MUNICIPAL_WITH_BOTH,
    (each) => !counselled.has(each) && !only.has(each) && leavesRoomForOthers(each),
    inhabitants(0.4),
  );
  place(
    COUNTED.municipalOther,
    MUNICIPAL_WITH_BOTH,
    (each) => counselled.has(each) && room(each) > 1,
    inhabitants(1),
  );
  place(
    COUNTED.otherCounsellors,
    count('sociaal-raadslieden') - municipalCounsellors,
    (each) => !counselled.has(each) && !only.has(each),
    inhabitants(0.5),
  );
  place(COUNTED.otherCounsellors, COUNSELLORS_OF_BOTH_KINDS, (each) => counselled.has(each), inhabitants(1));
  place(COUNTED.refugeeSupport, count('vluchtelingenwerk'), () => true, inhabitants(0.4));

  return municipalities.map((municipality) => ({
    municipality,
    organisations: planned(municipality),
    settled: of(municipality),
  }));
}

/** Marks a main location of the national legal desk that has a service point in the same municipality too. */
function withServicePoint(main: Profile): Profile {
  return { ...main, key: `${main.key}-met-servicepunt` };
}

/** True for a legal desk with both kinds of location in one municipality. */
export function hasServicePointToo({ key }: Profile): boolean {
  return key === withServicePoint(COUNTED.legalDeskMain).key;
}
