import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { compileApart } from '/tmp/wt/desk/src/build/pages/compile-apart.ts';
import { loadPages } from '/tmp/wt/desk/src/build/pages/render-page.ts';
import { loadEditions } from '/tmp/wt/desk/src/ingest/files/data-folder.ts';
import { readable, readEditions } from '/tmp/wt/desk/src/ingest/files/read-editions.ts';
import { editionFile } from '/tmp/wt/desk/src/publish/data/edition-file.ts';
import { handOver } from '/tmp/wt/desk/src/publish/page-context.ts';
import { makeSite } from '/tmp/wt/desk/src/publish/site.ts';

const out = process.argv[2]!,
  base = process.argv[3]!,
  data = process.argv[4]!;
await compileApart(base, out + '.pages');
for (const f of readdirSync(out + '/_astro'))
  if (/^(worker|Desk|beheer)/.test(f)) rmSync(out + '/_astro/' + f);
cpSync(out + '.pages/client', out, { recursive: true });
const files = await loadEditions(data);
const { current, earlier } = readEditions(files);
const edition = { ...current.edition!, settings: { ...current.edition!.settings, baseUrl: base } };
handOver({ site: makeSite(edition, readable(earlier)), fileSizes: new Map() });
writeFileSync(out + '/data/uitgave.zip', editionFile(files, [edition, ...readable(earlier)], base).content);
const render = await loadPages(out + '.pages', base);
writeFileSync(out + '/beheer/index.html', await render('beheer/'));
