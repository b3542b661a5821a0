import type { Edition, MunicipalityCode } from '../../model/edition.ts';
import {
  LOCATIONS_TERM,
  type NeedDescription,
  type NeedIndicator,
  type NeedModelDescription,
  type NeedRole,
  type PublishedModel,
} from '../../model/publication/need.ts';
import { LIFE_DOMAINS, type LifeDomainKey } from '../../model/typology.ts';
import type { Supply } from '../supply/counts.ts';
import { type ChosenFigure, chooseFigures } from './choose-figures.ts';
import { type ExpectedSupply, expectSupply } from './expected.ts';
import {
  DOMAINS_COLUMN,
  domainColumn,
  makeMatrix,
  type NeedMatrix,
  presenceColumn,
  ratioColumn,
} from './matrix.ts';
import { logistic, negativeBinomial, poisson } from './statistics/count-models.ts';
import type { Fit, FitResult, Refusal } from './statistics/fit.ts';
import { leastSquares } from './statistics/least-squares.ts';

export type StudyMethod = 'ols' | 'logistic' | 'poisson' | 'negative-binomial';

/** A municipality that is not in a model, with the columns that are unknown. */
export interface MissingRow {
  readonly code: MunicipalityCode;
  readonly columns: readonly string[];
}

/** Why there are no figures: for the methods, or because one of the two groups of a presence is too small. */
export type NoFigures = Refusal | 'too-few-of-a-kind';

export interface StudyModel {
  readonly id: string;
  /** Of the description that it was made from; undefined for a check on another model. */
  readonly description: NeedModelDescription | undefined;
  /** Of the model that this is a check on. */
  readonly checks: string | undefined;
  readonly domain: LifeDomainKey | undefined;
  readonly method: StudyMethod;
  readonly dependent: string;
  readonly uses: readonly string[];
  readonly n: number;
  readonly rows: readonly MunicipalityCode[];
  readonly missing: readonly MissingRow[];
  /** Left out on purpose: the large cities of a check. */
  readonly without: readonly MunicipalityCode[];
  readonly fit: Fit | undefined;
  readonly refusal: NoFigures | undefined;
  /** Alpha of the negative binomial. */
  readonly spread: number | undefined;
  readonly published: PublishedModel | undefined;
}

export interface NeedStudy {
  readonly description: NeedDescription;
  readonly chosen: readonly ChosenFigure[];
  readonly leftOut: readonly NeedIndicator[];
  readonly matrix: NeedMatrix;
  /** The published models, then the checks on them, then the one that expected numbers come from. */
  readonly models: readonly StudyModel[];
  readonly expected: ExpectedSupply;
}

/** How many of the largest municipalities a check leaves out: Amsterdam, Rotterdam, Den Haag and Utrecht. */
const LARGE_CITIES = 4;
/** For a presence: of the rarer kind at least this many for each column (Peduzzi and others, 1996). */
const LEAST_OF_A_KIND = 10;

export const EXPECTED_MODEL = 'verwacht';

/** The study as `need.json` describes it, for this edition. Pure. */
export function studyNeed(
  description: NeedDescription,
  edition: Edition,
  supply: ReadonlyMap<MunicipalityCode, Supply>,
): NeedStudy {
  const { chosen, leftOut } = chooseFigures(description, edition);
  const matrix = makeMatrix(supply, chosen);
  const context = { matrix, chosen, large: largest(edition, LARGE_CITIES) };
  const models = description.models.flatMap((model) => describedModels(model, context));
  const expectedModel = countModel({ id: EXPECTED_MODEL, roles: ['need'] }, context);
  return {
    description,
    chosen,
    leftOut,
    matrix,
    models: [...models, ...models.flatMap((model) => checksOn(model, context)), expectedModel.model],
    expected: expectSupply(expectedModel, matrix),
  };
}

interface Context {
  readonly matrix: NeedMatrix;
  readonly chosen: readonly ChosenFigure[];
  readonly large: readonly MunicipalityCode[];
}

function describedModels(description: NeedModelDescription, context: Context): StudyModel[] {
  const { id, dependent, method, published } = description;
  const columns = context.chosen
    .filter(({ indicator }) => description.uses.includes(indicator.role))
    .map(({ figure }) => figure.indicator);
  const uses = description.uses.includes('locations') ? [LOCATIONS_TERM, ...columns] : columns;
  const make = (modelId: string, column: string, domain?: LifeDomainKey) =>
    runModel(
      {
        id: modelId,
        description,
        domain,
        method,
        dependent: column,
        uses,
        published: published.find((part) => part.domain === domain),
      },
      context.matrix,
    );
  switch (dependent) {
    case 'locations':
      return [make(id, LOCATIONS_TERM)];
    case 'domains':
      return [make(id, DOMAINS_COLUMN)];
    case 'presence-of-each-domain':
      return LIFE_DOMAINS.map(({ key }) => make(`${id}-${key}`, presenceColumn(key), key));
    case 'locations-of-each-domain':
      return LIFE_DOMAINS.map(({ key }) => make(`${id}-${key}`, domainColumn(key), key));
  }
}

