import { compareNames } from '../../../analysis/analyse.ts';
import type { EditionChanges } from '../../../history/compare-editions.ts';
import { signed } from '../../../history/words.ts';
import { CHANGE_BOUNDS, isSuspectChange } from '../../../ingest/indicators/former.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import { knownValue } from '../../../model/figure.ts';
import { type ReportSection, reportRow, suspiciousFirst } from '../section.ts';

/** From this factor on a decimal comma may have moved. */
const SUSPICIOUS_FACTOR = 8;

/** How many times larger or smaller a value became; undefined where that says nothing. */
function factorOf(older: number, newer: number): number | undefined {
  if (older === newer || older === 0) return undefined;
  if (newer === 0 || older < 0 !== newer < 0) return Number.POSITIVE_INFINITY;
  const ratio = newer / older;
  return ratio >= 1 ? ratio : 1 / ratio;
}

/** Indicators that changed so much that a slip is likelier: the rule by which the check warns. */
export function factorSection({ indicators, municipalities }: EditionChanges): ReportSection {
  const rows = indicators
    .flatMap(({ indicator, values, olderPeriod = '' }) =>
      [...values].flatMap(([code, { older, newer }]) => {
        const [before, after] = [knownValue(older), knownValue(newer)];
        const factor = before === undefined || after === undefined ? undefined : factorOf(before, after);
        if (before === undefined || after === undefined || factor === undefined) return [];
        if (!isSuspectChange(before, after, indicator)) return [];
        const words = Number.isFinite(factor)
          ? `${formatNumber(factor, 1)} keer zo ${after > before ? 'groot' : 'klein'}`
          : after === 0
            ? 'nu nul'
            : 'eerst boven en nu onder nul, of andersom';
        const row = reportRow({
          isSuspicious: factor >= SUSPICIOUS_FACTOR,
          code,
          subject: municipalities.get(code)?.municipality.name ?? code,
          older: formatNumber(before, indicator.decimals),
          newer: formatNumber(after, indicator.decimals),
          difference: signed(after - before, indicator.decimals),
          note: `${indicator.label} (${olderPeriod}; ${indicator.period}): ${words}`,
        });
        return [{ row, factor }];
      }),
    )
    .sort((a, b) => b.factor - a.factor || compareNames({ name: a.row.subject }, { name: b.row.subject }))
    .map(({ row }) => row);
  return {
    id: 'factor',
    title: 'Cijfers die een factor veranderden',
    lead: `${countOf(rows.length, 'cijfer is', 'cijfers zijn')} meer dan ${CHANGE_BOUNDS.factor} keer zo groot of zo klein; een percentage meer dan ${CHANGE_BOUNDS.shareFactor} keer, of ${CHANGE_BOUNDS.points} punten. Vanaf ${SUSPICIOUS_FACTOR} keer kan er een komma verschoven zijn.`,
    rows: suspiciousFirst(rows),
    todo: 'Zoek elk opvallend cijfer op bij de bron. Kijk naar de komma en naar de eenheid.',
  };
}
