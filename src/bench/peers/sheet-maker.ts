import type { Site } from '../../publish/site.ts';

/** One of the municipalities to make a sheet of. */
export type Entry = Site['municipalities'][number];

/** One way to make the sheet of a municipality. */
export interface SheetMaker {
  readonly name: string;
  /** What it runs on, with versions. */
  readonly engine: string;
  readonly make: (entry: Entry) => Promise<Uint8Array>;
  /** Lets go of sheets made before: a round may not take them from the one before it. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}
