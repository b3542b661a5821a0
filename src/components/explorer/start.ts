import type { ExplorerFile } from '../../publish/explorer/file.ts';
import { need, say } from '../shared/scripts/elements.ts';
import { readExplorerFile } from './data.ts';
import { startExplorer } from './explorer.ts';

const root = document.querySelector<HTMLElement>('[data-explorer]');
const { explorer: address, base = '/' } = root?.dataset ?? {};

async function load(from: string): Promise<ExplorerFile | undefined> {
  try {
    const response = await fetch(from);
    return response.ok ? ((await response.json()) as ExplorerFile) : undefined;
  } catch {
    return undefined;
  }
}

if (root && address) {
  const file = await load(address);
  if (file) startExplorer(root, readExplorerFile(file), base);
  else {
    // The page becomes what it is without a script: a map and a list of links.
    document.documentElement.classList.remove('has-script');
    say(need(root, '.count-said'), 'Kiezen lukt nu niet. Laad de pagina opnieuw.');
  }
}
