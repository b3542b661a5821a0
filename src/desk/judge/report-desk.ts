import { applyCorrections } from '../../corrections/apply/apply-corrections.ts';
import { type OpenInventory, openInventory } from '../../corrections/apply/open-inventory.ts';
import { decide } from '../../corrections/judge/decide.ts';
import { type InventoryRules, inventoryRules } from '../../corrections/judge/inventory-rules.ts';
import { reportsBeside, viewRow } from '../../corrections/judge/row-view.ts';
import { nextStates, takeStep } from '../../corrections/judge/states.ts';
import { mailtoOf, questionDraft, thanksDraft } from '../../corrections/mail/drafts.ts';
import { MOST_MAIL_BYTES, readMail, readReportsIn, refuseOutlook } from '../../corrections/mail/read-mail.ts';
import { reportableColumn } from '../../corrections/report/columns.ts';
import { readSent, type SentReport } from '../../corrections/report/read-report.ts';
import type { NewValues, ReportableColumn, Reporter } from '../../corrections/report/report.ts';
import { writeReporter } from '../../corrections/report/write-report.ts';
import { type Correction, stateOf, valuesOf } from '../../corrections/trail/correction.ts';
import { newCorrection } from '../../corrections/trail/new-correction.ts';
import { areInitials, correctionFile } from '../../corrections/trail/read-correction.ts';
import { readCorrections } from '../../corrections/trail/read-corrections.ts';
import { writeCorrection } from '../../corrections/trail/write-correction.ts';
import { bytesIn } from '../../ingest/files/data-files.ts';
import type { FilesByPath } from '../../ingest/files/read-editions.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Edition } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import { lazily } from '../../model/lazily.ts';
import type { OpenedFiles } from '../../publish/engine.ts';
import { DeskProblem } from '../desk-problem.ts';
import type { FileToSave, ReportFile } from '../messages.ts';
import { detailOfReport, listed, reportAbout } from './show-report.ts';
import type { JudgeView, ReportDetail, StepForm, StepOutcome } from './views.ts';

interface Kept {
  readonly correction: Correction;
  /** As it came on the desk; undefined for one that came in just now. */
  readonly written: string | undefined;
  readonly reporter: Reporter | undefined;
  /** What the mail said around it. */
  readonly mail: string;
}

/** The edition of which the reports tell, with its inventory taken apart. */
interface Judged {
  readonly edition: Edition;
  readonly inventory: OpenInventory;
  readonly rules: InventoryRules;
}

function judgedBy({ result, files }: OpenedFiles): Judged {
  const { edition, idsByFile } = result.current;
  if (!edition)
    throw new DeskProblem(
      'Er staan nog fouten in de bestanden. Los die eerst op: daarna kunt u meldingen beoordelen.',
    );
  const inventory = openInventory(bytesIn(files), idsByFile, edition);
  if (inventory.tables.length < idsByFile.size)
    throw new DeskProblem(
      'De inventarisatie is een Excel-werkmap. Meldingen verwerken wij alleen in een CSV. Sla de tabel op als CSV UTF-8 en leg die op de werktafel.',
    );
  return { edition, inventory, rules: inventoryRules(edition) };
}

function sentenceOf({ file, message, action }: Finding): string {
  return `${file}: ${message} ${action}`;
}

/** Reports, and what an editor decides about them. The rules are those of `src/corrections`. */
export class ReportDesk {
  #kept: ReadonlyMap<string, Kept> = new Map();
  #problems: readonly string[] = [];
  #judged: (() => Judged) | undefined;

  /** Takes the edition that lies on the desk now; the reports stay. */
  lay(opened: OpenedFiles): void {
    this.#judged = lazily(() => judgedBy(opened));
  }

