/** Addresses of the study of need beside supply, the same from edition to edition. */
export const NEED_PATH = 'landelijk/vraag-en-aanbod/';
export const NEED_MATRIX = `${NEED_PATH}matrix.csv`;
export const NEED_JSON = `${NEED_PATH}resultaten.json`;
export const NEED_CSV = `${NEED_PATH}resultaten.csv`;
export const NEED_R = `${NEED_PATH}analyse.R`;
export const NEED_PYTHON = `${NEED_PATH}analyse.py`;
