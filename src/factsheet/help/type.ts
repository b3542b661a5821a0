import type { MunicipalityRef } from '../shared/municipality-ref.ts';

/** A place to go to, as a help page shows it. */
export interface HelpPlace {
  readonly organisation: string;
  /** 'Voorbeeldstraat 12, 8011 Zwolle'; undefined where nobody can come by. */
  readonly address: string | undefined;
  /** The municipality where it stands, where that is another one, with the distance in whole km. */
  readonly elsewhere: (MunicipalityRef & { readonly km: number }) | undefined;
  readonly phone: string | undefined;
  readonly email: string | undefined;
  readonly website: string | undefined;
  readonly openingHours: string | undefined;
  /** 'inloop', 'op afspraak' or 'beide'. */
  readonly appointment: string | undefined;
  /** Follows 'alleen voor'; undefined for everybody. */
  readonly targetGroup: string | undefined;
}

/** What a place does about one situation: keys of support types, in the order of the typology. */
export interface PlaceForSituation {
  /** Number of the place in the list of the page. */
  readonly place: number;
  readonly does: readonly string[];
}

/** Where to go from one municipality with one situation. */
export interface SituationHelp {
  /** Of the situation. */
  readonly id: string;
  /** How many organisations of the own municipality help everybody with it. */
  readonly found: number;
  /** For everybody: at most five, those of the own municipality first, nearest first. */
  readonly places: readonly PlaceForSituation[];
  /** National organisations for everybody. */
  readonly national: readonly PlaceForSituation[];
  /** For one group only: never among the others. */
  readonly onlyFor: readonly PlaceForSituation[];
}

/** All that the help page of one municipality says. Plain data. */
export interface MunicipalityHelp extends MunicipalityRef {
  /** Each place once: most of them help with several situations. */
  readonly places: readonly HelpPlace[];
  /** In the order of the situations of the edition. */
  readonly situations: readonly SituationHelp[];
}
