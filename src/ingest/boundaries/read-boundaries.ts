import { enumerate, formatNumber } from '../../model/dutch.ts';
import type { BoundaryTopology, Municipality } from '../../model/edition.ts';
import { BOUNDARY_FILES, BOUNDARY_LIMITS } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { parseJson } from '../json/read-json.ts';
import type { MunicipalityTable } from '../municipalities/read-municipalities.ts';
import { GET_AGAIN } from './map-problem.ts';
import { type Conversion, convertMap } from './other-map.ts';
import { type CheckedTopology, checkTopology } from './topology.ts';

const RULE = 'broken-topology';

/** What the table of municipalities says. */
type KnownMunicipalities = Pick<MunicipalityTable, 'municipalities' | 'unsettled'>;

/** Reports municipalities without a boundary, and boundaries that belong to no municipality. */
function checkCodes(
  file: string,
  codes: readonly string[],
  { municipalities, unsettled }: KnownMunicipalities,
  log: FindingLog,
): void {
  const onMap = new Set(codes);
  const existing = new Set(municipalities.map(({ code }) => code));
  for (const { code, name } of municipalities) {
    if (onMap.has(code)) continue;
    log.error(
      'municipality-without-boundary',
      { file, value: code },
      {
        message: `De gemeente ${name} (${code}) heeft geen grens op de kaart.`,
        expected: 'Een grens voor elke gemeente die op de peildatum bestaat.',
        action: 'Gebruik de gemeentegrenzen van hetzelfde jaar als de peildatum.',
      },
    );
  }
  // A code that could not be read in the table may be any of these.
  for (const code of unsettled.names.length > 0 ? [] : codes) {
    if (existing.has(code)) continue;
    log.error(
      'boundary-without-municipality',
      { file, value: code },
      {
        message: `Op de kaart staat een gemeente met de code ${code}. Die bestaat niet op de peildatum.`,
        expected: 'Alleen grenzen van gemeenten uit municipalities.csv die op de peildatum bestaan.',
        action:
          'Gebruik de gemeentegrenzen van hetzelfde jaar als de peildatum, of zet de gemeente in municipalities.csv.',
      },
    );
  }
}

/** The name under which the boundaries lie in the folder; the usual one where there are none. Two are an error. */
export function boundaryFileOf(files: ReadonlyMap<string, unknown>, log: FindingLog): string | undefined {
  const [usual = ''] = BOUNDARY_FILES;
  const [first = usual, ...others] = BOUNDARY_FILES.filter((name) => files.has(name));
  if (others.length === 0) return first;
  log.error(
    'two-boundary-files',
    { file: first },
    {
      message: `Er is meer dan één bestand met grenzen: ${enumerate([first, ...others])}. Wij weten niet welk u bedoelt.`,
      expected: `Eén bestand: ${enumerate(BOUNDARY_FILES, 'of')}.`,
      action: 'Haal de oude kaart weg uit de map.',
    },
  );
  return undefined;
}

const ORDERS: Readonly<Record<Conversion['order'], string>> = {
  'longitude-latitude': '',
  'latitude-longitude': ' Breedte en lengte stonden andersom; die hebben wij omgedraaid.',
  rd: ' De punten stonden in meters (Rijksdriehoek); wij hebben ze omgerekend naar graden.',
};

function reportConversion(file: string, { property, order, points }: Conversion, log: FindingLog): void {
  log.notice('converted-map', { file }, () => ({
    message: `Wij hebben de kaart omgezet. De codes komen uit ${quoted(property)}.${ORDERS[order]}${
      points.after < points.before
        ? ` Van de ${formatNumber(points.before)} punten zijn er ${formatNumber(points.after)} over: meer heeft onze kaart niet nodig.`
        : ''
    }`,
    expected: 'Een kaart met grenzen van gemeenten.',
    action: 'Kijk op de website of de kaart klopt. Dan hoeft u niets te doen.',
  }));
}

/** The checked map: as it is where it is one of ours, and otherwise converted. Undefined with errors in the log. */
function usableMap(
  file: string,
  value: unknown,
  municipalities: readonly Municipality[] | undefined,
  log: FindingLog,
): CheckedTopology | undefined {
  const checked = checkTopology(value);
  if ('topology' in checked || !checked.problems.every(({ isForeign }) => isForeign === true)) return checked;
  const converted = convertMap(value, municipalities);
  if (converted === undefined) return checked;
  if ('problem' in converted) {
    const { rule, path, value: written, message, expected, action } = converted.problem;
    const spot = { file, ...(path === undefined ? {} : { column: path }) };
    log.error(rule, written === undefined ? spot : { ...spot, value: written }, {
      message,
      expected,
      action,
    });
    return undefined;
  }
  if ('topology' in converted.checked) reportConversion(file, converted.conversion, log);
  return converted.checked;
}

/** The boundaries, from the text of a TopoJSON or GeoJSON file. Undefined with errors in the log. */
export function readBoundaries(
  file: string,
  jsonText: string,
  known: KnownMunicipalities | undefined,
  log: FindingLog,
): BoundaryTopology | undefined {
  const before = log.errors;
  const value = parseJson(file, jsonText, RULE, log, BOUNDARY_LIMITS);
  if (value === undefined) return undefined;
  const checked = usableMap(file, value, known?.municipalities, log);
  if (checked === undefined) return undefined;
  if ('problems' in checked) {
    for (const { path, message, expected } of checked.problems)
      log.error(RULE, { file, column: path }, { message, expected, action: GET_AGAIN });
    return undefined;
  }
  if (known !== undefined) checkCodes(file, checked.codes, known, log);
  return log.errors > before ? undefined : checked.topology;
}
