/** Holds the tree against the list of the house, as a part of `npm run lint`. */
import path from 'node:path';
import { checkHouse } from './check-house.ts';
import { formatFault } from './fault.ts';
import { HOUSE } from './house.ts';

const faults = checkHouse(path.resolve(import.meta.dirname, '../..'), HOUSE);
for (const fault of faults) process.stderr.write(`${formatFault(fault)}\n`);
process.stdout.write(
  faults.length === 0 ? 'The house is in order.\n' : `${faults.length} faults in the house.\n`,
);
if (faults.length > 0) process.exitCode = 1;
