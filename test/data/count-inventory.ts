import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../src/model/typology.ts';
import { type InventoryLine, parts } from './read-data.ts';

type Test = (line: InventoryLine) => boolean;

const isMunicipal: Test = (line) => line.soort_organisatie === 'Gemeente';
const hasCounsellors: Test = (line) => line.sociaal_raadslieden === 'ja';
const isNetwork =
  (label: string): Test =>
  (line) =>
    line.landelijke_organisatie === label;
const isLegalDesk: Test = (line) => line.landelijke_organisatie.startsWith('Het Juridisch Loket');
const offers =
  (...labels: string[]): Test =>
  (line) =>
    parts(line.ondersteuningstypen).some((label) => labels.includes(label));

/** How a line counts for each row of tables 2, 3 and 4, written down apart from the generator. */
export const ROW_TESTS: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  'table-2': {
    gemeente: isMunicipal,
    'gemeente-zonder-raadslieden': (line) => isMunicipal(line) && !hasCounsellors(line),
    'sociaal-raadslieden': hasCounsellors,
    'niet-gemeente': (line) => !isMunicipal(line),
    'juridisch-loket': isLegalDesk,
    'juridisch-loket-hoofdlocatie': isNetwork('Het Juridisch Loket (hoofdlocatie)'),
    'juridisch-loket-servicepunt': isNetwork('Het Juridisch Loket (servicepunt)'),
    slachtofferhulp: isNetwork('Slachtofferhulp Nederland'),
    vluchtelingenwerk: isNetwork('VluchtelingenWerk Nederland'),
    totaal: () => true,
  },
  'table-3': {
    ...Object.fromEntries(SUPPORT_TYPES.map(({ key, label }) => [key, offers(label)])),
    'categorie-advies': offers('Advies', 'Doorverwijzing'),
    'categorie-ondersteuning': offers(
      'Administratieve hulp',
      'Inhoudelijke hulp',
      'Persoonlijke (cliënt)ondersteuning',
      'Contactbemiddeling',
    ),
    totaal: () => true,
  },
  'table-4': {
    ...Object.fromEntries(
      LIFE_DOMAINS.map(({ key, label }): [string, Test] => [
        key,
        (line) => parts(line.leefgebieden).includes(label),
      ]),
    ),
    totaal: () => true,
  },
};

/** The number of municipalities with at least one line that passes. */
export function municipalitiesWith(lines: readonly InventoryLine[], test: Test): number {
  return new Set(lines.filter(test).map((line) => line.gemeente)).size;
}

/** One line for each organisation: it counts once in each municipality where it has a location. */
export function organisationsOf(lines: readonly InventoryLine[]): readonly InventoryLine[] {
  return [...new Map(lines.map((line) => [`${line.gemeente}\n${line.organisatie}`, line])).values()];
}
