import { countOf, enumerate, formatDate, formatNumber } from '../../model/dutch.ts';
import type { EditionSettings, IsoDate, Location } from '../../model/edition.ts';
import { LIMITS } from '../files/data-files.ts';
import { type FindingLog, WHOLE_FILE } from '../findings/finding-log.ts';
import type { InventoryRecord } from '../inventory/read-inventory.ts';

/** After so many years a location may have moved or stopped: the register is made anew about as often. */
const YEARS_VALID = 2;

/** Said also of a file without the column. */
const COLUMN = 'gecontroleerd_op';

type Days = Pick<EditionSettings, 'referenceDate' | 'publicationDate'>;

/** How far the second check of an edition is ('vier ogen'). */
export interface SecondChecks {
  readonly locations: number;
  /** Locations that a second person ever checked. */
  readonly checked: number;
  /** Of those, the ones whose check is more than two years before `asOf`. */
  readonly outdated: number;
  /** The day that is counted back from: of publication, else of reference. There is no clock here. */
  readonly asOf: IsoDate;
}

function dayOf({ referenceDate, publicationDate }: Days): IsoDate {
  return publicationDate ?? referenceDate;
}

/** The same day so many years before; of 29 February the day that would be there, for comparing only. */
function yearsBefore(day: IsoDate, years: number): IsoDate {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

export function countSecondChecks(
  locations: readonly Pick<Location, 'checkedOn'>[],
  days: Days,
): SecondChecks {
  const asOf = dayOf(days);
  const oldest = yearsBefore(asOf, YEARS_VALID);
  const checks = locations.flatMap(({ checkedOn }) => checkedOn ?? []);
  return {
    locations: locations.length,
    checked: checks.length,
    outdated: checks.filter((day) => day < oldest).length,
    asOf,
  };
}

/** The second check in a line for the editor; nothing of an inventory without locations. */
export function summariseSecondChecks({ locations, checked, outdated, asOf }: SecondChecks): string {
  if (locations === 0) return '';
  const none = locations - checked;
  const without = none + outdated;
  const all = `Tweede controle: ${formatNumber(checked)} van ${countOf(locations, 'locatie', 'locaties')} gecontroleerd`;
  if (without === 0) return `${all}, alle in de twee jaar tot ${formatDate(asOf)}.\n`;
  const parts = [
    ...(none > 0 ? [`${formatNumber(none)} nooit`] : []),
    ...(outdated > 0 ? [`${formatNumber(outdated)} langer geleden`] : []),
  ];
  return `${all}. In de twee jaar tot ${formatDate(asOf)} niet: ${formatNumber(without)} (${enumerate(parts)}).\n`;
}

/** Lines of the first rows, and how many more there are: '3, 4 en nog 12'. */
function linesOf(records: readonly InventoryRecord[]): string {
  const lines = records.slice(0, LIMITS.namesInSentence).map(({ row }) => String(row.line));
  const more = records.length - lines.length;
  return enumerate(more > 0 ? [...lines, `nog ${formatNumber(more)}`] : lines);
}

/** Reports rows without a second check in an edition that is no example, and checks on a day that is still to come. */
export function checkSecondChecks(
  settings: EditionSettings,
  records: readonly InventoryRecord[],
  log: FindingLog,
): void {
  const byFile = Map.groupBy(records, ({ row }) => row.cell('checkedOn').file);
  for (const own of byFile.values()) {
    reportFutureChecks(settings, own, log);
    if (settings.status === 'published') reportUnchecked(settings, own, log);
  }
}

function reportUnchecked(
  { secondCheck }: EditionSettings,
  records: readonly InventoryRecord[],
  log: FindingLog,
): void {
  const unchecked = records.filter(({ location }) => location.checkedOn === undefined);
  const [first] = unchecked;
  if (first === undefined) return;
  const isRequired = secondCheck === 'required';
  const { file, line } = first.row.cell('checkedOn');
  log[isRequired ? 'error' : 'notice'](
    'without-second-check',
    { file, line, column: COLUMN, ...(isRequired ? {} : { owner: WHOLE_FILE }) },
    () => ({
      message: `${countOf(unchecked.length, 'regel heeft', 'regels hebben')} geen tweede controle: regel ${linesOf(unchecked)}.`,
      expected: isRequired
        ? 'Een datum bij gecontroleerd_op in elke regel, want bij secondCheck staat required.'
        : 'Een datum bij gecontroleerd_op in elke regel.',
      action: isRequired
        ? "Laat een tweede persoon de regels controleren en vul de dag in. Hoeft dat niet bij elke regel? Zet secondCheck in edition.json dan op 'advised'."
        : 'Laat een tweede persoon de regels controleren en vul de dag in. U kunt zonder publiceren.',
    }),
  );
}

function reportFutureChecks(
  settings: EditionSettings,
  records: readonly InventoryRecord[],
  log: FindingLog,
): void {
  const { publicationDate } = settings;
  if (publicationDate === undefined) return;
  for (const { location, row } of records) {
    const { checkedOn } = location;
    if (checkedOn === undefined || checkedOn <= publicationDate) continue;
    log.warning('check-after-publication', row.cell('checkedOn'), () => ({
      message: `Deze controle is na de publicatiedatum ${formatDate(publicationDate)}.`,
      expected: `Een dag op of voor ${formatDate(publicationDate)}.`,
      action:
        'Kijk of het jaar klopt. Controleerde u na de publicatie? Zet dan een latere publicationDate in edition.json.',
    }));
  }
}
