import { countOf, formatNumber } from '../../../model/dutch.ts';
import { known, type Measure, unknown } from '../../../model/figure.ts';
import { countedOn } from '../../shared/measures.ts';
import type { PartContext } from '../../shared/part-context.ts';
import type { NeedExpectedPart } from './type.ts';

const UNKNOWN = 'Een cijfer over de inwoners ontbreekt.';

/** The range of locations that municipalities with such residents mostly have, in words that claim no more than that. */
export function buildNeedExpected({
  analysis,
  municipality: { code },
  supply,
}: PartContext): NeedExpectedPart {
  const study = analysis.needStudy();
  // Without any range the model itself has no figures: the page of the study says why, once.
  if (!study || study.expected.ranges.size === 0) return { needExpected: undefined };
  const range = study.expected.ranges.get(code);
  const { referenceDate } = analysis.edition.settings;
  const measure = (id: string, end: string): Measure => ({
    id,
    label: `Locaties die gemeenten met zulke inwoners meestal hebben, ${end}`,
    unit: 'locaties',
    decimals: 0,
    period: countedOn(referenceDate),
    source: 'eigen berekening, geen norm',
  });
  const figure = (id: 'van' | 'tot', value: number | undefined) => ({
    measure: measure(id, id),
    reading: value === undefined ? unknown(UNKNOWN) : known(value),
  });
  return {
    needExpected: {
      low: figure('van', range?.low),
      high: figure('tot', range?.high),
      sentences: range
        ? [
            rangeWords(range),
            foundWords(supply.locations.length),
            'Dat is geen norm: het model verklaart een deel.',
          ]
        : [
            'Hoeveel locaties gemeenten met zulke inwoners meestal hebben, weten wij niet: er ontbreekt een cijfer over de inwoners.',
          ],
    },
  };
}

/** 'Gemeenten met zulke inwoners hebben meestal 2 tot 6 locaties.' */
function rangeWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const amount =
    low === high
      ? countOf(low, 'locatie', 'locaties')
      : `${formatNumber(low)} tot ${countOf(high, 'locatie', 'locaties')}`;
  return `Gemeenten met zulke inwoners hebben meestal ${amount}.`;
}

/** 'Hier zijn er 4 gevonden.', 'Hier is er geen gevonden.' */
function foundWords(found: number): string {
  if (found === 0) return 'Hier is er geen gevonden.';
  return `Hier ${found === 1 ? 'is' : 'zijn'} er ${formatNumber(found)} gevonden.`;
}
