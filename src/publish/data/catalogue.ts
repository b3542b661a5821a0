import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import { descriptionOf, titleOf } from './csvw.ts';
import type { Dataset, Download } from './datasets.ts';
import {
  DUTCH,
  EVERY_TWO_YEARS,
  fileTypeIri,
  licenceIri,
  mediaTypeIri,
  NETHERLANDS,
  PUBLIC_ACCESS,
  THEMES,
  themeIri,
} from './eu-codes.ts';

export const CATALOGUE_PATH = 'data/catalog.jsonld';
const DATA_PAGE = 'data/';

const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/**
 * The catalogue of the open data in DCAT-AP-NL 3.0 (Geonovum), with what that profile and DCAT-AP 3.0 make
 * mandatory. The settings know no day of publication: `issued` and `modified` are the reference date.
 *
 * @param sizes Bytes by path, for the files that are known; a distribution without says no size.
 */
export function catalogue(
  datasets: readonly Dataset[],
  settings: EditionSettings,
  sizes: ReadonlyMap<string, number>,
): string {
  const page = settings.baseUrl + DATA_PAGE;
  const inventable = { title: settings.title, description: aboutCatalogue(settings), inventable: true };
  const document = {
    '@context': CONTEXT,
    '@id': `${settings.baseUrl}${CATALOGUE_PATH}`,
    '@type': 'dcat:Catalog',
    'dct:title': dutch(titleOf(inventable, settings)),
    'dct:description': dutch(descriptionOf(inventable, settings)),
    'dct:publisher': agent(settings),
    'dct:creator': agent(settings),
    'dcat:contactPoint': contactPoint(settings),
    'dct:language': { '@id': DUTCH, '@type': 'dct:LinguisticSystem' },
    'dct:license': licence(settings),
    'dct:issued': day(settings),
    'dct:modified': day(settings),
    'dct:spatial': { '@id': NETHERLANDS, '@type': 'dct:Location' },
    'foaf:homepage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:dataset': datasets.map((dataset) => datasetEntry(dataset, settings, sizes)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function datasetEntry(dataset: Dataset, settings: EditionSettings, sizes: ReadonlyMap<string, number>) {
  const address = datasetAddress(dataset, settings);
  return {
    '@id': address,
    '@type': 'dcat:Dataset',
    'dct:title': dutch(titleOf(dataset, settings)),
    'dct:description': dutch(descriptionOf(dataset, settings)),
    'dct:identifier': address,
    'dct:publisher': agent(settings),
    'dct:creator': agent(settings),
    'dcat:contactPoint': contactPoint(settings),
    'dcat:theme': dataset.themes.map((key) => ({
      '@id': themeIri(key),
      '@type': 'skos:Concept',
      'skos:prefLabel': dutch(THEMES[key]),
    })),
    'dcat:keyword': dataset.keywords.map(dutch),
    'dct:accessRights': { '@id': PUBLIC_ACCESS, '@type': 'dct:RightsStatement' },
    'dct:license': licence(settings),
    'dct:language': { '@id': DUTCH, '@type': 'dct:LinguisticSystem' },
    'dct:issued': day(settings),
    'dct:modified': day(settings),
    'dct:accrualPeriodicity': { '@id': EVERY_TWO_YEARS, '@type': 'dct:Frequency' },
    'dct:spatial': { '@id': NETHERLANDS, '@type': 'dct:Location' },
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': dutch(
        `Bronnen: ${dataset.sources.map(({ title, licence: own }) => `${title} (${own})`).join('; ')}.`,
      ),
    },
    'dcat:landingPage': { '@id': settings.baseUrl + DATA_PAGE, '@type': 'foaf:Document' },
    'dcat:distribution': dataset.downloads.map((download) =>
      distribution(download, dataset, settings, sizes),
    ),
  };
}

function distribution(
  { path, label, mediaType, fileType, describedBy }: Download,
  dataset: Dataset,
  settings: EditionSettings,
  sizes: ReadonlyMap<string, number>,
) {
  const address = settings.baseUrl + path;
  const bytes = sizes.get(path);
  return {
    '@id': `${datasetAddress(dataset, settings)}/${path.replace(/^.*\//, '')}`,
    '@type': 'dcat:Distribution',
    'dct:title': dutch(`${titleOf(dataset, settings)}, ${label}`),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dct:license': licence(settings),
    'dcat:mediaType': { '@id': mediaTypeIri(mediaType), '@type': 'dct:MediaType' },
    'dct:format': { '@id': fileTypeIri(fileType), '@type': 'dct:MediaTypeOrExtent' },
    'dct:language': { '@id': DUTCH, '@type': 'dct:LinguisticSystem' },
    'dct:modified': day(settings),
    ...(bytes === undefined
      ? {}
      : { 'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' } }),
    ...(describedBy === undefined
      ? {}
      : { 'dct:conformsTo': { '@id': settings.baseUrl + describedBy, '@type': 'dct:Standard' } }),
  };
}

/** The lasting address of a set of data: its place on the page with all data. */
export function datasetAddress({ name }: Pick<Dataset, 'name'>, { baseUrl }: EditionSettings): string {
  return `${baseUrl}${DATA_PAGE}#${name}`;
}

function aboutCatalogue({ title, referenceDate }: EditionSettings): string {
  return `De open data van ‘${title}’: locaties, cijfers per gemeente, landelijke tabellen en grenzen, op ${formatDate(referenceDate)}.`;
}

function agent({ publisher }: EditionSettings) {
  return {
    '@id': publisher.url,
    '@type': 'foaf:Agent',
    'dct:identifier': publisher.url,
    'foaf:name': dutch(publisher.name),
  };
}

function contactPoint({ publisher, contactEmail, baseUrl }: EditionSettings) {
  return {
    '@id': `${baseUrl}${DATA_PAGE}#contact`,
    '@type': ['vcard:Kind', 'vcard:Organization'],
    'vcard:fn': dutch(publisher.name),
    'vcard:hasEmail': { '@id': `mailto:${contactEmail}` },
  };
}

function licence({ dataLicence }: EditionSettings) {
  return { '@id': licenceIri(dataLicence.url), '@type': 'dct:LicenseDocument' };
}

function dutch(text: string) {
  return { '@value': text, '@language': 'nl' };
}

function day({ referenceDate }: EditionSettings) {
  return { '@value': referenceDate, '@type': 'xsd:date' };
}
