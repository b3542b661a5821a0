import type { EditionSettings } from '../../model/edition.ts';
import { areaWords } from '../../model/publication/area.ts';
import { isoInterval } from '../../model/publication/period.ts';
import { datasetAddress } from '../data/catalogue.ts';
import { descriptionOf, titleOf } from '../data/csvw.ts';
import type { Dataset } from '../data/datasets.ts';
import { municipalityFile, municipalityPath } from '../shared/paths.ts';

/** A thing as schema.org describes it. */
export interface SchemaNode {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

interface Step {
  readonly label: string;
  /** Within the site, without base. */
  readonly path: string;
}

/**
 * What a page tells search engines, as the text of a `<script type="application/ld+json">`: a block of data that no
 * browser runs. No '<' is left, so that nothing in it can end the block or start another one.
 */
export function jsonLdText(nodes: readonly SchemaNode[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}

/** The way to a page from the home page, as its crumbs show it; the last step is the page itself. */
export function breadcrumbList({ baseUrl }: EditionSettings, steps: readonly Step[]): SchemaNode {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: baseUrl + path,
    })),
  };
}

/** The figures of one municipality as a set of data, part of the figures of all. */
export function municipalityDataset(
  settings: EditionSettings,
  {
    code,
    name,
    slug,
    province,
  }: {
    readonly code: string;
    readonly name: string;
    readonly slug: string;
    readonly province: { readonly name: string };
  },
): SchemaNode {
  const about = {
    title: `Cijfers van de gemeente ${name}`,
    description: `Locaties en organisaties voor hulp bij vragen over rechten en plichten in de gemeente ${name}, per leefgebied en per soort hulp, naast die van andere gemeenten, en cijfers over de inwoners.`,
    inventable: true,
  };
  const address = settings.baseUrl + municipalityPath(slug);
  return {
    '@id': `${address}#cijfers`,
    ...datasetNode(about, settings),
    url: address,
    temporalCoverage: settings.referenceDate,
    spatialCoverage: {
      '@type': 'AdministrativeArea',
      name,
      identifier: code,
      containedInPlace: { '@type': 'AdministrativeArea', name: province.name },
    },
    isPartOf: { '@id': datasetAddress({ name: 'cijfers' }, settings) },
    distribution: (['csv', 'json', 'sheet'] as const).map((file) =>
      download(settings, municipalityFile(slug, file), FILE_TYPES[file]),
    ),
  };
}

const FILE_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  sheet: 'application/pdf',
} as const;

/** All open data of the site. */
export function dataCatalogue(datasets: readonly Dataset[], settings: EditionSettings): SchemaNode {
  const area = areaWords(settings);
  return {
    '@type': 'DataCatalog',
    name: settings.title,
    url: `${settings.baseUrl}data/`,
    publisher: publisher(settings),
    dataset: datasets.map((dataset) => ({
      '@id': datasetAddress(dataset, settings),
      ...datasetNode(dataset, settings),
      url: datasetAddress(dataset, settings),
      keywords: dataset.keywords,
      temporalCoverage: isoInterval(dataset.period),
      spatialCoverage: {
        '@type': area.part === undefined ? 'Country' : 'AdministrativeArea',
        name: area.name,
      },
      distribution: dataset.downloads.map(({ path, mediaType }) => download(settings, path, mediaType)),
    })),
  };
}

function datasetNode(
  about: Pick<Dataset, 'title' | 'description' | 'inventable'>,
  settings: EditionSettings,
): SchemaNode {
  const { dataLicence, publicationDate } = settings;
  return {
    '@type': 'Dataset',
    name: titleOf(about, settings),
    description: descriptionOf(about, settings),
    inLanguage: 'nl',
    isAccessibleForFree: true,
    license: dataLicence.url,
    creator: publisher(settings),
    ...(publicationDate === undefined ? {} : { datePublished: publicationDate }),
  };
}

function publisher({ publisher: { name, url } }: EditionSettings): SchemaNode {
  return { '@type': 'Organization', name, url };
}

function download({ baseUrl }: EditionSettings, path: string, encodingFormat: string): SchemaNode {
  return { '@type': 'DataDownload', contentUrl: baseUrl + path, encodingFormat };
}
