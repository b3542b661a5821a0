import type { EditionSettings } from '../../src/model/edition.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { drawQrCode } from './marks/qr-code.ts';
import { LEFT, PAGE_BOTTOM, RIGHT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

/** Width of the QR code, in points. */
export const QR = 35;
/** White around the code, without which a telephone does not find it: four of its modules. */
const QUIET = 4.8;

/** Cautions, sources and the address of the page: on the same spot of every sheet. */
export function putFooter({ pdf, factsheet, settings }: SheetPart): void {
  pdf.artifact((canvas) =>
    canvas.rect({ x: LEFT, y: TOP.footer, width: WIDTH - QR - QUIET, height: 1 }, { fill: 'ink' }),
  );
  const url = shortAddress(settings, factsheet.code);
  const { block } = fitBlock(pdf.typesetter, footerRuns({ factsheet, settings }), {
    width: WIDTH - QR - 14,
    height: PAGE_BOTTOM - TOP.footer - 4,
    size: SIZE.small,
    minimumSize: SIZE.small,
    leadingRatio: 1.22,
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top: TOP.footer + 4.5, paint: 'muted' });
  });
  pdf.document.figure(
    { alternative: qrWords(url), box: { x: RIGHT - QR, y: PAGE_BOTTOM - QR, width: QR, height: QR } },
    (canvas) => drawQrCode(canvas, url, RIGHT - QR, PAGE_BOTTOM - QR, QR),
  );
}

/** The text alternative of the QR code. */
export function qrWords(url: string): string {
  return `QR-code naar ${url}`;
}

/** What the footer says, with a link to the page. */
export function footerRuns({ factsheet, settings }: Pick<SheetPart, 'factsheet' | 'settings'>): TextRun[] {
  const url = shortAddress(settings, factsheet.code);
  const used = new Set(
    factsheet.indicators
      .filter(({ indicator, countryMedian }) => indicator.theme !== 'means' && countryMedian !== undefined)
      .map(({ source }) => shortSource(source.title)),
  );
  const inventory = settings.sources[0] ? [shortSource(settings.sources[0].title)] : [];
  const isTable = (source: string) => /^CBS \d/.test(source);
  const tables = [...used].filter(isTable);
  const others = [...used].filter((source) => !isTable(source));
  // 'CBS' once for all its tables.
  const sources = [...inventory, ...tables, ...others].join('; ').replace(/(?<=NED|\)); CBS (?=\d)/g, ', ');
  return [
    { text: 'Let op. ', weight: 'bold' },
    {
      text: 'De kwaliteit is niet beoordeeld. Niet gevonden betekent niet dat er niets is. Bel of mail eerst. ',
    },
    { text: 'Bronnen. ', weight: 'bold' },
    { text: `${sources}. ` },
    { text: 'Meer: ', weight: 'bold' },
    {
      text: url.replace(/^https?:\/\//, ''),
      link: { url, description: `Pagina van de gemeente ${factsheet.name}` },
    },
    { text: ` · Klopt er iets niet? ${settings.contactEmail}` },
  ];
}

/** The shortest address of a municipality: its code, which leads to its page. */
export function shortAddress({ baseUrl }: EditionSettings, code: string): string {
  return `${baseUrl}${code}/`;
}

/**
 * A source as briefly as it can still be found: 'CBS, Regionale kerncijfers Nederland (70072NED), 2021' becomes
 * 'CBS 70072NED (2021)'. One without a table keeps what stands before its first colon or bracket, and of a day the year.
 */
function shortSource(title: string): string {
  const table = /^CBS,.*\(([0-9A-Z]+)\),?\s*(\d{4})?/.exec(title);
  if (table) return `CBS ${table[1]}${table[2] ? ` (${table[2]})` : ''}`;
  return (title.split(/[:(]/)[0]?.trim() ?? title)
    .replace(/^CBS, Centrum voor Beleidsstatistiek/, 'CBS')
    .replace(/(?: per gemeente)? op \d+ \p{Ll}+ (\d{4})$/u, ' ($1)');
}
