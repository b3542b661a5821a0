import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EDITION_2023 } from './edition-2023.ts';

const DATA = path.resolve(import.meta.dirname, '../../data');
const EARLIER = path.join(DATA, 'earlier');

/** Puts the edition of 2023 together: what it has not in its own folder is that of the current edition. */
export default async function makeEdition2023(): Promise<void> {
  const cache = path.dirname(EDITION_2023);
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(path.join(cache, 'edition-2023-'));
  await cp(DATA, made, { recursive: true, filter: (from) => from !== EARLIER });
  await cp(path.join(EARLIER, '2023-01-01'), made, { recursive: true });
  await rm(EDITION_2023, { recursive: true, force: true });
  await rename(made, EDITION_2023);
}
