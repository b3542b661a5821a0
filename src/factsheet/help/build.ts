import type { Analysis } from '../../analysis/analyse.ts';
import { type FoundHelp, MOST_PLACES, makeFindHelp } from '../../analysis/supply/help.ts';
import type { Location, Municipality, MunicipalityCode } from '../../model/edition.ts';
import type { Situation } from '../../model/publication/situation.ts';
import { targetGroupOf } from '../../model/target-group.ts';
import { APPOINTMENTS, SUPPORT_TYPES } from '../../model/typology.ts';
import { addressWords } from '../parts/providers/shared-offers.ts';
import { refOf } from '../shared/municipality-ref.ts';
import { wholeKm } from '../shared/nearby.ts';
import type { HelpPlace, MunicipalityHelp, PlaceForSituation, SituationHelp } from './type.ts';

/** Of the local places for one group only: they are for few readers. */
const MOST_FOR_SOME = 2;

export type HelpOf = (code: MunicipalityCode) => MunicipalityHelp;

/** Makes what finds, for each municipality, where its residents can go in each situation. @throws Error for an unknown code */
export function makeHelpOf(analysis: Analysis): HelpOf {
  const findHelp = makeFindHelp(analysis);
  return (code) => {
    const municipality = analysis.byCode.get(code);
    if (!municipality) throw new Error(`No municipality with code ${code}.`);
    const list = new PlaceList(analysis, municipality);
    const situations = analysis.edition.situations.map((situation) =>
      describe(situation, findHelp(code, situation), list),
    );
    return { ...refOf(municipality), places: list.places, situations };
  };
}

function describe(
  situation: Situation,
  { own, elsewhere, onlyFor, national }: FoundHelp,
  list: PlaceList,
): SituationHelp {
  const shown = (location: Location, km = 0): PlaceForSituation => ({
    place: list.numberOf(location, km),
    does: SUPPORT_TYPES.map(({ key }) => key).filter(
      (key) => situation.supportTypes.includes(key) && location.supportTypes.includes(key),
    ),
  });
  const forAll = national.filter(({ location }) => targetGroupOf(location) === undefined);
  const forSome = national.filter(({ location }) => targetGroupOf(location) !== undefined);
  return {
    id: situation.id,
    found: own.length,
    places: [
      ...own.slice(0, MOST_PLACES).map((location) => shown(location)),
      ...elsewhere.map(({ target, km }) => shown(target.location, km)),
    ],
    national: forAll.map(({ location, km }) => shown(location, km)),
    onlyFor: [
      ...onlyFor.slice(0, MOST_FOR_SOME).map((location) => shown(location)),
      ...forSome.map(({ location, km }) => shown(location, km)),
    ],
  };
}

/** The places of one page, each once. */
class PlaceList {
  readonly places: HelpPlace[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #analysis: Analysis;
  readonly #home: Municipality;

  constructor(analysis: Analysis, home: Municipality) {
    this.#analysis = analysis;
    this.#home = home;
  }

  numberOf(location: Location, km: number): number {
    const known = this.#numbers.get(location.id);
    if (known !== undefined) return known;
    const { organisation, phone, email, website, openingHours } = location;
    const number = this.places.push({
      organisation,
      address: addressWords(location),
      elsewhere: this.#elsewhere(location, km),
      phone,
      email,
      website,
      openingHours,
      appointment: APPOINTMENTS.find(({ key }) => key === location.appointment)?.label,
      targetGroup: targetGroupOf(location),
    });
    this.#numbers.set(location.id, number - 1);
    return number - 1;
  }

  #elsewhere({ municipality }: Location, km: number): HelpPlace['elsewhere'] {
    const other = this.#analysis.byCode.get(municipality);
    return other && other !== this.#home ? { ...refOf(other), km: wholeKm(km) } : undefined;
  }
}
