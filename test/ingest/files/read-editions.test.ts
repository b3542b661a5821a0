import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadEditions } from '../../../src/ingest/files/data-folder.ts';
import { readEditions } from '../../../src/ingest/files/read-editions.ts';
import { type Draft, draftEdition, filesOf, setCell } from '../small-edition.ts';

const OLD = '2021-06-01';
const LEAST = ['edition.json', 'inventory.csv', 'indicators.csv'];
/** Of an edition with other municipalities than today's. */
const OWN = [...LEAST, 'boundaries.topojson'];

/** The division of 2021: Oudstad was there, Tussenstad was not yet. */
function earlierDraft(change: (draft: Draft) => void = () => {}): Draft {
  const draft = draftEdition();
  draft.settings.referenceDate = OLD;
  draft.indicators = draft.indicators.map((row) => row.slice(0, 4));
  draft.indicators.push(['GM0901', 'Oudstad', '9.000', '20,0']);
  draft.topology.objects.municipalities.geometries.push({
    type: 'Polygon',
    id: 'GM0901',
    properties: { name: 'Oudstad' },
    arcs: [[draft.topology.arcs.length]],
  });
  draft.topology.arcs.push([
    [6.1, 52.5],
    [6.2, 52.5],
    [6.2, 52.6],
    [6.1, 52.5],
  ]);
  draft.inventory.push((draft.inventory[1] ?? []).map((cell, index) => (index === 0 ? 'Oudstad' : cell)));
  change(draft);
  return draft;
}

function withEarlier(
  draft: Draft,
  folder = OLD,
  own: readonly string[] = OWN,
  current: Draft = draftEdition(),
) {
  const files = new Map(filesOf(current));
  for (const [name, bytes] of filesOf(draft))
    if (own.includes(name)) files.set(`earlier/${folder}/${name}`, bytes);
  return files;
}

const folder = await mkdtemp(path.join(os.tmpdir(), 'editions-'));
afterAll(() => rm(folder, { recursive: true }));

describe('an earlier edition', () => {
  it('needs three files of its own where the municipalities are the same', () => {
    const current = draftEdition();
    current.settings.referenceDate = '2023-06-01';
    const files = withEarlier(draftEdition(), '2023-01-01', LEAST, current);
    const { earlier, findings } = readEditions(files);
    expect(findings).toEqual([]);
    expect(earlier.map(({ date, edition }) => [date, edition?.locations.length])).toEqual([
      ['2023-01-01', 3],
    ]);
  });

  it('needs a map too where they are not, and says which municipalities are not on that of today', () => {
    const { earlier, findings, current } = readEditions(withEarlier(earlierDraft(), OLD, LEAST));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      rule: 'boundaries-of-other-division',
      file: 'boundaries.topojson',
      message:
        'Bij de uitgave van 1 juni 2021: De kaart van nu past niet bij de gemeenten van toen. Oudstad (GM0901) staat er niet op.',
    });
    expect(earlier[0]?.edition).toBeUndefined();
    expect(current.edition).toBeDefined();
  });

  it('takes the map of the nearest later edition that has its own', () => {
    const files = withEarlier(earlierDraft());
    const older = earlierDraft(({ settings }) => {
      settings.referenceDate = '2021-02-01';
    });
    for (const [name, bytes] of withEarlier(older, '2021-02-01', LEAST)) files.set(name, bytes);
    const { earlier, findings } = readEditions(files);
    expect(findings).toEqual([]);
    const names = earlier.map(({ edition }) =>
      edition?.boundaries.objects.municipalities.geometries.map(({ id }) => id),
    );
    expect(names[0]).toContain('GM0901');
    expect(names[1]).toEqual(names[0]);
  });

  it('has the division of its own day', () => {
    const { current, earlier, findings } = readEditions(withEarlier(earlierDraft()));
    expect(findings).toEqual([]);
    expect(current.edition?.settings.referenceDate).toBe('2023-01-01');
    expect(earlier.map(({ date, ownFiles }) => [date, [...ownFiles].sort()])).toEqual([
      [OLD, OWN.toSorted()],
    ]);
    const [{ edition } = { edition: undefined }] = earlier;
    expect(edition?.municipalities.map(({ name }) => name)).toEqual([
      'Bergen (L.)',
      'Bergen (NH.)',
      'Oudstad',
      "'s-Gravenhage",
      'Zwolle',
    ]);
    expect(edition?.locations.filter(({ municipality }) => municipality === 'GM0901')).toHaveLength(1);
  });

  it('does not take over the period of figures that only the current edition describes', () => {
    const [first] = readEditions(withEarlier(earlierDraft())).earlier;
    expect(first?.edition?.indicators.map(({ id, period }) => [id, period])).toEqual([
      ['inwoners', 'periode onbekend'],
      ['hbo_wo', 'periode onbekend'],
    ]);
    const [own] = readEditions(
      withEarlier(
        earlierDraft((draft) => {
          draft.descriptions.indicators.pop();
          for (const indicator of draft.descriptions.indicators) indicator.period = '2020';
        }),
        OLD,
        [...OWN, 'indicators.json'],
      ),
    ).earlier;
    expect(own?.edition?.indicators.map(({ period }) => period)).toEqual(['2020', '2020']);
  });

  it('says what is wrong in its own file, with the folder', () => {
    const { findings, earlier, current } = readEditions(
      withEarlier(
        earlierDraft(({ inventory }) => {
          inventory[1]?.splice(0, 1, 'Nergenshuizen');
        }),
      ),
    );
    expect(findings.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      ['earlier/2021-06-01/inventory.csv', 2, 'unknown-municipality'],
    ]);
    expect(earlier[0]?.edition).toBeUndefined();
    expect(current.edition).toBeDefined();
  });

  it('tells what is wrong with a shared file once', () => {
    const current = draftEdition();
    current.places.push(['Nergens', 'Nergenshuizen', '52', '5']);
    const { findings } = readEditions(withEarlier(earlierDraft(), OLD, OWN, current));
    expect(findings.map(({ file, rule }) => [file, rule])).toEqual([['places.csv', 'unknown-municipality']]);
  });

  it.each<[what: string, rule: string, file: string, files: () => ReturnType<typeof withEarlier>]>([
    [
      'without an inventory',
      'missing-own-file',
      `earlier/${OLD}`,
      () => withEarlier(earlierDraft(), OLD, ['edition.json', 'indicators.csv']),
    ],
    [
      'in a folder of another name',
      'edition-folder-name',
      'earlier/vorige',
      () => withEarlier(earlierDraft(), 'vorige'),
    ],
    [
      'in the folder of another day',
      'edition-in-wrong-folder',
      'earlier/2021-07-01/edition.json',
      () => withEarlier(earlierDraft(), '2021-07-01'),
    ],
    [
      'that is no older',
      'edition-not-earlier',
      'earlier/2023-01-01/edition.json',
      () => withEarlier(draftEdition(), '2023-01-01'),
    ],
  ])('%s is refused, with what to do', (_what, rule, file, files) => {
    const { findings, earlier } = readEditions(files());
    expect(findings.map((finding) => [finding.rule, finding.file])).toEqual([[rule, file]]);
    expect(findings[0]?.action).toMatch(/^\p{Lu}.*\.$/u);
    expect(earlier.filter(({ edition }) => edition)).toEqual([]);
  });

  it('comes newest first', () => {
    const files = withEarlier(earlierDraft());
    const older = earlierDraft(({ settings }) => {
      settings.referenceDate = '2021-02-01';
    });
    for (const [name, bytes] of withEarlier(older, '2021-02-01')) files.set(name, bytes);
    expect(readEditions(files).earlier.map(({ date }) => date)).toEqual([OLD, '2021-02-01']);
  });
});

