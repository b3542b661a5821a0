import type { RegionMedians, RegionMediansFile } from '../../../publish/overview/region-medians.ts';
import { REGION_MEDIANS_FILE } from '../../../publish/shared/paths.ts';
import type { ComparedSheet } from './compared-sheet.ts';

/** The region that all these municipalities are in: the first of the file. Undefined where there is none. */
function sharedRegion(
  slugs: readonly string[],
  { municipalities, regions }: RegionMediansFile,
): RegionMedians | undefined {
  const wanted = slugs.map((slug) => municipalities.indexOf(slug));
  return regions.find(({ municipalities: members }) => wanted.every((place) => members.includes(place)));
}

/** The figures side by side, with the region that all of them are in: it goes with the first. */
export function withRegion(
  sheets: readonly ComparedSheet[],
  file: RegionMediansFile | undefined,
): readonly ComparedSheet[] {
  const [first, ...others] = sheets;
  const region =
    file &&
    sharedRegion(
      sheets.map(({ slug }) => slug),
      file,
    );
  return first && region ? [{ ...first, region }, ...others] : sheets;
}

let loaded: Promise<RegionMediansFile | undefined> | undefined;

/** Loads the regions, once. Undefined where they cannot be had: the comparison does without, and the next one tries again. */
export function loadRegions(base: string): Promise<RegionMediansFile | undefined> {
  loaded ??= fetchRegions(base + REGION_MEDIANS_FILE).catch(() => {
    loaded = undefined;
    return undefined;
  });
  return loaded;
}

async function fetchRegions(address: string): Promise<RegionMediansFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
