/**
 * The colours of the house by what they mean. 'accent' is always this municipality ('here' its light shade), 'peer' its size
 * class, 'half' the middle half of that class, 'ring' all municipalities; shape and fill tell them apart as well, so that grey print and
 * colour-blind readers lose nothing. Contrast on 'paper': text colours at least 4.5:1, marks at least 3:1.
 */
export const PALETTE = {
  ink: '#14213d',
  muted: '#4a5a70',
  accent: '#b3361b',
  here: '#f3cdc3',
  peer: '#1c6a8c',
  half: '#b5cfdd',
  ring: '#4a5a70',
  dot: '#7f8b9b',
  bar: '#8a97a8',
  line: '#c9d1db',
  border: '#7f8b9b',
  land: '#dde3ea',
  water: '#e3edf3',
  surface: '#f3f5f7',
  neighbour: '#ffffff',
  paper: '#ffffff',
  onAccent: '#ffffff',
  notice: '#fff4e0',
  noticeLine: '#a86400',
} as const;

export type Paint = keyof typeof PALETTE;
