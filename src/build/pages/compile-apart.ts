import { fork } from 'node:child_process';
import path from 'node:path';

/**
 * Compiles the pages in a process of its own, which ends with this one. It takes as much memory as all the rest, and
 * a rebuild that finds the compiled pages does not even load the compiler.
 * @throws Error with the reason, as a reader can understand it.
 */
export function compileApart(baseUrl: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'compile-pages-process.ts');
    const child = fork(script, [baseUrl, folder], { silent: true });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `De pagina’s konden niet klaargezet worden (${code}).`));
    });
  });
}
