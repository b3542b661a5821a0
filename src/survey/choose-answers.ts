import type { FindingLog } from '../ingest/findings/finding-log.ts';
import { compareText } from '../model/dutch.ts';
import type { SurveyAnswer } from './answer.ts';

const isLater = (a: SurveyAnswer, b: SurveyAnswer): number => compareText(b.date, a.date) || b.line - a.line;

/**
 * One answer for each municipality: the latest complete one, or else the latest. A later 'no' to sharing figures
 * counts, also where that later answer is not the one that is used. In order of municipality code.
 */
export function chooseAnswers(
  file: string,
  answers: readonly SurveyAnswer[],
  log: FindingLog,
): readonly SurveyAnswer[] {
  const byMunicipality = Map.groupBy(answers, ({ municipality }) => municipality.code);
  return [...byMunicipality.values()]
    .flatMap((own) => chooseOne(file, own, log) ?? [])
    .sort((a, b) => compareText(a.municipality.code, b.municipality.code));
}

function chooseOne(file: string, own: readonly SurveyAnswer[], log: FindingLog): SurveyAnswer | undefined {
  const latestFirst = own.toSorted(isLater);
  const chosen = latestFirst.find(({ complete }) => complete) ?? latestFirst[0];
  if (!chosen) return undefined;
  for (const other of latestFirst) if (other !== chosen) reportUnused(file, other, chosen, log);
  const withdrawn = latestFirst.slice(0, latestFirst.indexOf(chosen)).find(({ consent }) => !consent);
  if (!chosen.consent || !withdrawn) return chosen;
  log.notice(
    'consent-withdrawn',
    { file, line: withdrawn.line, column: 'toestemming' },
    {
      message: `In dit latere antwoord van ${chosen.municipality.name} staat geen toestemming. Wij gebruiken regel ${chosen.line}, maar de cijfers tellen niet mee in de vergelijking.`,
      expected: 'Toestemming in het laatste antwoord.',
      action: 'Klopt dat? Dan hoeft u niets te doen. Vraag het na als u het niet zeker weet.',
    },
  );
  return { ...chosen, consent: false };
}

function reportUnused(file: string, unused: SurveyAnswer, chosen: SurveyAnswer, log: FindingLog): void {
  const spot = { file, line: unused.line, column: 'gemeente' };
  const { name } = chosen.municipality;
  if (unused.wasMoved || chosen.wasMoved) {
    log.warning('merged-answers', spot, {
      message: `Er zijn antwoorden van gemeenten die nu samen ${name} zijn. Wij gebruiken alleen regel ${chosen.line}.`,
      expected: 'Eén antwoord voor de nieuwe gemeente.',
      action: 'Tel de antwoorden zelf bij elkaar op in één regel, als dat kan. Haal de andere regels weg.',
    });
    return;
  }
  log.notice('earlier-answer', spot, {
    message: `Van ${name} zijn er meer antwoorden. Wij gebruiken regel ${chosen.line}: ${
      chosen.complete ? 'het laatste complete antwoord' : 'het laatste antwoord'
    }.`,
    expected: 'Eén antwoord voor elke gemeente.',
    action: 'Klopt onze keuze? Dan hoeft u niets te doen. Haal anders de regel weg die niet telt.',
  });
}
