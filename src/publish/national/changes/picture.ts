import { nationalTables } from '../../../analysis/national/tables.ts';
import type { AreaStyle, MapLayer } from '../../../charts/national/map.ts';
import type { EditionChanges } from '../../../history/compare-editions.ts';
import {
  foundSentence,
  halfSentence,
  inMoment,
  LOCATIONS,
  type Moments,
  momentsOf,
  SEARCHING_BETTER,
  signed,
} from '../../../history/words.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import type { MunicipalityCode } from '../../../model/edition.ts';
import { known, knownValue } from '../../../model/figure.ts';
import { areaWords } from '../../../model/publication/area.ts';
import type { Site, SitePast } from '../../site.ts';
import type { MapList } from '../maps.ts';
import { nationalOf } from '../picture.ts';
import { type ChangeClass, type ClassedChanges, classifyChanges } from './classes.ts';
import { type ChangedTable, changedTables } from './tables.ts';

/** Everything that the page and the files about change are made from. */
export interface NationalChanges {
  readonly past: SitePast;
  readonly changes: EditionChanges;
  readonly moments: Moments;
  readonly title: string;
  /** The country as a whole, in sentences. */
  readonly message: readonly [string, ...string[]];
  /** What the map shows, in a sentence. */
  readonly mapMessage: string;
  readonly layers: readonly MapLayer[];
  /** White spots closed and opened. */
  readonly whiteSpots: readonly MapList[];
  /** The municipalities of each layer of the map. */
  readonly lists: readonly MapList[];
  readonly tables: readonly ChangedTable[];
}

const made = new WeakMap<Site, NationalChanges>();

/** Works out what changed in the country, once for all that tells it; undefined without an earlier edition. */
export function nationalChangesOf(site: Site): NationalChanges | undefined {
  const { past } = site;
  if (!past) return undefined;
  const worked = made.get(site) ?? workOut(site, past);
  made.set(site, worked);
  return worked;
}

function workOut(site: Site, past: SitePast): NationalChanges {
  const { changes } = past;
  const moments = momentsOf(changes.from, changes.to);
  const classed = classifyChanges(changes.municipalities);
  const layers = layersOf(classed);
  return {
    past,
    changes,
    moments,
    title: `Wat is er veranderd sinds ${moments.older}?`,
    message: countryMessage(site, changes, moments),
    mapMessage: mapMessage(classed, moments),
    layers,
    whiteSpots: whiteSpotLists(site, changes, moments),
    lists: layers.map((layer, index) => ({
      id: `groep-${index + 1}`,
      heading: layer.label,
      note: '',
      municipalities: listed(site, layer.codes, (code) => thenAndNow(changes, code)),
    })),
    tables: changedTables(nationalTables(past.analysis), nationalOf(site).tables),
  };
}

function countryMessage(
  { settings }: Site,
  { country, halves }: EditionChanges,
  moments: Moments,
): readonly [string, ...string[]] {
  const { locations, municipalitiesWithout: without } = country;
  const place = areaWords(settings).part === undefined ? 'in Nederland' : `in ${areaWords(settings).name}`;
  const spots = `${inMoment(moments.older)} is in ${countOf(without.older, 'gemeente', 'gemeenten')} geen locatie gevonden, ${inMoment(moments.newer).toLowerCase()} in ${countOf(without.newer, 'gemeente', 'gemeenten')}.`;
  return [
    foundSentence(
      { older: known(locations.older), newer: known(locations.newer) },
      LOCATIONS,
      moments,
      place,
    ),
    SEARCHING_BETTER,
    spots,
    ...(halves.locations ? [halfSentence(halves.locations, LOCATIONS)] : []),
  ];
}

