/** Id of the link to the dark colours. */
export const DARK_STYLES = 'donker';

/** What an address can ask of the small factsheet. */
export interface Appearance {
  /** Undefined: everything, or what the part behind the '#' says. */
  readonly part: string | undefined;
  /** Undefined: as the page around the frame. */
  readonly theme: 'light' | 'dark' | undefined;
  /** A colour as '#rrggbb'. */
  readonly accent: string | undefined;
}

const THEMES: Readonly<Record<string, 'light' | 'dark'>> = { licht: 'light', donker: 'dark' };

/** Reads '?deel=kaart&thema=donker&accent=b5121b'. What it does not know it leaves as it was. */
export function readAppearance(query: string, parts: readonly string[]): Appearance {
  const asked = new URLSearchParams(query);
  const part = asked.get('deel') ?? undefined;
  const accent = /^#?([0-9a-f]{6})$/i.exec(asked.get('accent') ?? '')?.[1];
  return {
    part: part !== undefined && parts.includes(part) ? part : undefined,
    theme: THEMES[asked.get('thema') ?? ''],
    accent: accent && `#${accent.toLowerCase()}`,
  };
}

/** The least contrast of text with what is behind it (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

/**
 * A colour that can be read on a background: the colour itself, or mixed with black or white in steps of a tenth until
 * it can be. Colours as '#rrggbb'.
 */
export function readableColour(colour: string, background: string): string {
  const towards = luminance(channels(background)) > 0.18 ? 0 : 255;
  const own = channels(colour);
  for (let step = 0; step <= 10; step += 1) {
    const mixed = own.map((channel) => Math.round(channel + ((towards - channel) * step) / 10));
    if (contrast(mixed, channels(background)) >= LEAST_CONTRAST) return toHex(mixed);
  }
  return toHex([towards, towards, towards]);
}

/** Red, green and blue of '#rrggbb', or of '#rgb', as stylesheets are written when they are made small. */
function channels(short: string): readonly number[] {
  const colour = short.length === 4 ? short.replaceAll(/[0-9a-f]/gi, '$&$&') : short;
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function toHex(colour: readonly number[]): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast ratio of two colours (WCAG 2.2, definition 'contrast ratio'): 1 to 21. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Relative luminance (WCAG 2.2): 0 for black, 1 for white. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
