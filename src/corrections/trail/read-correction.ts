import { choiceList, readRequiredChoice } from '../../ingest/cells/choices.ts';
import { readCell, readRequiredDate, readRequiredText } from '../../ingest/cells/fields.ts';
import { CORRECTIONS_FOLDER } from '../../ingest/files/data-files.ts';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import type { MunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import { checkStep } from '../judge/states.ts';
import { readFacts, type Section } from '../report/fact-lines.ts';
import { readReportSections, readValueSection } from '../report/read-report.ts';
import type { NewValues } from '../report/report.ts';
import { isReportId } from '../report/report-id.ts';
import { checkSections, checkStrangeLines, sectionCells } from '../report/section-cells.ts';
import { LONGEST_WORDS } from '../report/words.ts';
import { type Correction, isSettled, STATES, type Step, stateOf } from './correction.ts';

const STATE_CHOICES = choiceList(
  'unknown-state',
  'de stand',
  STATES.filter((state) => state.key !== 'new'),
);
const INITIALS = /^[\p{L}\p{N}.-]{1,12}$/u;

/** The file of a correction, within the data folder. */
export function correctionFile(id: string): string {
  return `${CORRECTIONS_FOLDER}/${id}.txt`;
}

/** The id in the name of a file in the folder of corrections; undefined where it is no such name. */
function idInFile(file: string): string | undefined {
  const id = file.slice(CORRECTIONS_FOLDER.length + 1, -'.txt'.length);
  return isReportId(id) && file === correctionFile(id) ? id : undefined;
}

/** True for the initials of an editor: short, and no name with spaces. */
export function areInitials(text: string): boolean {
  return INITIALS.test(text);
}

function readStep(file: string, section: Section, log: FindingLog): Step | undefined {
  const before = log.errors;
  const cells = sectionCells(file, section, ['stand', 'datum', 'door', 'reden', 'opvolger'], log);
  const state = readRequiredChoice(cells.cell('stand'), STATE_CHOICES, log);
  const date = readRequiredDate(cells.cell('datum'), log);
  const by = readRequiredText(cells.cell('door'), log);
  const why = readCell(cells.cell('reden'), log, LONGEST_WORDS) ?? '';
  const successor = readCell(cells.cell('opvolger'), log) ?? '';
  if (by !== undefined && !areInitials(by)) {
    log.error('broken-initials', cells.cell('door'), {
      message: `${quoted(by)} zijn geen initialen.`,
      expected: 'Hoogstens twaalf letters, zonder spaties: VB.',
      action: 'Vul de initialen in. Een hele naam hoort hier niet.',
    });
  }
  if (log.errors > before || !state || date === undefined || by === undefined) return undefined;
  return { state, date, by, why, ...(successor === '' ? {} : { successor }) };
}

function readSteps(file: string, id: string, sections: readonly Section[], log: FindingLog): readonly Step[] {
  const steps: Step[] = [];
  for (const section of sections.filter(({ name }) => name === 'stap')) {
    const step = readStep(file, section, log);
    if (step === undefined) continue;
    const problem = checkStep({ id, steps }, step);
    if (problem === undefined) steps.push(step);
    else
      log.error(
        'illegal-step',
        { file, line: section.line, value: step.state },
        { message: problem.message, expected: problem.expected, action: problem.action },
      );
  }
  return steps;
}

function valuesIn(
  name: string,
  sections: readonly Section[],
  read: (section: Section) => NewValues,
): NewValues {
  const section = sections.find((each) => each.name === name);
  return section === undefined ? new Map() : read(section);
}

/** What became of a report is not undone by a new division: it stays a report about the municipality of then. */
function asItWas(lookup: MunicipalityLookup): MunicipalityLookup {
  return {
    find: (written) => {
      const found = lookup.find(written);
      return found.kind === 'moved' || found.kind === 'split'
        ? { kind: 'found', municipality: found.from }
        : found;
    },
  };
}

/**
 * The correction in a file of the data folder. Undefined with errors in the log: file, line, value, what was expected and
 * what to do.
 *
 * @param file within the data folder: 'corrections/M-7K3QX9M2TC.txt'
 */
export function readCorrection(
  file: string,
  text: string,
  lookup: MunicipalityLookup,
  log: FindingLog,
): Correction | undefined {
  const before = log.errors;
  const id = idInFile(file);
  const { sections, strange } = readFacts(text);
  const person = sections.find(({ name }) => name === 'melder');
  if (person !== undefined) {
    log.error(
      'reporter-in-correction',
      { file, line: person.line },
      {
        message: 'Hier staat wie de melder is. Dit bestand is niet vertrouwelijk.',
        expected: 'De naam van de melder alleen in data/confidential/reporters.',
        action: 'Haal het blok [melder] uit dit bestand.',
      },
    );
  }
  checkSections(
    file,
    sections.filter(({ name }) => name !== 'melder'),
    { once: ['melding', 'nieuw', 'oud', 'besluit', 'weg'], often: ['stap'] },
    log,
  );
  checkStrangeLines(file, strange, log);
  const steps = readSteps(file, id ?? '', sections, log);
  const read = readReportSections(file, sections, isSettled({ steps }) ? asItWas(lookup) : lookup, log);
  const readValues = (section: Section) => readValueSection(file, section, log);
  const decided = valuesIn('besluit', sections, readValues);
  const old = valuesIn('oud', sections, (section) => readValueSection(file, section, log, true));
  if (id === undefined || (read?.id !== undefined && read.id !== id) || (read && read.id === undefined)) {
    log.error(
      'correction-in-wrong-file',
      { file, column: 'id', value: read?.id ?? '' },
      {
        message: 'De naam van het bestand is niet het kenmerk van de melding.',
        expected:
          'Een bestand met het kenmerk als naam, zoals M-7K3QX9M2TC.txt, en hetzelfde kenmerk bij id.',
        action: 'Geef het bestand weer zijn eigen naam.',
      },
    );
  }
  if (log.errors > before || id === undefined || read === undefined) return undefined;
  const removed = sections.find(({ name }) => name === 'weg')?.facts ?? [];
  return {
    id,
    report: read.report,
    before: old,
    decided,
    steps,
    removed: removed.map(({ key, value }) => ({ header: key, value })),
  };
}

/** Reports successors that are not there, for all corrections together. */
export function checkSuccessors(corrections: readonly Correction[], log: FindingLog): void {
  const ids = new Set(corrections.map(({ id }) => id));
  for (const { id, steps } of corrections) {
    const successor = steps.at(-1)?.successor;
    if (stateOf({ steps }) !== 'superseded' || (successor !== undefined && ids.has(successor))) continue;
    log.error(
      'missing-successor',
      { file: correctionFile(id), column: 'opvolger', value: successor ?? '' },
      {
        message: 'De melding die deze vervangt, is er niet.',
        expected: 'Het kenmerk van een andere melding in de map corrections.',
        action: 'Verbeter het kenmerk bij opvolger.',
      },
    );
  }
}
