import { type NeighbourMap, neighbourFacts } from '../../charts/municipality/neighbour-map.ts';
import { coveragePicture } from '../../charts/municipality/pictures/coverage-picture.ts';
import type { PictureNotes } from '../../charts/municipality/pictures/frame.ts';
import { indicatorsPicture } from '../../charts/municipality/pictures/indicators-picture.ts';
import { mapPicture } from '../../charts/municipality/pictures/map-picture.ts';
import type { Picture } from '../../charts/municipality/pictures/picture.ts';
import { placePicture } from '../../charts/municipality/pictures/place-picture.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import { EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { MunicipalityFile } from '../shared/paths.ts';
import { type MunicipalityInput, pageMap, type SharedInput } from './input.ts';

/** What the charts show. */
export type ChartFacts = Pick<
  Factsheet,
  | 'code'
  | 'name'
  | 'slug'
  | 'groups'
  | 'mainFigures'
  | 'lifeDomains'
  | 'supportTypes'
  | 'inhabitants'
  | 'indicators'
>;

/** The two files of a picture. */
interface PictureFiles {
  readonly svg: MunicipalityFile;
  readonly png: MunicipalityFile;
}

const DOMAINS = { svg: 'domains', png: 'domainsPng' } as const;
const TYPES = { svg: 'types', png: 'typesPng' } as const;
const PLACE = { svg: 'place', png: 'placePng' } as const;
const INDICATORS = { svg: 'indicators', png: 'indicatorsPng' } as const;
const MAP = { svg: 'map', png: 'mapPng' } as const;

/** Of all pictures of a municipality. */
export const PICTURE_FILES: readonly PictureFiles[] = [MAP, DOMAINS, TYPES, PLACE, INDICATORS];

/** A picture that can be read where it was pasted. */
export interface NamedPicture extends PictureFiles {
  readonly picture: Picture;
}

/** All pictures of a municipality. */
export function municipalityPictures(
  shared: Pick<SharedInput, 'settings' | 'spread'>,
  input: MunicipalityInput,
): readonly NamedPicture[] {
  const { factsheet } = input;
  return [
    surroundingsPicture(shared.settings, pageMap(neighbourFacts(factsheet), input)),
    ...chartPictures(shared, factsheet),
  ];
}

/** The charts of a municipality. */
export function chartPictures(
  { settings, spread }: Pick<SharedInput, 'settings' | 'spread'>,
  facts: ChartFacts,
): readonly NamedPicture[] {
  const notes = notesOf(settings);
  const { measure } = facts.inhabitants;
  const inhabitants = `Inwoners: ${measure.period}. Bron: ${measure.source}.`;
  return [
    {
      ...DOMAINS,
      picture: coveragePicture(facts, facts.lifeDomains, 'Leefgebieden', notes),
    },
    {
      ...TYPES,
      picture: coveragePicture(facts, facts.supportTypes, 'Soorten hulp', notes),
    },
    {
      ...PLACE,
      picture: placePicture(spread, facts, { ...notes, notes: [...notes.notes, inhabitants] }),
    },
    {
      ...INDICATORS,
      // These figures have periods and sources of their own.
      picture: indicatorsPicture(spread, facts, {
        ...notes,
        notes: [`Uit de factsheet van ${formatDate(settings.referenceDate)}.`],
      }),
    },
  ];
}

/** The map of a municipality and its neighbours. */
export function surroundingsPicture(settings: EditionSettings, map: NeighbourMap): NamedPicture {
  const notes = notesOf(settings);
  const boundaries = settings.sources.find(({ id }) => id === 'boundaries')?.title;
  const sources = boundaries === undefined ? [] : [`Grenzen: ${boundaries}.`];
  return {
    ...MAP,
    picture: mapPicture(map, {
      ...notes,
      notes: [...notes.notes, ...sources],
    }),
  };
}

function notesOf({ title, referenceDate, sources, status }: EditionSettings): PictureNotes {
  return {
    notes: [
      `Peildatum ${formatDate(referenceDate)}. Niet gevonden betekent niet dat er niets is.`,
      `Bron: ${sources[0]?.title ?? title}.`,
    ],
    notice: status === 'example' ? `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen` : undefined,
  };
}
