import { livingSuccessors } from '../../ingest/municipalities/lookup.ts';
import { enumerate, formatDate } from '../../model/dutch.ts';
import type { IsoDate, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { municipalityPath } from '../shared/paths.ts';
import type { Site } from '../site.ts';

/** A page of an earlier edition about the area of a municipality. */
export interface EarlierPage {
  readonly name: string;
  /** Within the site, without base. */
  readonly path: string;
}

/** What the page of a municipality says of the time before its edition. Plain data. */
export interface MunicipalityPast {
  /** Sentences about the municipalities that it was formed from. */
  readonly formed: readonly string[];
  /** Newest first; an edition that does not know the municipality nor what it was formed from is left out. */
  readonly editions: readonly { readonly date: IsoDate; readonly pages: readonly EarlierPage[] }[];
}

/**
 * The municipalities of a site in which another one lies now, followed from successor to successor: of an edition of
 * years ago a successor can be gone too.
 */
export function successorsNow(
  { edition, analysis }: Pick<Site, 'edition' | 'analysis'>,
  gone: Pick<Municipality, 'successors'>,
): readonly Municipality[] {
  return livingSuccessors(gone, analysis.byCode, new Map(edition.abolished.map((each) => [each.code, each])));
}

/** The past of a municipality: what it was formed from, and its pages in the earlier editions of the site. */
export function pastOf(site: Site, code: MunicipalityCode): MunicipalityPast {
  const municipality = site.analysis.byCode.get(code);
  if (!municipality) return { formed: [], editions: [] };
  const { formedFrom, liesIn, pages } = pastsOf(site);
  const codes = new Set([code, ...(liesIn.get(code) ?? [])]);
  const editions = pages.flatMap(({ date, byCode }) => {
    const own = [...codes].flatMap((each) => byCode.get(each) ?? []).toSorted((a, b) => a.place - b.place);
    return own.length === 0 ? [] : [{ date, pages: own.map(({ page }) => page) }];
  });
  return { formed: formedSentences(municipality, formedFrom.get(code) ?? []), editions };
}

/** What the pasts of all municipalities of a site are taken from: gone through once, not for each of them. */
interface Pasts {
  /** The abolished municipalities that name one as their successor. */
  readonly formedFrom: ReadonlyMap<MunicipalityCode, readonly Municipality[]>;
  /** The codes of the abolished municipalities that lie in one now. */
  readonly liesIn: ReadonlyMap<MunicipalityCode, readonly MunicipalityCode[]>;
  /** Of each earlier edition the pages by code, with their places in its list. */
  readonly pages: readonly {
    readonly date: IsoDate;
    readonly byCode: ReadonlyMap<MunicipalityCode, { readonly place: number; readonly page: EarlierPage }>;
  }[];
}

const known = new WeakMap<Site, Pasts>();

function pastsOf(site: Site): Pasts {
  const pasts = known.get(site) ?? makePasts(site);
  known.set(site, pasts);
  return pasts;
}

function makePasts({ edition, analysis, archives }: Site): Pasts {
  const abolished = new Map(edition.abolished.map((each) => [each.code, each]));
  const formedFrom = new Map<MunicipalityCode, Municipality[]>();
  const liesIn = new Map<MunicipalityCode, MunicipalityCode[]>();
  const add = <Value>(all: Map<MunicipalityCode, Value[]>, code: MunicipalityCode, value: Value) => {
    const own = all.get(code) ?? [];
    all.set(code, own);
    own.push(value);
  };
  for (const gone of edition.abolished) {
    for (const code of new Set(gone.successors)) add(formedFrom, code, gone);
    for (const { code } of livingSuccessors(gone, analysis.byCode, abolished)) add(liesIn, code, gone.code);
  }
  const pages = archives.map(({ date, folder, site: earlier }) => ({
    date,
    byCode: new Map(
      earlier.municipalities.map(({ code, name, slug }, place) => [
        code,
        { place, page: { name, path: folder + municipalityPath(slug) } },
      ]),
    ),
  }));
  return { formedFrom, liesIn, pages };
}

/** Says which municipalities a municipality was formed from, or took in: one sentence for each day on which that was. */
export function formedSentences(
  { name, validFrom }: Pick<Municipality, 'name' | 'validFrom'>,
  predecessors: readonly Pick<Municipality, 'name' | 'validTo' | 'successors'>[],
): readonly string[] {
  return [...Map.groupBy(predecessors, ({ validTo }) => validTo)].map(([date, gone]) => {
    const areas = enumerate(
      gone.map((each) => (each.successors.length > 1 ? `een deel van ${each.name}` : each.name)),
    );
    if (date === undefined) return `Nu ook bij ${name}: ${areas}.`;
    return date === validFrom
      ? `Ontstaan op ${formatDate(date)} uit ${areas}.`
      : `Sinds ${formatDate(date)} ook bij ${name}: ${areas}.`;
  });
}
