import { enumerate, formatNumber } from '../../../model/dutch.ts';
import { columnLetters } from '../../../model/spreadsheet.ts';
import { quoted } from '../../findings/shown-value.ts';
import { LIMITS, type Remark } from '../data-files.ts';
import { type CellPlace, placeOf, type Sheet } from './sheet.ts';

const MOST_NAMED = LIMITS.namesInSentence;

function named(all: readonly string[]): string {
  const more = all.length - MOST_NAMED;
  return more > 1 ? `${all.slice(0, MOST_NAMED).join(', ')} en nog ${formatNumber(more)}` : enumerate(all);
}

/** Numbers in a row as one stretch: '5', '8 t/m 12'. */
function stretches(numbers: readonly number[]): readonly string[] {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const current = found.at(-1);
    if (current && number === current[1] + 1) current[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first} t/m ${last}`));
}

function hiddenRows({ hiddenRows }: Sheet): readonly Remark[] {
  if (hiddenRows.length === 0) return [];
  const isOne = hiddenRows.length === 1;
  return [
    {
      severity: 'notice',
      rule: 'hidden-rows',
      message: isOne
        ? `Regel ${hiddenRows[0]} is verborgen in Excel. Wij lezen die wel.`
        : `In Excel zijn ${formatNumber(hiddenRows.length)} regels verborgen: ${named(stretches(hiddenRows))}. Wij lezen ze wel.`,
      expected: 'Een tabel waarvan u alle regels ziet.',
      action: 'Zet het filter uit en kijk of deze regels erbij horen. Haal weg wat er niet hoort.',
    },
  ];
}

function hiddenColumns({ hiddenColumns, rows }: Sheet): readonly Remark[] {
  const width = Math.max(0, ...rows.slice(0, 1).map(({ cells }) => cells.length));
  const letters = hiddenColumns
    .filter(([first]) => first < width)
    .map(([first, last]) => {
      const end = Math.min(last, width - 1);
      return first >= end ? columnLetters(first) : `${columnLetters(first)} t/m ${columnLetters(end)}`;
    });
  if (letters.length === 0) return [];
  return [
    {
      severity: 'notice',
      rule: 'hidden-columns',
      message: `In Excel zijn kolommen verborgen: ${named(letters)}. Wij lezen ze wel.`,
      expected: 'Een tabel waarvan u alle kolommen ziet.',
      action: 'Maak de kolommen zichtbaar en kijk of ze kloppen.',
    },
  ];
}

function merged({ merged: all, rows }: Sheet): readonly Remark[] {
  const last = rows.at(-1)?.line ?? 0;
  const within = all.flatMap((range) => {
    const start = placeOf(range.split(':')[0] ?? '');
    return start && start.row <= last ? [{ range, row: start.row }] : [];
  });
  const [first] = within;
  if (first === undefined) return [];
  return [
    {
      severity: 'warning',
      rule: 'merged-cells',
      line: first.row,
      value: first.range,
      message: `In Excel zijn hier cellen samengevoegd: ${named(within.map(({ range }) => range))}. De waarde telt alleen voor de eerste cel; de andere zijn leeg.`,
      expected: 'Een eigen waarde in elke cel.',
      action:
        'Kies in Excel bij Samenvoegen en centreren voor Celsamenvoeging opheffen. Vul daarna de lege cellen in.',
    },
  ];
}

function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** One finding for all of them: they have one cause and one cure. */
function withoutResult({ withoutResult: places }: Sheet): readonly Remark[] {
  const [first] = places;
  if (first === undefined) return [];
  return [
    {
      severity: 'error',
      rule: 'formula-without-result',
      line: first.row,
      message: `${places.length === 1 ? 'In deze cel staat een formule die nog niet is uitgerekend' : 'In deze cellen staan formules die nog niet zijn uitgerekend'}: ${named(places.map(cellName))}. Het bestand is niet gelezen.`,
      expected: 'Een waarde, of een formule met een uitkomst.',
      action: 'Open het bestand in Excel en sla het op: dan rekent Excel de formules uit.',
    },
  ];
}

function otherSheets(chosen: string, others: readonly string[]): readonly Remark[] {
  if (others.length === 0) return [];
  return [
    {
      severity: 'notice',
      rule: 'other-sheets',
      message: `Wij lezen alleen het tabblad ${quoted(chosen)}. ${others.length === 1 ? 'Dit tabblad lezen wij niet' : 'Deze tabbladen lezen wij niet'}: ${named(others.map(quoted))}.`,
      expected: 'Eén tabblad, of een tabblad met de naam van het bestand.',
      action: 'Staat de tabel op een ander tabblad? Zet dat vooraan, of geef het de naam van het bestand.',
    },
  ];
}

/** What an editor must know of a sheet before what is in its cells. */
export function remarksOn(sheet: Sheet, chosen: string, others: readonly string[]): readonly Remark[] {
  return [
    ...otherSheets(chosen, others),
    ...hiddenRows(sheet),
    ...hiddenColumns(sheet),
    ...merged(sheet),
    ...withoutResult(sheet),
  ];
}
