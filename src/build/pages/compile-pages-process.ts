import { explainError } from '../process/explain-error.ts';
import { compilePages } from './compile-pages.ts';

// A process of its own: `node compile-pages-process.ts ADDRESS FOLDER`. The compiler does not give its memory back.
// Nobody waits for the pages any more.
const orphaned = () => process.exit(1);
process.once('disconnect', orphaned);
const [baseUrl, folder] = process.argv.slice(2);
if (baseUrl === undefined || folder === undefined) throw new Error('An address and a folder are needed.');
try {
  await compilePages(baseUrl, folder);
} catch (error) {
  process.stderr.write(explainError(error));
  process.exitCode = 1;
}
// The line to the process that started this one would keep it alive.
process.off('disconnect', orphaned);
process.disconnect?.();
