import { formatNumber } from '../../model/dutch.ts';
import type { Municipality, MunicipalityCode, Place, PostcodeArea } from '../../model/edition.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { named } from '../municipalities/field.ts';
import type { RowReader } from '../text/columns.ts';
import type { Outlines } from './outlines.ts';

/** A point of `places.csv` or `postcodes.csv`, with its row. */
export interface PlacedPoint {
  readonly area: Place | PostcodeArea;
  readonly row: Pick<RowReader<'municipality'>, 'cell'>;
}

/** The middle of a postcode can lie over the border of a municipality that has a part of it; not as far as this. */
const FARTHEST_OUTSIDE_KM = 5;

/** Fewer points than this do not tell whether the outline is wrong or they are. */
const LEAST_POINTS = 3;

/** In the edition of 2023 no municipality has a point so far outside: where half are, the outline is the odd one. */
const MOST_OUTSIDE = 0.5;

interface Outsider extends PlacedPoint {
  readonly km: number;
}

/** Warns about a point that lies far from the municipality; one of the two must be wrong. */
function reportFarAway({ area, row, km }: Outsider, owner: string, log: FindingLog): void {
  const [rule, name] =
    'postcode' in area
      ? (['postcode-far-away', `postcode ${area.postcode}`] as const)
      : (['place-far-away', `de plaats ${quoted(area.name)}`] as const);
  log.warning(rule, row.cell('municipality'), () => ({
    message: `Het punt van ${name} ligt ${formatNumber(Math.round(km))} km buiten de gemeente ${owner}.`,
    expected: `Een punt in de gemeente, of hoogstens ${FARTHEST_OUTSIDE_KM} km erbuiten.`,
    action: 'Kijk of de gemeente klopt en of de graden kloppen.',
  }));
}

function reportOutline(
  municipality: Municipality,
  outside: number,
  points: number,
  found: string | undefined,
  log: FindingLog,
): void {
  const spot = {
    file: DATA_FILES.boundaries,
    value: municipality.code,
    owner: { subject: municipality.code },
  };
  log.warning('outline-elsewhere', spot, () => ({
    message: `De grens van ${named(municipality)} ligt ergens anders dan de gemeente zelf: ${formatNumber(outside)} van de ${formatNumber(points)} plaatsen en postcodes liggen er ver buiten${found === undefined ? '' : `, de eerste in ${found}`}.`,
    expected: `Een grens om de plaatsen en postcodes van de gemeente, of hoogstens ${FARTHEST_OUTSIDE_KM} km ernaast.`,
    action:
      'Kijk of in boundaries.topojson de code bij de goede grens staat. Kloppen de grenzen? Kijk dan naar places.csv en postcodes.csv.',
  }));
}

/** How the points of a municipality lie: how many there are, and those far outside its outline. */
interface Spread {
  points: number;
  readonly outside: Outsider[];
}

/** Where the points of all municipalities lie. Only those far outside are kept: a table has many rows. */
export class PointSpread {
  readonly #byCode = new Map<MunicipalityCode, Spread>();
  readonly #outlines: Outlines;

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
  }

  add(points: readonly PlacedPoint[]): void {
    for (const point of points) {
      const code = point.area.municipality;
      const own = this.#byCode.get(code) ?? { points: 0, outside: [] };
      this.#byCode.set(code, own);
      own.points += 1;
      const km = this.#outlines.distance(code, point.area) ?? 0;
      if (km > FARTHEST_OUTSIDE_KM) own.outside.push({ ...point, km });
    }
  }

  /**
   * Reports what lies far outside the outline of its municipality. Where most of a municipality's points do, its outline
   * is reported, once, and not each point.
   */
  report(municipalities: readonly Municipality[], log: FindingLog): void {
    const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
    for (const [code, { points, outside }] of this.#byCode) {
      const municipality = byCode.get(code);
      const [first] = outside;
      if (municipality === undefined || first === undefined) continue;
      if (points >= LEAST_POINTS && outside.length > points * MOST_OUTSIDE) {
        const found = byCode.get(this.#outlines.at(first.area) ?? '');
        reportOutline(municipality, outside.length, points, found && named(found), log);
      } else {
        for (const point of outside) reportFarAway(point, municipality.name, log);
      }
    }
  }
}
