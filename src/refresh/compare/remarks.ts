import { DATA_FILES } from '../../ingest/files/data-files.ts';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { countOf, enumerate, formatDate } from '../../model/dutch.ts';
import type { Edition } from '../../model/edition.ts';
import type { FetchedDivision } from '../division/fetch-division.ts';
import type { ComparedIndicator } from './refreshed.ts';

/** The reference date is also the day of the inventory, which nobody can fetch. */
function reportReferenceDate(
  { settings: { referenceDate } }: Edition,
  division: FetchedDivision | undefined,
  log: FindingLog,
): void {
  if (division === undefined || division.date === referenceDate) return;
  log.warning(
    'new-reference-date',
    { file: DATA_FILES.settings, column: 'referenceDate', value: division.date },
    {
      message: `De peildatum gaat van ${formatDate(referenceDate)} naar ${formatDate(division.date)}. Dat is ook de dag waarop de inventarisatie geldt.`,
      expected: 'Een inventarisatie die op de peildatum klopt.',
      action:
        'Werk inventory.csv bij. Zet anders de peildatum terug als de gemeenten dezelfde zijn gebleven.',
    },
  );
}

/** What a municipality that grew keeps, though it is no figure of the whole area. */
function reportSmallerAreas(compared: readonly ComparedIndicator[], log: FindingLog): void {
  for (const { indicator, changes } of compared) {
    const grown = changes.changes.filter(
      ({ after }) => after.kind === 'smaller-area' && after.reading.state === 'known',
    );
    const [first] = grown;
    if (first === undefined) continue;
    log.warning(
      'smaller-area',
      { file: DATA_FILES.indicators, column: indicator.id, value: first.code },
      {
        message: `'${indicator.label}' van ${enumerate(grown.slice(0, 5).map(({ name }) => name))} is nog zonder het gebied dat er later bij kwam.`,
        expected: 'Een cijfer over de hele gemeente. Percentages en gemiddelden zijn niet op te tellen.',
        action: 'Kijk of het verschil uitmaakt. Maak de cel anders leeg tot er een nieuw cijfer is.',
      },
    );
  }
}

function reportOutliers(compared: readonly ComparedIndicator[], log: FindingLog): void {
  for (const { indicator, changes, fresh } of compared) {
    const [first] = changes.outliers;
    if (first === undefined || fresh === undefined) continue;
    log.warning(
      'outlier',
      { file: DATA_FILES.indicators, column: indicator.id, value: first.change.code },
      {
        message: `Bij ${countOf(changes.outliers.length, 'gemeente', 'gemeenten')} verandert '${indicator.label}' veel meer of veel minder dan bij de andere. Het meest bij ${first.change.name}.`,
        expected: 'Een verschil dat past bij dat van de andere gemeenten.',
        action: 'Kijk in reports/indicators.csv bij `uitschieter` of die verschillen kunnen kloppen.',
      },
    );
  }
}

/** Reports what is right and asks for a look all the same. */
export function reportRemarks(
  edition: Edition,
  division: FetchedDivision | undefined,
  compared: readonly ComparedIndicator[],
  log: FindingLog,
): void {
  reportReferenceDate(edition, division, log);
  reportSmallerAreas(compared, log);
  reportOutliers(compared, log);
}
