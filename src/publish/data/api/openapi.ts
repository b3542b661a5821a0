import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import { formatDate } from '../../../model/dutch.ts';
import { exampleMunicipality } from '../../municipality/example-municipality.ts';
import { API_PATH, OPENAPI_PATH } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { descriptionOf, titleOf } from '../csvw.ts';
import { componentOf, componentsOf } from './components.ts';
import { type ApiFile, SLUG } from './list.ts';
import type { JsonSchema } from './schemas/to-json-schema.ts';
import { API_VERSION } from './versions.ts';

/** The media type of the description itself. */
export const OPENAPI_TYPE = 'application/vnd.oai.openapi+json;version=3.1';

/** OpenAPI 3.1: every kind of JSON file as an address that can be asked for, with the schema of the answer. */
export function openApi(site: Site, files: readonly ApiFile[], schemas: ReadonlyMap<string, JsonSchema>) {
  const { settings } = site;
  const { title, baseUrl, publisher, contactEmail, dataLicence } = settings;
  return {
    openapi: '3.1.1',
    info: {
      title: `Open data van ‘${title}’`,
      version: API_VERSION,
      summary: 'JSON-bestanden op vaste adressen. Geen sleutel nodig, alleen lezen.',
      description: about(site),
      contact: { name: publisher.name, url: publisher.url, email: contactEmail },
      license: { name: dataLicence.name, url: dataLicence.url },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    externalDocs: { description: 'Uitleg en de belofte over versies', url: baseUrl + API_PATH },
    servers: [
      { url: baseUrl.replace(/\/$/, ''), description: `Uitgave van ${formatDate(settings.referenceDate)}` },
    ],
    security: [],
    paths: Object.fromEntries(files.map((file) => [`/${file.path}`, pathItem(file, site)])),
    components: { schemas: componentsOf(schemas) },
  };
}

function about({ settings, archives }: Site): string {
  const notice = exampleNotice(settings.status);
  const earlier = archives.map(
    ({ date, site }) => `de uitgave van ${formatDate(date)} op ${site.settings.baseUrl}${OPENAPI_PATH}`,
  );
  return [
    ...(notice === undefined ? [] : [notice]),
    `De gegevens zijn van ${formatDate(settings.referenceDate)}.`,
    'Bij elk cijfer staat of het bekend is. Een onbekend of niet getoond cijfer is null, nooit nul.',
    ...(earlier.length === 0
      ? []
      : [`Een eerdere uitgave heeft een eigen beschrijving: ${earlier.join(', ')}.`]),
  ].join(' ');
}

function pathItem(file: ApiFile, site: Site) {
  const { path, mediaType, standard } = file;
  const title = titleOf(file, site.settings);
  const ofMunicipality = path.includes(SLUG);
  return {
    get: {
      operationId: operationId(file),
      summary: title,
      description: descriptionOf(file, site.settings),
      ...(ofMunicipality ? { parameters: [slugParameter(site)] } : {}),
      ...(standard === undefined ? {} : { externalDocs: { description: standard.name, url: standard.url } }),
      responses: {
        200: { description: title, content: { [mediaType]: answer(file) } },
        ...(ofMunicipality ? { 404: { description: 'Er is geen gemeente met deze naam in adressen.' } } : {}),
      },
    },
  };
}

/** What is made to a standard is described there. */
function answer({ schema }: ApiFile) {
  return {
    schema: schema === undefined ? { type: 'object' } : { $ref: componentOf(schema) },
  };
}

function operationId({ schema, path }: ApiFile): string {
  return schema ?? path.replace(/^.*\//, '').replaceAll('.', '-');
}

function slugParameter(site: Site) {
  const example = exampleMunicipality(site)?.slug;
  return {
    name: 'slug',
    in: 'path',
    required: true,
    description: 'De naam van de gemeente in adressen: het veld ‘slug’ van de lijst met gemeenten.',
    schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    ...(example === undefined ? {} : { example }),
  };
}
