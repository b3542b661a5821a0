import type { NeedStudy, StudyModel } from '../../../analysis/need/study.ts';
import { type Cell, commaCsv } from '../../../factsheet/shared/csv-text.ts';
import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import type { EditionSettings } from '../../../model/edition.ts';
import type { SiteFile } from '../../shared/output-file.ts';
import { schemaAddress } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';
import { NEED_CSV, NEED_JSON, NEED_MATRIX, NEED_PYTHON, NEED_R } from './paths.ts';
import { PYTHON_SCRIPT, R_SCRIPT } from './scripts.ts';

/** A table of the study as it goes into a file. */
export interface NeedFileTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const PUBLISHED = 'gepubliceerd';

const csvOf = ({ headers, rows }: NeedFileTable): string => commaCsv(headers, rows);

/** The data behind the study of need, its results, and scripts that repeat it; nothing for an edition without it. */
export function* needFiles({ analysis, settings }: Site): Generator<SiteFile> {
  const study = analysis.needStudy();
  if (!study) return;
  const notice = exampleNotice(settings.status);
  yield { path: NEED_MATRIX, content: csvOf(matrixTable(study, notice)) };
  const results = resultsDocument(study, settings);
  yield { path: NEED_JSON, content: `${JSON.stringify(results, null, 1)}\n` };
  yield { path: NEED_CSV, content: csvOf(resultsTable(study, notice)) };
  yield { path: NEED_R, content: R_SCRIPT };
  yield { path: NEED_PYTHON, content: PYTHON_SCRIPT };
}

/** A row for each municipality: what is explained and what it is explained with, exactly as used. Empty: unknown. */
export function matrixTable({ matrix }: NeedStudy, notice: string | undefined): NeedFileTable {
  return {
    headers: ['code', ...matrix.columns.map(({ id }) => id), 'status'],
    rows: matrix.codes.map((code, row) => [
      code,
      ...matrix.columns.map(({ values }) => values[row]),
      notice ?? PUBLISHED,
    ]),
  };
}

/** What `resultaten.json` holds. */
export type NeedDocument = ReturnType<typeof resultsDocument>;

/** Models with figures, in the shape that the page documents; those without stand apart, with the reason. */
function resultsDocument({ models, leftOut }: NeedStudy, settings: EditionSettings) {
  const notice = exampleNotice(settings.status);
  return {
    $schema: schemaAddress('vraag-en-aanbod', settings),
    ...(notice ? { notice } : {}),
    matrix: 'matrix.csv',
    leftOut: leftOut.map(({ id, label }) => ({ id, label })),
    models: models.flatMap(({ id, method, dependent, n, fit }) =>
      fit
        ? [
            {
              id,
              method,
              dependent,
              n,
              r2: fit.r2,
              terms: fit.terms.map((term) => ({
                id: term.id,
                coefficient: term.coefficient,
                standardError: term.standardError,
                t: term.t,
                p: term.p,
              })),
            },
          ]
        : [],
    ),
    withoutFigures: models.flatMap(({ id, method, dependent, n, refusal }) =>
      refusal ? [{ id, method, dependent, n, reason: refusal }] : [],
    ),
    leftOutRows: Object.fromEntries(
      models.filter(({ without }) => without.length > 0).map(({ id, without }) => [id, without]),
    ),
  };
}

const COLUMNS = [
  'model',
  'methode',
  'verklaart',
  'gemeenten',
  'r2',
  'r2_aangepast',
  'spreiding',
  'zonder',
  'term',
  'coefficient',
  'gestandaardiseerd',
  'standaardfout',
  'robuuste_standaardfout',
  't',
  'p',
  'robuuste_p',
  'interval_van',
  'interval_tot',
  'vif',
  'reden',
  'status',
];

/** The results as lines, with what the JSON has no room for. */
export function resultsTable({ models }: NeedStudy, notice: string | undefined): NeedFileTable {
  const status = notice ?? PUBLISHED;
  return {
    headers: COLUMNS,
    rows: models.flatMap((model) => linesOf(model).map((line) => [...line, status])),
  };
}

function linesOf({ id, method, dependent, n, fit, spread, without, refusal }: StudyModel): Cell[][] {
  const head = [id, method, dependent, n, fit?.r2, fit?.adjustedR2, spread, without.join(' ')];
  if (!fit) return [[...head, ...Array.from({ length: 11 }, () => undefined), refusal]];
  return fit.terms.map((term) => [
    ...head,
    term.id,
    term.coefficient,
    term.standardised,
    term.standardError,
    term.robustError,
    term.t,
    term.p,
    term.robustP,
    term.low,
    term.high,
    term.vif,
    undefined,
  ]);
}
