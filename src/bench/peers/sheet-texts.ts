import { changesBlock } from '../../../templates/sheet/changes.ts';
import { footerRuns, QR, qrWords, shortAddress } from '../../../templates/sheet/footer.ts';
import { headerBlocks, LOCATOR_HEIGHT, SHEET_KIND } from '../../../templates/sheet/header.ts';
import { mainNoteTop, mainRowHeight } from '../../../templates/sheet/main-figures.ts';
import { qrPath } from '../../../templates/sheet/marks/qr-code.ts';
import { PROVIDER_WORDS, providerBlocks } from '../../../templates/sheet/providers.ts';
import {
  type Measured,
  type SheetContext,
  type SheetInput,
  WIDTH,
} from '../../../templates/sheet/sheet-style.ts';
import { summaryBlocks } from '../../../templates/sheet/summary.ts';
import { neighbourHeading } from '../../../templates/sheet/surroundings.ts';
import { neighbourDrawing } from '../../charts/municipality/neighbour-map.ts';
import { toSvgFile } from '../../charts/parts/svg.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { coverageTexts, fitted, indicatorTexts, mainTexts, neighbourTexts } from './sheet-tables.ts';

/** The files that all sheets share: drawn once, so that a compiler which remembers them has less to do. */
export function sharedDrawings({ land }: SheetContext): ReadonlyMap<string, string> {
  return new Map([['land.svg', toSvgFile(land)]]);
}

/** All that stands on a sheet in words, and its drawings as SVG: what `sheet.typ` reads. */
export function sheetTexts(
  context: SheetContext,
  { factsheet, locator, surroundings }: SheetInput,
  pdf: Measured['pdf'],
) {
  const { settings } = context;
  const { headline } = factsheet;
  const example = settings.status === 'example';
  const measured = { pdf, factsheet };
  const locatorWidth = (LOCATOR_HEIGHT * locator.width) / locator.height;
  const { name, facts } = headerBlocks({ ...measured, settings }, WIDTH - locatorWidth - 16);
  const { title, subtitle } = summaryBlocks(measured);
  return {
    title: `${example ? `${EXAMPLE_TITLE}: ` : ''}Factsheet ${factsheet.name} - ${settings.title}`,
    author: settings.publisher.name,
    subject: `${headline.title}. ${headline.subtitle}`,
    keywords: [factsheet.code, factsheet.name, factsheet.province.name, 'sociaaljuridische ondersteuning'],
    date: settings.referenceDate.split('-').map(Number),
    kind: SHEET_KIND,
    name: fitted(name),
    facts: fitted(facts),
    locator: {
      alternative: locator.description,
      own: toSvgFile(locator),
      width: locatorWidth,
      height: LOCATOR_HEIGHT,
    },
    notice: example ? { title: `${EXAMPLE_TITLE}. `, text: EXAMPLE_TEXT } : null,
    summary: { title: fitted(title), subtitle: fitted(subtitle) },
    main: mainTexts(factsheet),
    changes: changesTexts(measured),
    coverage: coverageTexts(measured),
    providers: providerTexts(measured),
    indicators: indicatorTexts({ ...measured, settings }),
    surroundings: {
      heading: neighbourHeading(factsheet),
      alternative: surroundings.description,
      map: toSvgFile(neighbourDrawing(surroundings)),
      ...neighbourTexts({ ...measured, surroundings }),
    },
    footer: footerTexts(settings, factsheet),
  };
}

function changesTexts(measured: Measured) {
  const block = changesBlock(measured);
  return {
    line: block ? fitted(block) : null,
    row: mainRowHeight(measured.factsheet),
    note: mainNoteTop(measured.factsheet),
  };
}

function providerTexts(measured: Measured) {
  const { shown, rest, national } = providerBlocks(measured);
  return {
    heading: PROVIDER_WORDS.heading,
    none: shown.length === 0 && rest === undefined ? PROVIDER_WORDS.none : null,
    shown: shown.map((lines) => lines.map(fitted)),
    rest: rest ?? null,
    'national-heading': PROVIDER_WORDS.national,
    national: national.map(fitted),
  };
}

function footerTexts(settings: SheetContext['settings'], factsheet: SheetInput['factsheet']) {
  const url = shortAddress(settings, factsheet.code);
  const code = {
    width: QR,
    height: QR,
    title: 'QR-code',
    description: qrWords(url),
    marks: [{ kind: 'path', commands: qrPath(url, 0, 0, QR), fill: 'ink' }],
  } as const;
  return {
    runs: footerRuns({ settings, factsheet }).map(({ text, weight, link }) => ({
      text,
      strong: weight === 'bold',
      url: link?.url ?? null,
    })),
    code: { alternative: code.description, drawing: toSvgFile(code) },
  };
}
