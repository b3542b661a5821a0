/** Replaces files in a folder and kills itself at a step: `node killed-replace.ts FOLDER STEP NAME...` */
import { replaceFiles } from '../../../src/refresh/files/replace-files.ts';

const [folder = '', step = '', ...names] = process.argv.slice(2);
let at = 0;
replaceFiles(
  folder,
  names.map((name) => ({ name, text: `new ${name}` })),
  () => {
    if (at === Number(step)) process.kill(process.pid, 'SIGKILL');
    at += 1;
  },
);
