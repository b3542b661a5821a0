import type { Drawing } from '../src/charts/parts/drawing.ts';
import { EXAMPLE_TITLE } from '../src/factsheet/shared/notices.ts';
import { formatDate } from '../src/model/dutch.ts';
import type { FontSet } from '../src/pdf/fonts/font-face.ts';
import { TaggedPdf } from '../src/pdf/tagged-pdf.ts';
import type { PersonalSheet } from '../src/survey/personal-sheet.ts';
import { putAmounts } from './personal/amounts.ts';
import { putDifferences } from './personal/differences.ts';
import { putIntro } from './personal/intro.ts';
import { putOffer } from './personal/offer.ts';
import { putOwnWords } from './personal/own-words.ts';
import { PERSONAL_TOP, type PersonalJob } from './personal/personal-style.ts';
import { putFooter } from './sheet/footer.ts';
import { putHeader, putNotices } from './sheet/header.ts';
import { putMainFigures } from './sheet/main-figures.ts';
import { printable } from './sheet/marks/printable.ts';
import type { SheetContext } from './sheet/sheet-style.ts';

/** What goes before the mark of the answers among the keywords of a personal sheet. */
export const ANSWER_KEYWORD = 'antwoord ';

/**
 * The personal A4 sheet of a municipality that filled in the survey: the heart of the public sheet, its own answers
 * and where they differ. Always one page; the same bytes for the same sheet. The first keyword is the code of the
 * municipality and the last one the mark of the answers, so that the file itself tells what it belongs to. `locator` is where the
 * municipality lies, without the land.
 */
export function renderPersonalSheet(
  context: SheetContext,
  fonts: FontSet,
  sheet: PersonalSheet,
  locator: Drawing,
): Uint8Array {
  const { settings } = context;
  const { factsheet, answer } = sheet;
  const example = settings.status === 'example' || answer.example;
  const pdf = new TaggedPdf({
    fonts,
    title: `${example ? `${EXAMPLE_TITLE}: ` : ''}Persoonlijke factsheet ${factsheet.name} - ${settings.title}`,
    author: settings.publisher.name,
    subject: `Vertrouwelijk: de antwoorden van de gemeente ${factsheet.name} van ${formatDate(answer.date)}`,
    keywords: [factsheet.code, factsheet.name, 'vertrouwelijk', ANSWER_KEYWORD + answer.fingerprint],
    language: 'nl-NL',
    date: settings.referenceDate,
    identity: `${factsheet.code} ${settings.referenceDate} ${settings.status} ${answer.fingerprint}`,
  });
  const job: PersonalJob = {
    ...context,
    pdf,
    factsheet,
    locator,
    sheet,
    printable: (text) => printable(text, fonts),
  };
  putHeader(job);
  putNotices(job);
  putIntro(job);
  putMainFigures(job, PERSONAL_TOP.figures);
  putAmounts(job);
  putOffer(job);
  const below = putDifferences(job);
  putOwnWords(job, below);
  putFooter(job);
  return pdf.save();
}
