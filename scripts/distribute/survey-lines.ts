import { cleanText } from '../../src/ingest/clean-text.ts';
import { decodeFile } from '../../src/ingest/decode.ts';
import { FindingLog } from '../../src/ingest/finding-log.ts';
import type { MunicipalityLookup } from '../../src/ingest/municipality-lookup.ts';
import { parseLines } from '../../src/ingest/parse-lines.ts';
import { foldLabel } from '../../src/model/fold-name.ts';
import { fingerprintOf } from '../../src/survey/fingerprint.ts';
import { SURVEY_COLUMNS, type SurveyColumn } from '../../src/survey/survey-columns.ts';

/** What a line of the survey says about whose it is. */
export interface SurveyLine {
  readonly code: string | undefined;
  readonly email: string;
  readonly fingerprint: string;
}

/**
 * Reads the survey a second time, by another way than the reader that the sheets are made with: straight from the
 * cells. The proof against mix-ups holds everything against this.
 */
export function readSurveyLines(
  bytes: Uint8Array,
  lookup: MunicipalityLookup,
): ReadonlyMap<number, SurveyLine> {
  const text = decodeFile('survey', bytes, new FindingLog()) ?? '';
  const [header, ...rows] = parseLines(text).rows;
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
