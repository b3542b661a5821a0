/**
 * What DCAT-AP-NL 3.0 asks of each class, as Geonovum's shapes check it (github.com/Geonovum/DCAT-AP-NL30, shapes/300:
 * dcat-ap-nl-SHACL, -klassebereik and -aanbevolen, release 3.0.0), with what DCAT-AP 3.0 below it makes mandatory. Put down
 * here in words of our own: the shapes come without a licence that lets us carry them.
 */
export interface Rule {
  readonly path: string;
  /** At least so many values, or a violation. */
  readonly min?: number;
  /** At most so many values, or a violation. */
  readonly max?: number;
  /** A warning where there is none. */
  readonly recommended?: true;
  /** What a value is: an address or a nameless thing, or text. Anything else is a violation. */
  readonly kind?: 'resource' | 'literal';
  /** Class that each value must have, or a violation. */
  readonly range?: string;
}

const one = { min: 1, max: 1 } as const;
const agent = { range: 'foaf:Agent', kind: 'resource' } as const;
const language = { path: 'dct:language', kind: 'resource', range: 'dct:LinguisticSystem' } as const;
const page = { path: 'foaf:page', kind: 'resource', range: 'foaf:Document' } as const;
const landingPage = { path: 'dcat:landingPage', kind: 'resource', range: 'foaf:Document' } as const;
const conformsTo = { path: 'dct:conformsTo', kind: 'resource', range: 'dct:Standard' } as const;
const contactPoint = { path: 'dcat:contactPoint', ...one, kind: 'resource', range: 'vcard:Kind' } as const;
const accessRights = {
  path: 'dct:accessRights',
  ...one,
  kind: 'resource',
  range: 'dct:RightsStatement',
} as const;
const theme = { path: 'dcat:theme', min: 1, kind: 'resource', range: 'skos:Concept' } as const;
const identifier = { path: 'dct:identifier', ...one, kind: 'literal' } as const;
const title = { path: 'dct:title', min: 1, kind: 'literal' } as const;
const description = { path: 'dct:description', min: 1, kind: 'literal' } as const;
const licence = { path: 'dct:license', ...one, kind: 'resource', range: 'dct:LicenseDocument' } as const;
const keyword = { path: 'dcat:keyword', kind: 'literal' } as const;

export const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'dcat:Catalog': [
    title,
    description,
    { path: 'dct:publisher', ...one, ...agent },
    { path: 'dct:creator', max: 1, recommended: true, ...agent },
    contactPoint,
    { path: 'dcat:dataset', min: 1, kind: 'resource', range: 'dcat:Dataset' },
    { path: 'dcat:service', kind: 'resource', range: 'dcat:DataService' },
    { path: 'dct:license', max: 1, kind: 'resource', range: 'dct:LicenseDocument' },
    { path: 'foaf:homepage', max: 1, kind: 'resource', range: 'foaf:Document' },
  ],
  'dcat:Dataset': [
    title,
    description,
    accessRights,
    contactPoint,
    { path: 'dct:creator', min: 1, ...agent },
    identifier,
    { path: 'dct:publisher', ...one, ...agent },
    theme,
    { path: 'dcat:version', max: 1, kind: 'literal' },
    { ...conformsTo, recommended: true },
    { ...page, recommended: true },
    { ...landingPage, recommended: true },
    { ...language, recommended: true },
    keyword,
    { path: 'dct:temporal', kind: 'resource', range: 'dct:PeriodOfTime' },
    { path: 'dct:spatial', kind: 'resource', range: 'dct:Location' },
    { path: 'dct:provenance', kind: 'resource', range: 'dct:ProvenanceStatement' },
    { path: 'dct:accrualPeriodicity', max: 1, kind: 'resource', range: 'dct:Frequency' },
    { path: 'dcat:distribution', kind: 'resource', range: 'dcat:Distribution' },
  ],
  'dcat:Distribution': [
    { path: 'dcat:accessURL', ...one, kind: 'resource' },
    { path: 'dcat:accessService', max: 1, recommended: true, kind: 'resource', range: 'dcat:DataService' },
    { path: 'dcat:downloadURL', max: 1, recommended: true, kind: 'resource' },
    licence,
    { ...language, recommended: true },
    { ...conformsTo, recommended: true },
    page,
    { path: 'dct:format', max: 1, kind: 'resource', range: 'dct:MediaTypeOrExtent' },
    { path: 'dcat:mediaType', max: 1, kind: 'resource', range: 'dct:MediaType' },
    { path: 'dcat:byteSize', max: 1, kind: 'literal' },
    { path: 'spdx:checksum', max: 1, kind: 'resource', range: 'spdx:Checksum' },
  ],
  'dcat:DataService': [
    title,
    description,
    accessRights,
    contactPoint,
    { path: 'dct:creator', max: 1, recommended: true, ...agent },
    { path: 'dcat:endpointDescription', ...one, kind: 'resource' },
    { path: 'dcat:endpointURL', ...one, kind: 'resource' },
    identifier,
    { ...keyword, recommended: true },
    { ...language, recommended: true },
    licence,
    { path: 'dct:publisher', ...one, ...agent },
    theme,
    page,
    landingPage,
    { path: 'dcat:servesDataset', kind: 'resource', range: 'dcat:Dataset' },
  ],
};
