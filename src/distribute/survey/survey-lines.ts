import type { DataFile, SheetRow } from '../../ingest/files/data-files.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import type { MunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import { cleanText } from '../../ingest/text/clean-text.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import { parseLines } from '../../ingest/text/parse-lines.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { fingerprintOf } from '../../survey/fingerprint.ts';
import { SURVEY_COLUMNS, type SurveyColumn } from '../../survey/survey-columns.ts';

/** What a line of the survey says about whose it is. */
export interface SurveyLine {
  readonly code: string | undefined;
  readonly email: string;
  readonly fingerprint: string;
}

function rowsOf(content: DataFile): readonly SheetRow[] {
  if (!(content instanceof Uint8Array)) return content.rows ?? [];
  return parseLines(decodeFile('survey', content, new FindingLog()) ?? '').rows;
}

/**
 * Reads the survey a second time, by another way than the reader that the sheets are made with: straight from the
 * cells. The proof against mix-ups holds everything against this.
 */
export function readSurveyLines(
  content: DataFile,
  lookup: MunicipalityLookup,
): ReadonlyMap<number, SurveyLine> {
  const [header, ...rows] = rowsOf(content);
  const positionOf = (column: SurveyColumn): number => {
    const names = SURVEY_COLUMNS.filter(({ key }) => key === column).flatMap(({ key, header: dutch }) => [
      foldLabel(key),
      foldLabel(dutch),
    ]);
    return (header?.cells ?? []).findIndex((cell) => names.includes(foldLabel(cell)));
  };
  const positions = new Map(SURVEY_COLUMNS.map(({ key }) => [key, positionOf(key)]));
  return new Map(
    rows.map(({ line, cells }) => {
      const cellOf = (column: SurveyColumn) => cells[positions.get(column) ?? -1] ?? '';
      const found = lookup.find(cleanText(cellOf('municipality')).text);
      return [
        line,
        {
          code: found.kind === 'found' || found.kind === 'moved' ? found.municipality.code : undefined,
          email: cleanText(cellOf('email')).text,
          fingerprint: fingerprintOf(cellOf),
        },
      ];
    }),
  );
}
