import type { PublishedCorrection } from '../../../corrections/published/published.ts';
import type { DirectoryEntry } from '../../../factsheet/country/directory.ts';
import type { IsoDate, MunicipalityCode } from '../../../model/edition.ts';
import { successorsNow } from '../../municipality/past.ts';
import type { Site } from '../../site.ts';

/** A correction with the municipality that it is about. */
export interface PlacedCorrection extends PublishedCorrection {
  /** As the municipality was called when it was reported. */
  readonly municipalityName: string;
  /** Where it lies now; undefined where the municipality was divided since. */
  readonly now: Pick<DirectoryEntry, 'code' | 'name' | 'slug'> | undefined;
}

type Places = Pick<Site, 'edition' | 'analysis' | 'municipalities' | 'corrections'>;

function placeOf(site: Places, code: MunicipalityCode): Pick<PlacedCorrection, 'municipalityName' | 'now'> {
  const entryOf = (own: MunicipalityCode) => site.municipalities.find((entry) => entry.code === own);
  const living = entryOf(code);
  if (living) return { municipalityName: living.name, now: living };
  const gone = site.edition.abolished.find((each) => each.code === code);
  const [only, ...others] = gone ? successorsNow(site, gone) : [];
  return {
    municipalityName: gone?.name ?? code,
    now: only && others.length === 0 ? entryOf(only.code) : undefined,
  };
}

const known = new WeakMap<Places, readonly PlacedCorrection[]>();

/**
 * The corrections that are in the inventory, newest first, each with its municipality; none for an earlier edition. Worked out
 * once for a site: each municipality asks for them.
 */
export function placedCorrections(site: Places): readonly PlacedCorrection[] {
  const placed = known.get(site) ?? placeAll(site);
  known.set(site, placed);
  return placed;
}

function placeAll(site: Places): readonly PlacedCorrection[] {
  const places = new Map<MunicipalityCode, ReturnType<typeof placeOf>>();
  return (site.corrections?.applied ?? []).map((correction) => {
    const code = correction.municipality;
    const place = places.get(code) ?? placeOf(site, code);
    places.set(code, place);
    return { ...correction, ...place };
  });
}

/** What the page of a municipality says of how new it is. Plain data. */
export interface MunicipalityUpdate {
  /** The day of its newest correction, or of the edition where that is later: of that day is what stands there. */
  readonly day: IsoDate;
  /** True where a correction was ever made here. */
  readonly isCorrected: boolean;
}

/** How new the page of a municipality is; undefined for an earlier edition, which stays as it is. */
export function updateOf(
  site: Places & Pick<Site, 'settings'>,
  code: MunicipalityCode,
): MunicipalityUpdate | undefined {
  if (!site.corrections) return undefined;
  const { referenceDate } = site.settings;
  const newest = placedCorrections(site).find(({ now }) => now?.code === code);
  return {
    day: newest && newest.appliedOn > referenceDate ? newest.appliedOn : referenceDate,
    isCorrected: newest !== undefined,
  };
}

/** True where the site has feeds of what changed: since an earlier edition, or after reports. */
export function hasFeed({ past, corrections }: Pick<Site, 'past' | 'corrections'>): boolean {
  return past !== undefined || (corrections?.applied.length ?? 0) > 0;
}
