import { fork } from 'node:child_process';
import path from 'node:path';
import { writesBeside } from '../process/writers.ts';

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
    const closed = new Promise<number | null>((settle) => child.once('close', settle));
    const ended = writesBeside(() => {
      child.kill('SIGKILL');
      return closed;
    });
    child.once('error', reject);
    closed.then(async (code) => {
      await ended();
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `De pagina’s konden niet klaargezet worden (${code}).`));
    });
  });
}
