import { execFile } from 'node:child_process';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { GROWTH_SIZES, measureGrowth } from '../src/bench/growth/run.ts';
import { overBounds, reportHostile } from '../src/bench/hostile/report.ts';
import { measureEdits, reportEdits } from '../src/bench/incremental/run.ts';
import { measureOnce, type Run, report } from '../src/bench/whole-build.ts';

const HELP = `Meet hoe lang het maken van de site duurt, en hoe groot het resultaat is.

Gebruik: npm run bench -- [opties]

  --data MAP     map met de gegevens (standaard: data)
  --runs GETAL   aantal keren maken, elk in een eigen proces (standaard: 3)
  --hostile      meet in plaats daarvan het controleren van bestanden die de computer proberen uit te putten
  --incremental  meet in plaats daarvan wat opnieuw maken kost na één wijziging, en vergelijkt elk bestand
  --edits GETAL  bij --incremental: aantal wijzigingen (standaard: 20)
  --growth       meet in plaats daarvan hoe de tijd en het geheugen groeien met het aantal gemeenten
  --sizes LIJST  bij --growth: de aantallen gemeenten (standaard: ${GROWTH_SIZES})
  --all          bij --growth: maak alle pdf’s, pagina’s en kaarten, ook van een groot land (duurt lang)
  --peers        zet in plaats daarvan onze factsheets naast dezelfde, afgedrukt met Chromium en gezet met Typst
  --rounds GETAL bij --peers: aantal rondes (standaard: 5)
  --count GETAL  bij --peers: aantal factsheets per ronde (standaard: alle; afdrukken hoogstens 40)
  --whole        bij --peers: druk ook alle pagina’s één keer af, naast het maken van de hele site
  --help         deze uitleg
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    runs: { type: 'string', default: '3' },
    once: { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
    incremental: { type: 'boolean', default: false },
    edits: { type: 'string', default: '20' },
    growth: { type: 'boolean', default: false },
    sizes: { type: 'string', default: GROWTH_SIZES },
    all: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    count: { type: 'string' },
    whole: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else if (values.hostile) {
  // Read only here: it needs the tests.
  const { measureHostile } = await import('../src/bench/hostile/run.ts');
  const { honest, costs } = await measureHostile(path.resolve(values.data), Math.max(1, Number(values.runs)));
  process.stdout.write(reportHostile(honest, costs));
  if (overBounds(costs).length > 0) process.exitCode = 1;
} else if (values.incremental) {
  const costs = await measureEdits(path.resolve(values.data), Math.max(1, Number(values.edits)));
  process.stdout.write(reportEdits(costs));
  if (costs.some(({ wrongFiles }) => wrongFiles.length > 0)) process.exitCode = 1;
} else if (values.growth) {
  process.stdout.write(
    await measureGrowth({
      data: path.resolve(values.data),
      sizes: values.sizes,
      runs: Math.max(1, Number(values.runs)),
      all: values.all,
    }),
  );
} else if (values.peers) {
  // Read only here: it needs the browser of the tests.
  const { runPeers } = await import('../src/bench/peers/run-peers.ts');
  process.stdout.write(
    await runPeers({
      data: path.resolve(values.data),
      rounds: Math.max(1, Number(values.rounds)),
      count: values.count === undefined ? undefined : Math.max(1, Number(values.count)),
      whole: values.whole,
    }),
  );
} else if (values.once) process.stdout.write(JSON.stringify(await measureOnce(path.resolve(values.data))));
else {
  const runs: Run[] = [];
  for (let index = 0; index < Math.max(1, Number(values.runs)); index += 1) {
    process.stderr.write(`meting ${index + 1} van ${values.runs}\n`);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [import.meta.filename, '--once', '--data', values.data],
      { maxBuffer: 1e7 },
    );
    runs.push(JSON.parse(stdout) as Run);
  }
  process.stdout.write(report(runs));
}
