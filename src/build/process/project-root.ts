import path from 'node:path';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../../..');

/** Where what can be made again is kept between builds, below the folder that the command works in. Safe to delete. */
export const CACHE_FOLDER = path.join('.cache', 'build');
