/** Addresses of the files for other programs, apart from what makes them: pages link to them without it. */
export const DATABASE_PATH = 'data/sjo.sqlite';
export const GEOJSON_PATH = 'data/gemeenten.geojson';
/** Of a table: 'data/locaties'. */
export const parquetPath = (tablePath: string): string => `${tablePath}.parquet`;

const SWING_FOLDER = 'data/swing/';
export const SWING_FIGURES = `${SWING_FOLDER}cijfers.csv`;
export const SWING_INDICATORS = `${SWING_FOLDER}indicatoren.csv`;
