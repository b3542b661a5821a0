import { enumerate } from '../../model/dutch.ts';
import type { IsoDate } from '../../model/edition.ts';
import type { DivisionSource, IndicatorSource, SourceTitle } from '../sources/source.ts';

/** The parts of `indicators.json` and `edition.json` that a refresh changes; ingest has checked the rest. */
interface DescribedFile {
  readonly indicators: readonly { readonly id: string; period: string; source: string }[];
}
interface SettingsFile {
  referenceDate: string;
  readonly sources: readonly { readonly id: string; title: string }[];
}

/** JSON as the files of the edition are laid out. */
function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The descriptions with the period and the source of the refreshed figures. */
export function editDescriptions(
  text: string,
  refreshed: readonly { readonly source: IndicatorSource; readonly year: number }[],
): string {
  const file = JSON.parse(text) as DescribedFile;
  for (const { source, year } of refreshed) {
    const indicator = file.indicators.find(({ id }) => id === source.id);
    if (indicator === undefined || source.period === undefined || source.source === undefined) continue;
    indicator.period = source.period.replaceAll('{jaar}', String(year));
    indicator.source = source.source;
  }
  return jsonText(file);
}

/** The years that the figures of a source are of, as their periods say. */
function yearsOf(source: string, { indicators }: DescribedFile): readonly string[] {
  const years = indicators
    .filter((indicator) => indicator.source === source)
    .flatMap(({ period }) => period.match(/\b(?:19|20)\d\d\b/g) ?? []);
  return [...new Set(years)].sort();
}

/** What a refresh changes in the settings. */
export interface SettingsEdit {
  /** Titles of the sources whose figures were refreshed. */
  readonly titles: readonly SourceTitle[];
  /** The division that was fetched; undefined where it stayed. */
  readonly division:
    | {
        readonly source: DivisionSource;
        readonly date: IsoDate;
        /** Undefined where the classes of urbanity stayed as they were. */
        readonly urbanityYear: number | undefined;
      }
    | undefined;
}

const URBANITY_YEAR = '{jaar_stedelijkheid}';

/**
 * The settings with the day of the division and the years in the titles of sources.
 * @param descriptions the text of `indicators.json`, already edited
 */
export function editSettings(text: string, descriptions: string, { titles, division }: SettingsEdit): string {
  const file = JSON.parse(text) as SettingsFile;
  const described = JSON.parse(descriptions) as DescribedFile;
  const setTitle = (id: string, title: string) => {
    const source = file.sources.find((candidate) => candidate.id === id);
    if (source !== undefined) source.title = title;
  };
  for (const { id, title } of titles) {
    setTitle(id, title.replaceAll('{jaren}', enumerate(yearsOf(id, described))));
  }
  if (division !== undefined) {
    file.referenceDate = division.date;
    for (const { id, title } of division.source.titles) {
      // A title that would claim classes of another year than they are of stays as it is.
      if (title.includes(URBANITY_YEAR) && division.urbanityYear === undefined) continue;
      setTitle(
        id,
        title
          .replaceAll('{jaar}', division.date.slice(0, 4))
          .replaceAll(URBANITY_YEAR, String(division.urbanityYear)),
      );
    }
  }
  return jsonText(file);
}
