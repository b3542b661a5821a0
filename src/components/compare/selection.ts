import { slugOf } from '../../model/slug.ts';
import { comparePath, MAX_COMPARED } from '../../publish/shared/paths.ts';
import { answerTo } from '../search/find-places.ts';
import type { PlaceEntry } from '../search/place-index.ts';

export interface Selection {
  /** Chosen municipalities in the order of their columns. */
  readonly slugs: readonly string[];
  /** Names in the address that are no municipality. */
  readonly notFound: readonly string[];
  /** Municipalities in the address for which there is no room. */
  readonly leftOut: readonly string[];
}

/** Of the parameters: the one that the page writes, and those that people try. */
const NAMES = ['g', 'gemeente', 'gemeenten'];

/**
 * Reads the choice from the search part of an address: '?g=zwolle,den-haag'. Other names and names of abolished
 * municipalities count, so that old links keep working; names of places do not, as places share names.
 */
export function readSelection(search: string, entries: readonly PlaceEntry[]): Selection {
  const parameters = new URLSearchParams(search);
  const asked = NAMES.flatMap((name) => parameters.getAll(name))
    .flatMap((text) => text.split(/[,;|]/))
    .map((name) => slugOf(name))
    .filter((name) => name !== '');
  const slugs: string[] = [];
  const notFound: string[] = [];
  for (const name of asked) {
    const slug = resolve(name, entries);
    if (slug === undefined) notFound.push(name);
    else if (!slugs.includes(slug)) slugs.push(slug);
  }
  return { slugs: slugs.slice(0, MAX_COMPARED), notFound, leftOut: slugs.slice(MAX_COMPARED) };
}

function resolve(name: string, entries: readonly PlaceEntry[]): string | undefined {
  if (entries.some(({ slug }) => slug === name)) return name;
  const meant = entries.filter(({ kind, label }) => kind !== 'plaats' && slugOf(label) === name);
  const slugs = new Set(meant.map(({ slug }) => slug));
  return slugs.size === 1 ? meant[0]?.slug : undefined;
}

/** Who was probably meant by a name that is no municipality: of what has or nearly has it, municipalities before places. */
export function meantBy(name: string, entries: readonly PlaceEntry[]): readonly PlaceEntry[] {
  const answer = answerTo(entries, name.replaceAll('-', ' '));
  if (answer.kind === 'empty') return [];
  if (answer.kind === 'one') return [answer.entry];
  const meant = answer.kind === 'several' ? answer.found : answer.nearest;
  const municipalities = meant.filter(({ kind }) => kind !== 'plaats');
  return (municipalities.length > 0 ? municipalities : meant).slice(0, MOST_MEANT);
}

/** What the reader is told about such a name. */
export function notFoundWords(name: string, entries: readonly PlaceEntry[]): string {
  const names = [...new Set(meantBy(name, entries).map(({ municipality }) => municipality))];
  const lack = `We kennen geen gemeente ‘${name}’.`;
  if (names.length === 0) return `${lack} Zoek hierboven op naam.`;
  return `${lack} Bedoelt u ${names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} of ${names.at(-1)}`}?`;
}

const MOST_MEANT = 3;

/** The search part of the address of a choice: '?g=zwolle,kampen', or nothing. */
export function writeSelection(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : comparePath(slugs).replace(/^[^?]*/, '');
}

/** The choice with one more; the same choice where it is there already or where there is no room. */
export function withAdded(slugs: readonly string[], slug: string): readonly string[] {
  return slugs.includes(slug) || slugs.length >= MAX_COMPARED ? slugs : [...slugs, slug];
}

export interface Proposal {
  readonly slug: string;
  readonly name: string;
  /** The chosen municipality that it is like. */
  readonly like: string;
}

interface WithSimilar {
  readonly name: string;
  readonly slug: string;
  readonly similar: readonly { readonly name: string; readonly slug: string }[];
}

/** Municipalities to add: the one most like each chosen one first, then the second, and so on. */
export function proposalsFor(chosen: readonly WithSimilar[], count: number): Proposal[] {
  const taken = new Set(chosen.map(({ slug }) => slug));
  const depth = Math.max(0, ...chosen.map(({ similar }) => similar.length));
  const proposals: Proposal[] = [];
  for (let rank = 0; rank < depth; rank += 1) {
    for (const { name: like, similar } of chosen) {
      const candidate = similar[rank];
      if (!candidate || taken.has(candidate.slug)) continue;
      taken.add(candidate.slug);
      proposals.push({ slug: candidate.slug, name: candidate.name, like });
    }
  }
  return proposals.slice(0, count);
}
