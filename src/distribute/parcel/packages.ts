import { renderPersonalSheet } from '../../../templates/personal-sheet.ts';
import { locatorMap } from '../../charts/municipality/locator-map.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import { formatDate } from '../../model/dutch.ts';
import type { FontSet } from '../../pdf/fonts/font-face.ts';
import { sharedInput, sheetContext } from '../../publish/municipality/input.ts';
import { municipalityPath } from '../../publish/shared/paths.ts';
import type { Site } from '../../publish/site.ts';
import type { SurveyAnswer } from '../../survey/answer.ts';
import type { Inhabitants, QuestionComparison } from '../../survey/comparisons.ts';
import { buildPersonalSheet } from '../../survey/personal-sheet.ts';
import { DistributionError } from '../distribution-error.ts';
import type { Package } from './lists.ts';
import { composeDraft, fillMail, type MailTemplate } from './mail.ts';

/** What all packages of a run are made from. */
export interface PackageContext {
  readonly site: Site;
  readonly fonts: FontSet;
  readonly template: MailTemplate;
  readonly comparisons: readonly QuestionComparison[];
  readonly inhabitants: Inhabitants;
}

/** The sheet and the mail of each respondent, in the order of the answers. */
export async function makePackages(
  context: PackageContext,
  answers: readonly SurveyAnswer[],
  advance: (done: number) => void,
): Promise<readonly Package[]> {
  const packages: Package[] = [];
  for (const answer of answers) {
    const { code, name } = answer.municipality;
    if (!context.site.analysis.byCode.has(code)) {
      throw new DistributionError(`Er is geen factsheet van ${name}.`);
    }
    packages.push(await makePackage(context, context.site.factsheetOf(code), answer));
    advance(packages.length);
  }
  return packages;
}

async function makePackage(
  { site, fonts, template, comparisons, inhabitants }: PackageContext,
  factsheet: Factsheet,
  answer: SurveyAnswer,
): Promise<Package> {
  const { settings } = site;
  const page = settings.baseUrl + municipalityPath(factsheet.slug);
  const baseName = `${factsheet.code}-${factsheet.slug}`;
  const sheet = renderPersonalSheet(
    sheetContext(sharedInput(site)),
    fonts,
    buildPersonalSheet(factsheet, answer, comparisons, inhabitants),
    locatorMap(site.sheetLocator, factsheet.code, factsheet.name),
  );
  const text = fillMail(
    template,
    {
      naam: answer.name,
      gemeente: factsheet.name,
      datum: formatDate(answer.date),
      pagina: page,
      contact: settings.contactEmail,
      uitgever: settings.publisher.name,
      peildatum: formatDate(settings.referenceDate),
    },
    answer.example || settings.status === 'example',
  );
  const recipient = { name: answer.name, email: answer.email };
  const mail = await composeDraft({
    ...text,
    recipient,
    date: answer.date,
    host: new URL(settings.baseUrl).hostname,
    attachment: { fileName: `${baseName}.pdf`, bytes: sheet },
  });
  return {
    code: factsheet.code,
    municipality: factsheet.name,
    recipient,
    line: answer.line,
    subject: text.subject,
    page,
    sheet: { path: `factsheets/${baseName}.pdf`, bytes: sheet },
    mail: { path: `mails/${baseName}.eml`, bytes: mail },
  };
}
