import type { Indicator, Municipality, Source } from '../../../model/edition.ts';
import type { Reading } from '../../../model/figure.ts';
import { knownValue, unknown } from '../../../model/figure.ts';
import type { Site } from '../../site.ts';
import {
  type ColumnOf,
  type DataTable,
  INDICATOR_IDS,
  MUNICIPALITY_CODES,
  makeTable,
  rowStatus,
  STATUS_DESCRIPTION,
} from '../data-table.ts';

const STATES = { known: 'bekend', unknown: 'onbekend', withheld: 'niet getoond' } as const;
const THEMES = { base: 'inwoners', need: 'over de inwoners', means: 'over de gemeente' } as const;

interface OwnReading {
  readonly municipality: Municipality;
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** A row for each municipality and indicator, also where the figure is unknown. */
export function indicatorTable({ edition, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const sourceOf = makeSourceFinder(settings.sources);
  const columns: readonly ColumnOf<OwnReading>[] = [
    {
      name: 'code',
      description: 'CBS-code van de gemeente.',
      refersTo: MUNICIPALITY_CODES,
      read: ({ municipality }) => municipality.code,
    },
    { name: 'gemeente', description: 'Naam van de gemeente.', read: ({ municipality }) => municipality.name },
    {
      name: 'indicator',
      description: 'Korte naam van het cijfer. De uitleg staat in de tabel met de uitleg bij de indicatoren.',
      refersTo: INDICATOR_IDS,
      read: ({ indicator }) => indicator.id,
    },
    { name: 'omschrijving', description: 'Wat het cijfer is.', read: ({ indicator }) => indicator.label },
    {
      name: 'waarde',
      description: 'Het cijfer. Leeg is onbekend of niet getoond, nooit nul.',
      datatype: 'number',
      optional: true,
      read: ({ reading }) => knownValue(reading),
    },
    { name: 'eenheid', description: 'Eenheid van de waarde.', read: ({ indicator }) => indicator.unit },
    {
      name: 'toestand',
      description: 'bekend, onbekend of niet getoond.',
      read: ({ reading }) => STATES[reading.state],
    },
    {
      name: 'reden',
      description: 'Waarom er geen waarde is. Leeg als de waarde bekend is.',
      optional: true,
      read: ({ reading }) => (reading.state === 'known' ? undefined : reading.reason),
    },
    {
      name: 'periode',
      description: 'Over welke tijd het cijfer gaat.',
      read: ({ indicator }) => indicator.period,
    },
    {
      name: 'bron',
      description: 'Bron, met tabel en jaar.',
      read: ({ indicator }) => sourceOf(indicator).title,
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/indicatoren', ['code', 'indicator'], columns, function* () {
    for (const municipality of edition.municipalities) {
      for (const indicator of edition.indicators) {
        const reading =
          edition.indicatorReadings.get(municipality.code)?.get(indicator.id) ??
          unknown('Over deze gemeente is geen cijfer gepubliceerd.');
        yield { municipality, indicator, reading };
      }
    }
  });
}

/** What each indicator says and does not say. */
export function indicatorExplanationTable({ edition, settings }: Site): DataTable {
  const status = rowStatus(settings.status, false);
  const sourceOf = makeSourceFinder(settings.sources);
  const columns: readonly ColumnOf<Indicator>[] = [
    { name: 'indicator', description: 'Korte naam van het cijfer.', read: ({ id }) => id },
    { name: 'omschrijving', description: 'Wat het cijfer is.', read: ({ label }) => label },
    { name: 'onderwerp', description: 'Waar het cijfer over gaat.', read: ({ theme }) => THEMES[theme] },
    { name: 'eenheid', description: 'Eenheid van de waarde.', read: ({ unit }) => unit },
    {
      name: 'decimalen',
      description: 'Hoeveel cijfers wij achter de komma laten zien.',
      datatype: 'integer',
      read: ({ decimals }) => decimals,
    },
    { name: 'periode', description: 'Over welke tijd het cijfer gaat.', read: ({ period }) => period },
    { name: 'uitleg', description: 'Wat het cijfer betekent.', read: ({ explanation }) => explanation },
    { name: 'let_op', description: 'Wat het cijfer niet zegt.', read: ({ caution }) => caution },
    { name: 'bron', description: 'Bron, met tabel en jaar.', read: (indicator) => sourceOf(indicator).title },
    {
      name: 'bron_adres',
      description: 'Webadres van de bron. Leeg als er geen is.',
      datatype: 'anyURI',
      optional: true,
      read: (indicator) => sourceOf(indicator).url,
    },
    {
      name: 'bron_licentie',
      description: 'Licentie van de bron.',
      read: (indicator) => sourceOf(indicator).licence,
    },
    { name: 'status', description: STATUS_DESCRIPTION, read: () => status },
  ];
  return makeTable('data/indicatoren-uitleg', ['indicator'], columns, () => edition.indicators);
}

/** @throws Error where an indicator names a source that the edition lacks; ingest refuses such an edition. */
function makeSourceFinder(sources: readonly Source[]): (indicator: Indicator) => Source {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return ({ id, source }) => {
    const found = byId.get(source);
    if (!found) throw new Error(`Indicator ${id} names the unknown source ${source}.`);
    return found;
  };
}