function mapMessage({ classes, unknown, notComparable }: ClassedChanges, moments: Moments): string {
  const count = (wanted: (step: ChangeClass['step']) => boolean) =>
    classes.filter(({ step }) => wanted(step)).reduce((sum, { codes }) => sum + codes.length, 0);
  const [more, same, fewer] = [
    count((step) => step > 0),
    count((step) => step === 0),
    count((step) => step < 0),
  ];
  const where = (number: number) => countOf(number, 'gemeente', 'gemeenten');
  const apart = unknown.length + notComparable.length;
  return [
    `In ${where(more)} zijn meer locaties gevonden dan ${inMoment(moments.older).toLowerCase()}, in ${formatNumber(fewer)} minder en in ${formatNumber(same)} evenveel.`,
    ...(apart > 0 ? [`Van ${where(apart)} weten wij het niet.`] : []),
  ].join(' ');
}

const STYLES: Readonly<Record<ChangeClass['step'], AreaStyle>> = {
  [-2]: { fill: 'accent', lines: 'paper' },
  [-1]: { fill: 'here', lines: 'accent' },
  // Not 'empty': white with an outline means 'not found' on every map.
  0: { fill: 'land' },
  1: { fill: 'half' },
  2: { fill: 'peer' },
};

function layersOf({ classes, unknown, notComparable }: ClassedChanges): readonly MapLayer[] {
  const layers: readonly MapLayer[] = [
    ...classes.map((each) => ({ label: classLabel(each), style: STYLES[each.step], codes: each.codes })),
    { label: 'Onbekend', style: 'hatched', codes: unknown },
    { label: 'Niet te vergelijken', style: 'crossed', codes: notComparable },
  ];
  return layers.filter(({ codes }) => codes.length > 0);
}

/** '1 tot en met 3 locaties meer', '2 locaties minder', 'Evenveel locaties'. */
function classLabel({ step, from, to }: ChangeClass): string {
  if (step === 0) return 'Evenveel locaties';
  const [low, high] = [Math.abs(from), Math.abs(to)].toSorted((a, b) => a - b);
  const range =
    low === high
      ? countOf(low ?? 0, 'locatie', 'locaties')
      : `${formatNumber(low ?? 0)} tot en met ${formatNumber(high ?? 0)} locaties`;
  return `${range} ${step > 0 ? 'meer' : 'minder'}`;
}

function listed(
  { municipalities }: Site,
  codes: readonly MunicipalityCode[],
  wordsOf: (code: MunicipalityCode) => string | undefined,
): MapList['municipalities'] {
  const wanted = new Set(codes);
  return municipalities
    .filter(({ code }) => wanted.has(code))
    .map(({ code, name, slug }) => ({ name, slug, words: wordsOf(code) }));
}

/** '+3: van 4 naar 7'; '4' where nothing changed; the reason where nothing is known. */
function thenAndNow({ municipalities }: EditionChanges, code: MunicipalityCode): string | undefined {
  const change = municipalities.get(code);
  if (!change) return undefined;
  const { older, newer, difference } = change.figures.locations;
  const [before, after, value] = [knownValue(older), knownValue(newer), knownValue(difference)];
  if (before === undefined || after === undefined || value === undefined)
    return change.reason ?? (difference.state === 'known' ? undefined : difference.reason);
  return value === 0
    ? formatNumber(after)
    : `${signed(value)}: van ${formatNumber(before)} naar ${formatNumber(after)}`;
}

function whiteSpotLists(site: Site, { country }: EditionChanges, moments: Moments): readonly MapList[] {
  return [
    {
      id: 'eerste',
      heading: `Nu wel een locatie gevonden, ${inMoment(moments.older).toLowerCase()} niet`,
      note: '',
      municipalities: listed(site, country.whiteSpotsClosed, () => undefined),
    },
    {
      id: 'laatste',
      heading: `Nu geen locatie gevonden, ${inMoment(moments.older).toLowerCase()} wel`,
      note: 'Niet gevonden betekent niet dat er niets is. Inwoners kunnen ook in een andere gemeente terecht.',
      municipalities: listed(site, country.whiteSpotsOpened, () => undefined),
    },
  ];
}
