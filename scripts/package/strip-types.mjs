/**
 * Lets Node run the TypeScript of this package where it is installed: below node_modules it refuses to take types away
 * by itself. Given to Node with --import, so that threads and processes that it starts get it too.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const PACKAGE = new URL('../../', import.meta.url).href;

registerHooks({
  load(url, context, next) {
    const isOurs =
      url.startsWith(PACKAGE) && url.endsWith('.ts') && !url.includes('/node_modules/', PACKAGE.length);
    if (!isOurs) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});
