import type { BoundaryTopology, Municipality } from '../../model/edition.ts';
import { BOUNDARY_LIMITS, DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { parseJson } from '../json/read-json.ts';
import { checkTopology } from './topology.ts';

const FILE = DATA_FILES.boundaries;
const RULE = 'broken-topology';

/** Reports municipalities without a boundary, and boundaries that belong to no municipality. */
function checkCodes(
  codes: readonly string[],
  municipalities: readonly Municipality[],
  log: FindingLog,
): void {
  const onMap = new Set(codes);
  const existing = new Set(municipalities.map(({ code }) => code));
  for (const { code, name } of municipalities) {
    if (onMap.has(code)) continue;
    log.error(
      'municipality-without-boundary',
      { file: FILE, value: code },
      {
        message: `De gemeente ${name} (${code}) heeft geen grens op de kaart.`,
        expected: 'Een grens voor elke gemeente die op de peildatum bestaat.',
        action: 'Gebruik de gemeentegrenzen van hetzelfde jaar als de peildatum.',
      },
    );
  }
  for (const code of codes) {
    if (existing.has(code)) continue;
    log.error(
      'boundary-without-municipality',
      { file: FILE, value: code },
      {
        message: `Op de kaart staat een gemeente met de code ${code}. Die bestaat niet op de peildatum.`,
        expected: 'Alleen grenzen van gemeenten uit municipalities.csv die op de peildatum bestaan.',
        action:
          'Gebruik de gemeentegrenzen van hetzelfde jaar als de peildatum, of zet de gemeente in municipalities.csv.',
      },
    );
  }
}

/** The boundaries, from the text of the TopoJSON. Undefined with errors in the log. */
export function readBoundaries(
  jsonText: string,
  municipalities: readonly Municipality[] | undefined,
  log: FindingLog,
): BoundaryTopology | undefined {
  const before = log.errors;
  const value = parseJson(FILE, jsonText, RULE, log, BOUNDARY_LIMITS);
  if (value === undefined) return undefined;
  const checked = checkTopology(value);
  if ('problems' in checked) {
    for (const { path, message, expected } of checked.problems) {
      log.error(
        RULE,
        { file: FILE, column: path },
        {
          message,
          expected,
          action: 'Haal de gemeentegrenzen opnieuw op, of zet een oudere versie van het bestand terug.',
        },
      );
    }
    return undefined;
  }
  if (municipalities !== undefined) checkCodes(checked.codes, municipalities, log);
  return log.errors > before ? undefined : checked.topology;
}
