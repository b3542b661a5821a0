import PostalMime from 'postal-mime';
import { ANSWER_KEYWORD } from '../../../templates/personal-sheet.ts';
import { MixUpError } from '../distribution-error.ts';
import { codeInName, type Package, readList, sha256 } from '../parcel/lists.ts';
import type { SurveyLine } from '../survey/survey-lines.ts';
import { readSheetBack } from './read-sheet-back.ts';

/** All that is about to be written, as it will be written. */
export interface Consignment {
  readonly packages: readonly Package[];
  readonly manifest: string;
  readonly mailing: string;
}

/** One thing that names a municipality, recipient or answer, and what it names. */
type Claim = readonly [what: string, said: string | undefined];

/**
 * Proves that nobody gets the sheet of another municipality. For each package the line of the survey says what is
 * expected; the sheet (read back from its bytes), the names of the files, the mail (parsed again), the manifest and
 * the list for the mail merge must all say the same.
 *
 * @throws MixUpError that names the files and what they disagree on, without an answer or a mail address
 */
export async function proveNoMixUp(
  { packages, manifest, mailing }: Consignment,
  lines: ReadonlyMap<number, SurveyLine>,
): Promise<void> {
  const rows = readList(manifest);
  const mails = readList(mailing);
  const faults: string[] = [...faultsInCounts(packages, mails)];
  for (const one of packages) {
    const line = lines.get(one.line);
    if (line?.code === undefined) {
      faults.push(`${one.sheet.path}: regel ${one.line} van de enquête noemt geen gemeente.`);
      continue;
    }
    faults.push(...(await faultsOf(one, line, rows, mails)));
  }
  if (faults.length === 0) return;
  throw new MixUpError(
    `Gestopt: er is iets verwisseld. Er is niets geschreven en niets veranderd.\n${faults.map((fault) => `  ${fault}\n`).join('')}Verstuur niets. Meld dit bij wie het programma beheert.`,
  );
}

function faultsInCounts(
  packages: readonly Package[],
  mails: readonly Readonly<Record<string, string>>[],
): string[] {
  const faults: string[] = [];
  const paths = packages.flatMap(({ sheet, mail }) => [sheet.path, mail.path]);
  if (new Set(paths).size < paths.length) faults.push('Twee bestanden hebben dezelfde naam.');
  if (new Set(packages.map(({ line }) => line)).size < packages.length)
    faults.push('Eén regel van de enquête is twee keer gebruikt.');
  if (mails.length !== packages.length) faults.push('mailing.csv heeft niet voor elke gemeente één regel.');
  return faults;
}

function bytesOf(content: string | ArrayBuffer | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

async function faultsOf(
  one: Package,
  line: SurveyLine,
  rows: readonly Readonly<Record<string, string>>[],
  mails: readonly Readonly<Record<string, string>>[],
): Promise<string[]> {
  const paper = await readSheetBack(one.sheet.bytes);
  const codesInText = [...new Set(paper.text.match(/GM\d{4,6}/g) ?? [])];
  const markOf = (keywords: readonly string[]) =>
    keywords.find((keyword) => keyword.startsWith(ANSWER_KEYWORD))?.slice(ANSWER_KEYWORD.length);
  const mail = await PostalMime.parse(one.mail.bytes);
  const [attachment, ...others] = mail.attachments;
  const attached = attachment && bytesOf(attachment.content);
  const recipients = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  const rowsOf = (file: string) => rows.filter((row) => row['bestand'] === file);
  const mailing = mails.filter((row) => row['bijlage'] === one.sheet.path);
  const only = <Item>(items: readonly Item[]): Item | undefined =>
    items.length === 1 ? items[0] : undefined;

  const codes: readonly Claim[] = [
    ['de gegevens van de pdf (Info)', paper.infoKeywords[0]],
    ['de gegevens van de pdf (XMP)', paper.xmpKeywords[0]],
    ['de tekst op de pdf', only(codesInText)],
    ['de naam van de pdf', codeInName(one.sheet.path)],
    ['de naam van de mail', codeInName(one.mail.path)],
    ['de naam van de bijlage', codeInName(attachment?.filename ?? '')],
    ['het manifest bij de pdf', only(rowsOf(one.sheet.path))?.['gemeentecode']],
    ['het manifest bij de mail', only(rowsOf(one.mail.path))?.['gemeentecode']],
    ['mailing.csv', only(mailing)?.['gemeentecode']],
  ];
  const addresses: readonly Claim[] = [
    ['de mail', only(recipients)?.address],
    ['het manifest bij de pdf', only(rowsOf(one.sheet.path))?.['ontvanger']],
    ['het manifest bij de mail', only(rowsOf(one.mail.path))?.['ontvanger']],
    ['mailing.csv', only(mailing)?.['email']],
  ];
  const marks: readonly Claim[] = [
    ['de gegevens van de pdf (Info)', markOf(paper.infoKeywords)],
    ['de gegevens van de pdf (XMP)', markOf(paper.xmpKeywords)],
  ];
  const sheetHash = sha256(one.sheet.bytes);
  const hashes: readonly (readonly [what: string, said: string | undefined, expected: string])[] = [
    ['de bijlage van de mail', attached && others.length === 0 ? sha256(attached) : undefined, sheetHash],
    ['het manifest bij de pdf', only(rowsOf(one.sheet.path))?.['sha256'], sheetHash],
    ['het manifest bij de mail', only(rowsOf(one.mail.path))?.['sha256'], sha256(one.mail.bytes)],
  ];
  const where = `${one.sheet.path} (regel ${one.line})`;
  return [
    ...codes
      .filter(([, said]) => said !== line.code)
      .map(([what, said]) => `${where}: ${what} noemt ${said ?? 'geen gemeente'}, de enquête ${line.code}.`),
    ...addresses
      .filter(([, said]) => said !== line.email)
      .map(([what]) => `${where}: ${what} heeft een andere ontvanger dan de enquête.`),
    ...marks
      .filter(([, said]) => said !== line.fingerprint)
      .map(([what]) => `${where}: ${what} hoort bij andere antwoorden dan die regel van de enquête.`),
    ...hashes
      .filter(([, said, expected]) => said !== expected)
      .map(([what]) => `${where}: ${what} hoort bij een ander bestand.`),
  ];
}
