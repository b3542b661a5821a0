import { compareNames } from '../../../analysis/analyse.ts';
import type { EditionChanges } from '../../../history/compare-editions.ts';
import { KIND_NAMES } from '../../../history/locations/kind-names.ts';
import type { LocationChange } from '../../../history/locations/location-changes.ts';
import type { MunicipalityChange } from '../../../history/municipalities/municipality-change.ts';
import { halfSentence, LOCATIONS, signed } from '../../../history/words.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import type { MunicipalityCode } from '../../../model/edition.ts';
import { knownValue } from '../../../model/figure.ts';
import { type ReportRow, type ReportSection, reportRow, suspiciousFirst } from '../section.ts';

/** Fewer locations than this come and go everywhere. */
const MANY = 5;

interface Counted {
  readonly change: MunicipalityChange;
  readonly older: number;
  readonly newer: number;
  readonly difference: number;
}

function countedOf({ municipalities }: EditionChanges): readonly Counted[] {
  return [...municipalities.values()].flatMap((change) => {
    const [older, newer] = [change.figures.locations.older, change.figures.locations.newer].map(knownValue);
    return older === undefined || newer === undefined
      ? []
      : [{ change, older, newer, difference: newer - older }];
  });
}

function countKind(changes: readonly LocationChange[], kind: LocationChange['kinds'][number]): number {
  return changes.filter(({ kinds }) => kinds.includes(kind)).length;
}

/** What is odd about a change; '' where nothing is. */
function remarkOn({ change, older, newer, difference }: Counted): string {
  const [gone, added] = [countKind(change.locations, 'gone'), countKind(change.locations, 'new')];
  if (newer === 0 && older > 0) return 'alle locaties zijn weg';
  if (gone >= 3 && added >= 3 && gone * 2 >= older && added * 2 >= newer)
    return 'bijna alles is weg en bijna alles is nieuw: zijn namen of adressen anders geschreven?';
  if (-difference >= MANY && newer * 2 < older) return 'meer dan de helft is weg';
  if (difference >= MANY && newer > older * 2) return 'meer dan verdubbeld';
  return '';
}

/** The municipalities that changed more than the middle half of all did. */
export function largestSection(changes: EditionChanges): ReportSection {
  const half = changes.halves.locations;
  const isLarge = ({ difference }: Counted) =>
    half === undefined ? difference !== 0 : difference < half.low || difference > half.high;
  const rows = countedOf(changes)
    .filter((counted) => isLarge(counted) || remarkOn(counted) !== '')
    .sort(
      (a, b) =>
        Math.abs(b.difference) - Math.abs(a.difference) ||
        compareNames(a.change.municipality, b.change.municipality),
    )
    .map((counted): ReportRow => {
      const { municipality, locations } = counted.change;
      const parts = (['new', 'gone', 'moved', 'renamed'] as const).flatMap((kind) => {
        const count = countKind(locations, kind);
        return count === 0 ? [] : [`${formatNumber(count)} ${KIND_NAMES[kind]}`];
      });
      const remark = remarkOn(counted);
      return reportRow({
        isSuspicious: remark !== '',
        code: municipality.code,
        subject: municipality.name,
        older: formatNumber(counted.older),
        newer: formatNumber(counted.newer),
        difference: signed(counted.difference),
        note: [remark, parts.join(', ')].filter((part) => part !== '').join('; '),
      });
    });
  return {
    id: 'gemeenten',
    title: 'Gemeenten met de grootste veranderingen',
    lead: `${half === undefined ? '' : `${halfSentence(half, LOCATIONS)} `}Hier staan de gemeenten die daar buiten vallen.`,
    rows: suspiciousFirst(rows),
    todo: 'Bekijk bij elke gemeente of de locaties echt veranderd zijn, of alleen anders zijn opgeschreven. Is een organisatie hetzelfde gebleven? Geef haar dan hetzelfde kenmerk.',
  };
}

/** Municipalities that got their first location or lost their last one. */
export function whiteSpotSection({ country, municipalities }: EditionChanges): ReportSection {
  const rowsOf = (codes: readonly MunicipalityCode[], isSuspicious: boolean, note: string) =>
    codes.map((code) => {
      const change = municipalities.get(code);
      const count = (reading = change?.figures.locations.older) =>
        formatNumber((reading && knownValue(reading)) ?? 0);
      return reportRow({
        isSuspicious,
        code,
        subject: change?.municipality.name ?? code,
        older: count(),
        newer: count(change?.figures.locations.newer),
        note,
      });
    });
  return {
    id: 'witte-vlekken',
    title: 'Witte vlekken',
    lead: `In ${countOf(country.whiteSpotsClosed.length, 'gemeente', 'gemeenten')} zijn voor het eerst locaties gevonden. In ${countOf(country.whiteSpotsOpened.length, 'gemeente', 'gemeenten')} zijn er geen meer gevonden.`,
    rows: [
      ...rowsOf(country.whiteSpotsOpened, true, 'geen locatie meer gevonden'),
      ...rowsOf(country.whiteSpotsClosed, false, 'voor het eerst gevonden'),
    ],
    todo: 'Bel of mail elke gemeente zonder locatie voor u publiceert: klopt het dat daar niets meer is?',
  };
}