/** The same model without the large cities and, for locations, as a model for counts. */
function checksOn(model: StudyModel, context: Context): StudyModel[] {
  const { id, description, dependent, domain, method, uses } = model;
  if (method !== 'ols' || !description || !model.fit) return [];
  const same = { checks: id, domain, dependent, published: undefined };
  const smaller = runModel(
    { ...same, id: `${id}-zonder-grote-steden`, method, uses },
    context.matrix,
    context.large,
  );
  if (dependent !== LOCATIONS_TERM) return [smaller];
  const roles = description.uses.filter((use) => use !== 'locations');
  return [smaller, { ...countModel({ id: `${id}-telmodel`, roles }, context).model, checks: id }];
}

/** What a model is made of, before it is worked out. */
type Recipe = Pick<StudyModel, 'id' | 'method' | 'dependent' | 'uses' | 'published'> &
  Partial<Pick<StudyModel, 'description' | 'checks' | 'domain'>>;

export type Predicted = readonly { readonly value: number; readonly error: number }[];

/** A model for the number of locations, with the linear predictor of each of its rows. */
export interface CountModel {
  readonly model: StudyModel;
  /** In the order of the model's rows; empty without figures. */
  readonly predictors: Predicted;
}

/** The number of locations by counts: negative binomial, or Poisson where counts lie no further apart than that. */
function countModel(
  { id, roles }: { readonly id: string; readonly roles: readonly NeedRole[] },
  { chosen, matrix }: Context,
): CountModel {
  const uses = chosen.filter(({ indicator }) => roles.includes(indicator.role)).map(ratioColumn);
  const { dependent, columns, ...rows } = takeRows(LOCATIONS_TERM, uses, matrix, []);
  const wide = negativeBinomial(dependent, columns);
  const result = 'fit' in wide ? wide : poisson(dependent, columns);
  const recipe: Recipe = {
    id,
    method: 'fit' in wide ? 'negative-binomial' : 'poisson',
    dependent: LOCATIONS_TERM,
    uses,
    published: undefined,
  };
  return {
    model: { ...asModel(recipe, rows, result), spread: 'fit' in wide ? wide.spread : undefined },
    predictors: 'fit' in result ? result.predictors : [],
  };
}

function runModel(recipe: Recipe, matrix: NeedMatrix, without: readonly MunicipalityCode[] = []): StudyModel {
  const { dependent, columns, ...rows } = takeRows(recipe.dependent, recipe.uses, matrix, without);
  if (recipe.method !== 'logistic') return asModel(recipe, rows, leastSquares(dependent, columns));
  const present = dependent.filter((value) => value === 1).length;
  const rarer = Math.min(present, dependent.length - present);
  return asModel(
    recipe,
    rows,
    rarer < LEAST_OF_A_KIND * columns.length
      ? { refusal: 'too-few-of-a-kind' }
      : logistic(dependent, columns),
  );
}

type Rows = Pick<StudyModel, 'rows' | 'missing' | 'without'>;

function asModel(
  recipe: Recipe,
  rows: Rows,
  result: FitResult | { readonly refusal: NoFigures },
): StudyModel {
  return {
    description: undefined,
    checks: undefined,
    domain: undefined,
    ...recipe,
    ...rows,
    n: rows.rows.length,
    fit: 'fit' in result ? result.fit : undefined,
    refusal: 'refusal' in result ? result.refusal : undefined,
    spread: undefined,
  };
}

/** The rows of which all is known, and those that are missing. */
function takeRows(
  dependent: string,
  uses: readonly string[],
  matrix: NeedMatrix,
  without: readonly MunicipalityCode[],
) {
  const valuesOf = (id: string) => matrix.columns.find((column) => column.id === id)?.values ?? [];
  const used = uses.map((id) => ({ id, values: valuesOf(id) }));
  const explained = valuesOf(dependent);
  const kept: number[] = [];
  const missing: MissingRow[] = [];
  matrix.codes.forEach((code, row) => {
    if (without.includes(code)) return;
    const unknown = used.filter(({ values }) => values[row] === undefined).map(({ id }) => id);
    if (unknown.length > 0) missing.push({ code, columns: unknown });
    else kept.push(row);
  });
  const pick = (values: readonly (number | undefined)[]) => kept.map((row) => values[row] ?? 0);
  return {
    rows: kept.flatMap((row) => matrix.codes[row] ?? []),
    missing,
    without,
    dependent: pick(explained),
    columns: used.map(({ id, values }) => ({ id, values: pick(values) })),
  };
}

function largest({ municipalities, indicatorReadings }: Edition, count: number): MunicipalityCode[] {
  const inhabitants = (code: MunicipalityCode) => {
    const reading = indicatorReadings.get(code)?.get('inwoners');
    return reading?.state === 'known' ? reading.value : 0;
  };
  return municipalities
    .map(({ code }) => ({ code, size: inhabitants(code) }))
    .sort((a, b) => b.size - a.size || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code);
}
