import { describe, expect, it } from 'vitest';
import { downloadName } from '../../../src/publish/metadata/download-name.ts';

describe('the name of a download', () => {
  it.each([
    ['gemeente/aalten/factsheet.pdf', 'sjo-factsheet-aalten.pdf'],
    ['gemeente/s-hertogenbosch/factsheet-excel.csv', 'sjo-factsheet-excel-s-hertogenbosch.csv'],
    ['gemeente/urk/plaats-locationsPer10k.svg', 'sjo-plaats-locationsPer10k-urk.svg'],
    ['landelijk/kaarten/sociaal-raadslieden/kaart.png', 'sjo-kaart-sociaal-raadslieden.png'],
    ['regio/veiligheidsregio-twente/routekaart.pdf', 'sjo-regio-veiligheidsregio-twente-routekaart.pdf'],
    ['provincie/utrecht/routekaart.pdf', 'sjo-provincie-utrecht-routekaart.pdf'],
    ['gemeente/utrecht/routekaart.pdf', 'sjo-routekaart-utrecht.pdf'],
    ['landelijk/tabel-5.csv', 'sjo-landelijk-tabel-5.csv'],
    ['data/gemeenten.json', 'sjo-data-gemeenten.json'],
    ['data/locaties.csv-metadata.json', 'sjo-data-locaties.csv-metadata.json'],
    ['gemeenten.json', 'sjo-gemeenten.json'],
    ['edities/2023-01-01/gemeente/aalten/factsheet.pdf', 'sjo-2023-01-01-factsheet-aalten.pdf'],
    ['edities/2023-01-01/data/gemeenten.json', 'sjo-2023-01-01-data-gemeenten.json'],
  ])('of %s is %s', (path, name) => {
    expect(downloadName(path)).toBe(name);
  });
});
