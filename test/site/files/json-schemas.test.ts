import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { firstFaults, listMunicipalities, readText, sites } from '../support/built-site.ts';
import { describedJson } from '../support/described-json.ts';
import { type Element, findAll, parsePage } from '../support/reading/html.ts';

describe('the JSON files', () => {
  const { unlisted, missing, counts, faults, misplaced } = describedJson(sites.root, '');

  it('are in the description for programs, or are not for them', () => {
    expect(unlisted).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('are all as the published schemas say, 342 factsheets among them', () => {
    expect(counts.get('factsheet')).toBe(342);
    expect(counts.size).toBeGreaterThan(10);
    expect(firstFaults(faults)).toEqual([]);
  });

  it('have schemas at the addresses that those give themselves', () => {
    expect(misplaced).toEqual([]);
  });
});

describe('the examples on the page about the API', () => {
  const { url, folder } = sites.root;
  const examples = findAll(
    parsePage(readText(sites.root, 'data/api/index.html')),
    ({ tagName }) => tagName === 'code',
  ).map(asWritten);
  const example = (start: string) => {
    const found = examples.find((text) => text.startsWith(start));
    if (found === undefined) throw new Error(`There is no example that begins with ${start}.`);
    expect(found).toContain(url);
    return found;
  };

  it('in JavaScript tells the main figures of a municipality', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `${STAND_IN}\n${example('const adres')}`],
      { encoding: 'utf8', env: { ...process.env, SITE_URL: url, SITE_FOLDER: folder } },
    );
    expect(stderr).toBe('');
    const { locations } = listMunicipalities(sites.root).find(({ slug }) => slug === 'zwolle') ?? {};
    expect(stdout.split('\n')[0]).toBe(`Locaties ${locations}`);
    expect(stdout.trim().split('\n')).toHaveLength(5);
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'in Python tells where nothing was found',
    () => {
      const local = `${pathToFileURL(path.resolve(folder)).href}/`;
      const code = example('import json').replace(url, local);
      const { stdout, stderr } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const none = listMunicipalities(sites.root).filter(({ locations }) => locations === 0);
      expect(none.length).toBeGreaterThan(5);
      expect(stdout.trim().split('\n')).toEqual(none.map(({ code: own, name }) => `${own} ${name}`));
    },
  );
});

/** With its line breaks: Python counts them. */
function asWritten({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Answers from the folder of the built site: an example asks for its address on the web. */
const STAND_IN = `
import { readFile } from 'node:fs/promises';
const fetch = async (address) => new Response(
  await readFile(address.replace(process.env.SITE_URL, process.env.SITE_FOLDER + '/')),
);`;