describe('figures beside those of the edition before', () => {
  const WITH_PERIODS = [...OWN, 'indicators.json'];
  const before = earlierDraft((draft) => {
    draft.descriptions.indicators.pop();
    for (const indicator of draft.descriptions.indicators) indicator.period = '2020';
  });
  const read = (change: (draft: Draft) => void, own: readonly string[] = WITH_PERIODS) => {
    const current = draftEdition();
    change(current);
    return readEditions(withEarlier(before, OLD, own, current));
  };
  /** A digit too many, and a comma that moved. */
  const slips = (draft: Draft): void => {
    setCell(draft, 'indicators', 3, 'inwoners', '301180');
    setCell(draft, 'indicators', 4, 'hbo_wo', '4,12');
  };
  const ofFactor = ({ findings }: ReturnType<typeof readEditions>) =>
    findings.filter(({ rule }) => rule === 'figure-changed-by-factor');

  it('get a warning where they differ by a factor, with the cell and what it was', () => {
    const told = ofFactor(read(slips));
    expect(
      told.map(({ severity, file, line, column, value, subject }) => [
        severity,
        file,
        line,
        column,
        value,
        subject,
      ]),
    ).toEqual([
      ['warning', 'indicators.csv', 3, 'inwoners', '301180', 'GM0373'],
      ['warning', 'indicators.csv', 4, 'hbo_wo', '4,12', 'GM0518'],
    ]);
    expect(told[0]?.message).toContain('de uitgave van 1 juni 2021. Toen was het 30.118.');
    expect(read(slips).current.edition).toBeDefined();
  });

  it('are let alone where an editor accepted the warning', () => {
    const result = read((draft) => {
      slips(draft);
      draft.raw.set(
        'accepted.csv',
        'soort;bestand;kenmerk;kolom;waarde;reden;datum\nfigure-changed-by-factor;indicators.csv;GM0373;inwoners;301180;Nagekeken;2026-03-03\n',
      );
    });
    expect(ofFactor(result).map(({ subject }) => subject)).toEqual(['GM0518']);
    expect(result.current.accepted).toBe(1);
    expect(result.findings.map(({ rule }) => rule)).not.toContain('accepted-without-finding');
  });

  it('are not compared where nobody knows of when they were, where they changed little, or of who took in another', () => {
    expect(ofFactor(read(slips, OWN))).toEqual([]);
    expect(ofFactor(read(() => {}))).toEqual([]);
    // Zwolle took in Oudstad, by way of Tussenstad.
    expect(ofFactor(read((draft) => setCell(draft, 'indicators', 2, 'inwoners', '400000')))).toEqual([]);
  });
});

describe('a folder with editions', () => {
  it('is read like the files by name; hidden folders, links and other files are passed over', async () => {
    const files = withEarlier(earlierDraft());
    for (const [name, bytes] of files) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    await mkdir(path.join(folder, 'earlier', '.half'));
    await writeFile(path.join(folder, 'earlier', '.half', 'inventory.csv'), 'x');
    await writeFile(path.join(folder, 'earlier', OLD, 'notes.txt'), 'x');
    await symlink(path.join(folder, 'earlier', OLD), path.join(folder, 'earlier', '2020-01-01'));
    const loaded = await loadEditions(folder);
    expect([...loaded.keys()].sort()).toEqual([...files.keys()].sort());
    expect(readEditions(loaded)).toEqual(readEditions(files));
  });
});
