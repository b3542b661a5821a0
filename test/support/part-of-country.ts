import Papa from 'papaparse';
import { readDataText } from '../data/read-data.ts';

/** Twelve municipalities of Twente, in Overijssel: the province has more, and so has Twente. */
export const TWELVE: readonly string[] = [
  'GM0141',
  'GM0147',
  'GM0153',
  'GM0158',
  'GM0164',
  'GM0168',
  'GM0173',
  'GM0183',
  'GM0189',
  'GM1700',
  'GM1735',
  'GM1774',
];

export const AREA = 'regio Twente';

type Row = Readonly<Record<string, string>>;

/** A table of the project with the rows that are kept. */
function tableOf(file: string, isKept: (row: Row) => boolean): string {
  const { data, meta } = Papa.parse<Row>(readDataText(file).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return Papa.unparse({ fields: meta.fields ?? [], data: data.filter(isKept) }, { delimiter: ';' });
}

/** The texts of the files of this project's edition with twelve municipalities, as an editor would leave the others out. */
export function partOfCountry(settings: Readonly<Record<string, unknown>> = { area: { name: AREA } }) {
  const kept = new Set(TWELVE);
  const municipalities = Papa.parse<Row>(readDataText('municipalities.csv').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const names = new Map(municipalities.map(({ code = '', naam = '' }) => [code, naam]));
  const isNamed = ({ gemeente = '' }: Row) =>
    kept.has(gemeente) || TWELVE.some((code) => names.get(code) === gemeente);
  const topology = JSON.parse(readDataText('boundaries.topojson')) as {
    objects: { municipalities: { geometries: { id: string }[] } };
  };
  const { geometries } = topology.objects.municipalities;
  topology.objects.municipalities.geometries = geometries.filter(({ id }) => kept.has(id));
  const edition = JSON.parse(readDataText('edition.json')) as object;
  return new Map<string, string>([
    ['edition.json', JSON.stringify({ ...edition, ...settings })],
    ['municipalities.csv', tableOf('municipalities.csv', ({ code = '' }) => kept.has(code))],
    ['indicators.csv', tableOf('indicators.csv', ({ code = '' }) => kept.has(code))],
    ['indicators.json', readDataText('indicators.json')],
    ['classes.json', readDataText('classes.json')],
    ['places.csv', tableOf('places.csv', isNamed)],
    ['postcodes.csv', tableOf('postcodes.csv', isNamed)],
    ['inventory.csv', tableOf('inventory.csv', isNamed)],
    ['boundaries.topojson', JSON.stringify(topology)],
    ['report-2023.json', readDataText('report-2023.json')],
  ]);
}
