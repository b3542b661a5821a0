import { EXAMPLE_TITLE } from '../src/factsheet/shared/notices.ts';
import type { FontSet } from '../src/pdf/fonts/font-face.ts';
import { TaggedPdf } from '../src/pdf/tagged-pdf.ts';
import { putChanges } from './sheet/changes.ts';
import { putCoverage } from './sheet/coverage.ts';
import { putFooter } from './sheet/footer.ts';
import { putHeader, putNotices } from './sheet/header.ts';
import { putIndicators } from './sheet/indicators.ts';
import { putMainFigures } from './sheet/main-figures.ts';
import { putProviders } from './sheet/providers.ts';
import type { SheetContext, SheetInput, SheetJob } from './sheet/sheet-style.ts';
import { putSummary } from './sheet/summary.ts';
import { putSurroundings } from './sheet/surroundings.ts';

/**
 * The A4 factsheet of one municipality as a tagged PDF: always one page, the same bytes for the same factsheet.
 * The parts are put down in reading order.
 */
export function renderSheet(context: SheetContext, fonts: FontSet, input: SheetInput): Uint8Array {
  const { settings } = context;
  const { factsheet, superseded } = input;
  const example = settings.status === 'example';
  const pdf = new TaggedPdf({
    fonts,
    title: `${example ? `${EXAMPLE_TITLE}: ` : ''}Factsheet ${factsheet.name} - ${settings.title}`,
    author: settings.publisher.name,
    subject: `${factsheet.headline.title}. ${factsheet.headline.subtitle}`,
    keywords: [factsheet.code, factsheet.name, factsheet.province.name, 'sociaaljuridische ondersteuning'],
    language: 'nl-NL',
    date: settings.referenceDate,
    identity: [
      factsheet.code,
      settings.referenceDate,
      settings.status,
      ...(superseded ? [superseded.today.referenceDate] : []),
    ].join(' '),
  });
  const job: SheetJob = { ...context, ...input, pdf };
  putHeader(job);
  putNotices(job);
  putSummary(job);
  putMainFigures(job);
  putChanges(job);
  putCoverage(job);
  putProviders(job);
  putIndicators(job);
  putSurroundings(job);
  putFooter(job);
  return pdf.save();
}
