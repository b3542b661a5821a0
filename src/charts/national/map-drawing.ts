import { formatNumber } from '../../model/dutch.ts';
import type { Drawing, Mark, PathMark } from '../parts/drawing.ts';
import type { Paint } from '../parts/palette.ts';
import { breakLines, lettersIn } from '../parts/texts/text-lines.ts';
import { areaMarks, type MapLayer, type NationalMap, swatchMarks } from './map.ts';

/** A map that can be read alone, outside the page. */
export interface MapSheet {
  readonly title: string;
  /** The message in words. */
  readonly description: string;
  readonly layers: readonly MapLayer[];
  /** Lines under the map: reference date, source. */
  readonly notes: readonly string[];
  /** Marks the whole picture as example data. */
  readonly notice: string | undefined;
}

const MARGIN = 24;
const TITLE_SIZE = 23;
const TEXT_SIZE = 15;
const NOTE_SIZE = 12;

/** The layers of a map over the land, without words and without the borders in them. */
export function layerMarks(map: NationalMap, layers: readonly MapLayer[]): Mark[] {
  return inDrawingOrder(layers).flatMap(({ codes, style }) => areaMarks(map.areaOf(codes), style));
}

/** The same with the border of each municipality. */
function borderedLayerMarks(map: NationalMap, layers: readonly MapLayer[]): Mark[] {
  return inDrawingOrder(layers).flatMap(({ codes, style }) => {
    const bordered = (fill?: Paint) => borderedMarks(map, codes, style, fill);
    if (style === 'empty') return bordered('paper');
    if (typeof style === 'object' && style.lines === undefined) return bordered(style.fill);
    // A pattern runs on from one municipality to the next: it is drawn over all of them as one shape.
    return [...areaMarks(map.areaOf(codes), style), ...bordered()];
  });
}

/** White and hatched areas go on top: their outline is all that is seen of them. */
export function inDrawingOrder(layers: readonly MapLayer[]): readonly MapLayer[] {
  const isFilled = ({ style }: MapLayer) => typeof style === 'object';
  return [...layers.filter(isFilled), ...layers.filter((layer) => !isFilled(layer))];
}

/** Each municipality with its border in the colour of the paper; on a white or hatched area that would not be seen. */
function borderedMarks(
  map: NationalMap,
  codes: MapLayer['codes'],
  style: MapLayer['style'],
  fill: Paint | undefined,
): Mark[] {
  const commands = codes.flatMap((code) => map.outlineOf(code));
  if (commands.length === 0) return [];
  const border: Pick<PathMark, 'stroke' | 'strokeWidth'> =
    typeof style === 'string' ? { stroke: 'ring', strokeWidth: 0.9 } : { stroke: 'paper', strokeWidth: 0.6 };
  return [{ kind: 'path', commands, ...(fill && { fill }), ...border }];
}

/** Title, map, legend with counts, and what stands below it, for a file. */
export function mapSheet(map: NationalMap, sheet: MapSheet): Drawing {
  const { width } = map.frame;
  const lettersPerLine = (size: number) => lettersIn(width - 2 * MARGIN, size);
  const title = breakLines(sheet.title, lettersPerLine(TITLE_SIZE));
  const message = breakLines(sheet.description, lettersPerLine(TEXT_SIZE));
  const notes = sheet.notes.flatMap((note) => breakLines(note, lettersPerLine(NOTE_SIZE)));
  const head = stack([
    ...title.map((text) => ({ text, size: TITLE_SIZE, weight: 'bold' as const })),
    ...message.map((text, index) => ({
      text,
      size: TEXT_SIZE,
      weight: 'regular' as const,
      above: index === 0 ? 6 : 0,
    })),
  ]);
  const mapTop = head.height + 8;
  const legendTop = mapTop + map.frame.height;
  const shown = sheet.layers.filter(({ codes }) => codes.length > 0);
  const legend = shown.flatMap((layer, index): Mark[] => {
    const y = legendTop + index * 24;
    return [
      ...swatchMarks(MARGIN, y, 15, layer.style),
      line(MARGIN + 25, y + 12.5, legendWords(layer), TEXT_SIZE, 'regular'),
    ];
  });
  const notesTop = legendTop + shown.length * 24 + 6;
  const noteMarks = notes.map((note, index) =>
    line(MARGIN, notesTop + 14 + index * 17, note, NOTE_SIZE, 'regular'),
  );
  const noticeTop = notesTop + notes.length * 17 + 18;
  const height = noticeTop + (sheet.notice === undefined ? 0 : 34);
  return {
    width,
    height,
    title: sheet.notice === undefined ? sheet.title : `${sheet.notice}. ${sheet.title}`,
    description: sheet.description,
    marks: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: 'paper' },
      ...head.marks,
      ...borderedLayerMarks(map, sheet.layers).map((mark) => moveDown(mark, mapTop)),
      ...legend,
      ...noteMarks,
      ...(sheet.notice === undefined
        ? []
        : [
            { kind: 'rect', x: 0, y: noticeTop, width, height: 34, fill: 'notice' } as const,
            line(MARGIN, noticeTop + 22, sheet.notice, TEXT_SIZE, 'bold'),
          ]),
    ],
  };
}

/** A line of the legend with its number: 'met sociaal raadslieden: 143 gemeenten'. */
export function legendWords({ label, codes }: MapLayer): string {
  return `${label}: ${formatNumber(codes.length)} ${codes.length === 1 ? 'gemeente' : 'gemeenten'}`;
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  /** Room above the line. */
  readonly above?: number;
}

function stack(lines: readonly Line[]): { readonly marks: readonly Mark[]; readonly height: number } {
  let y = 14;
  const marks = lines.map(({ text, size, weight, above = 0 }) => {
    y += size * 1.4 + above;
    return line(MARGIN, y, text, size, weight);
  });
  return { marks, height: y + 8 };
}

function line(x: number, y: number, text: string, size: number, weight: 'regular' | 'bold'): Mark {
  return { kind: 'text', x, y: Math.round(y * 10) / 10, text, size, weight, anchor: 'start', fill: 'ink' };
}

function moveDown(mark: Mark, by: number): Mark {
  if (mark.kind !== 'path') throw new Error(`A ${mark.kind} mark is no part of a map.`);
  return {
    ...mark,
    commands: mark.commands.map((command) =>
      command[0] === 'M' || command[0] === 'L'
        ? [command[0], command[1], Math.round((command[2] + by) * 10) / 10]
        : command,
    ),
  };
}
