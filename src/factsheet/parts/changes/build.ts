import type { MunicipalityChange } from '../../../history/municipalities/municipality-change.ts';
import {
  besideHalf,
  borderSentence,
  foundSentence,
  LOCATIONS,
  type Moments,
  momentsOf,
  ORGANISATIONS,
  originSentence,
} from '../../../history/words.ts';
import { MAIN_FIGURE_IDS, mainMeasure } from '../../shared/measures.ts';
import type { PartContext, Past } from '../../shared/part-context.ts';
import type { ChangedFigure, ChangesPart } from './type.ts';

/** Sets the figures beside those of the edition before; nothing where there is none. */
export function buildChanges({
  analysis: { edition, byCode },
  municipality,
  past,
}: PartContext): ChangesPart {
  const change = past?.changes.municipalities.get(municipality.code);
  if (!past || !change) return {};
  const { from, to } = past.changes;
  const moments = momentsOf(from, to);
  const { reason, lifeDomains, supportTypes, organisations } = change;
  const origin = originSentence(municipality, change.origin.wholes, change.origin.divided, moments);
  const border = borderSentence(municipality.code, change.borders, (code) => byCode.get(code)?.name ?? code);
  const figures = MAIN_FIGURE_IDS.map((id): ChangedFigure => {
    const { older, newer, difference } = change.figures[id];
    const half = past.changes.halves[id];
    return {
      id,
      older: { measure: mainMeasure(id, past.earlier), reading: older },
      newer: { measure: mainMeasure(id, edition), reading: newer },
      difference,
      half: half && { low: half.low, high: half.high },
    };
  });
  return {
    changes: {
      from,
      to,
      moments,
      ...(reason === undefined ? {} : { reason }),
      ...(origin === undefined ? {} : { origin }),
      ...(border === undefined ? {} : { border }),
      figures,
      sentences: reason === undefined ? sentences(change, past, moments) : [],
    },
    changedOffer: {
      ...(lifeDomains === undefined ? {} : { lifeDomains }),
      ...(supportTypes === undefined ? {} : { supportTypes }),
      ...(organisations === undefined ? {} : { organisations }),
    },
  };
}

/** Locations beside the middle half of all changes, then organisations. */
function sentences({ figures }: MunicipalityChange, { changes }: Past, moments: Moments): string[] {
  const half = changes.halves.locations;
  return [
    foundSentence(figures.locations, LOCATIONS, moments),
    ...(half ? [besideHalf(figures.locations, half)] : []),
    foundSentence(figures.organisations, ORGANISATIONS, moments),
  ].filter((sentence) => sentence !== '');
}
