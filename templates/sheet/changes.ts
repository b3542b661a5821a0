import type { Factsheet } from '../../src/factsheet/factsheet.ts';
import { MAIN_MEASURES } from '../../src/factsheet/shared/measures.ts';
import { inMoment } from '../../src/history/words.ts';
import { countOf, enumerate, formatNumber } from '../../src/model/dutch.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { mainNoteTop } from './main-figures.ts';
import { LEFT, type Measured, type SheetPart, SIZE, WIDTH } from './sheet-style.ts';

/** Room for the line, in points: it ends where the next part begins. */
const LINE = 10.5;

/** What was found in the edition before, on one line below the figures. */
export function putChanges(job: SheetPart): void {
  const block = changesBlock(job);
  if (block === undefined) return;
  const top = mainNoteTop(job.factsheet) + LINE;
  job.pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top });
  });
}

/** The line as it stands on the sheet; undefined without an earlier edition. */
export function changesBlock({ pdf, factsheet: { changes } }: Measured): TextBlock | undefined {
  if (changes === undefined) return undefined;
  const { block } = fitBlock(pdf.typesetter, changesRuns(changes), {
    width: WIDTH,
    height: LINE,
    size: SIZE.small,
    minimumSize: SIZE.small,
    leadingRatio: 1.2,
  });
  return block;
}

function changesRuns({ moments, reason, figures }: NonNullable<Factsheet['changes']>): TextRun[] {
  if (reason !== undefined) {
    return [{ text: `Van ${moments.older} is er geen cijfer. Op de pagina van deze gemeente staat waarom.` }];
  }
  const parts = figures.map(({ id, older: { reading } }) => {
    const { unit, unitSingular, decimals } = MAIN_MEASURES[id];
    if (reading.state !== 'known') return `onbekend ${unit}`;
    return decimals === 0
      ? countOf(reading.value, unitSingular, unit)
      : `${formatNumber(reading.value, decimals)} ${unit}`;
  });
  return [
    { text: `${inMoment(moments.older)} gevonden: `, weight: 'bold' },
    { text: `${enumerate(parts)}. Opnieuw zoeken vindt ook meer.` },
  ];
}
