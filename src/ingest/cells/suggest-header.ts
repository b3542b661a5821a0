import { distance } from 'fastest-levenshtein';
import { foldLabel } from '../../model/fold-name.ts';

/** What editors call a column too. Such a header is not read, as it can mean something else: it is offered. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  // Of the inventory.
  gemeente: ['gemeentenaam', 'naam gemeente', 'gemeentecode'],
  organisatie: ['naam organisatie', 'organisatienaam', 'naam', 'instelling', 'instantie'],
  bezoekadres: ['adres', 'straat', 'straatnaam', 'straat en huisnummer', 'adres en huisnummer'],
  postcode: ['postcode bezoekadres', 'pc', 'pc4'],
  plaats: ['plaatsnaam', 'woonplaats', 'vestigingsplaats', 'stad'],
  breedtegraad: ['latitude', 'lat', 'noorderbreedte'],
  lengtegraad: ['longitude', 'lon', 'lng', 'oosterlengte'],
  website: ['webadres', 'webpagina', 'internet', 'site', 'url', 'link'],
  telefoon: ['telefoonnummer', 'tel', 'telnr'],
  email: ['e-mailadres', 'mailadres', 'mail'],
  openingstijden: ['openingstijd', 'spreekuur', 'spreekuren'],
  doelgroep: ['doelgroepen'],
  soort_organisatie: ['soort', 'type organisatie', 'organisatietype'],
  sociaal_raadslieden: ['raadslieden', 'sociaal raadslid'],
  landelijke_organisatie: ['landelijk', 'netwerk'],
  ondersteuningstypen: ['ondersteuning', 'soort ondersteuning', 'type ondersteuning', 'soort hulp', 'hulp'],
  leefgebieden: ['domein', 'domeinen', 'leefdomeinen', 'onderwerpen'],
  vindplaats: ['bron', 'herkomst'],
  vooral_vrijwilligers: ['vrijwilligers'],
  financiering: ['financier', 'bekostiging', 'geldbron'],
  // Of the table of municipalities.
  code: ['gemeentecode', 'cbs code', 'gm code', 'statcode'],
  naam: ['gemeente', 'gemeentenaam', 'naam gemeente', 'plaats', 'plaatsnaam', 'woonplaats', 'statnaam'],
  andere_namen: ['bijnamen', 'aliassen'],
  provincie: ['provincienaam'],
  stedelijkheid: ['stedelijkheidsklasse', 'mate van stedelijkheid'],
  geldig_vanaf: ['begindatum', 'ingangsdatum', 'vanaf'],
  geldig_tot: ['einddatum', 'tot'],
  opvolgers: ['opgegaan in', 'nieuwe gemeente'],
};

/** Letters of which one may be wrong. More, and it is another word: 'e-mailadres' is no misspelt 'bezoekadres'. */
const LETTERS_FOR_A_FAULT = 4;
/** No header of ours is longer; the time that a distance takes grows with both lengths. */
const LONGEST_HEADER = 60;

/** How much a header looks like a column: 0 for another name of it, then the letters that differ. Undefined for too many. */
function unlikeness(header: string, wanted: string): number | undefined {
  const written = foldLabel(header.slice(0, LONGEST_HEADER));
  if (OTHER_NAMES[wanted]?.some((name) => foldLabel(name) === written)) return 0;
  const differing = distance(written, foldLabel(wanted));
  return differing * LETTERS_FOR_A_FAULT <= Math.max(written.length, wanted.length) ? differing : undefined;
}

/**
 * For each column that is absent the unknown header that is meant, if one is: first by another name for it, then by
 * letters. Each header is offered once, for the column that it looks most like: a wrong suggestion is worse than none.
 */
export function suggestHeaders(
  absent: readonly string[],
  unknown: readonly string[],
): ReadonlyMap<string, string> {
  const pairs = absent.flatMap((wanted) =>
    unknown.flatMap((header) => {
      const score = unlikeness(header, wanted);
      return score === undefined ? [] : { wanted, header, score };
    }),
  );
  const suggested = new Map<string, string>();
  const taken = new Set<string>();
  for (const { wanted, header } of pairs.sort((a, b) => a.score - b.score)) {
    if (suggested.has(wanted) || taken.has(header)) continue;
    suggested.set(wanted, header);
    taken.add(header);
  }
  return suggested;
}
