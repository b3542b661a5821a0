import { boundaryFileOf } from '../../ingest/boundaries/read-boundaries.ts';
import { DATA_FILES } from '../../ingest/files/data-files.ts';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import type { Edition, Indicator, MunicipalityCode } from '../../model/edition.ts';
import { type Reading, unknown } from '../../model/figure.ts';
import { type Carried, carryOver, type Division } from '../division/add-up.ts';
import type { FetchedDivision } from '../division/fetch-division.ts';
import type { FreshIndicator } from '../figures/fetch-indicator.ts';
import type { Sources } from '../sources/source.ts';
import { type ColumnFigures, editIndicators } from './edit-indicators.ts';
import { editDescriptions, editSettings } from './edit-settings.ts';
import { rawTableText, readRawTable } from './raw-table.ts';
import type { NewFile } from './replace-files.ts';

/** The figures of every indicator, by municipality of the division that the edition gets. */
export type FiguresById = ReadonlyMap<string, ReadonlyMap<MunicipalityCode, Carried>>;

/** The readings of an indicator in an edition, by municipality. */
export function readingsOf(edition: Edition, { id }: Indicator): ReadonlyMap<MunicipalityCode, Reading> {
  return new Map(
    [...edition.indicatorReadings].map(([code, readings]) => [code, readings.get(id) ?? unknown('')]),
  );
}

/** Fresh figures, and the old ones of the other indicators, carried over to the division. */
export function allFigures(
  edition: Edition,
  division: Division,
  fresh: readonly FreshIndicator[],
  sources: Sources,
): FiguresById {
  return new Map(
    edition.indicators.map((indicator) => {
      const refreshed = fresh.find((candidate) => candidate.indicator.id === indicator.id);
      const additive = sources.indicators.find(({ id }) => id === indicator.id)?.additive ?? false;
      const carried =
        refreshed?.carried ??
        carryOver(readingsOf(edition, indicator), edition.settings.referenceDate, division, additive);
      return [indicator.id, carried];
    }),
  );
}

/** What the new files are made of. */
export interface NewEdition {
  readonly edition: Edition;
  readonly sources: Sources;
  readonly fresh: readonly FreshIndicator[];
  readonly figures: FiguresById;
  readonly division: Division;
  /** Undefined where the division stays as it is. */
  readonly fetched: FetchedDivision | undefined;
}

function indicatorText(
  text: string,
  { edition, fresh, figures, division }: NewEdition,
  log: FindingLog,
): string | undefined {
  const headers = ['code', 'gemeente', ...edition.indicators.map(({ id }) => id)];
  const table = readRawTable(DATA_FILES.indicators, text, headers, log);
  if (table === undefined) return undefined;
  const columns = edition.indicators.map(({ id, decimals }): ColumnFigures => {
    const refreshed = fresh.find((candidate) => candidate.indicator.id === id);
    return {
      id,
      decimals: refreshed?.source.cbs.decimals ?? decimals,
      carried: figures.get(id) ?? new Map(),
      keepsText: refreshed === undefined,
    };
  });
  return rawTableText(editIndicators(table, division.municipalities, columns));
}

/**
 * The files that differ from those in the data folder. Undefined, with errors in the log, where a file cannot be
 * read.
 */
export function newFiles(
  made: NewEdition,
  files: ReadonlyMap<string, Uint8Array>,
  log: FindingLog,
): readonly NewFile[] | undefined {
  const { fresh, fetched, sources } = made;
  const textOf = (name: string) => decodeFile(name, files.get(name), log);
  const indicators = textOf(DATA_FILES.indicators);
  const descriptions = textOf(DATA_FILES.indicatorDescriptions);
  const settings = textOf(DATA_FILES.settings);
  if (indicators === undefined || descriptions === undefined || settings === undefined) return undefined;
  const newIndicators = indicatorText(indicators, made, log);
  if (newIndicators === undefined) return undefined;
  const newDescriptions =
    fresh.length === 0
      ? descriptions
      : editDescriptions(
          descriptions,
          fresh.map(({ source, found: { year } }) => ({ source, year })),
        );
  const used = new Set(fresh.map(({ source }) => source.source));
  const newSettings = editSettings(settings, newDescriptions, {
    titles: sources.titles.filter(({ id }) => used.has(id)),
    division:
      fetched === undefined
        ? undefined
        : { source: sources.division, date: fetched.date, urbanityYear: fetched.urbanityYear },
  });
  const all: readonly NewFile[] = [
    { name: DATA_FILES.settings, text: newSettings },
    ...(fetched === undefined
      ? []
      : [
          { name: DATA_FILES.municipalities, text: fetched.municipalities },
          // Under the name that the map has there: beside it, it would be a second one.
          { name: boundaryFileOf(files, log) ?? DATA_FILES.boundaries, text: fetched.boundaries },
        ]),
    { name: DATA_FILES.indicatorDescriptions, text: newDescriptions },
    { name: DATA_FILES.indicators, text: newIndicators },
  ];
  return all.filter(({ name, text }) => !Buffer.from(text).equals(files.get(name) ?? Buffer.alloc(0)));
}
