import path from 'node:path';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../../..');

/** Where what can be made again is kept between builds. Safe to delete. */
export const CACHE_FOLDER = path.join(PROJECT_ROOT, '.cache', 'build');
