import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings, IsoDate } from '../../model/edition.ts';
import type { Period } from '../../model/publication/period.ts';
import type { FileFacts } from '../shared/output-file.ts';
import { archiveFolder, OPENAPI_PATH } from '../shared/paths.ts';
import { descriptionOf, titleOf } from './csvw.ts';
import type { Dataset, Download, Standard } from './datasets.ts';
import {
  DUTCH,
  EVERY_TWO_YEARS,
  fileTypeIri,
  licenceIri,
  mediaTypeIri,
  NETHERLANDS,
  PUBLIC_ACCESS,
  THEMES,
  type ThemeKey,
  themeIri,
} from './eu-codes.ts';

export const CATALOGUE_PATH = 'data/catalog.jsonld';
const DATA_PAGE = 'data/';
/** What explains how to ask for the files. */
const ENDPOINT_DESCRIPTION = OPENAPI_PATH;

const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** The profile that the catalogue is made to. */
export const PROFILE: Standard = {
  url: 'https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/',
  name: 'DCAT-AP-NL 3.0 (Geonovum)',
};

/** What describes a file of a media type. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  'text/csv': 'Beschrijving van de kolommen',
  'application/json': 'JSON Schema van het bestand',
};

type Facts = ReadonlyMap<string, FileFacts>;

/**
 * The catalogue of the open data in DCAT-AP-NL 3.0 (Geonovum), with what that profile and DCAT-AP 3.0 make
 * mandatory or recommend. `issued` and `modified` are the day of publication, and absent where the settings have none.
 *
 * @param facts Size and fingerprint by path, for the files that are known; a distribution without says neither.
 * @param previous Reference date of the newest earlier edition that is published beside this one.
 */
export function catalogue(
  datasets: readonly Dataset[],
  settings: EditionSettings,
  facts: Facts,
  previous?: IsoDate,
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
    ...publication(settings),
    ...version(settings, previous, (earlier) => `${earlier.baseUrl}${CATALOGUE_PATH}`),
    'dct:spatial': spatial(settings),
    'dct:conformsTo': standard(PROFILE),
    'foaf:homepage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:service': serviceEntry(datasets, settings),
    'dcat:dataset': datasets.map((dataset) => datasetEntry(dataset, settings, facts, previous)),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/**
 * The files as a service: each stands at a lasting address below that of the site, and a program needs no more than to ask
 * for it.
 */
function serviceEntry(datasets: readonly Dataset[], settings: EditionSettings) {
  const address = serviceAddress(settings);
  const about = {
    title: 'Bestanden op vaste adressen',
    description:
      'Elk bestand staat op een vast adres en is op te vragen met HTTP GET, zonder sleutel of account.',
    inventable: true,
  };
  return {
    '@id': address,
    '@type': 'dcat:DataService',
    'dct:title': dutch(titleOf(about, settings)),
    'dct:description': dutch(descriptionOf(about, settings)),
    'dct:identifier': address,
    'dct:publisher': agent(settings),
    'dct:creator': agent(settings),
    'dcat:contactPoint': contactPoint(settings),
    'dcat:theme': theme('GOVE'),
    'dcat:keyword': dutch('sociaaljuridische ondersteuning'),
    'dct:accessRights': { '@id': PUBLIC_ACCESS, '@type': 'dct:RightsStatement' },
    'dct:license': licence(settings),
    'dct:language': { '@id': DUTCH, '@type': 'dct:LinguisticSystem' },
    'dcat:endpointURL': { '@id': settings.baseUrl },
    'dcat:endpointDescription': { '@id': settings.baseUrl + ENDPOINT_DESCRIPTION },
    'dcat:landingPage': webPage(DATA_PAGE, settings),
    'foaf:page': webPage(DATA_PAGE, settings),
    'dcat:servesDataset': datasets.map((dataset) => ({
      '@id': datasetAddress(dataset, settings),
      '@type': 'dcat:Dataset',
    })),
  };
}

function serviceAddress({ baseUrl }: EditionSettings): string {
  return `${baseUrl}${DATA_PAGE}#bestanden`;
}

function datasetEntry(
  dataset: Dataset,
  settings: EditionSettings,
  facts: Facts,
  previous: IsoDate | undefined,
) {
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
    'dcat:theme': dataset.themes.map(theme),
    'dcat:keyword': dataset.keywords.map(dutch),
    'dct:accessRights': { '@id': PUBLIC_ACCESS, '@type': 'dct:RightsStatement' },
    'dct:license': licence(settings),
    'dct:language': { '@id': DUTCH, '@type': 'dct:LinguisticSystem' },
    ...publication(settings),
    ...version(settings, previous, (earlier) => datasetAddress(dataset, earlier)),
    'dct:temporal': periodOfTime(dataset.period),
    'dct:conformsTo': dataset.standards.map(standard),
    'dct:accrualPeriodicity': { '@id': EVERY_TWO_YEARS, '@type': 'dct:Frequency' },
    'dct:spatial': spatial(settings),
    'dct:provenance': {
      '@type': 'dct:ProvenanceStatement',
      'rdfs:label': dutch(
        `Bronnen: ${dataset.sources.map(({ title, licence: own }) => `${title} (${own})`).join('; ')}.`,
      ),
    },
    'dcat:landingPage': webPage(DATA_PAGE, settings),
    'foaf:page': webPage(dataset.explainedAt, settings),
    'dcat:distribution': dataset.downloads.map((download) =>
      distribution(download, dataset, settings, facts),
    ),
  };
}

