import Papa from 'papaparse';
import { REPORTABLE_COLUMNS } from '../../corrections/report/columns.ts';
import type { NewValues, Report, ReportableColumn } from '../../corrections/report/report.ts';
import { reportId } from '../../corrections/report/report-id.ts';
import type { Correction, Step } from '../../corrections/trail/correction.ts';
import { correctionFile } from '../../corrections/trail/read-correction.ts';
import { writeCorrection } from '../../corrections/trail/write-correction.ts';
import type { IsoDate, Municipality } from '../../model/edition.ts';

type Row = Readonly<Record<string, string>>;

/** The example inventories as text. */
export interface ExampleTables {
  readonly current: string;
  /** Of the edition before. */
  readonly former: string;
  readonly municipalities: readonly Pick<Municipality, 'code' | 'name'>[];
}

const INVENTED = 'Voorbeeld: deze melding is verzonnen.';
/** 'VB' for 'voorbeeld', as in the columns of the second check. */
const BY = 'VB';

interface Recipe extends Pick<Report, 'kind' | 'reporterKind' | 'date'> {
  /** Of a row of the example inventory: that of now, or of the edition before for a location that is gone. */
  readonly key: string;
  /** What stood there before, for what changed. */
  readonly was?: Readonly<Partial<Record<ReportableColumn, string>>>;
  /** What was asked for, where the inventory does not say so. */
  readonly asked?: Readonly<Partial<Record<ReportableColumn, string>>>;
  readonly steps: readonly Step[];
}

const step = (state: Step['state'], date: IsoDate, why = ''): Step => ({ state, date, by: BY, why });
const worked = (accepted: IsoDate, applied: IsoDate): readonly Step[] => [
  step('accepted', accepted),
  step('applied', applied),
];

const RECIPES: readonly Recipe[] = [
  {
    kind: 'contact',
    key: 'VB-1364',
    reporterKind: 'organisation',
    date: '2025-03-06',
    was: { phone: '000-0000001' },
    steps: worked('2025-03-10', '2025-03-11'),
  },
  {
    kind: 'contact',
    key: 'VB-1308',
    reporterKind: 'municipality',
    date: '2025-08-28',
    was: { openingHours: 'vrijdag van 10.00 tot 12.00 uur' },
    steps: worked('2025-09-01', '2025-09-02'),
  },
  {
    kind: 'missing',
    key: 'VB-1659',
    reporterKind: 'resident',
    date: '2026-02-12',
    steps: [
      step('asked', '2026-02-13', 'Op welke dag is het spreekuur?'),
      ...worked('2026-02-17', '2026-02-17'),
    ],
  },
  {
    kind: 'gone',
    key: 'VB-0159',
    reporterKind: 'municipality',
    date: '2026-02-19',
    steps: worked('2026-02-23', '2026-02-24'),
  },
  {
    kind: 'contact',
    key: 'VB-0055',
    reporterKind: 'organisation',
    date: '2026-09-03',
    was: { address: 'Voorbeeldweg 1' },
    steps: worked('2026-09-08', '2026-09-08'),
  },
  {
    kind: 'offer',
    key: 'VB-0144',
    reporterKind: 'organisation',
    date: '2026-09-24',
    was: { supportTypes: 'Informatie' },
    steps: worked('2026-09-28', '2026-09-29'),
  },
  {
    kind: 'contact',
    key: 'VB-0146',
    reporterKind: 'resident',
    date: '2026-05-07',
    asked: { phone: '000-9845854' },
    steps: [step('rejected', '2026-05-12', 'Klopte al: wij hebben het nummer gebeld.')],
  },
  {
    kind: 'contact',
    key: 'VB-1045',
    reporterKind: 'resident',
    date: '2026-06-04',
    asked: { openingHours: 'maandag van 9.00 tot 12.00 uur' },
    steps: [step('rejected', '2026-06-09', 'Niet te bevestigen.')],
  },
  {
    kind: 'contact',
    key: 'VB-1366',
    reporterKind: 'resident',
    date: '2026-11-16',
    asked: { openingHours: 'maandag en dinsdag van 9.00 tot 12.00 uur' },
    steps: [],
  },
];

function rowsOf(text: string): ReadonlyMap<string, Row> {
  const { data } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  return new Map(data.map((row) => [row['kenmerk'] ?? '', row]));
}

/** The values of a row that are filled, for some of its columns. */
function valuesIn(row: Row, columns: ReadonlySet<ReportableColumn>): NewValues {
  return new Map(
    REPORTABLE_COLUMNS.flatMap(({ key, header }) => {
      const value = row[header] ?? '';
      return columns.has(key) && value !== '' ? [[key, value] as const] : [];
    }),
  );
}

const ALL: ReadonlySet<ReportableColumn> = new Set(REPORTABLE_COLUMNS.map(({ key }) => key));

function columnsOf(values: Recipe['was']): ReadonlySet<ReportableColumn> {
  return new Set(REPORTABLE_COLUMNS.map(({ key }) => key).filter((key) => values?.[key] !== undefined));
}

function overlaid(values: NewValues, others: Recipe['was']): NewValues {
  return new Map(
    REPORTABLE_COLUMNS.flatMap(({ key }) => {
      const value = others?.[key] ?? values.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function correctionOf(recipe: Recipe, row: Row, municipality: string): Correction {
  const { kind, key, reporterKind, date, was, asked, steps } = recipe;
  const changed = columnsOf(was ?? asked);
  const values = kind === 'missing' ? valuesIn(row, ALL) : overlaid(valuesIn(row, changed), asked);
  const report: Report = {
    kind,
    municipality,
    ...(kind === 'missing' ? {} : { row: { key } }),
    values: kind === 'gone' ? new Map() : values,
    explanation: INVENTED,
    basis: INVENTED,
    reporterKind,
    date,
  };
  const known = new Set<ReportableColumn>(['organisation', 'address', ...changed]);
  return {
    id: reportId(report),
    report,
    before: kind === 'missing' ? new Map() : overlaid(valuesIn(row, kind === 'gone' ? ALL : known), was),
    decided: new Map(),
    steps,
    removed: kind === 'gone' ? Object.entries(row).map(([header, value]) => ({ header, value })) : [],
  };
}

/**
 * Reports that nobody made, about the example inventory as it is: what was corrected stands in it already. By the path of
 * their files; the same inventory gives the same texts.
 * @throws Error where the inventory lacks a location that they are about
 */
export function exampleCorrections({
  current,
  former,
  municipalities,
}: ExampleTables): ReadonlyMap<string, string> {
  const [now, then] = [rowsOf(current), rowsOf(former)];
  return new Map(
    RECIPES.map((recipe) => {
      const row = (recipe.kind === 'gone' ? then : now).get(recipe.key);
      const municipality = municipalities.find(({ name }) => name === row?.['gemeente']);
      if (!row || !municipality || (recipe.kind === 'gone' && now.has(recipe.key)))
        throw new Error(`The example inventory does not fit the example report about ${recipe.key}.`);
      const correction = correctionOf(recipe, row, municipality.code);
      return [correctionFile(correction.id), writeCorrection(correction)];
    }),
  );
}
