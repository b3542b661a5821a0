import { choiceList, readRequiredChoice } from '../../ingest/cells/choices.ts';
import { readEmail } from '../../ingest/cells/contact-fields.ts';
import { readCell, readRequiredDate } from '../../ingest/cells/fields.ts';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { quoted } from '../../ingest/findings/shown-value.ts';
import { readMunicipality } from '../../ingest/municipalities/field.ts';
import type { MunicipalityLookup } from '../../ingest/municipalities/lookup.ts';
import type { Cell } from '../../ingest/text/columns.ts';
import { enumerate } from '../../model/dutch.ts';
import { headerOf, REPORTABLE_COLUMNS, reportableColumn } from './columns.ts';
import { readFacts, type Section } from './fact-lines.ts';
import {
  type NewValues,
  REPORT_KINDS,
  REPORTER_KINDS,
  type Report,
  type ReportableColumn,
  type Reporter,
  type RowReference,
} from './report.ts';
import { isReportId, reportId } from './report-id.ts';
import { cellOf, checkSections, checkStrangeLines, sectionCells } from './section-cells.ts';
import { HEAD_FACTS, isFormula, LONGEST_WORDS, REPORTER_FACTS } from './words.ts';

const KIND_CHOICES = choiceList('unknown-report-kind', 'het soort melding', REPORT_KINDS, [
  ['adres', 'contact'],
  ['contact', 'contact'],
  ['andere organisatie ontbreekt', 'missing'],
  ['anders', 'other'],
]);
const REPORTER_CHOICES = choiceList('unknown-reporter-kind', 'de melder', REPORTER_KINDS);

function readWords(cell: Cell, log: FindingLog): string {
  return readCell(cell, log, LONGEST_WORDS) ?? '';
}

/**
 * Values by column from a section: '[nieuw]', '[oud]', '[besluit]'. What the values mean is checked against a whole row
 * later.
 *
 * @param isOld of what stood in the inventory already: a formula there is no fault of the report
 */
export function readValueSection(file: string, section: Section, log: FindingLog, isOld = false): NewValues {
  const values = new Map<ReportableColumn, string>();
  for (const fact of section.facts) {
    const cell = cellOf(file, fact);
    const column = reportableColumn(fact.key);
    if (column === undefined) {
      log.error('unknown-fact', cell, {
        message: `${quoted(fact.key)} is geen kolom die met een melding kan veranderen.`,
        expected: `Een van deze kolommen: ${enumerate(REPORTABLE_COLUMNS.map(({ header }) => header))}.`,
        action: 'Verbeter de naam van de kolom, of haal de regel weg.',
      });
      continue;
    }
    if (values.has(column)) {
      log.error('duplicate-fact', cell, {
        message: `In dit blok staat ${quoted(headerOf(column))} twee keer.`,
        expected: 'Elk gegeven één keer in een blok.',
        action: 'Haal de regel weg die niet klopt.',
      });
      continue;
    }
    const text = readCell(cell, log, LONGEST_WORDS);
    if (text === undefined) continue;
    if (!isOld && isFormula(text)) {
      log.error('formula-in-report', cell, {
        message: `${quoted(text)} begint zoals een formule. Excel kan die uitvoeren.`,
        expected: 'Gewone tekst, die niet begint met = + - of @.',
        action: 'Neem de melding niet zo over. Typ zelf de goede waarde.',
      });
      continue;
    }
    values.set(column, text);
  }
  return values;
}

function optionalText(value: string): string | undefined {
  return value === '' ? undefined : value;
}

export interface ReadReport {
  readonly report: Report;
  /** As it stands in the text; undefined where the reporter wrote it by hand. */
  readonly id: string | undefined;
}

