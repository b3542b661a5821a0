import { formatDate, formatNumber } from '../../model/dutch.ts';
import type {
  Edition,
  EditionSettings,
  Indicator,
  Municipality,
  MunicipalityCode,
} from '../../model/edition.ts';
import { UNKNOWN_PERIOD } from '../files/borrowed.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { livingSuccessors } from '../municipalities/lookup.ts';
import { CHANGE_BOUNDS, changedFigures } from './former.ts';
import type { IndicatorTable } from './read-indicators.ts';
import { tableOf } from './source-table.ts';

/** What is compared with the edition before. */
export interface CurrentFigures {
  readonly settings: EditionSettings;
  readonly municipalities: readonly Municipality[];
  /** Gone by its day, with their successors. */
  readonly abolished: readonly Municipality[];
  readonly indicators: readonly Indicator[];
  readonly table: IndicatorTable;
}

/** Municipalities that were there and took in no other since. */
function sameAreas(
  { municipalities, abolished }: CurrentFigures,
  former: Edition,
): readonly MunicipalityCode[] {
  const before = new Set(former.municipalities.map(({ code }) => code));
  const byCode = (list: readonly Municipality[]) => new Map(list.map((each) => [each.code, each]));
  const [living, gone] = [byCode(municipalities), byCode(abolished)];
  const grown = new Set(
    abolished
      .filter(({ code }) => before.has(code))
      .flatMap((each) => livingSuccessors(each, living, gone).map(({ code }) => code)),
  );
  return municipalities.flatMap(({ code }) => (before.has(code) && !grown.has(code) ? [code] : []));
}

/** Figures with the same unit from the same table: of others a factor says nothing. */
function sameFigures({ settings, indicators }: CurrentFigures, former: Edition): readonly Indicator[] {
  return indicators.filter((indicator) => {
    const before = former.indicators.find(({ id }) => id === indicator.id);
    return (
      before !== undefined &&
      before.period !== UNKNOWN_PERIOD &&
      before.unit === indicator.unit &&
      tableOf(former.settings, before) === tableOf(settings, indicator)
    );
  });
}

/** Warns about figures that differ by a factor from those of the edition before (`isSuspectChange`). */
export function checkFormerFigures(current: CurrentFigures, former: Edition, log: FindingLog): void {
  const { table } = current;
  const indicators = sameFigures(current, former);
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const day = formatDate(former.settings.referenceDate);
  const changed = changedFigures(
    sameAreas(current, former),
    indicators,
    former.indicatorReadings,
    table.readings,
  );
  for (const { code, indicator: id, former: before } of changed) {
    const [indicator, cell] = [byId.get(id), table.cellOf(code, id)];
    if (indicator === undefined || cell === undefined) continue;
    log.warning('figure-changed-by-factor', { ...cell, owner: { subject: code } }, () => ({
      message: `${quoted(cell.value)} bij ${quoted(indicator.label)} is heel anders dan in de uitgave van ${day}. Toen was het ${formatNumber(before, indicator.decimals)}.`,
      expected: indicator.isShare
        ? `Een percentage dat hoogstens ${CHANGE_BOUNDS.points} punten en ${CHANGE_BOUNDS.shareFactor} keer verschilt van dat van toen.`
        : `Een getal dat hoogstens ${CHANGE_BOUNDS.factor} keer zo groot of zo klein is als toen.`,
      action: 'Zoek het cijfer op bij de bron. Kijk naar de komma en naar de eenheid.',
    }));
  }
}
