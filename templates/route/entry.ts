import type {
  RouteContact,
  RouteOffer,
  RouteOrganisation,
  RouteVisit,
} from '../../src/factsheet/route/type.ts';
import {
  domainWords,
  openWords,
  organisationFacts,
  typeWords,
  whereWords,
} from '../../src/factsheet/route/words.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { onPaper } from '../sheet/marks/printable.ts';
import { COLUMN, SIZE } from './route-style.ts';

/** Room for the mark, left of the text. */
export const MARK_ROOM = 27;
const WIDTH = COLUMN - MARK_ROOM;
const LEADING = 1.24;
/** Above contact details and what is offered; more above the next offer of the same organisation, in points. */
const LINE_GAP = 2.5;
const OFFER_GAP = 6;
/** An organisation that is no higher than this, in points, stays in one column. */
const TOGETHER = 340;
/** Visiting addresses that stay together; more of them can go on in the next column. */
const VISITS_TOGETHER = 12;

/** Text that stays together in a column. */
export interface Piece {
  readonly block: TextBlock;
  /** Above it, in points. */
  readonly space: number;
}

/** An organisation, in the pieces that it can be broken into: its name stays with what comes first. */
export interface Entry {
  readonly mark: string;
  readonly pieces: readonly (readonly Piece[])[];
}

export function layoutEntry(pdf: TaggedPdf, organisation: RouteOrganisation): Entry {
  const block = (runs: readonly TextRun[], size: number) =>
    layoutText(pdf.typesetter, runs, { width: WIDTH, size, leading: size * LEADING });
  const name = block([{ text: onPaper(pdf, organisation.name), weight: 'bold' }], SIZE.name);
  const facts = [whereWords(organisation), organisationFacts(organisation)].filter(
    (part) => part !== undefined,
  );
  const head: Piece[] = [
    { block: name, space: 0 },
    { block: block([{ text: facts.join(' · '), paint: 'muted' }], SIZE.small), space: 0 },
  ];
  const contact = organisation.contact && contactRuns(pdf, organisation.contact);
  if (contact && contact.length > 0) head.push({ block: block(contact, SIZE.body), space: LINE_GAP });
  const [first = [], ...others] = organisation.offers.flatMap((offer, number) =>
    offerRuns(pdf, offer).map((runs, part) => [
      { block: block(runs, SIZE.body), space: number > 0 && part === 0 ? OFFER_GAP : LINE_GAP },
    ]),
  );
  const parts = [[...head, ...first], ...others];
  const isShort = parts.reduce((sum, part) => sum + heightOf(part), 0) <= TOGETHER;
  return { mark: organisation.mark, pieces: isShort ? [parts.flat()] : parts };
}

export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { block, space }) => sum + space + block.height, 0);
}

/** What is said of an offer, a line for each thing; addresses that are too many go on in parts of their own. */
function offerRuns(pdf: TaggedPdf, offer: RouteOffer): TextRun[][] {
  const [together = [], ...later] = chunks(offer.visits);
  const lines: readonly (readonly TextRun[] | undefined)[] = [
    offer.targetGroup === undefined
      ? undefined
      : [{ text: onPaper(pdf, `Alleen voor ${offer.targetGroup}`), weight: 'bold' }],
    offer.contact && contactRuns(pdf, offer.contact),
    visitRuns(pdf, together),
    plain(pdf, 'Over: ', domainWords(offer)),
    plain(pdf, 'Hulp: ', typeWords(offer)),
  ];
  const known = lines.filter(
    (line) => line !== undefined && line.length > 0,
  ) as readonly (readonly TextRun[])[];
  const runs = known.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
  return [runs, ...later.map((visits) => visitRuns(pdf, visits))];
}

function plain(pdf: TaggedPdf, term: string, words: string | undefined): TextRun[] | undefined {
  return words === undefined ? undefined : [{ text: term, paint: 'muted' }, { text: onPaper(pdf, words) }];
}

function contactRuns(pdf: TaggedPdf, { phone, email, website }: RouteContact): TextRun[] {
  const parts: TextRun[] = [];
  if (phone !== undefined) parts.push({ text: onPaper(pdf, phone), weight: 'bold' });
  if (email !== undefined) {
    const url = `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
    parts.push({ text: onPaper(pdf, email), link: { url, description: `Mail naar ${email}` } });
  }
  if (website !== undefined) {
    const text = website.replace(/^https?:\/\//, '').replace(/\/$/, '');
    parts.push({ text: onPaper(pdf, text), link: { url: website, description: `Website ${text}` } });
  }
  return parts.flatMap((part, index) => (index === 0 ? [part] : [{ text: ' · ' }, part]));
}

/** Where and when to visit, a line for each. */
function visitRuns(pdf: TaggedPdf, visits: readonly RouteVisit[]): TextRun[] {
  return visits.flatMap((visit, index): TextRun[] => {
    const open = openWords(visit);
    return [
      { text: `${index === 0 ? '' : '\n'}${onPaper(pdf, visit.address ?? 'Geen bezoekadres')}` },
      ...(open === undefined ? [] : [{ text: onPaper(pdf, ` · ${open}`), paint: 'muted' as const }]),
    ];
  });
}

function chunks(visits: readonly RouteVisit[]): RouteVisit[][] {
  const parts: RouteVisit[][] = [];
  for (let start = 0; start < visits.length; start += VISITS_TOGETHER) {
    parts.push(visits.slice(start, start + VISITS_TOGETHER));
  }
  return parts;
}
