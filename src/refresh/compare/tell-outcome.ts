import { formatFindings, summariseFindings } from '../../ingest/findings/report.ts';
import { enumerate } from '../../model/dutch.ts';
import type { RefreshOptions } from '../options.ts';
import type { RefreshOutcome } from '../run-refresh.ts';

function lastLine({ isSound, files, findings }: RefreshOutcome, { dryRun, data }: RefreshOptions): string {
  if (!isSound) return `Er is niets veranderd in ${data}. Los eerst de fouten op.`;
  if (files.length === 0) return `Alles in ${data} was al zo. Er is niets veranderd.`;
  if (dryRun)
    return `Dit was een proef: er is niets veranderd in ${data}. Anders zou dit veranderen: ${enumerate(files)}.`;
  const todo = findings.some(({ severity }) => severity === 'error')
    ? ' De nieuwe indeling maakt iets fout in uw eigen bestanden: los die fouten op voor u de site maakt.'
    : ' Draai nu npm run check.';
  return `Klaar. Vervangen in ${data}: ${enumerate(files)}. De oude bestanden staan ernaast, met .old achter de naam.${todo}`;
}

/** What the command says at the end: the findings, where the reports are, and what was changed or is to be done. */
export function tellOutcome(outcome: RefreshOutcome, options: RefreshOptions, colour: boolean): string {
  const { findings, reports } = outcome;
  const where = [reports.quality, reports.findings].filter((file) => file !== undefined);
  return [
    ...(findings.length === 0 ? [] : [formatFindings(findings, { colour, fullReport: reports.findings })]),
    `${summariseFindings(findings)}. Verslagen: ${enumerate(where)}.`,
    lastLine(outcome, options),
    '',
  ].join('\n');
}
