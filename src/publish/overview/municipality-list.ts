import type { Site } from '../site.ts';

/** A municipality as `gemeenten.json` lists it. */
export type ListedMunicipality = ReturnType<typeof listMunicipalities>[number];

/** All municipalities with their names in addresses and their counts, in the order in which a reader looks names up. */
function listMunicipalities({ settings, municipalities }: Site) {
  const isExample = settings.status === 'example';
  return municipalities.map(({ code, name, slug, province, values }) => ({
    code,
    name,
    slug,
    province: province.name,
    locations: values.locations ?? 0,
    organisations: values.organisations ?? 0,
    ...(isExample ? { status: 'example' as const } : {}),
  }));
}

export function municipalityList(site: Site): string {
  return `${JSON.stringify(listMunicipalities(site), null, 1)}\n`;
}
