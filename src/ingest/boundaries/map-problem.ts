import { countOf, enumerate, formatNumber } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { quoted, shownValue } from '../findings/shown-value.ts';
import type { ChosenCodes, MapArea } from './area-codes.ts';
import type { Position } from './outline.ts';
import { firstAstray } from './to-degrees.ts';
import { isRecord } from './topology-arcs.ts';

/** Points that are simplified within a few seconds; a generalised map has a tenth of them. */
const MOST_POINTS = 500_000;
/** Names of properties that stand in one sentence. */
const MOST_NAMES = 8;

/** What is wrong with a map of somebody else. */
export interface MapProblem {
  readonly rule: string;
  /** Where in the file: 'features[3].geometry'. */
  readonly path?: string;
  readonly value?: string;
  readonly message: string;
  readonly expected: string;
  readonly action: string;
}

export type OrProblem<Value> = { readonly value: Value } | { readonly problem: MapProblem };

export const GET_AGAIN =
  'Haal de gemeentegrenzen opnieuw op, of zet een oudere versie van het bestand terug.';

/** A shape that is no outline. */
export function brokenShape(path: string, message: string): MapProblem {
  return {
    rule: 'broken-outline',
    path,
    message,
    expected: 'Een Polygon of een MultiPolygon, met lijnen die eindigen waar zij beginnen.',
    action: GET_AGAIN,
  };
}

/** The projection that a map says it has: 'EPSG:28992'. */
function projectionOf(value: unknown): string | undefined {
  const crs = isRecord(value) && isRecord(value.crs) ? value.crs : {};
  const { name } = isRecord(crs.properties) ? crs.properties : {};
  if (typeof name !== 'string') return undefined;
  const epsg = /EPSG:+(\d+)$/i.exec(name)?.[1];
  return epsg === undefined ? shownValue(name, 40) : `EPSG:${epsg}`;
}

export function wrongProjection(value: unknown, points: Iterable<Position>): MapProblem {
  const projection = projectionOf(value);
  const astray = firstAstray(points);
  const said = projection === undefined ? '' : ` Volgens het bestand is de projectie ${projection}.`;
  return {
    rule: 'wrong-projection',
    ...(projection === undefined ? {} : { path: 'crs' }),
    ...(astray === undefined ? {} : { value: astray.join(', ') }),
    message:
      astray === undefined
        ? `De punten van deze kaart staan niet allemaal in dezelfde coördinaten.${said}`
        : `De punten van deze kaart liggen niet in Nederland. Dit is het eerste.${said}`,
    expected: 'Graden (EPSG:4326) of meters van het Rijksdriehoeksstelsel (EPSG:28992).',
    action:
      'Sla de kaart opnieuw op en kies EPSG:4326 of EPSG:28992. Kijk ook of het een kaart van Nederland is.',
  };
}

export function noCodes(areas: readonly MapArea[]): MapProblem {
  const names = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))];
  const shown = names.slice(0, MOST_NAMES).map(quoted);
  const found =
    areas.length === 0
      ? 'Er staan geen vlakken op.'
      : shown.length === 0
        ? 'De vlakken hebben geen eigenschappen.'
        : `De eigenschappen zijn: ${enumerate(names.length > MOST_NAMES ? [...shown, 'nog andere'] : shown)}.`;
  return {
    rule: 'map-without-codes',
    message: `Wij vinden op deze kaart geen codes van gemeenten. ${found}`,
    expected:
      'Bij elk vlak de code van het CBS, zoals GM0193, in de eigenschap `statcode`, `gemeentecode` of `code`.',
    action:
      'Kijk of dit een kaart van gemeenten is. Zet de codes anders in een eigenschap `statcode` en sla de kaart opnieuw op.',
  };
}

export function areasWithoutCode({ property, areas }: ChosenCodes<MapArea>): MapProblem | undefined {
  const without = areas.filter(({ code }) => code === undefined);
  const [first] = without;
  if (first === undefined) return undefined;
  return {
    rule: 'area-without-code',
    path: `${first.path}.${shownValue(property, 40)}`,
    message: `Bij ${countOf(without.length, 'vlak', 'vlakken')} staat in ${quoted(property)} geen code van een gemeente. Dit is het eerste.`,
    expected: 'Bij elk vlak de code van het CBS, zoals GM0193.',
    action: 'Vul de code in, of haal vlakken weg die geen gemeente zijn, zoals water en buitenland.',
  };
}

export function areasTwice({ property, areas }: ChosenCodes<MapArea>): MapProblem | undefined {
  const seen = new Set<MunicipalityCode>();
  const again: (MapArea & { readonly code: MunicipalityCode })[] = [];
  for (const { code, ...area } of areas) {
    if (code === undefined) continue;
    if (seen.has(code)) again.push({ ...area, code });
    seen.add(code);
  }
  const [first] = again;
  if (first === undefined) return undefined;
  return {
    rule: 'area-twice',
    path: `${first.path}.${shownValue(property, 40)}`,
    value: first.code,
    message: `${again.length === 1 ? 'Eén vlak heeft' : `${formatNumber(again.length)} vlakken hebben`} dezelfde code als een eerder vlak. Dit is het eerste.`,
    expected: 'Eén vlak voor elke gemeente.',
    action:
      'Kijk of het bestand grenzen van meer dan één jaar heeft. Heeft een gemeente losse delen, voeg die dan samen tot één vlak.',
  };
}

export function tooManyPoints(points: number): MapProblem | undefined {
  if (points <= MOST_POINTS) return undefined;
  return {
    rule: 'map-too-fine',
    message: `Deze kaart heeft minstens ${formatNumber(points)} punten. Dat is te veel.`,
    expected: `Hoogstens ${formatNumber(MOST_POINTS)} punten. Voor onze kaarten zijn er 20.000 al genoeg.`,
    action: 'Kies gegeneraliseerde grenzen, zoals `gemeente_gegeneraliseerd` bij het CBS en PDOK.',
  };
}
