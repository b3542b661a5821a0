import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
  const git = (...options: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...options], {
      cwd: home,
      stdio: 'ignore',
    });
  beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'sjo-gitlab-'));
    git('init', '-b', 'main');
    git('commit', '--allow-empty', '-m', 'x');
    git('remote', 'add', 'origin', 'https://gitlab.example.org/groep/gegevens.git');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  /** The jobs that run, by gitlab-ci-local, or what the schema of GitLab in it says is wrong. */
  async function said(content: string): Promise<string> {
    await writeFile(path.join(home, '.gitlab-ci.yml'), content);
    const program = createRequire(import.meta.url).resolve('gitlab-ci-local');
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, '--list'], {
      cwd: home,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: home },
    });
    return status === 0 ? stdout : stderr;
  }

  it('is one that the schema of GitLab allows, and runs when the data change; one with a fault is refused', async () => {
    const text = await recipe('gitlab-pages.yml');
    expect(await said(text)).not.toMatch(/^pages /m);
    await mkdir(path.join(home, 'data/texts'), { recursive: true });
    await writeFile(path.join(home, 'data/texts/over.md'), 'x');
    git('add', 'data');
    git('commit', '-m', 'data');
    expect(await said(text)).toMatch(/^pages /m);
    expect(await said(text.replace('artifacts:', 'artifact:'))).toContain(
      "'artifact' property is not expected",
    );
  });
  it('publishes the folder that GitLab takes', async () => {
    const text = await recipe('gitlab-pages.yml');
    expect(text).toMatch(/--out public --host gitlab-pages --precompress/);
    expect(text).toMatch(/paths:\n {6}- public\n/);
  });
});
