/** Addresses of the national picture, the same from edition to edition. */
export const NATIONAL_PATH = 'landelijk/';
export const REPORT_PATH = `${NATIONAL_PATH}rapport/`;
export const MAPS_PATH = `${NATIONAL_PATH}kaarten/`;
export const TABLES_JSON = `${NATIONAL_PATH}tabellen.json`;

/** Of a table: 'tabel-5'. */
export const tableCsv = (id: string): string => `${NATIONAL_PATH}${id}.csv`;
export const tableExcel = (id: string): string => `${NATIONAL_PATH}${id}-excel.csv`;

/** Of a map: 'sociaal-raadslieden'. */
export const mapPath = (id: string): string => `${MAPS_PATH}${id}/`;
export const mapSvg = (id: string): string => `${mapPath(id)}kaart.svg`;
export const mapPng = (id: string): string => `${mapPath(id)}kaart.png`;
