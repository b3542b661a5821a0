import type { Finding } from '../../model/finding.ts';

/** From so many alike on, findings have one cause, and a list of them helps nobody. */
const MANY_ALIKE = 20;

/** Findings that explain others: told before everything else, whatever their severity. */
const EXPLAINING: ReadonlySet<string> = new Set([
  'wrong-reference-date',
  'missing-file',
  'not-text',
  'damaged-encoding',
  'mac-encoding',
  'no-header',
  'other-separator',
  'missing-column',
]);
/** As those, where letters are broken too: alone it only says how the file was read. */
const OLD_ENCODING = 'old-encoding';
const DAMAGED = 'damaged-text';

const SHIFTED =
  'Waarschijnlijk is één kolom gesorteerd of verschoven, en de rest van de regel niet. Zet een oudere versie terug, en selecteer voor het sorteren de hele tabel.';
const OTHER_DIVISION =
  'Waarschijnlijk horen de bestanden niet bij hetzelfde jaar. Vergelijk de peildatum in edition.json met het jaar van de cijfers en van de grenzen.';
const WHOLE_COLUMN =
  'Waarschijnlijk staat de hele kolom in een andere vorm. Pas in Excel de opmaak van de kolom aan en sla opnieuw op.';

const SHIFTED_CHOICE =
  'Waarschijnlijk is er één oorzaak: een verkeerde tekenset, een kolom die verschoven is, of een woord dat overal anders geschreven is.';
const ONE_CAUSE = 'Waarschijnlijk is er één oorzaak. Kijk wat deze regels gemeen hebben.';

/** What it nearly always is where a rule is broken in many rows at once, and what to do first. */
const CAUSES: Readonly<Record<string, string>> = {
  'damaged-text':
    'Het bestand is een keer in de verkeerde tekenset geopend en weer opgeslagen. Zet een oudere versie terug, en open die in Excel met Gegevens, Uit tekst/CSV.',
  'municipality-without-boundary': OTHER_DIVISION,
  'boundary-without-municipality': OTHER_DIVISION,
  'municipality-without-indicators': OTHER_DIVISION,
  'indicators-without-municipality': OTHER_DIVISION,
  'future-municipality': OTHER_DIVISION,
  'unknown-municipality': OTHER_DIVISION,
  'postcode-elsewhere': SHIFTED,
  'place-elsewhere': SHIFTED,
  'coordinates-elsewhere': SHIFTED,
  'name-code-mismatch': SHIFTED,
  'row-too-short':
    'Excel laat lege cellen aan het einde weg. Zijn de laatste kolommen leeg, dan hoeft u niets te doen.',
  'row-too-long':
    'Waarschijnlijk staat er een scheidingsteken in een tekst. Sla het bestand opnieuw op vanuit Excel: dan komen er aanhalingstekens om.',
  'wrong-type': WHOLE_COLUMN,
  'ambiguous-number': WHOLE_COLUMN,
  'narrow-column': WHOLE_COLUMN,
  'broken-phone': WHOLE_COLUMN,
  'missing-value': 'Waarschijnlijk is de kolom leeg gebleven of verschoven.',
  'duplicate-row': 'Waarschijnlijk staat de tabel er twee keer in.',
  'duplicate-municipality': 'Waarschijnlijk staat de tabel er twee keer in.',
};

/** How much a finding explains of the others: 0 for nothing, and what comes from another cause less than that cause. */
export function explainingRank({ rule, file }: Finding, damaged: ReadonlySet<string>): number {
  if (EXPLAINING.has(rule) || (rule === OLD_ENCODING && damaged.has(file))) return 2;
  return rule === DAMAGED ? 1 : 0;
}

/** Files in which letters are broken. */
export function damagedFiles(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ rule }) => rule === DAMAGED).map(({ file }) => file));
}

/** The one cause of many findings alike, in a sentence; undefined where there are few. */
export function causeOf(rule: string, count: number): string | undefined {
  if (count < MANY_ALIKE) return undefined;
  return CAUSES[rule] ?? (rule.startsWith('unknown-') ? SHIFTED_CHOICE : ONE_CAUSE);
}
