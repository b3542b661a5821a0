import { PALETTE, type Paint } from '../../charts/parts/palette.ts';
import type { Weight } from '../fonts/font-face.ts';
import { formatNumber } from './format-number.ts';

/** The settings of the page that drawing operators depend on, as last written. */
export interface GraphicsState {
  fill?: string;
  stroke?: string;
  lineWidth?: string;
  cap?: 'butt' | 'round';
  join?: 'miter' | 'round';
  dash?: string;
  font?: string;
  textMode?: 'fill' | 'stroke';
}

/** What a page starts with (ISO 32000-1, table 52). */
export const INITIAL_STATE: Readonly<GraphicsState> = {
  fill: '0 0 0',
  stroke: '0 0 0',
  lineWidth: '1',
  cap: 'butt',
  join: 'miter',
  dash: '',
  textMode: 'fill',
};

const OPERATOR: Readonly<Record<keyof GraphicsState, (value: string) => string>> = {
  fill: (value) => `${value} rg`,
  stroke: (value) => `${value} RG`,
  lineWidth: (value) => `${value} w`,
  cap: (value) => `${value === 'round' ? 1 : 0} J`,
  join: (value) => `${value === 'round' ? 1 : 0} j`,
  dash: (value) => `[${value}]0 d`,
  font: (value) => `${value} Tf`,
  textMode: (value) => `${value === 'stroke' ? 1 : 0} Tr`,
};

/** The operator that brings one setting to a value. */
export function stateOperator(key: keyof GraphicsState, value: string): string {
  return OPERATOR[key](value);
}

function shareOf(hexByte: string): string {
  return formatNumber(Number.parseInt(hexByte, 16) / 255);
}

const COMPONENTS = new Map(
  Object.entries(PALETTE).map(([paint, colour]) => [
    paint,
    [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)].map(shareOf).join(' '),
  ]),
);

/** The red, green and blue of a paint, as shares of 1. */
export function colourComponents(paint: Paint): string {
  const components = COMPONENTS.get(paint);
  if (components === undefined) throw new Error(`The palette has no paint '${paint}'`);
  return components;
}

/** Name under which the page knows a font. */
export const FONT_NAME: Readonly<Record<Weight, string>> = { regular: 'F1', bold: 'F2' };
