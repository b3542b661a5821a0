import * as z from 'zod/mini';
import type { PublishedReport } from '../../model/publication/report.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { checkSettings, parseJson } from '../json/read-json.ts';
import { filledList, numberSetting, text, uniqueIds } from '../json/schema-parts.ts';

/** The report holds more than is shown here: what it holds besides is kept and passes without a remark. */
function reportObject<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.looseObject(shape, { error: 'Een groep instellingen tussen accolades: { }.' });
}

const rowSchema = reportObject({
  id: text(100),
  label: text(200),
  municipalities: numberSetting,
  withOrganisation: numberSetting,
  share: numberSetting,
  mean: z.exactOptional(numberSetting),
});

const reportSchema = reportObject({
  totals: reportObject({
    municipalities: numberSetting,
    withOrganisation: numberSetting,
    organisations: numberSetting,
    locations: numberSetting,
  }),
  tables: filledList(reportObject({ id: text(100), rows: filledList(rowSchema) })).check(
    z.superRefine(uniqueIds),
  ),
});

/** The figures of the report of 2023, from the text of its file. Undefined with errors in the log. */
export function readReport(jsonText: string, log: FindingLog): PublishedReport | undefined {
  const value = parseJson(DATA_FILES.report, jsonText, 'broken-json', log);
  return value === undefined ? undefined : checkSettings(DATA_FILES.report, value, reportSchema, log);
}
