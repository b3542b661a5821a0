import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { INHABITANTS } from '../analysis/analyse.ts';
import type { Progress } from '../build/process/progress.ts';
import { loadDataFolder } from '../ingest/files/data-folder.ts';
import { createMunicipalityLookup, type MunicipalityLookup } from '../ingest/municipalities/lookup.ts';
import { readEdition } from '../ingest/read-edition.ts';
import type { FileTally } from '../ingest/text/csv-file.ts';
import { compareText, enumerate } from '../model/dutch.ts';
import type { Edition } from '../model/edition.ts';
import { knownValue } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import { loadFonts } from '../pdf/fonts/load-fonts.ts';
import { makeSite } from '../publish/site.ts';
import type { SurveyAnswer } from '../survey/answer.ts';
import {
  compareAnswers,
  type Inhabitants,
  type QuestionComparison,
  withoutComparisons,
} from '../survey/comparisons.ts';
import { readSurvey } from '../survey/read-survey.ts';
import { type Silencers, silencersOf } from '../survey/silencers.ts';
import { DistributionError } from './distribution-error.ts';
import type { DistributeOptions } from './options.ts';
import {
  type Delivery,
  deliver,
  joinManifest,
  MAILING,
  MANIFEST,
  planDelivery,
  readEarlierManifest,
  rowsToKeep,
} from './parcel/delivery.ts';
import { mailingCsv, manifestRows, type OutputBytes, type Package } from './parcel/lists.ts';
import { type MailTemplate, readMailTemplate } from './parcel/mail.ts';
import { makePackages } from './parcel/packages.ts';
import { checkOutFolder, makePrivateFolder, readIfThere } from './parcel/private-folder.ts';
import { zipFiles } from './parcel/zip.ts';
import { readEarlierGroups, rememberGroups } from './proof/earlier-groups.ts';
import { type Consignment, proveNoMixUp } from './proof/prove.ts';
import { loadSurvey } from './survey/load-survey.ts';
import { readSurveyLines } from './survey/survey-lines.ts';
import { findUnprintable } from './survey/unprintable.ts';

const MAIL_TEMPLATE = path.resolve(import.meta.dirname, '../../templates/mail/bedankmail.txt');

export interface DistributionReport {
  readonly findings: readonly Finding[];
  readonly tally: FileTally;
  /** Undefined where errors in the survey stopped the run. */
  readonly result:
    | {
        readonly delivery: Delivery;
        readonly comparisons: readonly QuestionComparison[];
        /** Whose answers keep a comparison from everybody, for the editor alone. */
        readonly silencers: Silencers;
        readonly packages: number;
        readonly zip: string | undefined;
        readonly example: boolean;
      }
    | undefined;
}

/** A last chance to look at, or for a test to spoil, what is about to be proved and written. */
export type Inspect = (consignment: Consignment) => Consignment;

/**
 * From the survey to drafts that are ready to send. Everything is made and proved in memory first; only then is
 * anything written.
 *
 * @throws DistributionError for what the editor can put right, MixUpError where things are not of one municipality
 */
export async function runDistribution(
  options: DistributeOptions,
  progress: Progress,
  inspect: Inspect = (consignment) => consignment,
): Promise<DistributionReport> {
  const out = checkOutFolder(options.out);
  const survey = await loadSurvey(options);
  if (survey.privateFolder !== undefined && !options.dryRun) await makePrivateFolder(survey.privateFolder);
  const edition = await progress.stage('Gegevens lezen', 1, () => loadEdition(options.data));
  const lookup = createMunicipalityLookup(edition.municipalities, edition.abolished);
  const { answers, findings, tally } = readSurvey(survey.name, survey.content, lookup, edition.settings);
  if (!answers) return { findings, tally, result: undefined };

  const folder = path.join(out, edition.settings.referenceDate);
  const example = answers.some((answer) => answer.example);
  const inhabitants = inhabitantsOf(edition);
  const all = compareAnswers(answers, inhabitants, options.minimum);
  const comparisons = options.withComparison ? all : withoutComparisons(all);
  const earlierGroups = await readEarlierGroups(folder, example, options.notSent);
  const groups = rememberGroups(comparisons, earlierGroups, example);

  const selected = selectAnswers(answers, options.only, lookup);
  const fonts = loadFonts();
  const template = await loadTemplate();
  const site = makeSite(edition);
  const made = await progress.stage('Factsheets en mails', selected.length, (advance) =>
    makePackages({ site, fonts, template, comparisons, inhabitants }, selected, advance),
  );
  const earlier = await readEarlierManifest(folder);
  const isPart = options.only.length > 0;
  const kept = isPart ? await rowsToKeep(folder, earlier, new Set(made.map(({ code }) => code))) : [];
  const consignment = inspect({
    packages: made,
    manifest: joinManifest(made.flatMap(manifestRows), kept),
    mailing: mailingCsv(made),
  });
  await progress.stage('Controle op verwisseling', 1, () =>
    proveNoMixUp(consignment, readSurveyLines(survey.content, lookup)),
  );

  const lists = listsOf(consignment);
  const zip = await makeZip(options, folder, edition.settings.referenceDate, consignment.packages, lists);
  const planned = await planDelivery(
    folder,
    consignment.packages.map(({ municipality, sheet, mail }) => ({
      name: municipality,
      files: [sheet, mail],
    })),
    [...lists, groups, ...(zip.write ? [zip.write] : [])],
    earlier,
    new Set(isPart ? earlier.map(({ file }) => file) : []),
  );
  const delivery =
    zip.stale && planned.write.length + planned.remove.length > 0
      ? { ...planned, remove: [...planned.remove, zip.stale] }
      : planned;
  if (!options.dryRun) await deliver(delivery);
  return {
    findings: [...findings, ...findUnprintable(survey.name, selected, fonts)],
    tally,
    result: {
      delivery,
      comparisons,
      silencers: findSilencers(answers, inhabitants, all),
      packages: made.length,
      zip: zip.write?.path,
      example,
    },
  };
}

