import type { CardContent } from '../../../templates/card.ts';
import { layerMarks } from '../../charts/national/map-drawing.ts';
import type { Mark } from '../../charts/parts/drawing.ts';
import { countryTotals } from '../../factsheet/country/totals.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import { areaWords } from '../../model/publication/area.ts';
import { type CardJob, exampleLine } from '../municipality/card-content.ts';
import type { NationalMapView } from '../national/maps.ts';
import { nationalOf } from '../national/picture.ts';
import type { Site } from '../site.ts';
import { mapCard, provinceCard, type SharedCard, siteCard } from './shared-card.ts';

interface GeneralCard {
  readonly path: string;
  /** All that is drawn on the land, as text: the same on the same land gives the same card. */
  readonly drawnFrom: string;
  /** Joins areas, which takes time: only for who draws the card. */
  readonly job: () => CardJob;
}

/** The cards that are not about one municipality: of the site, of each province and of each map. */
export function* generalCards(site: Site): Generator<GeneralCard> {
  const { settings, provinces } = site;
  const { maps, small } = nationalOf(site);
  const card = (
    { path }: SharedCard,
    own: Pick<CardContent, 'kicker' | 'name' | 'figures'>,
    areas: unknown,
    marks: () => readonly Mark[],
  ): GeneralCard => {
    const content = { ...own, siteTitle: settings.title, exampleTitle: exampleLine(settings) };
    const job = () => ({ content, mapMarks: marks() });
    return { path, drawnFrom: JSON.stringify([content, areas]), job };
  };
  const area = areaWords(settings);
  const name = 'Gratis hulp bij vragen over rechten en plichten';
  const figures = foundFigures(countryTotals(site.municipalities));
  // The first map is the one of all organisations.
  const layers = maps[0] ? maps[0].layers : [];
  const everything = () => layerMarks(small, layers);
  yield card(siteCard(settings), { kicker: area.label, name, figures }, layers, everything);
  for (const province of provinces) {
    const codes = province.municipalities.map(({ code }) => code);
    yield card(
      provinceCard(province, settings),
      {
        kicker: area.part === undefined ? 'Provincie' : `${area.label}, provincie`,
        name: province.name,
        figures: foundFigures({ ...province, municipalities: province.municipalities.length }),
      },
      codes,
      () => [{ kind: 'path', commands: small.areaOf(codes), fill: 'accent' }],
    );
  }
  for (const view of maps) {
    yield card(
      mapCard(view, settings),
      { kicker: `Kaart van ${area.name}`, name: view.title, figures: mapFigures(view) },
      view.layers,
      () => layerMarks(small, view.layers),
    );
  }
}

type Figures = CardContent['figures'];

function foundFigures({
  locations,
  withLocation,
  municipalities,
}: {
  readonly locations: number;
  readonly withLocation: number;
  readonly municipalities: number;
}): Figures {
  return [
    {
      number: formatNumber(locations),
      label: locations === 1 ? 'locatie gevonden' : 'locaties gevonden',
    },
    {
      number: formatNumber(withLocation),
      label: `van de ${countOf(municipalities, 'gemeente', 'gemeenten')} ${withLocation === 1 ? 'heeft' : 'hebben'} een locatie`,
    },
  ];
}

function mapFigures(view: NationalMapView): Figures {
  const all = view.layers.reduce((sum, { codes }) => sum + codes.length, 0);
  const of = `van de ${countOf(all, 'gemeente', 'gemeenten')}`;
  if (showsPresence(view)) return [{ number: formatNumber(view.layers[0]?.codes.length ?? 0), label: of }];
  const without = view.layers.find(({ style }) => style === 'empty');
  return without
    ? [
        {
          number: formatNumber(without.codes.length),
          label: `${of} ${without.codes.length === 1 ? 'heeft' : 'hebben'} geen locatie`,
        },
      ]
    : [];
}

/** A map of who has something tells that by province; the other maps show how much. */
function showsPresence({ provinces }: NationalMapView): boolean {
  return provinces.length > 0;
}
