import { formatNumber } from '../../model/dutch.ts';
import type { EditionSettings, Municipality } from '../../model/edition.ts';
import { PROVINCES } from '../../model/typology.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';

/** The fewest municipalities that the country had in a year (CBS, Gemeentelijke indeling). */
const MUNICIPALITIES_IN_YEAR: Readonly<Record<string, number>> = {
  2019: 355,
  2020: 355,
  2021: 352,
  2022: 344,
  2023: 342,
  2024: 342,
  2025: 342,
};

/** For other years: mergers take a few away each year, so that no later year is near this for a long time. */
const FEWEST_MUNICIPALITIES = 300;

/** True where municipalities of the country are missing: a whole province, or more than mergers can explain. */
function isPartOfCountry(municipalities: readonly Municipality[], referenceDate: string): boolean {
  const provinces = new Set(municipalities.map(({ province }) => province));
  const fewest = MUNICIPALITIES_IN_YEAR[referenceDate.slice(0, 4)] ?? FEWEST_MUNICIPALITIES;
  return provinces.size < PROVINCES.length || municipalities.length < fewest;
}

/**
 * Reports an edition about a part of the country that does not say so: its sentences would be about the Netherlands.
 * An error where it is published, a warning in an example.
 */
export function checkArea(
  { area, referenceDate, status }: EditionSettings,
  municipalities: readonly Municipality[],
  log: FindingLog,
): void {
  if (area !== undefined || !isPartOfCountry(municipalities, referenceDate)) return;
  const report = status === 'published' ? log.error.bind(log) : log.warning.bind(log);
  report('area-without-name', { file: DATA_FILES.settings, column: 'area' }, () => ({
    message: `Deze uitgave gaat over ${formatNumber(municipalities.length)} gemeenten. Dat is niet heel Nederland, maar dat zeggen de zinnen op de website wel.`,
    expected: 'De naam van het gebied, of alle gemeenten van Nederland.',
    action:
      'Gaat de uitgave over een deel van het land? Zet in edition.json: "area": { "name": "regio Twente" }, met de naam van uw gebied. Vul anders de gemeenten aan die in municipalities.csv ontbreken.',
  }));
}
