import type { EditionSettings } from '../../model/edition.ts';
import { embedPath } from '../shared/paths.ts';

/** A part of the small factsheet that can stand alone, and the room that it needs on a page 600 pixels wide. */
interface EmbedPart {
  /** Id of the part on the page, and its name in the address; undefined for all parts together. */
  readonly part: EmbedPartName | undefined;
  readonly label: string;
  /** In pixels; a frame that is too low can be scrolled. */
  readonly height: number;
}

type EmbedPartName = 'plaats' | 'leefgebieden' | 'kaart';

const PARTS: readonly EmbedPart[] = [
  { part: undefined, label: 'Alles', height: 1200 },
  { part: 'plaats', label: 'Meer of minder dan elders', height: 1700 },
  { part: 'leefgebieden', label: 'Waarvoor u hier terechtkunt', height: 800 },
  { part: 'kaart', label: 'Kaart van de buurt', height: 1000 },
];

/** Width in pixels where nothing else is said: the frame takes the room that its page gives. */
const WIDTH = 600;

/** One way to show a municipality on another site. */
interface Frame extends EmbedPart {
  /** The text to paste into a page. */
  readonly code: string;
}

interface Embedded {
  readonly name: string;
  readonly slug: string;
}

/** The codes that show a municipality on another site: everything, or one part. */
export function embedFrames(settings: EditionSettings, municipality: Embedded): readonly Frame[] {
  return PARTS.map((part) => ({ ...part, code: frameCode(settings, municipality, part) }));
}

/**
 * The small factsheet as oEmbed (https://oembed.com, version 1.0, type 'rich'): programs that are given the address of
 * a municipality's page find this beside it.
 */
export function oembedOf(
  settings: EditionSettings,
  municipality: Embedded,
): Readonly<Record<string, unknown>> {
  const [whole] = embedFrames(settings, municipality);
  return {
    version: '1.0',
    type: 'rich',
    title: frameTitle(settings, municipality),
    provider_name: settings.title,
    provider_url: settings.baseUrl,
    width: WIDTH,
    height: whole?.height,
    html: whole?.code,
  };
}

/** What the frame is called for who cannot see it. */
export function frameTitle(
  settings: Pick<EditionSettings, 'title'>,
  { name }: Pick<Embedded, 'name'>,
): string {
  return `${name}: ${settings.title}`;
}

function frameCode(settings: EditionSettings, municipality: Embedded, { part, height }: EmbedPart): string {
  // The '?' is for the script, the '#' does the same for who has none.
  const chosen = part === undefined ? '' : `?deel=${part}#${part}`;
  const address = settings.baseUrl + embedPath(municipality.slug) + chosen;
  return (
    `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(frameTitle(settings, municipality))}" ` +
    `width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
  );
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
