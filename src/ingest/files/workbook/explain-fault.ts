import { formatNumber } from '../../../model/dutch.ts';
import { LIMITS, type Remark } from '../data-files.ts';
import type { Fault } from './workbook-fault.ts';

const MEGABYTE = 1024 * 1024;
const SAVE_AS_WORKBOOK =
  "Open het bestand in Excel, kies Opslaan als en neem het type 'Excel-werkmap (.xlsx)'.";

interface Words {
  readonly rule: string;
  readonly message: string;
  readonly expected?: string;
  readonly action: string;
}

function isA(what: string, action = SAVE_AS_WORKBOOK): Words {
  return {
    rule: 'not-a-workbook',
    message: `Dit is ${what}. Het heet wel .xlsx, maar is niet gelezen.`,
    action,
  };
}

function wordsFor(fault: Fault): Words {
  switch (fault) {
    case 'damaged':
      return {
        rule: 'damaged-workbook',
        message: 'De Excel-werkmap is beschadigd of niet helemaal gekopieerd. Zij is niet gelezen.',
        action: 'Open het bestand in Excel en sla het opnieuw op, of zet een oudere versie terug.',
      };
    case 'too-large':
      return {
        rule: 'workbook-too-large',
        message: 'De Excel-werkmap is uitgepakt te groot. Zij is niet gelezen.',
        expected: `Hoogstens ${formatNumber(LIMITS.unpackedBytes / MEGABYTE)} MB als zij is uitgepakt.`,
        action:
          'Controleer of dit het juiste bestand is. Is de tabel echt zo groot? Sla haar dan op als CSV UTF-8.',
      };
    case 'too-many-rows':
      return {
        rule: 'too-many-rows',
        message: `Het tabblad heeft meer dan ${formatNumber(LIMITS.rows)} regels. Het is niet gelezen.`,
        expected: `Hoogstens ${formatNumber(LIMITS.rows)} regels.`,
        action: 'Controleer of dit het juiste bestand is. Verwijder regels die niet nodig zijn.',
      };
    case 'too-many-cells':
      return {
        rule: 'too-many-cells',
        message: `Het tabblad heeft meer dan ${formatNumber(LIMITS.cells)} cellen. Het is niet gelezen.`,
        expected: `Hoogstens ${formatNumber(LIMITS.cells)} cellen.`,
        action: 'Controleer of dit het juiste bestand is. Verwijder kolommen en regels die niet nodig zijn.',
      };
    case 'no-sheet':
      return {
        rule: 'no-sheet',
        message: 'In deze Excel-werkmap staat geen tabblad dat u kunt zien.',
        action: 'Maak het tabblad met de tabel zichtbaar en sla het bestand op.',
      };
    case 'password':
      return {
        rule: 'workbook-with-password',
        message: 'De Excel-werkmap heeft een wachtwoord. Zij is niet gelezen.',
        expected: 'Een Excel-werkmap zonder wachtwoord.',
        action:
          'Open het bestand in Excel. Haal bij Bestand, Info, Werkmap beveiligen het wachtwoord weg en sla het op.',
      };
    case 'xls':
      return isA('een oude Excel-werkmap (.xls)');
    case 'xlsb':
      return isA('een binaire Excel-werkmap (.xlsb)');
    case 'ods':
      return isA('een rekenblad van LibreOffice (.ods)');
    case 'webpage':
      return isA('een webpagina');
    case 'text':
      return isA(
        'een tekstbestand, zoals een CSV',
        'Verander .xlsx achter de naam in .csv. Of open het in Excel en sla het op als Excel-werkmap (.xlsx).',
      );
    case 'other':
      return isA('geen Excel-werkmap');
  }
}

/** What is wrong with a file that cannot be read as a workbook. */
export function explainFault(fault: Fault): Remark {
  return { severity: 'error', expected: 'Een Excel-werkmap (.xlsx).', ...wordsFor(fault) };
}