  /** Takes the reports of a data folder, in the place of those that lay here. */
  layTrail(files: FilesByPath, edition: Edition): void {
    const { corrections, findings } = readCorrections(files, edition);
    this.#problems = findings.map(sentenceOf);
    this.#kept = new Map(
      corrections.map((correction) => [
        correction.id,
        { correction, written: writeCorrection(correction), reporter: undefined, mail: '' },
      ]),
    );
  }

  /** What lies here, to come back to. */
  snapshot(): () => void {
    const [kept, problems] = [this.#kept, this.#problems];
    return () => {
      this.#kept = kept;
      this.#problems = problems;
    };
  }

  view(): JudgeView {
    const names = this.#names();
    const all = [...this.#kept.values()].map(({ correction }) => correction);
    return {
      reports: all.map((correction) => listed(correction, names)),
      problems: this.#problems,
      toApply: all.filter((correction) => stateOf(correction) === 'accepted').length,
    };
  }

  /** Reads saved mails and report files; one that lies here already stays as it is. */
  async add(files: readonly ReportFile[]): Promise<JudgeView> {
    const { inventory, rules } = this.#need();
    const kept = new Map(this.#kept);
    const log = new FindingLog();
    for (const { name, file } of files) {
      if (refuseOutlook(name, log)) continue;
      if (file.size > MOST_MAIL_BYTES) {
        log.error(
          'file-too-large',
          { file: name },
          {
            message: 'Dit bestand is te groot voor een melding. Het is niet gelezen.',
            expected: `Hoogstens ${formatNumber(MOST_MAIL_BYTES / 1024 / 1024)} MB.`,
            action: 'Kijk of dit het goede bestand is.',
          },
        );
        continue;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { reports, text } = /\.eml$/i.test(name)
        ? await readMail(name, bytes, rules.lookup, log)
        : this.#readText(name, bytes, rules, log);
      for (const sent of reports) {
        if (kept.has(sent.id)) continue;
        const correction = newCorrection(sent, inventory);
        kept.set(sent.id, { correction, written: undefined, reporter: sent.reporter, mail: text });
      }
    }
    this.#kept = kept;
    this.#problems = log.finish().map(sentenceOf);
    return this.view();
  }

  #readText(
    name: string,
    bytes: Uint8Array,
    { lookup }: InventoryRules,
    log: FindingLog,
  ): { readonly reports: readonly SentReport[]; readonly text: string } {
    const text = decodeFile(name, bytes, log);
    if (text === undefined) return { reports: [], text: '' };
    const inBlocks = readReportsIn(name, text, lookup, log);
    const reports =
      inBlocks.length > 0
        ? inBlocks
        : [readSent(name, text, lookup, log)].filter((sent) => sent !== undefined);
    return { reports, text: '' };
  }

  detail(id: string): ReportDetail {
    const { inventory, rules } = this.#need();
    const { correction, reporter, mail } = this.#find(id);
    const all = [...this.#kept.values()].map((each) => each.correction);
    const names = this.#names();
    return detailOfReport(correction, {
      row: viewRow(correction, inventory, rules),
      beside: reportsBeside(correction, all, inventory).map((each) => listed(each, names)),
      names,
      reporter,
      mail,
      next: nextStates(correction),
    });
  }

  /** Takes a step with a report. @throws DeskProblem where it cannot be taken, with what to do */
  step({ id, state, why, by, date, successor, values }: StepForm): StepOutcome {
    const { inventory, edition } = this.#need();
    const kept = this.#find(id);
    if (!areInitials(by))
      throw new DeskProblem('Vul bij initialen hoogstens twaalf letters in, zonder spaties: VB.');
    const chosen = this.#chosen(kept.correction, values);
    const decided = chosen.size === 0 ? kept.correction : decide(kept.correction, chosen, inventory);
    const step = { state, date, by, why: why.trim(), ...(successor === '' ? {} : { successor }) };
    if (state === 'superseded' && !this.#kept.has(successor))
      throw new DeskProblem('Kies de melding die deze vervangt. Zij moet ook op de werktafel liggen.');
    const taken = takeStep(decided, step);
    if ('message' in taken) throw new DeskProblem(`${taken.message} ${taken.action}`);
    this.#put({ ...kept, correction: taken });
    const municipality = edition.municipalities.find(({ code }) => code === taken.report.municipality);
    if (!kept.reporter || !municipality) return { view: this.view(), mail: undefined };
    const input = { correction: taken, reporter: kept.reporter, municipality, settings: edition.settings };
    const draft = state === 'asked' ? questionDraft(input, step.why) : thanksDraft(input);
    return {
      view: this.view(),
      mail: draft && { address: mailtoOf(draft), text: `${draft.subject}\n\n${draft.body}` },
    };
  }

  /** Values of the form that are not those of the report. */
  #chosen(correction: Correction, values: StepForm['values']): NewValues {
    const now = valuesOf(correction);
    const chosen = new Map<ReportableColumn, string>();
    for (const { header, value } of values) {
      const column = reportableColumn(header);
      if (column !== undefined && (now.get(column) ?? '') !== value.trim()) chosen.set(column, value.trim());
    }
    return chosen;
  }

  /** Works the accepted reports into the inventory. The new bytes by file, and what became of each report (Dutch). */
  apply(
    by: string,
    date: string,
  ): { readonly files: ReadonlyMap<string, Uint8Array>; readonly told: readonly string[] } {
    const { inventory } = this.#need();
    if (!areInitials(by))
      throw new DeskProblem('Vul bij initialen hoogstens twaalf letters in, zonder spaties: VB.');
    const all = [...this.#kept.values()].map(({ correction }) => correction);
    const { files, outcomes } = applyCorrections(inventory, all);
    const told: string[] = [];
    let done = 0;
    for (const [id, outcome] of outcomes) {
      const kept = this.#find(id);
      if (outcome.kind === 'conflict') {
        const { message, action } = outcome.conflict;
        told.push(`${reportAbout(kept.correction, this.#names())} (${id}): ${message} ${action}`);
        continue;
      }
      const taken = takeStep(kept.correction, { state: 'applied', date, by, why: '' });
      if ('message' in taken) throw new DeskProblem(`${taken.message} ${taken.action}`);
      const removed = outcome.kind === 'applied' ? outcome.removed : [];
      this.#put({ ...kept, correction: { ...taken, removed } });
      done += 1;
    }
    const words = `${countOf(done, 'melding is', 'meldingen zijn')} verwerkt in de inventarisatie.`;
    return { files, told: [words, ...told] };
  }

  /** The trail of the reports that are new or went a step further, and who reported them. */
  toSave(): readonly FileToSave[] {
    return [...this.#kept.values()].flatMap(({ correction, written, reporter }) => {
      const text = writeCorrection(correction);
      if (text === written) return [];
      const encoder = new TextEncoder();
      const former = written === undefined ? undefined : encoder.encode(written);
      const trail: FileToSave = { path: correctionFile(correction.id), bytes: encoder.encode(text), former };
      if (!reporter) return [trail];
      const path = `confidential/reporters/${correction.id}.txt`;
      return [trail, { path, bytes: encoder.encode(writeReporter(reporter)), former: undefined }];
    });
  }

  #names(): ReadonlyMap<string, string> {
    const judged = this.#judged?.();
    return new Map(judged?.edition.municipalities.map(({ code, name }) => [code, name]));
  }

  #need(): Judged {
    if (!this.#judged) throw new DeskProblem('Leg eerst de inventarisatie op de werktafel.');
    return this.#judged();
  }

  #find(id: string): Kept {
    const found = this.#kept.get(id);
    if (!found) throw new DeskProblem('Deze melding ligt niet meer op de werktafel.');
    return found;
  }

  #put(kept: Kept): void {
    this.#kept = new Map([...this.#kept, [kept.correction.id, kept]]);
  }
}
