/**
 * What `npm pack` does around the package: the exact versions of all packages go along, under the name that npm reads
 * of a package that is installed. Plain JavaScript, for any Node.
 */
import { copyFileSync, rmSync } from 'node:fs';

if (process.argv[2] === 'before') copyFileSync('package-lock.json', 'npm-shrinkwrap.json');
else rmSync('npm-shrinkwrap.json', { force: true });