function findSilencers(
  answers: readonly SurveyAnswer[],
  inhabitants: Inhabitants,
  comparisons: readonly QuestionComparison[],
): Silencers {
  return new Map(
    comparisons.flatMap(({ question: { id }, outcome }) =>
      outcome.state === 'shown'
        ? []
        : [[id, silencersOf(answers, inhabitants, id, outcome.because)] as const],
    ),
  );
}

async function loadEdition(data: string): Promise<Edition> {
  const { edition } = readEdition(await loadDataFolder(data));
  if (edition) return edition;
  throw new DistributionError(
    'Er zijn fouten in de gegevens van de uitgave. Draai eerst npm run check en los de fouten op.',
  );
}

function inhabitantsOf({ indicatorReadings }: Edition): Inhabitants {
  return new Map(
    [...indicatorReadings].flatMap(([code, readings]) => {
      const reading = readings.get(INHABITANTS);
      const value = reading && knownValue(reading);
      return value === undefined ? [] : [[code, value] as const];
    }),
  );
}

async function loadTemplate(): Promise<MailTemplate> {
  return readMailTemplate(await readFile(MAIL_TEMPLATE, 'utf8'));
}

function selectAnswers(
  answers: readonly SurveyAnswer[],
  only: readonly string[],
  lookup: MunicipalityLookup,
): readonly SurveyAnswer[] {
  if (only.length === 0) return answers;
  const codes = new Set(only.map((written) => codeOf(written, lookup)));
  const chosen = answers.filter(({ municipality }) => codes.has(municipality.code));
  const answered = new Set(chosen.map(({ municipality }) => municipality.code));
  const missing = only.filter((written) => !answered.has(codeOf(written, lookup)));
  if (missing.length > 0) {
    throw new DistributionError(`Van ${enumerate(missing)} is er geen antwoord op de enquête.`);
  }
  return chosen.toSorted((a, b) => compareText(a.municipality.code, b.municipality.code));
}

function codeOf(written: string, lookup: MunicipalityLookup): string {
  const found = lookup.find(written);
  if (found.kind === 'found' || found.kind === 'moved') return found.municipality.code;
  const near =
    found.kind === 'unknown'
      ? found.nearest
      : found.kind === 'ambiguous'
        ? found.candidates.map(({ name }) => name)
        : [];
  throw new DistributionError(
    `--only ${written}: dit is niet de naam of de code van één gemeente.${near.length > 0 ? ` Bedoelt u ${near.join(' of ')}?` : ''}`,
  );
}

function listsOf({ mailing, manifest }: Consignment): readonly OutputBytes[] {
  return [
    { path: MAILING, bytes: Buffer.from(mailing) },
    { path: MANIFEST, bytes: Buffer.from(manifest) },
  ];
}

/** The ZIP of this run; or, where none is asked for, the one of an earlier run that would no longer be right. */
async function makeZip(
  { zip }: DistributeOptions,
  folder: string,
  date: string,
  packages: readonly Package[],
  lists: readonly OutputBytes[],
): Promise<{ readonly write?: OutputBytes; readonly stale?: string }> {
  const name = `factsheets-${date}.zip`;
  if (zip) {
    const files = [...packages.flatMap(({ sheet, mail }) => [sheet, mail]), ...lists];
    return { write: { path: name, bytes: zipFiles(files, date) } };
  }
  return (await readIfThere(path.join(folder, name))) === undefined ? {} : { stale: name };
}
