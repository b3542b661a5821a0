import { describe, expect, it } from 'vitest';
import { NO_TOTALS } from '../../../src/build/municipalities/product-totals.ts';
import { tellBuild } from '../../../src/build/report/tell-build.ts';
import type { Published } from '../../../src/build/write-site.ts';
import { makeSite } from '../../../src/publish/site.ts';
import { readWith, setCell } from '../../ingest/small-edition.ts';

const circumstances = { out: 'dist', seconds: 12.34, colour: false };

function published(change: Partial<Published> = {}): Published {
  const { edition } = readWith();
  if (!edition) throw new Error('The small edition has errors.');
  return {
    site: makeSite(edition),
    pages: 1397,
    files: 5409,
    bytes: 156_100_000,
    products: NO_TOTALS,
    archived: { municipalities: 0, busyMs: 0 },
    besides: new Map(),
    hosting: { config: undefined, leftOut: 0, precompressed: undefined },
    ...change,
  };
}

describe('how a build ended', () => {
  it('tells what was made for the host besides, and nothing where nothing was', () => {
    const { findings, tallies, secondChecks } = readWith();
    const told = (hosting: Published['hosting']) =>
      tellBuild(
        {
          ...{
            findings,
            accepted: 0,
            tallies,
            secondChecks,
            sources: [],
            corrections: undefined,
            changes: [],
          },
          published: published({ hosting }),
        },
        circumstances,
      ).output;
    const nothing = { config: undefined, leftOut: 0, precompressed: undefined };
    expect(told(nothing)).not.toMatch(/gecomprimeerd|instellingen|_redirects/);
    const precompressed = { files: 1234, bytes: 20e6, brotliBytes: 2e6, gzipBytes: 2_300_000 };
    expect(told({ ...nothing, precompressed })).toContain(
      '\n  1.234 tekstbestanden ook gecomprimeerd: van 20,0 MB naar 2,0 MB (.br) en 2,3 MB (.gz)\n',
    );
    expect(told({ ...nothing, config: { ending: 'nginx.conf', text: '' } })).toContain(
      '\n  instellingen voor de webserver: dist.nginx.conf\n',
    );
    expect(told({ ...nothing, leftOut: 1 })).toContain('\n  1 doorverwijzing past niet in _redirects');
  });
  it('is told with numbers in Dutch notation, and that the data are an example', () => {
    const { findings, tallies, secondChecks } = readWith();
    const { output, errors, exitCode } = tellBuild(
      {
        findings,
        accepted: 0,
        tallies,
        secondChecks,
        sources: [],
        corrections: undefined,
        changes: [],
        published: published(),
      },
      circumstances,
    );
    expect(output).toContain(
      'Klaar in 12,3 seconden: dist\n  1.397 pagina’s, 0 factsheets, 0 routekaarten en 4 van provincies en regio’s, 0 deelkaarten\n',
    );
    expect(output).toContain('  5.409 bestanden, 156,1 MB\n');
    expect(output).toContain('  adres: https://example.org/factsheets/  (VOORBEELDDATA)\n');
    expect(output).toContain(
      '\nTweede controle: 0 van 3 locaties gecontroleerd. In de twee jaar tot 1 januari 2023 niet: 3 (3 nooit).\n',
    );
    expect(output).not.toContain('onveranderd');
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
  });

  it('tells what came from the cache, where anything did', () => {
    const products = { ...NO_TOTALS, sheet: { made: 2, reused: 340, bytes: 0, busyMs: 0 } };
    const { output } = tellBuild(
      {
        findings: [],
        accepted: 0,
        tallies: [],
        secondChecks: undefined,
        sources: [],
        corrections: undefined,
        changes: [],
        published: published({ products }),
      },
      circumstances,
    );
    expect(output).toContain('342 factsheets');
    expect(output).toContain('van de onderdelen per gemeente: 2 gemaakt, 340 onveranderd');
  });

  it('ends with what changed since the edition before, and says how much of the site is older', () => {
    const { edition } = readWith((draft) => {
      draft.settings.referenceDate = '2024-01-01';
    });
    const { edition: earlier } = readWith();
    if (!edition || !earlier) throw new Error('The small edition has errors.');
    const archived = { municipalities: 4, busyMs: 0 };
    const own = published({ site: makeSite(edition, [earlier]), archived });
    const { output } = tellBuild(
      {
        findings: [],
        accepted: 0,
        tallies: [],
        secondChecks: undefined,
        sources: [],
        corrections: undefined,
        changes: ['een', 'twee', 'drie'],
        published: own,
      },
      circumstances,
    );
    expect(output).toContain('  waarvan van de eerdere uitgave: 4 gemeentepagina’s met hun factsheet\n');
    expect(output).toMatch(/\neen\ntwee\ndrie\n$/);
  });

  it('says that the old site is still there where the data have errors', () => {
    const { findings, tallies, secondChecks } = readWith((draft) =>
      setCell(draft, 'inventory', 2, 'email', 'mis@'),
    );
    const { output, errors, exitCode } = tellBuild(
      {
        findings,
        accepted: 0,
        tallies,
        secondChecks,
        sources: [],
        corrections: undefined,
        changes: [],
        published: undefined,
      },
      circumstances,
    );
    expect(output).toContain('FOUT broken-email in inventory.csv');
    expect(output).toContain('gelezen = ');
    expect(errors).toBe(
      '\nDe site is niet gemaakt: 1 fout in de gegevens. De site die er stond is niet veranderd.\n',
    );
    expect(exitCode).toBe(1);
  });
});
