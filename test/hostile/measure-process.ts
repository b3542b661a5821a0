/** Loaded before a script (`node --import`): writes what the process took to the file of SJO_MEASURED. */
import { writeFileSync } from 'node:fs';

const file = process.env.SJO_MEASURED;
if (file !== undefined) {
  process.once('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const measured = {
      peakBytes: maxRSS * 1024,
      seconds: performance.now() / 1000,
      workedSeconds: (userCPUTime + systemCPUTime) / 1e6,
    };
    writeFileSync(file, JSON.stringify(measured));
  });
}
