import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeFilesIn, follow, pathTo } from '../support/follow-imports.ts';
import { nodeWordsIn } from '../support/node-words.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const inProject = (place: string) => path.join(PROJECT, place);
const named = (file: string) => path.relative(PROJECT, file).split(path.sep).join('/');

/** The rooms that the desk in a browser builds on. */
const ROOMS = [
  'src/model',
  'src/ingest',
  'src/analysis',
  'src/history',
  'src/factsheet',
  'src/charts',
  'src/pdf',
  'templates',
  'src/publish/shared',
  'src/publish/municipality',
  'src/corrections',
  'src/desk',
];

/** The files in those rooms that are for Node: each reads files, or draws with a program of this machine. */
const EDGES = ['src/ingest/files/data-folder.ts', 'src/pdf/fonts/font-files.ts'];

const wordsOf = (files: readonly string[]) =>
  files.flatMap((file) => nodeWordsIn(file).map((word) => `${named(file)}: ${word}`));

describe('the engine, and the desk around it', () => {
  const reach = follow([inProject('src/desk/worker.ts')]);

  it('needs nothing of Node, in whatever it is made of', () => {
    expect(reach.from.size).toBeGreaterThan(100);
    expect(reach.untraceable).toEqual([]);
    expect(wordsOf([...reach.from.keys()])).toEqual([]);
  });

  it('is what the worker of the desk runs: the check, the sheet, the report on changes and the reports of readers', () => {
    const parts = [
      'src/publish/engine.ts',
      'src/publish/overview/need/check-editions.ts',
      'templates/sheet.ts',
      'src/editions/changes/make-report.ts',
      'src/corrections/apply/apply-corrections.ts',
    ];
    expect(parts.map(inProject).filter((file) => !reach.from.has(file))).toEqual([]);
  });

  it('does not lead to the files that read folders and packages', () => {
    const edges = [...EDGES, 'src/pdf/fonts/load-fonts.ts', 'src/publish/page-context.ts'].map(inProject);
    expect(edges.filter((file) => reach.from.has(file)).map((file) => pathTo(file, reach, PROJECT))).toEqual(
      [],
    );
  });

  it('lives in rooms where only the edges know Node', () => {
    const files = ROOMS.flatMap((room) => codeFilesIn(inProject(room)));
    expect(files.length).toBeGreaterThan(150);
    const withNode = files.filter((file) => nodeWordsIn(file).length > 0).map(named);
    expect(withNode).toEqual(EDGES);
  });

  it('is held to a rule that sees modules, globals and what Node adds to a module', () => {
    expect(nodeWordsIn(inProject('src/ingest/files/data-folder.ts'))).toEqual([
      'node:fs/promises',
      'node:path',
      'Buffer',
    ]);
    expect(nodeWordsIn(inProject('src/pdf/fonts/font-files.ts'))).toContain('import.meta.resolve');
    expect(nodeWordsIn(inProject('src/publish/page-context.ts'))).toEqual(['process']);
  });
});
