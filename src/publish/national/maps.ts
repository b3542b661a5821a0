import { classifyValues, type ProvinceShare, traitPresence } from '../../analysis/national/maps.ts';
import { type SupplyTrait, TRAIT_TABLES } from '../../analysis/supply/traits.ts';
import { type MapLayer, MOST_CLASSES, stepFill } from '../../charts/national/map.ts';
import { MAIN_MEASURES } from '../../factsheet/shared/measures.ts';
import { formatNumber, formatShare } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { areaWords } from '../../model/publication/area.ts';
import { LIFE_DOMAINS } from '../../model/typology.ts';
import type { Site } from '../site.ts';
import { classedMessage, classLabel, traitMessage, traitTitle } from './map-words.ts';

/** A municipality in a list beside a map. */
export interface ListedMunicipality {
  readonly name: string;
  readonly slug: string;
  /** What stands behind the name: the number of locations; undefined where there is none to show. */
  readonly words: string | undefined;
}

/** The twin of a map: the municipalities of one layer by name. */
export interface MapList {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly municipalities: readonly ListedMunicipality[];
}

/** A map of the country with everything that its page says. */
export interface NationalMapView {
  readonly id: string;
  /** Heading of its page and of its file. */
  readonly title: string;
  /** Short, among the other maps. */
  readonly label: string;
  readonly group: string;
  /** The message: the first sentence can stand alone. */
  readonly message: readonly [string, ...string[]];
  /** A few words under a small map: '143 van de 342 gemeenten (42%)'. */
  readonly short: string;
  /** In the order of the legend. */
  readonly layers: readonly MapLayer[];
  /** Made anew each time: those of all maps together name every municipality dozens of times. */
  readonly lists: readonly MapList[];
  /** Whether inhabitants are divided by: then their period and source belong to it. */
  readonly perInhabitant: boolean;
  /** Whether the message tells which part of all inhabitants it is about: then too, where the message stands. */
  readonly tellsInhabitants: boolean;
  /** Only where the map shows who has something. */
  readonly provinces: readonly ProvinceShare[];
}

/** All maps of the national picture, in the order of the report (B.1 to B.3), then those with classes. */
export function nationalMaps(site: Site): readonly NationalMapView[] {
  const [organisations, ...others] = TRAIT_TABLES;
  const withoutTotal = (traits: readonly SupplyTrait[] = []) => traits.filter(({ id }) => id !== 'totaal');
  const totals = (organisations?.traits ?? []).filter(({ id }) => id === 'totaal');
  return [
    ...totals.map((trait) => traitMap({ ...trait, label: 'Alle organisaties' }, 'Soort organisatie', site)),
    ...[organisations, ...others].flatMap((table) =>
      withoutTotal(table?.traits).map((trait) => traitMap(trait, table?.label ?? '', site)),
    ),
    classedMap('locaties-per-10000-inwoners', 'locationsPer10k', site),
    classedMap('aantal-leefgebieden', 'lifeDomains', site),
  ];
}

function lister({ municipalities }: Site) {
  return (codes: readonly MunicipalityCode[], wordsOf: (code: MunicipalityCode) => string | undefined) => {
    const wanted = new Set(codes);
    return municipalities
      .filter(({ code }) => wanted.has(code))
      .map(({ code, name, slug }): ListedMunicipality => ({ name, slug, words: wordsOf(code) }));
  };
}

function traitMap(trait: SupplyTrait, group: string, site: Site): NationalMapView {
  const presence = traitPresence(trait, site.analysis);
  const list = lister(site);
  const { having, lacking, locations, provinces } = presence;
  return {
    id: trait.id,
    title: traitTitle(trait, group),
    label: trait.label,
    group,
    message: traitMessage(trait, presence, areaWords(site.settings)),
    short: `${formatNumber(having.length)} van de ${formatNumber(having.length + lacking.length)} gemeenten (${formatShare(having.length, having.length + lacking.length)})`,
    layers: [
      { label: 'Gevonden', style: { fill: 'ring' }, codes: having },
      { label: 'Niet gevonden', style: 'empty', codes: lacking },
    ],
    get lists() {
      return [
        {
          id: 'wel',
          heading: 'Hier is het gevonden',
          note: 'Het getal is het aantal locaties.',
          municipalities: list(having, (code) => formatNumber(locations.get(code) ?? 0)),
        },
        {
          id: 'niet',
          heading: 'Hier is het niet gevonden',
          note: 'Niet gevonden betekent niet dat er niets is. Inwoners kunnen ook in een andere gemeente terecht.',
          municipalities: list(lacking, () => undefined),
        },
      ];
    },
    perInhabitant: false,
    tellsInhabitants: presence.inhabitantsShare !== undefined && having.length > 0,
    provinces,
  };
}

function classedMap(id: string, figure: 'locationsPer10k' | 'lifeDomains', site: Site): NationalMapView {
  const { label, decimals } = MAIN_MEASURES[figure];
  const values = site.analysis.mainFigures[figure];
  const codes = site.edition.municipalities.map(({ code }) => code);
  const { zero, classes, unknown } = classifyValues(codes, values, decimals, MOST_CLASSES);
  const list = lister(site);
  const valueWords = (code: MunicipalityCode) => {
    const value = values.get(code);
    return value === undefined ? undefined : formatNumber(value, decimals);
  };
  const layers: readonly MapLayer[] = [
    { label: 'Niet gevonden', style: 'empty' as const, codes: zero },
    ...classes.map((each, index) => ({
      label: classLabel(each, decimals),
      style: { fill: stepFill(index, classes.length) },
      codes: each.codes,
    })),
    { label: 'Onbekend', style: 'hatched' as const, codes: unknown },
  ].filter(({ codes: own }) => own.length > 0);
  return {
    id,
    title: label,
    label,
    group: 'Hoeveel hulp is er?',
    message: classedMessage(figure, { zero, classes, unknown }),
    short: UNITS_SHORT[figure],
    layers,
    get lists() {
      return layers.map((layer, index) => ({
        id: `groep-${index + 1}`,
        heading: `${layer.label}${layer.style === 'empty' || layer.style === 'hatched' ? '' : ` ${UNITS[figure]}`}`,
        note: '',
        municipalities: list(layer.codes, layer.style === 'empty' ? () => undefined : valueWords),
      }));
    },
    perInhabitant: figure === 'locationsPer10k',
    tellsInhabitants: false,
    provinces: [],
  };
}

const UNITS = { locationsPer10k: 'locaties per 10.000 inwoners', lifeDomains: 'leefgebieden' } as const;
const UNITS_SHORT = {
  locationsPer10k: 'Aantal per gemeente',
  lifeDomains: `Hoeveel van de ${LIFE_DOMAINS.length}`,
} as const;
