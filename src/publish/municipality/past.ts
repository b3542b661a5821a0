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
  const { edition, analysis, archives } = site;
  const municipality = analysis.byCode.get(code);
  if (!municipality) return { formed: [], editions: [] };
  const predecessors = edition.abolished.filter(({ successors }) => successors.includes(code));
  const codes = new Set([code, ...predecessorCodes(site, code)]);
  const editions = archives.flatMap(({ date, folder, site: earlier }) => {
    const pages = earlier.municipalities
      .filter((each) => codes.has(each.code))
      .map(({ name, slug }) => ({ name, path: folder + municipalityPath(slug) }));
    return pages.length === 0 ? [] : [{ date, pages }];
  });
  return { formed: formedSentences(municipality, predecessors), editions };
}

function predecessorCodes(site: Site, code: MunicipalityCode): readonly MunicipalityCode[] {
  const isIn = (gone: Municipality) => successorsNow(site, gone).some((each) => each.code === code);
  return site.edition.abolished.filter(isIn).map((each) => each.code);
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