function distribution(
  { path, label, mediaType, fileType, describedBy, standard: own }: Download,
  dataset: Dataset,
  settings: EditionSettings,
  facts: Facts,
) {
  const address = settings.baseUrl + path;
  const known = facts.get(path);
  const madeTo = [
    ...(describedBy === undefined
      ? []
      : [{ url: settings.baseUrl + describedBy, name: DESCRIPTIONS[mediaType] ?? 'Beschrijving' }]),
    ...(own === undefined ? [] : [own]),
  ];
  return {
    '@id': `${datasetAddress(dataset, settings)}/${path.replace(/^.*\//, '')}`,
    '@type': 'dcat:Distribution',
    'dct:title': dutch(`${titleOf(dataset, settings)}, ${label}`),
    'dcat:accessURL': { '@id': address },
    'dcat:downloadURL': { '@id': address },
    'dcat:accessService': { '@id': serviceAddress(settings), '@type': 'dcat:DataService' },
    'dct:license': licence(settings),
    'dcat:mediaType': { '@id': mediaTypeIri(mediaType), '@type': 'dct:MediaType' },
    'dct:format': { '@id': fileTypeIri(fileType), '@type': 'dct:MediaTypeOrExtent' },
    'dct:language': { '@id': DUTCH, '@type': 'dct:LinguisticSystem' },
    ...publication(settings),
    'foaf:page': webPage(DATA_PAGE, settings),
    ...(madeTo.length === 0 ? {} : { 'dct:conformsTo': madeTo.map(standard) }),
    ...(known === undefined ? {} : sizeAndChecksum(known)),
  };
}

function sizeAndChecksum({ bytes, sha256 }: FileFacts) {
  return {
    'dcat:byteSize': { '@value': String(bytes), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': {
        '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
        '@type': 'spdx:ChecksumAlgorithm',
      },
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  };
}

/** The lasting address of a set of data: its place on the page with all data. */
export function datasetAddress({ name }: Pick<Dataset, 'name'>, { baseUrl }: EditionSettings): string {
  return `${baseUrl}${DATA_PAGE}#${name}`;
}

/** A part of the country has no address in the list of the EU: only its name is told. */
function spatial({ area }: EditionSettings) {
  return area === undefined
    ? { '@id': NETHERLANDS, '@type': 'dct:Location' }
    : { '@type': 'dct:Location', 'skos:prefLabel': dutch(area.name) };
}

function aboutCatalogue({ title, referenceDate, area }: EditionSettings): string {
  const national = area === undefined ? 'landelijke tabellen' : `tabellen van ${area.name}`;
  return `De open data van ‘${title}’: locaties, cijfers per gemeente, ${national} en grenzen, op ${formatDate(referenceDate)}.`;
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

function theme(key: ThemeKey) {
  return { '@id': themeIri(key), '@type': 'skos:Concept', 'skos:prefLabel': dutch(THEMES[key]) };
}

function dutch(text: string) {
  return { '@value': text, '@language': 'nl' };
}

function day(date: IsoDate) {
  return { '@value': date, '@type': 'xsd:date' };
}

/** The reference date is no day of publication: without one, nothing is said. */
function publication({ publicationDate }: EditionSettings) {
  if (publicationDate === undefined) return {};
  return { 'dct:issued': day(publicationDate), 'dct:modified': day(publicationDate) };
}

/**
 * What says of which version this is the next. `dcat:previousVersion` and not `dcat:prev`, which DCAT 3 has for the order
 * of members of a series. An edition that is the only one is no version of anything.
 */
function version(
  settings: EditionSettings,
  previous: IsoDate | undefined,
  addressIn: (settings: EditionSettings) => string,
) {
  if (previous === undefined) return {};
  const earlier = { ...settings, baseUrl: settings.baseUrl + archiveFolder(previous) };
  return {
    'dcat:version': settings.referenceDate,
    'dcat:previousVersion': { '@id': addressIn(earlier) },
    'adms:versionNotes': dutch(
      `Uitgave van ${formatDate(settings.referenceDate)}. De vorige is van ${formatDate(previous)}.`,
    ),
  };
}

function periodOfTime({ start, end }: Period) {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': day(start), 'dcat:endDate': day(end) };
}

function standard({ url, name }: Standard) {
  return { '@id': url, '@type': 'dct:Standard', 'dct:title': name };
}

function webPage(path: string, { baseUrl }: EditionSettings) {
  return { '@id': baseUrl + path, '@type': 'foaf:Document' };
}
