import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const RECIPES = path.resolve(import.meta.dirname, '../../../src/build/hosts/recipes');
const recipe = (name: string) => readFile(path.join(RECIPES, name), 'utf8');

/** GitHub's own parser. It reads its schema in a way that only a bundler understands. */
async function loadParser() {
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}

/** What the parser says is wrong. */
async function faultsOf(content: string): Promise<readonly string[]> {
  const { NoOperationTraceWriter, parseWorkflow } = await loadParser();
  const { context } = parseWorkflow({ name: 'pages.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

describe('the workflow for GitHub Pages', () => {
  it('is one that GitHub understands; one with a fault is not', async () => {
    const text = await recipe('github-pages.yml');
    expect(await faultsOf(text)).toEqual([]);
    expect(await faultsOf(text.replace('runs-on:', 'runs-at:'))).not.toEqual([]);
    expect(await faultsOf(text.replace('workflow_dispatch', 'by_hand'))).not.toEqual([]);
  });
  it('runs on a change of the data, and publishes the folder that the build makes', async () => {
    const text = await recipe('github-pages.yml');
    expect(text).toContain("- 'data/**'");
    expect(text).toMatch(/build --data data --out site --host github-pages/);
    expect(text).toMatch(/upload-pages-artifact@v\d+\n {8}with:\n {10}path: site\n/);
  });
});

describe('the pipeline for GitLab Pages', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'sjo-gitlab-'));
    const git = (...options: string[]) => execFileSync('git', options, { cwd: home, stdio: 'ignore' });
    git('init', '-b', 'main');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--allow-empty', '-m', 'x');
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  /** What the schema of GitLab, in gitlab-ci-local, says of a file; 'validated' where it is right. */
  async function said(content: string): Promise<string> {
    await writeFile(path.join(home, '.gitlab-ci.yml'), content);
    const program = createRequire(import.meta.url).resolve('gitlab-ci-local');
    try {
      return execFileSync(process.execPath, [program, '--list-all'], {
        cwd: home,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { PATH: process.env['PATH'], HOME: home },
      });
    } catch (error) {
      return String((error as { stderr?: unknown }).stderr ?? error);
    }
  }

  it('is one that the schema of GitLab allows; one with a fault is not', async () => {
    const text = await recipe('gitlab-pages.yml');
    expect(await said(text)).toMatch(/^pages /m);
    expect(await said(text.replace('artifacts:', 'artifact:'))).toContain(
      "'artifact' property is not expected",
    );
  });
  it('runs on a change of the data, and publishes the folder that GitLab takes', async () => {
    const text = await recipe('gitlab-pages.yml');
    expect(text).toContain('- data/**/*');
    expect(text).toMatch(/--out public --host gitlab-pages --precompress/);
    expect(text).toMatch(/paths:\n {6}- public\n/);
  });
});
