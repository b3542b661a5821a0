import Papa from 'papaparse';
import { escapeXml } from '../../charts/parts/svg.ts';
import type { EditionChanges } from '../../history/compare-editions.ts';
import { REASON_NAMES } from '../../history/locations/kind-names.ts';
import { countOf } from '../../model/dutch.ts';
import { withoutFormula } from '../../model/spreadsheet.ts';
import type { ChangeReport, ReportRow, ReportSection } from './section.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Lines of a part that the terminal shows. */
const MOST_SHOWN = 15;

const CELLS = [
  'subject',
  'older',
  'newer',
  'difference',
  'note',
] as const satisfies readonly (keyof ReportRow)[];
const HEADINGS: Readonly<Record<(typeof CELLS)[number], string>> = {
  subject: 'waarover',
  older: 'toen',
  newer: 'nu',
  difference: 'verschil',
  note: 'toelichting',
};

/** The columns of a part that hold anything. */
function usedCells(rows: readonly ReportRow[]): readonly (typeof CELLS)[number][] {
  return CELLS.filter((cell) => rows.some((row) => row[cell] !== ''));
}

function textTable(rows: readonly ReportRow[]): readonly string[] {
  const used = usedCells(rows);
  const lines = [used.map((cell) => HEADINGS[cell]), ...rows.map((row) => used.map((cell) => row[cell]))];
  const marks = [' ', ...rows.map(({ isSuspicious }) => (isSuspicious ? '!' : ' '))];
  const widths = used.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  return lines.map((line, at) =>
    `${marks[at]} ${line.map((text, index) => (index === used.length - 1 ? text : text.padEnd(widths[index] ?? 0))).join('  ')}`.trimEnd(),
  );
}

function sectionText({ title, lead, rows, todo }: ReportSection): string {
  const shown = rows.slice(0, MOST_SHOWN);
  const more = rows.length - shown.length;
  return [
    title,
    `  ${lead}`,
    ...(shown.length > 0 ? textTable(shown).map((line) => `  ${line}`) : []),
    ...(more > 0 ? [`  En nog ${countOf(more, 'regel', 'regels')}: zie changes.csv.`] : []),
    `  Wat te doen: ${todo}`,
    '',
  ].join('\n');
}

/** The report for a terminal. A '!' stands before what an editor should look at first. */
export function reportText({ title, summary, sections }: ChangeReport): string {
  return [title, ...summary.map((line) => `  ${line}`), '', ...sections.map(sectionText)].join('\n');
}

function csv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(withoutFormula));
  return `${BYTE_ORDER_MARK}${Papa.unparse(cells, { delimiter: ';', newline: '\n' })}\n`;
}

/** All lines of the report, for Excel. */
export function reportCsv({ sections }: ChangeReport): string {
  return csv([
    ['deel', 'opvallend', 'code', ...CELLS.map((cell) => HEADINGS[cell])],
    ...sections.flatMap(({ id, rows }) =>
      rows.map((row) => [id, row.isSuspicious ? 'ja' : 'nee', row.code, ...CELLS.map((cell) => row[cell])]),
    ),
  ]);
}

/** The doubtful matches, for an editor to settle; `lineOf` gives the line of a location in the inventory of today. */
export function matchesCsv(
  { matches, municipalities }: EditionChanges,
  lineOf: (id: string) => number | undefined,
): string {
  return csv([
    [
      'regel_nu',
      'gemeente',
      'organisatie_toen',
      'bezoekadres_toen',
      'organisatie_nu',
      'bezoekadres_nu',
      'reden',
      'kenmerk_toen',
      'wat_te_doen',
    ],
    ...matches
      .filter(({ isCertain }) => !isCertain)
      .map(({ older, newer, reason }) => [
        String(lineOf(newer.id) ?? ''),
        municipalities.get(newer.municipality)?.municipality.name ?? newer.municipality,
        older.organisation,
        older.address ?? '',
        newer.organisation,
        newer.address ?? '',
        REASON_NAMES[reason],
        older.id,
        `Dezelfde locatie? Zet ${older.id} bij kenmerk op deze regel van inventory.csv. Een andere? Zet er een nieuw kenmerk.`,
      ]),
  ]);
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #bbb}
.opvallend td:first-child,.opvallend th{border-left:.35rem solid #a33;padding-left:.5rem}.doen{background:#eef3f8;padding:.6rem .8rem}`;

function htmlRow(row: ReportRow, used: readonly (typeof CELLS)[number][]): string {
  const cells = used.map((cell) => {
    const text = escapeXml(row[cell]);
    return cell === 'subject'
      ? `<th scope="row">${row.isSuspicious ? '<strong>Let op:</strong> ' : ''}${text}</th>`
      : `<td>${text}</td>`;
  });
  return `<tr${row.isSuspicious ? ' class="opvallend"' : ''}>${cells.join('')}</tr>`;
}

function htmlSection({ id, title, lead, rows, todo }: ReportSection): string {
  const used = usedCells(rows);
  const head = used.map((cell) => `<th scope="col">${HEADINGS[cell]}</th>`).join('');
  const table =
    rows.length === 0
      ? '<p>Er zijn geen regels.</p>'
      : `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.map((row) => htmlRow(row, used)).join('\n')}\n</tbody>\n</table>`;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeXml(title)}</h2>
<p>${escapeXml(lead)}</p>
${table}
<p class="doen"><strong>Wat te doen:</strong> ${escapeXml(todo)}</p>
</section>`;
}

/** The report as a page to read and to print; it needs no other file. */
export function reportHtml({ title, summary, sections }: ChangeReport): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<ul>
${summary.map((line) => `<li>${escapeXml(line)}</li>`).join('\n')}
</ul>
<nav aria-label="Delen"><ol>${sections.map(({ id, title: name }) => `<li><a href="#${id}">${escapeXml(name)}</a></li>`).join('')}</ol></nav>
${sections.map(htmlSection).join('\n')}
</main>
</body>
</html>
`;
}
