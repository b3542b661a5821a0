import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from './fault.ts';
import { type House, isIn, roomsOf } from './house.ts';

/** Documents at the top of the project whose paths are followed. */
const AT_TOP = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const FILE_NAME = /^[\w.[\]-]+\.(?:ts|astro|css|json|csv|md|txt|typ)$/;
const PATH = /^[\w.[\]<>-]+(?:\/[\w.[\]<>-]*)+$/;

/** The documents of the house, from the top of the project. */
function documentsOf(root: string, house: House): readonly string[] {
  const inRooms = roomsOf(house)
    .map((room) => room.path)
    .filter((room) => existsSync(path.join(root, room)))
    .flatMap((room) =>
      readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${room}/${name.split(path.sep).join('/')}`,
      ),
    )
    .filter((file) => file.endsWith('.md') && !isIn(file, house.passedOver));
  return [...AT_TOP.filter((file) => existsSync(path.join(root, file))), ...inRooms.sort()];
}

/** Names in documents of files and folders that are not there. */
export function pathFaults(root: string, house: House): readonly Fault[] {
  return documentsOf(root, house).flatMap((document) => {
    const text = readFileSync(path.join(root, document), 'utf8');
    return namedPaths(document, text)
      .filter((name) => !exists(root, document, name, house))
      .map(
        (name): Fault => ({
          rule: 'path',
          place: document,
          message: `names ${name}, which does not exist. Put the present name there; a part that differs goes between < and >.`,
        }),
      );
  });
}

/**
 * What a document names as a path: links, and code with a '/' in it. In a room a bare file name counts too; at the
 * top it could be any file of that name, such as one in somebody's own data.
 */
export function namedPaths(document: string, text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
  const code = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  const isName = (name: string) => PATH.test(name) || (document.includes('/') && FILE_NAME.test(name));
  return [...new Set([...links.filter((target) => !/^[a-z]+:/.test(target)), ...code.filter(isName)])];
}

/** A path counts from the top of the project or from the document; only what stands before a '<' has to be there. */
function exists(root: string, document: string, name: string, { made }: House): boolean {
  if (isIn(name.replace(/\/$/, ''), made)) return true;
  const steps = name.split('/');
  const open = steps.findIndex((step) => step.includes('<'));
  const known = (open === -1 ? steps : steps.slice(0, open)).join('/');
  return [root, path.join(root, path.dirname(document))].some((from) => existsSync(path.join(from, known)));
}
