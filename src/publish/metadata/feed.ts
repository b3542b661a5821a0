import { EXAMPLE_TITLE, exampleNotice } from '../../factsheet/shared/notices.ts';
import type { EditionChanges } from '../../history/compare-editions.ts';
import { KIND_NAMES } from '../../history/locations/kind-names.ts';
import type { LocationChange } from '../../history/locations/location-changes.ts';
import { SEARCHING_BETTER } from '../../history/words.ts';
import { enumerate, formatDate } from '../../model/dutch.ts';
import type { EditionSettings, IsoDate, MunicipalityCode } from '../../model/edition.ts';
import { areaWords } from '../../model/publication/area.ts';
import type { OutputFile } from '../shared/output-file.ts';
import { archiveFolder, FEED_NAME, municipalityPath } from '../shared/paths.ts';
import { type AtomEntry, atomFile } from './atom.ts';

interface Named {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly slug: string;
}

/** What the feeds of a site are made from. */
export interface FeedInput {
  readonly settings: EditionSettings;
  /** Of the earlier editions, newest first; at least one. */
  readonly earlier: readonly EditionSettings[];
  /** Since the newest of them. */
  readonly changes: Pick<EditionChanges, 'locations'>;
  readonly municipalities: readonly Named[];
}

function dayOf({ publicationDate, referenceDate }: EditionSettings): IsoDate {
  return publicationDate ?? referenceDate;
}

/** The edition itself, and each earlier one at its own address. */
function editionEntries({ settings, earlier }: FeedInput): readonly AtomEntry[] {
  const { baseUrl } = settings;
  const notice = exampleNotice(settings.status);
  return [settings, ...earlier].map((edition, index) => {
    const day = formatDate(edition.referenceDate);
    const next = [settings, ...earlier][index - 1];
    return {
      id: `${baseUrl}${FEED_NAME}#${edition.referenceDate}`,
      title: `Uitgave van ${day}`,
      updated: dayOf(edition),
      page: index === 0 ? baseUrl : baseUrl + archiveFolder(edition.referenceDate),
      text: [
        next === undefined
          ? `De nieuwste uitgave. De gegevens zijn van ${day}.`
          : `Deze uitgave is vervangen door die van ${formatDate(next.referenceDate)}.`,
        ...(notice === undefined ? [] : [notice]),
      ].join(' '),
    };
  });
}

/** What is told of a change: where it was and where it is. Of contact details only that they are others. */
function sentences({ kinds, older, newer, fields }: LocationChange): readonly string[] {
  const told = kinds.filter((kind) => kind !== 'moved' && kind !== 'renamed').map((kind) => KIND_NAMES[kind]);
  const address = ({ address: street, place }: NonNullable<LocationChange['newer']>) =>
    [street, place].filter((part) => part !== undefined).join(', ');
  const shown = newer ?? older;
  return [
    ...(told.length > 0 ? [`${told.join(', ')}.`] : []),
    ...(kinds.includes('renamed') && older && newer
      ? [`Andere naam: eerst ${older.organisation}, nu ${newer.organisation}.`]
      : []),
    ...(kinds.includes('moved') && older && newer
      ? [`Verhuisd: eerst ${address(older) || 'zonder adres'}, nu ${address(newer) || 'zonder adres'}.`]
      : []),
    ...(shown && !kinds.includes('moved') && address(shown) !== '' ? [`Adres: ${address(shown)}.`] : []),
    ...fields
      .filter(({ column }) => column === 'ondersteuningstypen' || column === 'leefgebieden')
      .map(
        ({ column, older: before, newer: after }) =>
          `${column === 'leefgebieden' ? 'Leefgebieden' : 'Soorten hulp'}: eerst ${listed(before)}, nu ${listed(after)}.`,
      ),
  ].map(capitalised);
}

function listed(values: string): string {
  return values === '' ? 'onbekend' : enumerate(values.split(' | '));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The id is the same in the feed of the country and in those of municipalities, and in every build of the edition. */
function locationEntry(
  change: LocationChange,
  { settings, municipalities }: FeedInput,
): AtomEntry | undefined {
  const { older, newer, from, to, kinds } = change;
  const location = newer ?? older;
  const municipality = municipalities.find(({ code }) => code === (to ?? from));
  if (!location || !municipality) return undefined;
  const { baseUrl, referenceDate } = settings;
  const gone = newer === undefined ? '.weg' : '';
  return {
    id: `${baseUrl}${FEED_NAME}#${referenceDate}.${location.id}${gone}`,
    title: `${municipality.name}: ${location.organisation} (${kinds.map((kind) => KIND_NAMES[kind]).join(', ')})`,
    updated: dayOf(settings),
    page: baseUrl + municipalityPath(municipality.slug),
    text: sentences(change).join(' '),
  };
}

function feedOf(
  input: FeedInput,
  about: { readonly name: string; readonly path: string },
  changes: readonly LocationChange[],
): OutputFile {
  const { settings, earlier } = input;
  const { baseUrl, publisher, dataLicence, status, title } = settings;
  const since = formatDate(earlier[0]?.referenceDate ?? settings.referenceDate);
  const notice = exampleNotice(status);
  const path = about.path + FEED_NAME;
  const mark = notice === undefined ? '' : `${EXAMPLE_TITLE}: `;
  return {
    path,
    content: atomFile({
      address: baseUrl + path,
      title: `${mark}wijzigingen in ${about.name} - ${title}`.replace(/^w/, 'W'),
      subtitle: [
        ...(notice === undefined ? [] : [notice]),
        `Wat er sinds ${since} anders is gevonden. ${SEARCHING_BETTER}`,
      ].join(' '),
      updated: dayOf(settings),
      page: baseUrl + about.path,
      author: publisher,
      rights: dataLicence.name,
      entries: [...editionEntries(input), ...changes.flatMap((change) => locationEntry(change, input) ?? [])],
    }),
  };
}

/** The feeds of the country and of each municipality: its editions, and the locations that changed since the one before. */
export function* feedFiles(input: FeedInput): Generator<OutputFile> {
  const { settings, changes, municipalities } = input;
  yield feedOf(input, { name: areaWords(settings).name, path: '' }, changes.locations);
  for (const { code, name, slug } of municipalities) {
    const own = changes.locations.filter(({ from, to }) => from === code || to === code);
    yield feedOf(input, { name, path: municipalityPath(slug) }, own);
  }
}
