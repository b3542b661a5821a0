import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../../src/build/report/check-data.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import type { Edition, MunicipalityCode } from '../../../src/model/edition.ts';
import type { Reading } from '../../../src/model/figure.ts';
import { needFindings } from '../../../src/publish/overview/need/findings.ts';
import { setCell } from '../../ingest/small-edition.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { editionFolder, scratchFolder } from '../../support/edition-folder.ts';

const NEED = path.resolve(import.meta.dirname, '../../fixtures/hostile/cases/need/small-and-right/need.json');
const { edition: EDITION } = readEdition(await loadDataFolder(EDITION_2023));
if (!EDITION) throw new Error('The edition of 2023 has errors.');

function withReadings(
  edition: Edition,
  change: (own: ReadonlyMap<string, Reading>, code: MunicipalityCode) => ReadonlyMap<string, Reading>,
): Edition {
  const indicatorReadings = new Map(
    [...edition.indicatorReadings].map(([code, own]) => [code, change(own, code)]),
  );
  return { ...edition, indicatorReadings };
}

const told = (edition: Edition) => needFindings(edition).map(({ value, message }) => `${value}: ${message}`);

describe('a study of need that gives no figures', () => {
  it('is a notice for each model in the check, on the screen and in the list', async () => {
    const need = await readFile(NEED, 'utf8');
    const data = await editionFolder((draft) => {
      draft.raw.set('need.json', need);
      // With it, all three figures are used for four municipalities.
      setCell(draft, 'indicators', 5, 'hbo_wo', '33,0');
    });
    const reports = await scratchFolder();
    const { findings, output, exitCode } = await checkData({ data, reports, colour: false });
    expect(findings.map(({ severity, rule, file, value }) => [severity, rule, file, value])).toEqual(
      ['Aantal locaties', 'Hulp gevonden'].map((label) => [
        'notice',
        'need-without-figures',
        'need.json',
        label,
      ]),
    );
    expect(findings[0]?.message).toBe(
      'Het model ‘Aantal locaties’ geeft geen cijfers. Er zijn te weinig gemeenten met alle cijfers.',
    );
    for (const { expected, action } of findings) expect([expected, action]).not.toContain('');
    expect(output).toContain('need-without-figures in need.json: 2 meldingen');
    expect(output).toContain('0 fouten, 0 waarschuwingen en 2 mededelingen');
    const list = await readFile(path.join(reports, 'findings.csv'), 'utf8');
    expect(list.match(/;need-without-figures;need\.json;/g)).toHaveLength(2);
    expect(exitCode).toBe(0);
  });

  it('is one notice for all life domains of a model with the same reason', () => {
    expect(told(EDITION)).toEqual([
      'Hulp gevonden op een leefgebied: Het model ‘Hulp gevonden op een leefgebied’ geeft bij ‘Algemeen’, ‘Familie en relatie’, ‘Schulden en incasso’, ‘Werk en inkomen’ en ‘Wonen en buren’ geen cijfers. Er zijn te weinig gemeenten mét of zonder hulp op dit leefgebied.',
    ]);
  });

  it('says that two figures are too much alike, and gives no number for them', () => {
    const alike = withReadings(EDITION, (own) => {
      const first = own.get('inwoners');
      const ids = [...own.keys()].filter((id) => id !== 'inwoners');
      return new Map([...own, ...ids.flatMap((id) => (first ? [[id, first] as const] : []))]);
    });
    expect(told(alike).join('\n')).toContain(
      'Aantal locaties: Het model ‘Aantal locaties’ geeft geen cijfers. De cijfers lijken te veel op elkaar',
    );
    expect(told(alike).at(-1)).toMatch(
      /^Verwacht aantal locaties: .* Bij geen gemeente staat dan wat te verwachten is\.$/,
    );
  });

  it('is told of no edition without need.json, and of none that has errors', () => {
    expect(needFindings({ ...EDITION, need: undefined })).toEqual([]);
    expect(needFindings(undefined)).toEqual([]);
  });
});
