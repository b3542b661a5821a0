import { compactPath } from './compact-path.ts';
import type { Drawing, Mark } from './drawing.ts';
import { PALETTE, type Paint } from './palette.ts';
import { dotsData, pathData } from './path-data.ts';

/**
 * 'themed' leaves the colours to the page's stylesheet (classes 'f-accent', 's-line'), so that dark
 * mode and forced colours work; 'fixed' writes them into the file, for images and downloads.
 */
export type SvgColours = 'themed' | 'fixed';

export interface SvgOptions {
  readonly colours: SvgColours;
  /** True where the figures stand beside the drawing in words: then screen readers skip it. */
  readonly decorative?: boolean;
  readonly className?: string;
}

/** A drawing as an `svg` element. Text alternative: the drawing's description. */
export function toSvg(drawing: Drawing, options: SvgOptions): string {
  const { width, height, title, description } = drawing;
  const label = options.decorative
    ? 'aria-hidden="true" focusable="false"'
    : `role="img" aria-label="${escapeXml(`${title}. ${description}`)}"`;
  const className = options.className ? ` class="${options.className}"` : '';
  const body = drawing.marks.map((mark) => markToSvg(mark, options.colours)).join('');
  return `<svg${className} viewBox="0 0 ${trim(width)} ${trim(height)}" ${label}>${body}</svg>`;
}

/** A drawing as a file of its own, with title and description inside. */
export function toSvgFile(drawing: Drawing): string {
  const { width, height, title, description, marks } = drawing;
  const body = marks.map((mark) => markToSvg(mark, 'fixed')).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${trim(width)}" height="${trim(height)}" ` +
    `viewBox="0 0 ${trim(width)} ${trim(height)}" role="img" aria-labelledby="t d" lang="nl">` +
    `<title id="t">${escapeXml(title)}</title><desc id="d">${escapeXml(description)}</desc>${body}</svg>\n`
  );
}

/**
 * Drawings under each other in one file, each with a name as view: a page shows one of them by that name behind a '#',
 * and a browser asks for all of them once. The views have no words of their own: what shows one says what it is.
 */
export function toSvgViews(
  title: string,
  views: readonly { readonly name: string; readonly drawing: Drawing }[],
): string {
  const width = Math.max(0, ...views.map(({ drawing }) => drawing.width));
  let top = 0;
  let body = '';
  for (const { name, drawing } of views) {
    const frame = `0 ${trim(top)} ${trim(drawing.width)} ${trim(drawing.height)}`;
    body += `<view id="${escapeXml(name)}" viewBox="${frame}"/><g transform="translate(0 ${trim(top)})">`;
    body += `${drawing.marks.map((mark) => markToSvg(mark, 'fixed')).join('')}</g>`;
    top += drawing.height;
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${trim(width)} ${trim(top)}" role="img" aria-labelledby="t" lang="nl">` +
    `<title id="t">${escapeXml(title)}</title>${body}</svg>\n`
  );
}

/** Marks without the frame around them, to put over a background image. */
export function marksToSvg(marks: readonly Mark[], colours: SvgColours): string {
  return marks.map((mark) => markToSvg(mark, colours)).join('');
}

function markToSvg(mark: Mark, colours: SvgColours): string {
  switch (mark.kind) {
    case 'path':
      return `<path d="${mark.step === undefined ? pathData(mark.commands) : compactPath(mark.commands, mark.step)}"${paint(mark, colours)}${mark.dash ? ` stroke-dasharray="${mark.dash.map(trim).join(' ')}"` : ''}/>`;
    case 'rect':
      return `<rect x="${trim(mark.x)}" y="${trim(mark.y)}" width="${trim(mark.width)}" height="${trim(mark.height)}"${mark.radius ? ` rx="${trim(mark.radius)}"` : ''}${paint(mark, colours)}/>`;
    case 'circle':
      return `<circle cx="${trim(mark.cx)}" cy="${trim(mark.cy)}" r="${trim(mark.r)}"${paint(mark, colours)}/>`;
    case 'dots':
      return `<path d="${dotsData(mark.points)}" stroke-linecap="round"${paint({ stroke: mark.fill, strokeWidth: mark.diameter }, colours)}/>`;
    case 'text':
      return textToSvg(mark, colours);
  }
}

function textToSvg(mark: Extract<Mark, { kind: 'text' }>, colours: SvgColours): string {
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  const weight = mark.weight === 'bold' ? ' font-weight="700"' : '';
  const family = colours === 'fixed' ? ' font-family="Public Sans, Arial, sans-serif"' : '';
  const halo = mark.halo
    ? `${paint({ fill: mark.fill, stroke: mark.halo, strokeWidth: mark.size / 4 }, colours)} paint-order="stroke" stroke-linejoin="round"`
    : paint({ fill: mark.fill }, colours);
  return `<text x="${trim(mark.x)}" y="${trim(mark.y)}" font-size="${trim(mark.size)}"${anchor}${weight}${family}${halo}>${escapeXml(mark.text)}</text>`;
}

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
}

function paint({ fill, stroke, strokeWidth }: Painted, colours: SvgColours): string {
  const width =
    stroke && strokeWidth !== undefined && strokeWidth !== 1 ? ` stroke-width="${trim(strokeWidth)}"` : '';
  if (colours === 'fixed') {
    const strokePart = stroke ? ` stroke="${PALETTE[stroke]}"` : '';
    return ` fill="${fill ? PALETTE[fill] : 'none'}"${strokePart}${width}`;
  }
  const classes = [`f-${fill ?? 'none'}`, ...(stroke ? [`s-${stroke}`] : [])].join(' ');
  return ` class="${classes}"${width}`;
}

function trim(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Escapes text for XML element content and attribute values. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
