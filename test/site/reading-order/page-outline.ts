import type { Page } from 'playwright-core';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Roles that say nothing to a listener: what is in them stands for itself. */
const SILENT = new Set([
  'none',
  'generic',
  'RootWebArea',
  'strong',
  'emphasis',
  'LabelText',
  'rowgroup',
  'time',
]);
/** Roles that are read as one thing, by their name. */
const NAMED = new Set(['heading', 'link', 'button', 'image', 'img', 'combobox', 'searchbox', 'status']);
const CELLS = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/**
 * A page as Chromium hands it to a screen reader: landmarks, headings, paragraphs, lists, links by their name, and a
 * table as one line for each row. In reading order, one thing on a line, inside what it belongs to.
 */
export async function pageOutline(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes }: { readonly nodes: readonly AxNode[] } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const [root] = nodes;
  return root ? `${outline(root, byId, 0).join('\n')}\n` : '';
}

type Nodes = ReadonlyMap<string, AxNode>;

const roleOf = ({ ignored, role }: AxNode): string => (ignored ? 'none' : String(role?.value ?? ''));
const nameOf = ({ name }: AxNode): string => tidy(String(name?.value ?? ''));

function childrenOf(node: AxNode, nodes: Nodes): AxNode[] {
  return (node.childIds ?? []).flatMap((id) => nodes.get(id) ?? []);
}

/** Single spaces, and no sizes of files: they change with every figure. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\d[\d.,]* (kB|MB)/g, '… $1')
    .trim();
}

function outline(node: AxNode, nodes: Nodes, depth: number): string[] {
  const indent = '  '.repeat(depth);
  const role = roleOf(node);
  // The bullet of a list: said in some way by every reader, and no part of the page.
  if (role === 'ListMarker') return [];
  if (SILENT.has(role)) return mergeText(childrenOf(node, nodes), nodes, depth);
  if (NAMED.has(role)) return [indent + named(node)];
  if (role === 'row') return [indent + row(node, nodes)];
  const inside = mergeText(childrenOf(node, nodes), nodes, depth + 1);
  const name = nameOf(node);
  const own = `${indent}${role}${name && role !== 'listitem' ? ` "${name}"` : ''}`;
  const [only = ''] = inside;
  const isText = inside.length === 1 && only.trimStart().startsWith('text: ');
  return isText ? [`${own}: ${only.trimStart().slice('text: '.length)}`] : [own, ...inside];
}

/** The lines of some nodes; texts that follow each other are one text. */
function mergeText(children: readonly AxNode[], nodes: Nodes, depth: number): string[] {
  const lines: string[] = [];
  const indent = '  '.repeat(depth);
  for (const child of children) {
    const found =
      roleOf(child) === 'StaticText' ? [`${indent}text: ${nameOf(child)}`] : outline(child, nodes, depth);
    for (const line of found) {
      const last = lines.at(-1);
      const follows = line.startsWith(`${indent}text: `) && last?.startsWith(`${indent}text: `);
      if (line === `${indent}text: `) continue;
      if (follows) lines[lines.length - 1] = `${last} ${line.slice(indent.length + 'text: '.length)}`;
      else lines.push(line);
    }
  }
  return lines;
}

function named(node: AxNode): string {
  const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
  return `${roleOf(node)}${level === undefined ? '' : ` ${level}`} "${nameOf(node)}"`;
}

/** 'row: Hattem [link] | 7 km | 3': headings of columns and rows, and what an empty cell is heard as. */
function row(node: AxNode, nodes: Nodes): string {
  const cells = under(node, nodes, (role) => CELLS.has(role));
  const isHead = cells.length > 0 && cells.every((cell) => roleOf(cell) === 'columnheader');
  const texts = cells.map((cell) => {
    const links = under(cell, nodes, (role) => role === 'link').length;
    const text = nameOf(cell) || 'empty';
    const mark = roleOf(cell) === 'rowheader' ? '# ' : '';
    return `${mark}${text}${links > 0 ? ` [${links === 1 ? 'link' : `${links} links`}]` : ''}`;
  });
  return `${isHead ? 'column headings' : 'row'}: ${texts.join(' | ')}`;
}

function under(node: AxNode, nodes: Nodes, matches: (role: string) => boolean): AxNode[] {
  return childrenOf(node, nodes).flatMap((child) =>
    matches(roleOf(child)) ? [child] : under(child, nodes, matches),
  );
}
