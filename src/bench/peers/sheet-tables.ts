import {
  COVERAGE_WORDS,
  countWords,
  coverageNotes,
  domainLabel,
  nearestHeading,
  nearestLines,
  shareLines,
  typeLines,
} from '../../../templates/sheet/coverage.ts';
import {
  axisHeading,
  INDICATOR_WORDS,
  indicatorLabel,
  indicatorNotes,
  indicatorRows,
} from '../../../templates/sheet/indicators.ts';
import { besideWords, mainRow, mainWords } from '../../../templates/sheet/main-figures.ts';
import { legendOf, shareOfAxis, type YardstickRow } from '../../../templates/sheet/marks/yardstick.ts';
import type { Measured, SheetContext, SheetInput } from '../../../templates/sheet/sheet-style.ts';
import { NEIGHBOUR_COLUMNS, neighbourRows } from '../../../templates/sheet/surroundings.ts';
import { shareWords } from '../../charts/municipality/coverage.ts';
import { peersOf } from '../../factsheet/shared/peers.ts';
import type { TextBlock } from '../../pdf/text/layout-text.ts';

/** A text with the size in points at which it stands on our sheet, and without what was cut off there. */
interface FittedText {
  readonly text: string;
  readonly size: number;
}

/** The words of a laid out text and their size; where lines break is for the other program to say. */
export function fitted({ lines, size }: TextBlock): FittedText {
  return { text: lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''), size };
}

/** The five figures, each beside those of the same size. */
export function mainTexts(factsheet: SheetInput['factsheet']) {
  return {
    heading: mainWords(factsheet).heading,
    legend: legendOf(factsheet).map(({ text, mark }) => ({ text, mark })),
    columns: mainWords(factsheet).columns,
    beside: besideWords(factsheet),
    rows: factsheet.mainFigures.map((main) => {
      const { axis, half, ...words } = mainRow(main, peersOf(factsheet).group);
      return { ...words, half: half ?? null, axis: axisTexts(axis) };
    }),
    note: mainWords(factsheet).note,
  };
}

/** The matrix of life domains and support types. */
export function coverageTexts(measured: Measured) {
  const { pdf, factsheet } = measured;
  return {
    heading: COVERAGE_WORDS.heading,
    key: COVERAGE_WORDS.key,
    domain: COVERAGE_WORDS.domain,
    types: factsheet.supportTypes.map(typeLines),
    share: shareLines(factsheet),
    nearest: nearestHeading(factsheet),
    rows: factsheet.lifeDomains.map((domain, index) => ({
      label: fitted(domainLabel(pdf, domain)),
      missing: domain.locations === 0,
      cells: (factsheet.combinations[index]?.cells ?? []).map((cell) =>
        cell.locations === 0 ? null : { count: countWords(cell), everybody: cell.forEverybody > 0 },
      ),
      share: shareWords(domain, 'size'),
      nearest: nearestLines(pdf, domain).map(({ text }) => text),
    })),
    notes: fitted(coverageNotes(measured)),
  };
}

/** The figures of the residents. */
export function indicatorTexts(measured: Measured & Pick<SheetContext, 'settings'>) {
  const { pdf, factsheet } = measured;
  return {
    heading: INDICATOR_WORDS.heading,
    columns: [...INDICATOR_WORDS.columns, axisHeading(factsheet)],
    rows: indicatorRows(factsheet).map(({ label, axis, ...words }) => ({
      ...words,
      label: fitted(indicatorLabel(pdf, label)),
      axis: axisTexts(axis),
    })),
    notes: indicatorNotes(measured).blocks.map(fitted),
  };
}

/** The municipality and its neighbours. */
export function neighbourTexts(measured: Measured & Pick<SheetInput, 'surroundings'>) {
  const { rows, rest } = neighbourRows(measured);
  return {
    columns: NEIGHBOUR_COLUMNS,
    rows: rows.map(({ label, adds, weight, ...words }) => ({
      ...words,
      label: fitted(label),
      adds: adds ? fitted(adds) : null,
      own: weight === 'bold',
    })),
    rest: rest ?? null,
  };
}

/** The marks of a yardstick by where they stand on it, from 0 to 1. */
function axisTexts(row: YardstickRow) {
  const { own, half, country, from, to, words } = row;
  const at = (value: number | undefined) => (value === undefined ? null : shareOfAxis(row, value));
  return {
    from: words(from),
    to: words(to),
    own: at(own),
    low: at(half?.low),
    median: at(half?.median),
    high: at(half?.high),
    country: at(country),
  };
}
