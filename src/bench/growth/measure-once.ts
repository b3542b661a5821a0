import { type GrowthTask, measureEdition } from './measure.ts';

// A process of its own for each measurement: `node measure-once.ts TASK` takes and gives JSON.
const [task] = process.argv.slice(2);
if (task === undefined) throw new Error('The task is missing.');
process.stdout.write(JSON.stringify(await measureEdition(JSON.parse(task) as GrowthTask)));
