import { regionTitle, theRegion } from '../../src/factsheet/route/region-words.ts';
import type { AnyRoute } from '../../src/factsheet/route/type.ts';
import { placeWords, REGION_DISTANCE, ROUTE_DISTANCE } from '../../src/factsheet/route/words.ts';
import { countOf } from '../../src/model/dutch.ts';

/** What a route map says of what it is of: a municipality or a region. */
export interface RouteSubject {
  /** In the title, on top and in the running head: 'Deventer', 'Veiligheidsregio Twente'. */
  readonly title: string;
  /** Beside the number of locations: its province, or how many municipalities it has. */
  readonly facts: string;
  readonly keywords: readonly string[];
  /** Tells its file apart from all others. */
  readonly identity: string;
  /** Above its own organisations, and above those outside. */
  readonly here: string;
  readonly outside: string;
  readonly noneHere: string;
  readonly noneOutside: string;
  /** How to read the matrix. */
  readonly key: string;
  readonly distance: string;
  /** 'Routekaart van de gemeente Deventer'. */
  readonly description: string;
}

/** `part` is the name of the part of the country that the edition is about, of which a region may hold only some municipalities. */
export function subjectOf(route: AnyRoute, part: string | undefined): RouteSubject {
  const isRegion = 'kind' in route;
  const title = isRegion ? regionTitle(route) : route.name;
  const place = placeWords(route).replace('deze', 'de');
  return {
    title,
    facts: isRegion
      ? `${countOf(route.municipalities.length, 'gemeente', 'gemeenten')}${part === undefined ? '' : ` van ${part}`}`
      : route.province.name,
    keywords: isRegion
      ? [title, ...route.municipalities.map(({ name }) => name)]
      : [route.code, route.name, route.province.name],
    identity: isRegion ? `${route.kind} ${route.slug}` : route.code,
    here: `Organisaties in ${isRegion ? theRegion(route) : title}`,
    outside: `Dichtbij, buiten ${isRegion ? place : title}`,
    noneHere: 'Hier is geen organisatie gevonden die niet landelijk is.',
    noneOutside: 'Wat hier niet is gevonden, is hier het dichtstbij.',
    key: `Getal: zoveel locaties bieden dit samen. Daaronder de nummers van de organisaties${isRegion ? ': 1–4 is 1, 2, 3 en 4. Zij staan op volgorde van gemeente' : ''}. Streepjeslijn: hier niet gevonden, met wie buiten ${place} het dichtstbij is. Ster: alleen voor een doelgroep.`,
    distance: isRegion ? REGION_DISTANCE : ROUTE_DISTANCE,
    description: isRegion ? `Routekaart van ${theRegion(route)}` : `Routekaart van de gemeente ${route.name}`,
  };
}
