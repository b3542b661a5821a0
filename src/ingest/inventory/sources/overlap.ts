import Papa from 'papaparse';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import { withoutFormula } from '../../../model/spreadsheet.ts';

/** What one file of the folder knew, and how much of that others knew too. */
export interface SourceOverlap {
  readonly file: string;
  readonly locations: number;
  /** In no other file. */
  readonly alone: number;
  /** In this file and in each other one, by its name. */
  readonly alsoIn: ReadonlyMap<string, number>;
}

/** The ids of the locations in each file, by its name. */
export type IdsByFile = ReadonlyMap<string, ReadonlySet<string>>;

/** What each source knew, in the order of the files. */
export function overlapOf(idsByFile: IdsByFile): readonly SourceOverlap[] {
  const sources = [...idsByFile];
  return sources.map(([file, ids]) => {
    const others = sources.filter(([other]) => other !== file);
    return {
      file,
      locations: ids.size,
      alone: [...ids].filter((id) => others.every(([, own]) => !own.has(id))).length,
      alsoIn: new Map(others.map(([other, own]) => [other, [...ids].filter((id) => own.has(id)).length])),
    };
  });
}

/** Which source found what, in lines for the editor; nothing of fewer than two. */
export function summariseSources(sources: readonly SourceOverlap[]): string {
  if (sources.length < 2) return '';
  const lines = sources.map(({ file, locations, alone, alsoIn }) => {
    const shared = [...alsoIn].map(([other, count]) => `${formatNumber(count)} ook in ${other}`);
    return `  ${file}: ${countOf(locations, 'locatie', 'locaties')}, ${formatNumber(alone)} alleen hier, ${shared.join(', ')}\n`;
  });
  return `Wat elke bron vond:\n${lines.join('')}`;
}

/** The same as a table that Dutch Excel opens: a row for each file, and a column for each. */
export function sourcesCsv(sources: readonly SourceOverlap[]): string {
  const header = ['bestand', 'locaties', 'alleen_hier', ...sources.map(({ file }) => `ook_in_${file}`)];
  const rows = sources.map(({ file, locations, alone, alsoIn }) => [
    withoutFormula(file),
    String(locations),
    String(alone),
    ...sources.map((other) => String(alsoIn.get(other.file) ?? '')),
  ]);
  return `\uFEFF${Papa.unparse([header, ...rows], { delimiter: ';', newline: '\n' })}\n`;
}
