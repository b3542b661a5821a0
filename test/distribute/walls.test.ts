import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { HOUSE, isIn } from '../house/house.ts';
import { codeFilesIn, follow, importsOf, pathTo } from '../support/follow-imports.ts';
import { findWords } from './find-words.ts';
import { ALL_WORDS, marked, run, WORDS } from './marked-survey.ts';
import { EXAMPLE, filesIn, PROJECT, temporaryFolder } from './try-out.ts';

vi.setConfig({ testTimeout: 300_000 });

const inProject = (place: string) => path.join(PROJECT, place);

/** Everything that makes the site. */
const SITE = [
  'src/pages',
  'src/layouts',
  'src/components',
  'src/publish',
  'templates/card.ts',
  'templates/sheet.ts',
  'scripts/build.ts',
  'scripts/dev.ts',
  'scripts/preview.ts',
  'src/build',
  'astro.config.mjs',
].map(inProject);

/** What only the thank-you may use: what stands behind the wall of the house, and the answers themselves. */
const CONFIDENTIAL = [...HOUSE.walls.flatMap(({ around }) => around), 'data/confidential'];

const isConfidential = (file: string) =>
  isIn(path.relative(PROJECT, file).split(path.sep).join('/'), CONFIDENTIAL);

describe('the code of the site', () => {
  it('cannot reach what reads the survey', () => {
    const reach = follow(SITE.flatMap(codeFilesIn));
    expect(reach.from.size).toBeGreaterThan(100);
    const reached = [...reach.from.keys()].filter(isConfidential).map((file) => pathTo(file, reach, PROJECT));
    expect(reached).toEqual([]);
    // The pages as Astro compiled them: their sources are among the files that the walk starts from.
    expect(reach.untraceable).toEqual([`${inProject('src/build/pages/render-page.ts')}: import(entry)`]);
  });

  it('is followed all the way: the same walk does find the survey from the command that may', () => {
    const reach = follow([inProject('scripts/distribute.ts')]);
    const reached = [...reach.from.keys()].map((file) => path.relative(PROJECT, file));
    expect(reached).toContain(path.join('src', 'survey', 'read-survey.ts'));
    expect(reached).toContain(path.join('templates', 'personal-sheet.ts'));
  });

  it('is followed from Astro files, through client scripts, workers and dynamic imports', async () => {
    const folder = await temporaryFolder();
    const names = ['vast', 'los', 'werker', 'pagina', 'doorgeefluik', 'soort'];
    for (const name of names) await writeFile(path.join(folder, `${name}.ts`), 'export {};\n');
    const page = path.join(folder, 'proef.astro');
    await writeFile(
      page,
      [
        '---',
        "import './vast.ts';",
        "const los = await import('./los.ts');",
        "const url = new URL('./werker.ts', import.meta.url);",
        "export * from './doorgeefluik.ts';",
        "import type { X } from './soort.ts';",
        'const alles = import.meta.glob("../../data/**");',
        '---',
        '<p>{los}</p>',
        "<script>import './pagina.ts';</script>",
      ].join('\n'),
    );
    const { files, untraceable } = importsOf(page);
    expect(files.map((file) => path.basename(file, '.ts')).sort()).toEqual(names.toSorted());
    expect(untraceable).toHaveLength(1);
  });

  it('is kept from the survey by the list of the house, which lint holds', () => {
    expect(CONFIDENTIAL).toEqual(
      expect.arrayContaining(['src/survey', 'src/distribute', 'templates/personal', 'scripts/distribute.ts']),
    );
    expect(new Set(HOUSE.walls.flatMap(({ openTo }) => openTo))).toEqual(new Set(['test']));
  });

  it('leaves the real survey out of git, and keeps the example in', async () => {
    const ignored = (await readFile(inProject('.gitignore'), 'utf8')).split('\n');
    expect(ignored).toEqual(
      expect.arrayContaining([
        'distribution/',
        'data/confidential/*',
        '!data/confidential/*.example.csv',
        '!data/confidential/README.md',
      ]),
    );
  });
});

describe('the example survey', () => {
  it('says on every line that it is invented', async () => {
    const [header = '', ...lines] = (await readFile(EXAMPLE, 'utf8'))
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n');
    expect(header.endsWith(';status')).toBe(true);
    expect(lines).toHaveLength(36);
    for (const line of lines) {
      expect(line).toMatch(/;Contactpersoon \d+ \(voorbeeld\);sjo@gemeente-\d+\.example;/);
      expect(line).toMatch(/;Voorbeeld: [^;]*;(?:ja|nee);voorbeeld$/);
    }
  });
});

describe('a survey full of marked words', () => {
  it('is found by the same search where it does stand: in the personal sheet and the draft', async () => {
    const [out, home] = [await temporaryFolder(), await temporaryFolder()];
    const survey = path.join(home, 'survey.csv');
    // Only the line that is sound.
    await writeFile(survey, `${marked.split('\n').slice(0, 2).join('\n')}\n`);
    const { code, said } = await run('scripts/distribute.ts', ['--survey', survey, '--out', out]);
    expect(code).toBe(0);
    for (const word of ALL_WORDS) expect(said).not.toContain(word);
    const found = await findWords(await filesIn(out), ALL_WORDS);
    const sheet = '2025-01-01/factsheets/GM0852-waterland.pdf';
    expect(found).toContain(`${sheet}: ${WORDS.remarks}`);
    expect(found).toContain(`${sheet}: ${WORDS.services}`);
    expect(found).toContain(`2025-01-01/mails/GM0852-waterland.eml: ${WORDS.name}`);
    expect(found).toContain(`2025-01-01/mailing.csv: ${WORDS.email}`);
  });

  it('is not told by the command, neither in findings nor in errors', async () => {
    const [out, home] = [await temporaryFolder(), await temporaryFolder()];
    const survey = path.join(home, 'survey.csv');
    for (const text of [marked, marked.split('\n').slice(1).join('\n'), `${marked}"${WORDS.remarks}`]) {
      await writeFile(survey, text);
      const { code, said } = await run('scripts/distribute.ts', ['--survey', survey, '--out', out]);
      expect(code).toBe(1);
      expect(said).toMatch(/regel \d+/);
      expect(said).toContain('Er is niets geschreven');
      for (const word of ALL_WORDS) expect(said).not.toContain(word);
      expect(said).not.toMatch(/\n\s+at .+:\d+:\d+/);
    }
    expect(await filesIn(out)).toEqual(new Map());
  });
});
