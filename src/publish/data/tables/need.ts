import { DOMAINS_COLUMN, domainColumn, presenceColumn } from '../../../analysis/need/matrix.ts';
import type { NeedStudy } from '../../../analysis/need/study.ts';
import { LOCATIONS_TERM } from '../../../model/publication/need.ts';
import { LIFE_DOMAINS } from '../../../model/typology.ts';
import { matrixTable, type NeedFileTable, resultsTable } from '../../overview/need/files.ts';
import { NEED_CSV, NEED_MATRIX } from '../../overview/need/paths.ts';
import { type DataColumn, type DataTable, type Datatype, STATUS_DESCRIPTION } from '../data-table.ts';

type Described = readonly [description: string, datatype: Datatype, optional?: 'optional'];

/** What the columns of the results hold, by header. */
const RESULTS: Readonly<Record<string, Described>> = {
  model: ['Korte naam van het model.', 'string'],
  methode: ['Soort model: ols, logistic, poisson of negative-binomial.', 'string'],
  verklaart: ['De kolom van de matrix die het model verklaart.', 'string'],
  gemeenten: ['Aantal gemeenten in het model.', 'integer'],
  r2: ['Deel van de verschillen dat het model verklaart, van 0 tot 1.', 'number', 'optional'],
  r2_aangepast: ['Hetzelfde, aangepast voor het aantal kenmerken.', 'number', 'optional'],
  spreiding: ['Spreiding bij een negatief-binomiaal model.', 'number', 'optional'],
  zonder: ['Codes van gemeenten die in dit model niet meedoen.', 'string', 'optional'],
  term: [
    'De kolom van de matrix waar het getal bij hoort; intercept is het vaste deel.',
    'string',
    'optional',
  ],
  coefficient: ['De coëfficiënt.', 'number', 'optional'],
  gestandaardiseerd: ['De coëfficiënt in standaardafwijkingen.', 'number', 'optional'],
  standaardfout: ['De standaardfout.', 'number', 'optional'],
  robuuste_standaardfout: [
    'De standaardfout als de spreiding ongelijk mag zijn (HC3).',
    'number',
    'optional',
  ],
  t: ['Coëfficiënt gedeeld door standaardfout.', 'number', 'optional'],
  p: ['De p-waarde.', 'number', 'optional'],
  robuuste_p: ['De p-waarde bij de robuuste standaardfout.', 'number', 'optional'],
  interval_van: ['Ondergrens van het 95%-interval.', 'number', 'optional'],
  interval_tot: ['Bovengrens van het 95%-interval.', 'number', 'optional'],
  vif: ['Hoe sterk het kenmerk met de andere samenhangt (VIF).', 'number', 'optional'],
  reden: ['Waarom het model geen cijfers geeft. Leeg als het ze geeft.', 'string', 'optional'],
  status: [STATUS_DESCRIPTION, 'string'],
};

/** The tables of the study of need. Their CSV files are written with its page; here they are described. */
export function needTables(study: NeedStudy, notice: string | undefined): readonly DataTable[] {
  const matrixColumns = matrixDescriptions(study);
  return [
    described(NEED_MATRIX, ['code'], matrixTable(study, notice), matrixColumns),
    described(NEED_CSV, ['model', 'term'], resultsTable(study, notice), new Map(Object.entries(RESULTS))),
  ];
}

function matrixDescriptions({ chosen }: NeedStudy): ReadonlyMap<string, Described> {
  const indicators = chosen.flatMap(({ indicator, figure }): [string, Described][] => [
    [figure.indicator, [`${indicator.label}. Leeg is onbekend.`, 'number', 'optional']],
    [
      `${figure.indicator}_ln`,
      [
        `${indicator.label}: de natuurlijke logaritme van het aantal plus 1. Leeg is onbekend.`,
        'number',
        'optional',
      ],
    ],
  ]);
  return new Map<string, Described>([
    ['code', ['CBS-code van de gemeente.', 'string']],
    [LOCATIONS_TERM, ['Aantal locaties.', 'integer']],
    [DOMAINS_COLUMN, ['Aantal leefgebieden waarvoor hulp is gevonden.', 'integer']],
    ...LIFE_DOMAINS.flatMap(({ key, label }): [string, Described][] => [
      [presenceColumn(key), [`Is er hulp gevonden bij ${label}? 1 is ja, 0 is nee.`, 'integer']],
      [domainColumn(key), [`Aantal locaties bij ${label}.`, 'integer']],
    ]),
    ...indicators,
    ['status', [STATUS_DESCRIPTION, 'string']],
  ]);
}

function described(
  file: string,
  key: readonly string[],
  { headers, rows }: NeedFileTable,
  descriptions: ReadonlyMap<string, Described>,
): DataTable {
  const columns = headers.map((name): DataColumn => {
    const [description, datatype, optional] = descriptions.get(name) ?? [
      name.replaceAll('_', ' '),
      'string',
      'optional',
    ];
    return { name, description, datatype, isList: false, required: optional === undefined };
  });
  return { path: file.replace(/\.csv$/, ''), key, columns, rows: () => rows };
}
