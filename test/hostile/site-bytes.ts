import { bytesOfPlaced, factsOf } from '../../src/build/output/write-files.ts';
import type { Edition } from '../../src/model/edition.ts';
import { redirectFiles } from '../../src/publish/metadata/redirects.ts';
import { municipalityFiles } from '../../src/publish/municipality/files.ts';
import { municipalityInput, sharedInput } from '../../src/publish/municipality/input.ts';
import type { FileFacts, SiteFile } from '../../src/publish/shared/output-file.ts';
import { makeSite } from '../../src/publish/site.ts';
import { siteFiles } from '../../src/publish/site-files.ts';

function contentOf(file: SiteFile, known: ReadonlyMap<string, FileFacts>): string | Uint8Array {
  if ('content' in file) return file.content;
  if ('draw' in file) return file.draw();
  if ('drawing' in file) return JSON.stringify(file.drawing());
  if ('writeAt' in file) return bytesOfPlaced(file);
  return 'pieces' in file ? Array.from(file.pieces()).join('') : file.contentAfter(known);
}

/** A fingerprint of every file that is made without a browser or a font, by its path. */
export function siteBytes(edition: Edition): ReadonlyMap<string, string> {
  const site = makeSite(edition);
  const shared = sharedInput(site);
  const files: SiteFile[] = [
    ...edition.municipalities.flatMap(({ code }) => municipalityFiles(shared, municipalityInput(site, code))),
    ...siteFiles(site),
    ...redirectFiles(site),
  ];
  const isLate = (file: SiteFile) => 'contentAfter' in file;
  const known = new Map<string, FileFacts>();
  // Files that tell facts about others come last.
  const inOrder = [...files.filter((file) => !isLate(file)), ...files.filter(isLate)];
  return new Map(
    inOrder.map((file) => {
      const facts = factsOf(contentOf(file, known));
      known.set(file.path, facts);
      return [file.path, facts.sha256];
    }),
  );
}
