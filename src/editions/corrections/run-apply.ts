import path from 'node:path';
import { type Applied, applyCorrections, type Conflict } from '../../corrections/apply/apply-corrections.ts';
import { takeStep } from '../../corrections/judge/states.ts';
import { thanksDraft } from '../../corrections/mail/drafts.ts';
import { type Correction, stateOf } from '../../corrections/trail/correction.ts';
import { areInitials } from '../../corrections/trail/read-correction.ts';
import { formatFindings } from '../../ingest/findings/report.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import { countOf, enumerate } from '../../model/dutch.ts';
import type { IsoDate } from '../../model/edition.ts';
import type { Finding } from '../../model/finding.ts';
import { type Outcome, stopped } from '../outcome.ts';
import { replaceFile } from '../replace-file.ts';
import { writeDrafts } from './draft-file.ts';
import { isOutcome, type OpenFolder, openFolder, saveCorrection } from './folder.ts';

export interface ApplyOptions {
  readonly data: string;
  readonly by: string | undefined;
  readonly date: IsoDate;
}

function findingOf(id: string, { rule, message, ...rest }: Conflict): Finding {
  return {
    severity: 'error',
    rule,
    ...rest,
    file: rest.file ?? `corrections/${id}.txt`,
    message: `Melding ${id}: ${message}`,
  };
}

/** What is written down of a correction that is in the inventory now; of a conflict nothing. */
function settled(
  correction: Correction,
  { outcomes }: Applied,
  { by, date }: { readonly by: string; readonly date: IsoDate },
): Correction | undefined {
  const outcome = outcomes.get(correction.id);
  if (outcome === undefined || outcome.kind === 'conflict') return undefined;
  const removed =
    outcome.kind === 'applied' && outcome.removed.length > 0 ? outcome.removed : correction.removed;
  const taken = takeStep({ ...correction, removed }, { state: 'applied', date, by, why: '' });
  return 'message' in taken ? undefined : taken;
}

/** The inventory with the corrections is read as any other before it replaces a file. */
function faultsAfter({ files }: OpenFolder, changed: Applied['files']): readonly Finding[] {
  const { findings } = readEdition(new Map([...files, ...changed]));
  return findings.filter(({ severity }) => severity === 'error');
}

/**
 * Puts the accepted corrections in the inventory. Conflicts are told and change nothing. A run that is killed leaves the old
 * inventory or the new one; run again, it finishes what was begun. The exit code is 1 where something is left to settle.
 */
export async function runApply({ data, by, date }: ApplyOptions): Promise<Outcome> {
  if (by === undefined || !areInitials(by))
    return stopped('Zeg met --by wie dit doet: uw initialen, zoals --by VB.');
  const folder = await openFolder(data);
  if (isOutcome(folder)) return folder;
  const accepted = folder.corrections.filter((correction) => stateOf(correction) === 'accepted');
  if (accepted.length === 0)
    return { output: 'Er zijn geen aangenomen meldingen. Er is niets veranderd.\n', errors: '', exitCode: 0 };
  const early = accepted.find(({ steps }) => (steps.at(-1)?.date ?? '') > date);
  if (early) return stopped(`Melding ${early.id} is aangenomen na ${date}. Geef een latere dag met --date.`);
  const applied = applyCorrections(folder.inventory, accepted);
  const faults = applied.files.size === 0 ? [] : faultsAfter(folder, applied.files);
  if (faults.length > 0) {
    return stopped(
      'Met deze meldingen zou de inventarisatie fouten krijgen. Er is niets veranderd. Wijs de melding af, of geef een andere waarde.',
      formatFindings(faults, { limit: 20 }),
    );
  }
  // The row that goes is written down before it goes: whoever is killed in between has it still.
  for (const correction of accepted) {
    const outcome = applied.outcomes.get(correction.id);
    if (outcome?.kind === 'applied' && outcome.removed.length > 0)
      await saveCorrection(data, { ...correction, removed: outcome.removed });
  }
  for (const [name, bytes] of applied.files) {
    try {
      await replaceFile(path.join(data, name), bytes);
    } catch {
      return stopped(
        `Het bestand ${name} kan niet geschreven worden. Is het nog open in Excel? Sluit het en draai npm run corrections -- apply opnieuw.`,
      );
    }
  }
  const done: Correction[] = [];
  const drafts: string[] = [];
  for (const correction of accepted) {
    const taken = settled(correction, applied, { by, date });
    if (taken === undefined) continue;
    await saveCorrection(data, taken);
    done.push(taken);
    drafts.push(...(await writeDrafts(folder, taken, 'dank', thanksDraft)));
  }
  return told(applied, done, drafts);
}

function told({ files, outcomes }: Applied, done: readonly Correction[], drafts: readonly string[]): Outcome {
  const conflicts = [...outcomes].flatMap(([id, outcome]) =>
    outcome.kind === 'conflict' ? [findingOf(id, outcome.conflict)] : [],
  );
  const already = [...outcomes.values()].filter(({ kind }) => kind === 'already').length;
  const lines = [
    `${countOf(done.length, 'melding is', 'meldingen zijn')} verwerkt${already > 0 ? `; bij ${countOf(already, 'melding', 'meldingen')} stond het al goed` : ''}.`,
    files.size > 0 ? `Veranderd: ${enumerate([...files.keys()])}.` : 'De inventarisatie is niet veranderd.',
    ...(drafts.length > 0
      ? [
          `${countOf(drafts.length, 'mail met dank staat', 'mails met dank staan')} klaar in de map confidential/drafts. Kijk ze na en verstuur ze zelf.`,
        ]
      : []),
    ...(files.size > 0
      ? ['Wat te doen: draai npm run check, en npm run edition -- keys als er een locatie bij kwam.']
      : []),
  ];
  const output = `${lines.join('\n')}\n`;
  if (conflicts.length === 0) return { output, errors: '', exitCode: 0 };
  return stopped(
    `${countOf(conflicts.length, 'melding past', 'meldingen passen')} niet meer bij de inventarisatie. Daarvan is niets geschreven.`,
    `${formatFindings(conflicts, { limit: 50 })}\n${output}`,
  );
}
