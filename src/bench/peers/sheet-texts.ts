import type { SheetContext, SheetInput } from '../../../templates/sheet/sheet-style.ts';
import { PAGE_STRIP, stripOf } from '../../charts/municipality/dot-strip.ts';
import { neighbourDrawing } from '../../charts/municipality/neighbour-map.ts';
import { placeDrawing } from '../../charts/municipality/place-chart.ts';
import type { Drawing } from '../../charts/parts/drawing.ts';
import { toSvgFile } from '../../charts/parts/svg.ts';
import type { MainFigure } from '../../factsheet/parts/main-figures/type.ts';
import { plainText } from '../../factsheet/parts/summary/type.ts';
import { MAIN_MEASURES } from '../../factsheet/shared/measures.ts';
import { cautions, EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { figureNumber, figureWords, tierWords } from '../../factsheet/shared/wording.ts';
import { formatDate, formatNumber } from '../../model/dutch.ts';
import { comparisonTexts, coverageTexts, indicatorTexts, STRIP, stripFile } from './sheet-tables.ts';

/** Size of the charts of the main figures, as in templates/sheet. */
const MAIN_CHART = { width: 96, height: 38, dot: 1.4 };
/** Of the main figures, the one whose background is the same on all sheets. */
const RATE = 'locationsPer10k';

type Facts = SheetInput['factsheet'];

/** The files that all sheets share: drawn once, so that a compiler which remembers them has less to do. */
export function sharedDrawings({ spread, land }: SheetContext): ReadonlyMap<string, string> {
  const rate = stripOf(spread.mainFigures[RATE], { ...PAGE_STRIP, ...MAIN_CHART }, MAIN_MEASURES[RATE].label);
  const strips = [...spread.indicatorValues].map(([id, values]): [string, string] => [
    stripFile(id),
    toSvgFile(stripOf(values, STRIP, id).background),
  ]);
  return new Map([['land.svg', toSvgFile(land)], ['rate.svg', toSvgFile(rate.background)], ...strips]);
}

/** All that stands on a sheet in words, and its drawings as SVG: what `sheet.typ` reads. */
export function sheetTexts(context: SheetContext, { factsheet, locator, surroundings }: SheetInput) {
  const { settings } = context;
  const example = settings.status === 'example';
  const lettered = surroundings.areas.filter(({ letter }) => letter !== undefined);
  return {
    title: `${example ? `${EXAMPLE_TITLE}: ` : ''}Factsheet ${factsheet.name} - ${settings.title}`,
    author: settings.publisher.name,
    subject: factsheet.summary[0] ? plainText(factsheet.summary[0]) : settings.title,
    keywords: [factsheet.code, factsheet.name, factsheet.province.name, 'sociaaljuridische ondersteuning'],
    date: settings.referenceDate.split('-').map(Number),
    kind: 'Factsheet sociaaljuridische ondersteuning',
    name: factsheet.name,
    'name-size': Math.min(32, Math.max(22, 760 / factsheet.name.length)),
    facts: [
      factsheet.province.name,
      figureWords(factsheet.inhabitants),
      factsheet.urbanityLabel,
      `peildatum ${formatDate(settings.referenceDate)}`,
    ]
      .filter((fact) => fact !== undefined)
      .join(' · '),
    locator: { alternative: locator.description, own: toSvgFile(locator) },
    notice: example ? { title: `${EXAMPLE_TITLE}. `, text: EXAMPLE_TEXT } : null,
    summary: factsheet.summary.flatMap((sentence, index) => [
      ...(index > 0 ? [{ text: ' ', strong: false }] : []),
      ...sentence.map(({ text, strong = false }) => ({ text, strong })),
    ]),
    main: {
      heading: 'Meer of minder dan elders?',
      legend: legend(factsheet),
      figures: factsheet.mainFigures.map((figure) => mainTexts(context, factsheet, figure)),
    },
    coverage: {
      heading: 'Waarvoor kunt u hier terecht?',
      tables: [
        coverageTexts('Leefgebied', factsheet.lifeDomains),
        coverageTexts('Soort hulp', factsheet.supportTypes),
      ],
    },
    comparisons: comparisonTexts(factsheet),
    surroundings: {
      heading: factsheet.acrossWater ? 'Locaties dichtbij, over het water' : 'Locaties in de buurgemeenten',
      alternative: surroundings.description,
      map: toSvgFile(neighbourDrawing(surroundings)),
      text:
        lettered.length > 0
          ? lettered
              .map(({ letter, name, locations }) => `${letter} = ${name} ${formatNumber(locations)}`)
              .join(' · ')
          : 'Het getal is het aantal locaties in de gemeente.',
    },
    indicators: {
      heading: 'Inwoners en gemeente',
      columns: ['Cijfer', 'Jaar', 'Hier', 'Middelste', 'Alle gemeenten'],
      rows: factsheet.indicators.flatMap((row) => indicatorTexts(context, row)),
      note: 'Stip = gemeente, streep = de middelste. * = schaal per factor tien.',
    },
    footer: footerTexts(context, factsheet),
  };
}

function legend({ groups }: Facts): readonly { readonly text: string }[] {
  const size = groups.find(({ id }) => id === 'size');
  const country = groups.find(({ id }) => id === 'country');
  return [
    { text: 'deze gemeente' },
    ...(size ? [{ text: `${size.municipalities} gemeenten van deze grootte` }] : []),
    ...(country ? [{ text: `alle ${country.municipalities} gemeenten` }] : []),
  ];
}

function mainTexts({ spread }: SheetContext, factsheet: Facts, main: MainFigure) {
  const drawing = placeDrawing(spread, factsheet, main.id, MAIN_CHART);
  // The strip of the rate has its dots, the same for all, before the marks of this municipality.
  const own: Drawing = main.id === RATE ? { ...drawing, marks: drawing.marks.slice(1) } : drawing;
  const size = main.comparisons.find(({ group }) => group === 'size');
  const country = main.comparisons.find(({ group }) => group === 'country');
  const compared = size?.tier && size.mean !== undefined && country?.mean !== undefined;
  return {
    label: MAIN_MEASURES[main.id].shortLabel,
    number: figureNumber(main.figure),
    'out-of': main.outOf === undefined ? null : `van ${main.outOf}`,
    background: main.id === RATE ? 'rate.svg' : null,
    chart: toSvgFile(own),
    alternative: `${drawing.title}. ${drawing.description}`,
    tier: compared && size.tier ? tierWords(size.tier).replace(/^./, (letter) => letter.toUpperCase()) : null,
    means: compared
      ? ` bij deze grootte (${formatNumber(size.mean ?? 0, 1)}). Nederland: ${formatNumber(country.mean ?? 0, 1)}.`
      : '',
  };
}

function footerTexts({ settings }: SheetContext, factsheet: Facts) {
  const titles = new Set([
    ...(settings.sources[0] ? [settings.sources[0].title] : []),
    ...factsheet.indicators
      .filter(({ figure }) => figure.reading.state === 'known')
      .map(({ source }) => source.title),
  ]);
  return {
    size: 5.8,
    'cautions-title': 'Let op. ',
    cautions: cautions(settings.referenceDate)
      .map(({ title, text }) => `${title} ${text}`)
      .join(' '),
    'sources-title': ' Bronnen. ',
    sources: `${[...titles].join('; ')}.`,
    address: 'Alle locaties, uitleg en data: ',
    url: `${settings.baseUrl}gemeente/${factsheet.slug}/`,
  };
}
