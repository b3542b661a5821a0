import { countSupplies } from '../../../analysis/analyse.ts';
import {
  EXPECTED_MODEL,
  type NeedStudy,
  type NoFigures,
  type StudyModel,
  studyNeed,
} from '../../../analysis/need/study.ts';
import { DATA_FILES } from '../../../ingest/files/data-files.ts';
import { enumerate } from '../../../model/dutch.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Finding } from '../../../model/finding.ts';
import { checkLabel, domainLabel, refusalWords } from './words.ts';

const ACTIONS: Readonly<Record<NoFigures, string>> = {
  'too-few-rows':
    'Vul in indicators.csv bij meer gemeenten de cijfers in die need.json noemt, of haal in need.json een cijfer met veel lege cellen weg.',
  'no-spread': 'U hoeft niets te doen: de pagina zegt dat dit model geen cijfers geeft.',
  'ill-conditioned':
    'Zoek in need.json de cijfers die bijna hetzelfde zeggen. Haal er een weg, of kies een ander cijfer.',
  'not-converged': 'Gebruik in need.json minder cijfers in dit model.',
  'too-few-of-a-kind':
    'U hoeft niets te doen: de pagina zegt dat dit model geen cijfers geeft. Wilt u toch cijfers? Gebruik in need.json minder cijfers in dit model.',
};

/** What a model is called; one that comes with a check or an expectation has the name of what it is for. */
function labelOf(model: StudyModel, { models }: NeedStudy): string {
  if (model.id === EXPECTED_MODEL) return 'Verwacht aantal locaties';
  const checked = models.find(({ id }) => id === model.checks);
  const label = (model.description ?? checked?.description)?.label ?? model.id;
  return checked === undefined ? label : `${label} (${checkLabel(model.id).toLowerCase()})`;
}

function findingOf(label: string, refusal: NoFigures, models: readonly StudyModel[]): Finding {
  const domains = models.filter(({ domain }) => domain !== undefined).map(domainLabel);
  const where = domains.length === 0 ? '' : ` bij ${enumerate(domains.map((domain) => `‘${domain}’`))}`;
  const expectation =
    models[0]?.id === EXPECTED_MODEL ? ' Bij geen gemeente staat dan wat te verwachten is.' : '';
  return {
    severity: 'notice',
    rule: 'need-without-figures',
    file: DATA_FILES.need,
    value: label,
    message: `Het model ‘${label}’ geeft${where} geen cijfers. ${refusalWords(refusal)}${expectation}`,
    expected: 'Bij elk model genoeg gemeenten met cijfers die van elkaar verschillen.',
    action: ACTIONS[refusal],
  };
}

/**
 * The models of a study of need that give no figures, because there is too little to work with: a notice for each model
 * and reason. They are made of the figures of a whole edition, so they come after reading, and cannot be accepted.
 */
export function studyFindings(study: NeedStudy | undefined): readonly Finding[] {
  if (study === undefined) return [];
  const silent = study.models.flatMap((model) =>
    model.refusal === undefined ? [] : [{ model, refusal: model.refusal, label: labelOf(model, study) }],
  );
  const groups = Map.groupBy(silent, ({ label, refusal }) => JSON.stringify([label, refusal]));
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined
      ? []
      : [
          findingOf(
            first.label,
            first.refusal,
            members.map(({ model }) => model),
          ),
        ];
  });
}

/** The same for an edition; nothing without one or without `need.json`. */
export function needFindings(edition: Edition | undefined): readonly Finding[] {
  return studyFindings(edition?.need && studyNeed(edition.need, edition, countSupplies(edition)));
}
