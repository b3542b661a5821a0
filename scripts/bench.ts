import { GROWTH_SIZES } from '../src/bench/growth/run.ts';
import { runBench } from '../src/bench/run.ts';
import { BENCH_OPTIONS, benchTask } from '../src/bench/task.ts';
import { CommandLineError, readCommandLine } from '../src/build/process/command-line.ts';
import { tell, wrongCall } from '../src/build/process/told.ts';

const HELP = `Meet hoe lang het maken van de site duurt, en hoe groot het resultaat is. Onder de uitkomst staat elk doel
naast wat er gemeten is; is er een gemist, dan eindigt het met code 1.

Gebruik: npm run bench -- [opties]

  --data MAP     map met de gegevens (standaard: data)
  --runs GETAL   aantal keren maken, elk in een eigen proces (standaard: 3)
  --hostile      meet in plaats daarvan het controleren van bestanden die de computer proberen uit te putten
  --incremental  meet in plaats daarvan wat opnieuw maken kost na één wijziging, en vergelijkt elk bestand
  --editions     meet in plaats daarvan hoeveel langer de site duurt met de eerdere uitgaven erbij
  --desk         meet in plaats daarvan hoe lang de pagina Beheer erover doet, in Chromium
  --lighthouse   meet in plaats daarvan zeven pagina’s met Lighthouse, als op een telefoon met een traag netwerk
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

try {
  const values = readCommandLine('bench', BENCH_OPTIONS, process.argv.slice(2), process.env);
  if (values.help) process.stdout.write(HELP);
  else tell(await runBench(benchTask(values)));
} catch (error) {
  if (!(error instanceof CommandLineError)) throw error;
  tell(wrongCall(error, HELP));
}
