import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import ts from 'typescript';

/** What Node has and a browser has not. */
const NODE_ONLY = new Set([
  'Buffer',
  'process',
  'NodeJS',
  'global',
  'require',
  'setImmediate',
  '__dirname',
  '__filename',
]);

/** Whether it is the name of a part of something else: of 'hash.process' or '{ process: 1 }'. */
function isPartName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
}

/** Whether it is the name of a module in an import, of any kind. */
function isModuleName({ parent }: ts.StringLiteral): boolean {
  if (ts.isCallExpression(parent)) return parent.expression.kind === ts.SyntaxKind.ImportKeyword;
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent);
}

function nodeWord(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return NODE_ONLY.has(node.text) && !isPartName(node) ? node.text : undefined;
  if (ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)) return node.getText();
  return ts.isStringLiteral(node) && isBuiltin(node.text) && isModuleName(node) ? node.text : undefined;
}

/** What a TypeScript file names that only Node has: its modules, its globals, and what it adds to `import.meta`. */
export function nodeWordsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const word = nodeWord(node);
    if (word !== undefined) found.add(word);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}
