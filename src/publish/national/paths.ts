/** Addresses of the national picture, the same from edition to edition. */
export const NATIONAL_PATH = 'landelijk/';
export const REPORT_PATH = `${NATIONAL_PATH}rapport/`;
export const MAPS_PATH = `${NATIONAL_PATH}kaarten/`;
/** What changed since the edition before. */
export const CHANGES_PATH = `${NATIONAL_PATH}veranderingen/`;
export const CHANGES_JSON = `${CHANGES_PATH}veranderingen.json`;
/** Of a table of changes: 'gemeenten', 'organisaties', 'tabel-5'. */
export const changesCsv = (id: string): string => `${CHANGES_PATH}${id}.csv`;
export const changesExcel = (id: string): string => `${CHANGES_PATH}${id}-excel.csv`;
export const CHANGES_SVG = `${CHANGES_PATH}kaart.svg`;
export const CHANGES_PNG = `${CHANGES_PATH}kaart.png`;
export const TABLES_JSON = `${NATIONAL_PATH}tabellen.json`;

/** Of a table: 'tabel-5'. */
export const tableCsv = (id: string): string => `${NATIONAL_PATH}${id}.csv`;
export const tableExcel = (id: string): string => `${NATIONAL_PATH}${id}-excel.csv`;

/** Of a map: 'sociaal-raadslieden'. */
export const mapPath = (id: string): string => `${MAPS_PATH}${id}/`;
export const mapSvg = (id: string): string => `${mapPath(id)}kaart.svg`;
export const mapPng = (id: string): string => `${mapPath(id)}kaart.png`;
