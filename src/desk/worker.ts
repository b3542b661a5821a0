import { unzipSync, type Zippable, zipSync } from 'fflate';
import type { FontSet } from '../pdf/fonts/font-face.ts';
import { makeFontSet } from '../pdf/fonts/subset-face.ts';
import { Desk } from './desk.ts';
import { DeskProblem } from './desk-problem.ts';
import type { AnswerTo, Ask, FileOnDesk, QuestionName, Reply, Request } from './messages.ts';

let fonts: FontSet | undefined;
const desk = new Desk(() => {
  if (!fonts)
    throw new DeskProblem('De letters van het factsheet zijn niet geladen. Laad de pagina opnieuw.');
  return fonts;
});

async function bytesAt(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok)
    throw new DeskProblem(
      `Het bestand ${address} is niet te laden (${response.status}). Laad de pagina opnieuw.`,
    );
  return new Uint8Array(await response.arrayBuffer());
}

/** The only moment at which anything is fetched: files of the site itself. */
async function load({ edition, fonts: addresses }: Ask<'load'>): Promise<AnswerTo<'load'>> {
  const [zip, regular, bold] = await Promise.all([edition, addresses.regular, addresses.bold].map(bytesAt));
  if (!zip || !regular || !bold)
    throw new DeskProblem('De werktafel is niet te laden. Laad de pagina opnieuw.');
  fonts = makeFontSet({ regular, bold });
  return desk.publish(Object.entries(unzipSync(zip)).map(([path, bytes]) => ({ path, bytes })));
}

/** What is in it is compressed already; its times say nothing, so that the same files give the same bytes. */
function zip(files: readonly FileOnDesk[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of files) entries[path] = [bytes, { level: 0, mtime: new Date(2000, 0, 1, 12) }];
  return zipSync(entries);
}

type Answers = {
  readonly [Name in QuestionName]: (ask: Ask<Name>) => AnswerTo<Name> | Promise<AnswerTo<Name>>;
};

const ANSWERS: Answers = {
  load,
  check: ({ files, complete }) => desk.check(files, complete),
  detail: ({ finding }) => desk.detail(finding),
  mend: ({ finding, chosen }) => desk.mend(finding, chosen),
  undo: () => desk.undo(),
  findingsCsv: () => desk.findingsCsv(),
  toSave: () => desk.toSave(),
  reports: () => desk.reports().view(),
  addReports: ({ files }) => desk.reports().add(files),
  report: ({ id }) => desk.reports().detail(id),
  judge: (form) => desk.reports().step(form),
  applyReports: ({ by, date }) => desk.applyReports(by, date),
  preview: ({ code }) => desk.preview(code),
  sheet: ({ code }) => desk.sheet(code),
  changes: () => desk.changes(),
  allFiles: () => desk.allFiles(),
  hold: ({ files }) => desk.hold(files),
  zip: ({ files }) => zip(files),
};

function answer<Name extends QuestionName>({ name, ask }: Request<Name>) {
  return ANSWERS[name](ask);
}

function problemOf(error: unknown): string {
  if (error instanceof DeskProblem) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `Er ging iets mis in de werktafel zelf: ${what}. Laad de pagina opnieuw. Uw bestanden zijn niet veranderd.`;
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply: Reply = await Promise.resolve()
    .then(() => answer(data))
    .then(
      (given) => ({ id: data.id, answer: given }),
      (error: unknown) => ({ id: data.id, problem: problemOf(error) }),
    );
  postMessage(reply);
});
