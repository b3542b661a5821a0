import type { Location, MunicipalityCode } from '../../model/edition.ts';
import { pastOf } from '../../publish/municipality/past.ts';
import { updateOf } from '../../publish/overview/corrections/placed.ts';
import type { Site } from '../../publish/site.ts';
import { type BuildCache, fingerprint } from '../cache/build-cache.ts';
import type { KeptFile } from '../cache/made-file.ts';
import type { PackedInput } from './packed-input.ts';

/** The kind under which the files of a municipality of today are kept together. */
const MUNICIPALITY = 'municipality';
/** The kind under which is kept of which municipalities each one tells. */
const TOLD = 'told-municipalities';

type Told = Readonly<Record<MunicipalityCode, readonly MunicipalityCode[]>>;

/**
 * Municipalities that are put back as a whole, without working out what they are made from. All of a municipality follows from
 * the site without contact details, and from the locations in the municipalities of which it tells: itself, those around
 * it, and those with the nearest help. Which those are follows from the site without contact details alone, so that is kept too.
 */
export interface KeptMunicipalities {
  /** Its files as they were made before; undefined where anything of it may have changed. */
  readonly find: (code: MunicipalityCode) => readonly KeptFile[] | undefined;
  /** Notes of which municipalities it tells, and gives what its files are to be kept under. */
  readonly keyOf: (code: MunicipalityCode, input: PackedInput) => MunicipalityKey;
  /** Keeps what was noted, for the next build. */
  readonly save: () => Promise<void>;
}

/** What the files of a municipality are kept under. */
export interface MunicipalityKey {
  readonly kind: string;
  readonly inputs: readonly string[];
}

/** @param generalKey changes with anything in the site without contact details */
export function keptMunicipalities(site: Site, generalKey: string, cache: BuildCache): KeptMunicipalities {
  const known = readTold(cache.find(TOLD, [generalKey]));
  const noted: Record<MunicipalityCode, readonly MunicipalityCode[]> = {};
  const supplies = new Map<MunicipalityCode, string>();
  const supplyKey = (code: MunicipalityCode): string => {
    const key = supplies.get(code) ?? fingerprint(JSON.stringify(locationsIn(site, code)));
    supplies.set(code, key);
    return key;
  };
  const keyFor = (code: MunicipalityCode, told: readonly MunicipalityCode[]): MunicipalityKey => ({
    kind: MUNICIPALITY,
    // Corrections and earlier editions are no part of the key of the site.
    inputs: [
      generalKey,
      code,
      JSON.stringify([pastOf(site, code), updateOf(site, code)]),
      ...told.map(supplyKey),
    ],
  });
  return {
    find: (code) => {
      const told = known?.[code];
      if (!told) return undefined;
      const { kind, inputs } = keyFor(code, told);
      return cache.find(kind, inputs);
    },
    keyOf: (code, input) => {
      const told = toldIn(code, input);
      noted[code] = told;
      return keyFor(code, told);
    },
    save: async () => {
      if (known) return;
      const content = Buffer.from(JSON.stringify(noted));
      await cache.produce(TOLD, [generalKey], () => [{ path: `${TOLD}.json`, content }]);
    },
  };
}

function readTold(files: readonly KeptFile[] | undefined): Told | undefined {
  const [file] = files ?? [];
  return file && (JSON.parse(Buffer.from(file.content).toString()) as Told);
}

function locationsIn(site: Site, code: MunicipalityCode): readonly Location[] {
  return site.analysis.supply.get(code)?.locations ?? [];
}

/** The codes of all municipalities that stand in what a municipality is made from, itself first. */
function toldIn(
  code: MunicipalityCode,
  { facts, details, help, route }: PackedInput,
): readonly MunicipalityCode[] {
  const codes = new Set([code]);
  for (const part of [facts, details, help, route]) {
    for (const [, other] of part.matchAll(/"(GM\d{4,6})"/g)) if (other !== undefined) codes.add(other);
  }
  return [...codes];
}
