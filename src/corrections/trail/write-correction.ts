import { writeSection } from '../report/fact-lines.ts';
import { writeReport, writeValues } from '../report/write-report.ts';
import { type Correction, STATES, type Step } from './correction.ts';

function labelOf(state: Step['state']): string {
  return STATES.find(({ key }) => key === state)?.label ?? state;
}

function writeStep({ state, date, by, why, successor }: Step): string {
  return writeSection('stap', [
    ['stand', labelOf(state)],
    ['datum', date],
    ['door', by],
    ...(why === '' ? [] : [['reden', why] as const]),
    ...(successor === undefined ? [] : [['opvolger', successor] as const]),
  ]);
}

/** The text of the file of a correction. The same correction gives the same text. */
export function writeCorrection({ id, report, before, decided, steps, removed }: Correction): string {
  return [
    writeReport(report, id),
    ...(before.size > 0 ? [writeValues('oud', before)] : []),
    ...(decided.size > 0 ? [writeValues('besluit', decided)] : []),
    ...steps.map(writeStep),
    ...(removed.length > 0
      ? [
          writeSection(
            'weg',
            removed.map(({ header, value }) => [header, value]),
          ),
        ]
      : []),
  ].join('\n');
}
