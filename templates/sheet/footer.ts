import type { EditionSettings } from '../../src/model/edition.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { drawQrCode } from './qr-code.ts';
import { LEFT, PAGE_BOTTOM, RIGHT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

const QR = 38;

/** Cautions, sources and the address of the page: on the same spot of every sheet. */
export function putFooter({ pdf, factsheet, settings }: SheetPart): void {
  pdf.artifact((canvas) => canvas.rect({ x: LEFT, y: TOP.footer, width: WIDTH, height: 1 }, { fill: 'ink' }));
  const url = shortAddress(settings, factsheet.code);
  const used = new Set(
    factsheet.indicators
      .filter(({ countryMedian }) => countryMedian !== undefined)
      .map(({ source }) => shortSource(source.title)),
  );
  const runs: TextRun[] = [
    { text: 'Let op. ', weight: 'bold' },
    {
      text: 'De kwaliteit is niet beoordeeld. Niet gevonden betekent niet dat er niets is. Bel of mail eerst. ',
    },
    { text: 'Middelste helft: ', weight: 'bold' },
    {
      text: 'zonder het laagste en het hoogste kwart. Nederland: de middelste gemeente; per 10.000 inwoners heel Nederland. ',
    },
    { text: 'Bronnen. ', weight: 'bold' },
    {
      text: `${settings.sources[0] ? `${shortSource(settings.sources[0].title)}; ` : ''}${[...used].join('; ')}. Alles over deze gemeente: `,
    },
    { text: url.replace(/^https?:\/\//, ''), link: { url, description: `Pagina van ${factsheet.name}` } },
    { text: `. Klopt er iets niet? ${settings.contactEmail}` },
  ];
  const { block } = fitBlock(pdf.typesetter, runs, {
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
    { alternative: `QR-code naar ${url}`, box: { x: RIGHT - QR, y: TOP.footer + 6, width: QR, height: QR } },
    (canvas) => drawQrCode(canvas, url, RIGHT - QR, TOP.footer + 6, QR),
  );
}

/** The shortest address of a municipality: its code, which leads to its page. */
function shortAddress({ baseUrl }: EditionSettings, code: string): string {
  return `${baseUrl}${code}/`;
}

/** 'CBS, Regionale kerncijfers Nederland (70072NED), 2021' becomes 'CBS 70072NED, 2021'; others are cut at their first comma or colon. */
function shortSource(title: string): string {
  const table = /^CBS,.*\(([0-9A-Z]+)\),?\s*(\d{4})?/.exec(title);
  if (table) return `CBS ${table[1]}${table[2] ? `, ${table[2]}` : ''}`;
  return title.split(/[:(]/)[0]?.trim() ?? title;
}
