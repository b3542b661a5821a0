import { CORRECTIONS_PATH } from '../../corrections/published/address.ts';
import { EXAMPLE_TITLE, exampleNotice } from '../../factsheet/shared/notices.ts';
import type { EditionChanges } from '../../history/compare-editions.ts';
import { KIND_NAMES } from '../../history/locations/kind-names.ts';
import type { LocationChange } from '../../history/locations/location-changes.ts';
import { SEARCHING_BETTER } from '../../history/words.ts';
import { enumerate, formatDate } from '../../model/dutch.ts';
import type { EditionSettings, IsoDate, MunicipalityCode } from '../../model/edition.ts';
import { areaWords } from '../../model/publication/area.ts';
import type { PlacedCorrection } from '../overview/corrections/placed.ts';
import { changeSentence, placeWords, reporterSentence } from '../overview/corrections/words.ts';
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
  /** Of the earlier editions, newest first. */
  readonly earlier: readonly EditionSettings[];
  /** What changed since the newest of them. */
  readonly locations: EditionChanges['locations'];
  /** What was corrected after a report, newest first. */
  readonly corrections: readonly PlacedCorrection[];
  readonly municipalities: readonly Named[];
}

function dayOf({ publicationDate, referenceDate }: EditionSettings): IsoDate {
  return publicationDate ?? referenceDate;
}

/** Reader programs keep what they once saw: the newest ones are enough. */
const MOST_CORRECTIONS = 100;

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

/** A correction keeps its id for ever: that of its report. */
function correctionEntry(correction: PlacedCorrection, { settings }: FeedInput): AtomEntry {
  const { id, organisation, now, appliedOn } = correction;
  const { baseUrl } = settings;
  const notice = exampleNotice(settings.status);
  return {
    id: `${baseUrl}${FEED_NAME}#${id}`,
    title: `${placeWords(correction)}: ${organisation ?? 'een locatie'} (na een melding)`,
    updated: appliedOn,
    page: baseUrl + (now ? municipalityPath(now.slug) : CORRECTIONS_PATH),
    text: [
      changeSentence(correction),
      reporterSentence(correction),
      ...(notice === undefined ? [] : [notice]),
    ].join(' '),
  };
}

function feedOf(
  input: FeedInput,
  about: { readonly name: string; readonly path: string },
  changes: readonly LocationChange[],
  corrections: readonly PlacedCorrection[],
): OutputFile {
  const { settings, earlier } = input;
  const { baseUrl, publisher, dataLicence, status, title } = settings;
  const [former] = earlier;
  const days = [dayOf(settings), ...corrections.map(({ appliedOn }) => appliedOn)];
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
        ...(former === undefined
          ? []
          : [`Wat er sinds ${formatDate(former.referenceDate)} anders is gevonden. ${SEARCHING_BETTER}`]),
        'Wat er na een melding is aangepast.',
      ].join(' '),
      updated: days.reduce((newest, day) => (day > newest ? day : newest)),
      page: baseUrl + about.path,
      author: publisher,
      rights: dataLicence.name,
      entries: [
        ...corrections.slice(0, MOST_CORRECTIONS).map((correction) => correctionEntry(correction, input)),
        ...editionEntries(input),
        ...changes.flatMap((change) => locationEntry(change, input) ?? []),
      ],
    }),
  };
}

/**
 * The feeds of the country and of each municipality: its editions, the locations that changed since the one before, and what
 * was corrected after reports. Without an earlier edition only where something was corrected.
 */
export function* feedFiles(input: FeedInput): Generator<OutputFile> {
  const { settings, earlier, locations, corrections, municipalities } = input;
  const isTold = (own: readonly PlacedCorrection[]) => earlier.length > 0 || own.length > 0;
  if (isTold(corrections))
    yield feedOf(input, { name: areaWords(settings).name, path: '' }, locations, corrections);
  for (const { code, name, slug } of municipalities) {
    const changed = locations.filter(({ from, to }) => from === code || to === code);
    const corrected = corrections.filter(({ now }) => now?.code === code);
    if (isTold(corrected)) yield feedOf(input, { name, path: municipalityPath(slug) }, changed, corrected);
  }
}
