import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The structure of a page as nested arrays: ['P', 'text', ['Link', 'text']]. */
export type Outline = readonly (string | Outline)[];

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly TreeNode[];
}

function outlineOf(node: TreeNode): Outline {
  const children = (node.children ?? []).map((child) =>
    child.role === undefined ? (child.type === 'annotation' ? 'link' : 'text') : outlineOf(child),
  );
  return [node.role ?? '', ...children];
}

/** Text and structure of the first page as another program (pdf.js) reads them. */
export async function readBack(bytes: Uint8Array): Promise<{ text: string; outline: Outline }> {
  // pdf.js takes the buffer away from its owner.
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await loading.promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  const outline = outlineOf(await page.getStructTree());
  await loading.destroy();
  return { text: text.replace(/\s+/g, ' '), outline };
}
