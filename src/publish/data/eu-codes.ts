/** Values from the lists of the Publications Office of the EU, which DCAT-AP-NL 3.0 prescribes. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';

export const DUTCH = `${AUTHORITY}language/NLD`;
export const NETHERLANDS = `${AUTHORITY}country/NLD`;
export const PUBLIC_ACCESS = `${AUTHORITY}access-right/PUBLIC`;
/** The inventory is made again about every two years. */
export const EVERY_TWO_YEARS = `${AUTHORITY}frequency/BIENNIAL`;

export const THEMES = {
  GOVE: 'Overheid en publieke sector',
  JUST: 'Justitie, rechtsstelsel en openbare veiligheid',
  REGI: 'Regio’s en steden',
  SOCI: 'Bevolking en samenleving',
} as const;

export type ThemeKey = keyof typeof THEMES;
/** 'BIN' is any other binary file: the list has none for SQLite. */
export type FileTypeKey = 'BIN' | 'CSV' | 'GEOJSON' | 'JSON' | 'PARQUET';

export const themeIri = (key: ThemeKey): string => `${AUTHORITY}data-theme/${key}`;
export const fileTypeIri = (key: FileTypeKey): string => `${AUTHORITY}file-type/${key}`;
export const mediaTypeIri = (mediaType: string): string =>
  `https://www.iana.org/assignments/media-types/${mediaType}`;

const LICENCES: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/creativecommons\.org\/licenses\/by\/4\.0\b/, 'CC_BY_4_0'],
  [/creativecommons\.org\/licenses\/by-sa\/4\.0\b/, 'CC_BYSA_4_0'],
  [/creativecommons\.org\/publicdomain\/zero\/1\.0\b/, 'CC0'],
];

/** A licence in the list of the EU by its own address; that address itself where the list lacks it. */
export function licenceIri(url: string): string {
  const [, key] = LICENCES.find(([pattern]) => pattern.test(url)) ?? [];
  return key === undefined ? url : `${AUTHORITY}licence/${key}`;
}
