import { analyse } from '../../analysis/analyse.ts';
import { describeGeography } from '../../analysis/geography/geography.ts';
import { makeFindNearest } from '../../analysis/geography/nearest.ts';
import { rankAll } from '../../analysis/groups/places.ts';
import { findSimilar, traitValues } from '../../analysis/groups/similar.ts';
import { spareMemory } from '../../build/process/spare-memory.ts';
import { loadDataFolder } from '../../ingest/files/data-folder.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import { LIFE_DOMAINS } from '../../model/typology.ts';
import { makeSite, type Site } from '../../publish/site.ts';

/** Does the work of a step and notes what it took. */
export type Timed = <Result>(name: string, work: () => Result | Promise<Result>) => Promise<Result>;

/** From files to factsheets, step by step: what a build does before anything is drawn or written. */
export async function runSteps(folder: string, timed: Timed): Promise<Site> {
  const { edition } = await timed('Inlezen', async () => {
    const files = await loadDataFolder(folder);
    spareMemory(files);
    return readEdition(files);
  });
  if (!edition) throw new Error('De gegevens hebben fouten: npm run check zegt welke.');
  const site = await timed('Uitrekenen', () => makeSite(edition));
  await timed('Factsheets', () => {
    // One at a time, as a build makes them: all of them together would not fit in memory.
    for (const { code } of site.municipalities) site.factsheetOf(code);
  });
  return site;
}

/** The parts of those steps that look at other municipalities, once more and each on its own. */
export async function runParts({ analysis }: Site, timed: Timed): Promise<void> {
  const { edition, homes, targets, mainFigures, indicatorValues } = analysis;
  const codes = edition.municipalities.map(({ code }) => code);
  await timed('Cijfers', () => analyse(edition));
  await timed('Buurgemeenten', () => describeGeography(edition.boundaries));
  await timed('Gemeenten die lijken', () => findSimilar(codes, traitValues(edition)));
  await timed('Plaatsen', () => {
    for (const values of [...Object.values(mainFigures), ...indicatorValues.values()]) rankAll(values, 1);
  });
  await timed('Dichtstbijzijnde', () => {
    const findNearest = makeFindNearest(homes);
    for (const { key } of LIFE_DOMAINS) {
      for (const code of codes) findNearest(code, targets.get(key) ?? [], 3);
    }
  });
}
