import { median } from 'd3';
import { formatNumber } from '../../model/dutch.ts';
import type { PdfFacts } from './pdf-facts.ts';

/** What one round of one way of making sheets took. */
export interface Round {
  readonly documents: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

export interface PeerResult {
  readonly name: string;
  readonly engine: string;
  readonly rounds: readonly Round[];
  readonly facts: PdfFacts;
}

/** Milliseconds a document: of each round the mean, of the rounds the one in the middle. */
export function perDocument(rounds: readonly Round[]): number {
  return median(rounds, ({ milliseconds, documents }) => milliseconds / documents) ?? 0;
}

function kilobytes(rounds: readonly Round[]): number {
  return (median(rounds, ({ bytes, documents }) => bytes / documents) ?? 0) / 1000;
}

const yesOrNo = (yes: boolean) => (yes ? 'ja' : 'nee');

const COLUMNS: readonly {
  readonly heading: string;
  readonly cell: (result: PeerResult, own: PeerResult) => string;
}[] = [
  { heading: 'ms', cell: ({ rounds }) => formatNumber(perDocument(rounds), 1) },
  {
    heading: '× onze',
    cell: ({ rounds }, own) => formatNumber(perDocument(rounds) / perDocument(own.rounds), 1),
  },
  { heading: 'kB', cell: ({ rounds }) => formatNumber(kilobytes(rounds), 0) },
  { heading: 'blz.', cell: ({ facts }) => String(facts.pages) },
  { heading: 'labels', cell: ({ facts }) => yesOrNo(facts.tagged) },
  { heading: 'regels', cell: ({ facts }) => String(facts.brokenRules) },
  { heading: 'zelfde bytes', cell: ({ facts }) => yesOrNo(facts.sameBytes) },
  // Rounded down: 100% is said of nothing less.
  { heading: 'woorden', cell: ({ facts }) => `${Math.floor(facts.words * 100)}%` },
  {
    heading: 'gemaakt',
    cell: ({ rounds }) => `${rounds.length} × ${rounds[0]?.documents ?? 0}`,
  },
];

/** The ways of making sheets in a table, ours first, with what the columns mean. */
export function peerReport(results: readonly PeerResult[]): string {
  const [own] = results;
  if (!own) return '';
  const rows = [
    ['', ...COLUMNS.map(({ heading }) => heading)],
    ...results.map((result) => [result.name, ...COLUMNS.map(({ cell }) => cell(result, own))]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [
    ...lines,
    '',
    'ms, kB: per factsheet; van elke ronde het gemiddelde, van de rondes de middelste.',
    'regels: van PDF/UA-1 en PDF/A-2a die niet gevolgd zijn, volgens onze eigen controle. De andere twee beloven geen PDF/A.',
    'woorden: deel van de woorden op onze factsheet dat ook hier staat, het minste op één factsheet.',
    ...results.map(({ name, engine }) => `${name}: ${engine}.`),
    '',
  ].join('\n');
}

export interface WholeSite {
  /** Seconds for our whole build, sheets included. */
  readonly build: number;
  /** Of which at most this was spent on sheets, had they been made one by one. */
  readonly sheets: number;
  /** Seconds to print all pages of the built site. */
  readonly printing: number;
}

/** How long the same site takes when its sheets are printed from its pages instead. */
export function wholeReport({ build, sheets, printing }: WholeSite): string {
  const other = build - sheets + printing;
  const seconds = (value: number) => `${formatNumber(value, 1)} s`;
  return [
    `De hele site, met onze factsheets: ${seconds(build)}.`,
    `Dezelfde site met afgedrukte pagina’s: ${seconds(other)}, dat is ${formatNumber(other / build, 1)} keer zo lang.`,
    `(Afdrukken ${seconds(printing)}; van onze bouwtijd is ${seconds(sheets)} voor factsheets afgetrokken, meer dan zij kosten.)`,
    '',
  ].join('\n');
}
