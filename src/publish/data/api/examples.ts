import { figureToJson } from '../../../factsheet/shared/figure-json.ts';
import { type Figure, unknown } from '../../../model/figure.ts';
import { exampleMunicipality } from '../../municipality/example-municipality.ts';
import { MUNICIPALITIES_PATH, municipalityFile } from '../../shared/paths.ts';
import type { Site } from '../../site.ts';

/** A few lines of a program, which work as they stand. */
export interface CodeExample {
  readonly language: 'JavaScript' | 'Python';
  /** What it does, as a Dutch sentence. */
  readonly does: string;
  readonly code: string;
}

/** How to get at the data; nothing in an edition without municipalities. */
export function codeExamples(site: Site): readonly CodeExample[] {
  const municipality = exampleMunicipality(site);
  if (!municipality) return [];
  const { baseUrl } = site.settings;
  const { name, slug } = municipality;
  return [
    {
      language: 'JavaScript',
      does: `De kerncijfers van ${name}, met de reden als er geen cijfer is.`,
      code: `const adres = '${baseUrl}${municipalityFile(slug, 'json')}';
const antwoord = await fetch(adres);
const factsheet = await antwoord.json();
for (const cijfer of factsheet.mainFigures) {
  const waarde = cijfer.state === 'known' ? cijfer.value : cijfer.reason;
  console.log(cijfer.label, waarde);
}`,
    },
    {
      language: 'Python',
      does: 'De gemeenten waar geen locatie is gevonden.',
      code: `import json
from urllib.request import urlopen

adres = '${baseUrl}${MUNICIPALITIES_PATH}'
gemeenten = json.load(urlopen(adres))
for gemeente in gemeenten:
    if gemeente['locations'] == 0:
        print(gemeente['code'], gemeente['name'])`,
    },
  ];
}

/** A figure that is known and the same one if nobody had published it, as they stand in a factsheet. */
export function figureExamples(site: Site): readonly string[] {
  const municipality = exampleMunicipality(site);
  const figure = municipality && site.factsheetOf(municipality.code).mainFigures[0]?.figure;
  if (!figure) return [];
  const without: Figure = { ...figure, reading: unknown('Hier staat waarom er geen cijfer is.') };
  return [figure, without].map((each) => JSON.stringify(figureToJson(each), null, 2));
}