/** A report out of its sections; undefined with errors in the log. */
export function readReportSections(
  file: string,
  sections: readonly Section[],
  lookup: MunicipalityLookup,
  log: FindingLog,
): ReadReport | undefined {
  const head = sections.find(({ name }) => name === 'melding');
  if (head === undefined) {
    log.error(
      'missing-section',
      { file },
      {
        message: 'Het blok [melding] ontbreekt.',
        expected: 'Een regel [melding] met daaronder soort, gemeente, melder en datum.',
        action: 'Kijk of dit een melding is, en of zij heel is overgekomen.',
      },
    );
    return undefined;
  }
  const before = log.errors;
  const cells = sectionCells(file, head, HEAD_FACTS, log);
  const kind = readRequiredChoice(cells.cell('soort'), KIND_CHOICES, log);
  const municipality = readMunicipality(cells.cell('gemeente'), lookup, log);
  const reporterKind = readRequiredChoice(cells.cell('melder'), REPORTER_CHOICES, log);
  const date = readRequiredDate(cells.cell('datum'), log);
  const [key, organisation, address, explanation, basis, id] = (
    ['kenmerk', 'organisatie', 'bezoekadres', 'toelichting', 'bron', 'id'] as const
  ).map((name) => readWords(cells.cell(name), log));
  const section = sections.find(({ name }) => name === 'nieuw');
  const values = section === undefined ? new Map() : readValueSection(file, section, log);
  if (id !== undefined && id !== '' && !isReportId(id)) {
    log.error('broken-report-id', cells.cell('id'), {
      message: `${quoted(id)} is geen kenmerk van een melding.`,
      expected: 'M- met tien letters en cijfers, zoals M-7K3QX9M2TC.',
      action: 'Haal de regel weg: wij geven de melding een eigen kenmerk.',
    });
  }
  if (log.errors > before || !kind || !municipality || !reporterKind || date === undefined) return undefined;
  const row: RowReference = {
    ...(key ? { key } : {}),
    ...(organisation ? { organisation } : {}),
    ...(address ? { address } : {}),
  };
  return {
    report: {
      kind,
      municipality: municipality.code,
      ...(Object.keys(row).length === 0 ? {} : { row }),
      values,
      explanation: explanation ?? '',
      basis: basis ?? '',
      reporterKind,
      date,
    },
    id: optionalText(id ?? ''),
  };
}

/** Who reported, out of the section about the person; undefined where there is none, and with errors in the log. */
export function readReporterSection(
  file: string,
  sections: readonly Section[],
  log: FindingLog,
): Reporter | undefined {
  const section = sections.find(({ name }) => name === 'melder');
  if (section === undefined) return undefined;
  const cells = sectionCells(file, section, REPORTER_FACTS, log);
  const name = readWords(cells.cell('naam'), log);
  const email = readEmail(cells.cell('email'), log) ?? '';
  const role = readWords(cells.cell('rol'), log);
  return name === '' && email === '' ? undefined : { name, email, role };
}

export interface SentReport {
  readonly report: Report;
  /** Worked out of the content. */
  readonly id: string;
  readonly reporter: Reporter | undefined;
}

/**
 * A report as a reporter sends it: a downloaded file, or the block in a mail. Undefined with errors in the log. A report
 * that says that it is judged already is refused: nobody but an editor judges.
 *
 * @param file what it is called, for findings
 */
export function readSent(
  file: string,
  text: string,
  lookup: MunicipalityLookup,
  log: FindingLog,
): SentReport | undefined {
  const before = log.errors;
  const { sections, strange } = readFacts(text);
  checkSections(file, sections, { once: ['melding', 'nieuw', 'melder'] }, log);
  checkStrangeLines(file, strange, log);
  const read = readReportSections(file, sections, lookup, log);
  const reporter = readReporterSection(file, sections, log);
  if (read === undefined || log.errors > before) return undefined;
  const id = reportId(read.report);
  if (read.id !== undefined && read.id !== id) {
    log.warning(
      'changed-report',
      { file, column: 'id', value: read.id },
      {
        message: 'De melding is veranderd nadat het formulier haar maakte: het kenmerk past niet meer.',
        expected: `Het kenmerk ${id}, dat past bij wat er nu staat.`,
        action: 'Kijk of de melding heel is overgekomen. Wij gebruiken het nieuwe kenmerk.',
      },
    );
  }
  return { report: read.report, id, reporter };
}
