import { targetGroupOf } from '../../src/model/target-group.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../src/model/typology.ts';
import type { Site } from '../../src/publish/site.ts';

/** Words that stand for many others in a shape. */
interface Stand {
  readonly words: readonly string[];
  readonly by: string;
}

const SHORT_LABELS = [...LIFE_DOMAINS, ...SUPPORT_TYPES].map(({ shortLabel }) => shortLabel);

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

/**
 * Brings a sentence back to its shape: NAAM for every municipality, place and organisation, GEBIED and SOORT for what
 * help is about, N for every number. 0 and 1 stay, as that is where Dutch goes wrong.
 */
export function shapeMaker(site: Site): (text: string) => string {
  const { municipalities, locations } = site.edition;
  const both = (labels: readonly { readonly label: string }[]) =>
    labels.flatMap(({ label }) => [label, label.toLowerCase()]);
  const stands: readonly Stand[] = [
    { words: locations.map(({ organisation }) => organisation), by: 'NAAM' },
    { words: locations.flatMap(({ address }) => address ?? []), by: 'ADRES' },
    { words: municipalities.map(({ name }) => name), by: 'NAAM' },
    {
      words: ['Het Juridisch Loket', 'Slachtofferhulp Nederland', 'VluchtelingenWerk Nederland'],
      by: 'NAAM',
    },
    { words: municipalities.map(({ province }) => `Provincie ${province}`), by: 'Provincie NAAM' },
    { words: municipalities.map(({ province }) => province), by: 'PROVINCIE' },
    { words: locations.flatMap((location) => targetGroupOf(location) ?? []), by: 'GROEP' },
    { words: both(LIFE_DOMAINS), by: 'GEBIED' },
    { words: both(SUPPORT_TYPES), by: 'SOORT' },
  ];
  const replacers = stands.map(({ words, by }) => ({ pattern: anyOf(words), by }));
  const label = `(?:GEBIED|SOORT|${SHORT_LABELS.join('|')})`;
  const shortList = new RegExp(`(^|· )${label}(?:, ${label})*(?= en nog|$)`, 'g');
  return (text) =>
    replacers
      .reduce(
        (shape, { pattern, by }) => shape.replace(pattern, by),
        text.replaceAll('\u00a0', ' ').replace(/(?<=\p{L}-) (?=\p{Lu})/gu, ''),
      )
      .replace(new RegExp(String.raw`\d+ (?:${MONTHS}) \d{4}`, 'g'), 'DATUM')
      .replace(/GM\d{4}/g, 'CODE')
      .replace(/\d{3}-\d{7}/g, 'TELEFOON')
      .replace(/(?<![\w.,])(\d+(?:\.\d{3})*(?:,\d+)?)(?![\d\w])/g, (number) =>
        number === '0' || number === '1' ? number : 'N',
      )
      .replace(/\p{Lu}[^·:.()]*(?:\([^)]*)?…/gu, 'NAAM…')
      .replace(/(?:\b(?:GEBIED|SOORT), )+(?=GEBIED|SOORT)/g, '… ')
      .replace(shortList, '$1GEBIEDEN')
      .replace(/(?:\bNAAM [01N], )+(?=NAAM [01N])/g, '… ')
      .replace(/\s+/g, ' ')
      .trim();
}

/** One of these as whole words, the longest first. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(String.raw`(?<![\p{L}\d-])(?:${escaped.join('|')})(?![\p{L}\d-])`, 'gu');
}

/** A part of the text and the shapes in it with how often each occurs, in order of the alphabet. */
export function shapeList(
  title: string,
  texts: readonly string[],
  shapeOf: (text: string) => string,
): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const shape = shapeOf(text);
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const lines = [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([shape, count]) => `${String(count).padStart(6)}  ${shape}`);
  return `${title}\n${lines.join('\n')}\n`;
}
