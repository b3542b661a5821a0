import { describe, expect, it } from 'vitest';
import { publishedCorrections } from '../../../src/corrections/published/published.ts';
import type { Report } from '../../../src/corrections/report/report.ts';
import { reportId } from '../../../src/corrections/report/report-id.ts';
import type { Correction, Step } from '../../../src/corrections/trail/correction.ts';
import { newCorrection } from '../../../src/corrections/trail/new-correction.ts';
import { open, reportOf } from '../small-inventory.ts';

const opened = open();
const step = (state: Step['state'], date: string, why = ''): Step => ({ state, date, by: 'VB', why });
const APPLIED = [step('accepted', '2023-02-02'), step('applied', '2023-02-03')];

function corrected(parts: Partial<Report> = {}, steps: readonly Step[] = APPLIED): Correction {
  const report = reportOf(parts);
  const correction = newCorrection({ report, id: reportId(report), reporter: undefined }, opened.inventory);
  return { ...correction, steps };
}

const told = (...corrections: readonly Correction[]) => publishedCorrections(corrections, [opened.edition]);

describe('what the site may tell of reports', () => {
  it('is what changed, where, when and on whose kind of report', () => {
    const correction = corrected();
    expect(told(correction).applied).toEqual([
      {
        id: correction.id,
        kind: 'contact',
        municipality: 'GM0193',
        organisation: 'Raadslieden (voorbeeld)',
        columns: ['phone'],
        reporterKind: 'organisation',
        appliedOn: '2023-02-03',
      },
    ]);
  });

  it('is no word that a reporter or an editor wrote, wherever it stands', () => {
    const secret = 'Jannie zq1x';
    const correction = corrected(
      {
        row: { organisation: secret, address: secret },
        values: new Map([
          ['phone', secret],
          ['organisation', secret],
        ]),
        explanation: secret,
        basis: secret,
      },
      [step('accepted', '2023-02-02', secret), step('applied', '2023-02-03', secret)],
    );
    const planted: Correction = {
      ...correction,
      before: new Map([['organisation', secret]]),
      decided: new Map([['remarks', secret]] as never),
    };
    const rejected = corrected({ date: '2023-01-31' }, [step('rejected', '2023-02-01', secret)]);
    const published = told(planted, rejected);
    expect(published.applied[0]?.organisation).toBeUndefined();
    const all = JSON.stringify(published, (_, value) => (value instanceof Map ? [...value] : value));
    expect(all).toContain(planted.id);
    expect(all).not.toMatch(/Jannie|zq1x|VB/);
  });

  it('names an organisation that is gone as the row did that was taken out', () => {
    const gone: Correction = {
      ...corrected({ kind: 'gone', values: new Map() }),
      before: new Map([['organisation', 'Weg (voorbeeld)']]),
      removed: [
        { header: 'kenmerk', value: 'V-8' },
        { header: 'Organisatie', value: 'Weg (voorbeeld)' },
      ],
    };
    expect(told(gone).applied[0]).toMatchObject({
      kind: 'gone',
      organisation: 'Weg (voorbeeld)',
      columns: [],
    });
    expect(told({ ...gone, removed: [] }).applied[0]?.organisation).toBeUndefined();
  });

  it('names only the columns that are others than before, in the order of the inventory', () => {
    const values = new Map([
      ['phone', ' 0800  1234'],
      ['website', 'https://nieuw.example/'],
      ['address', 'Nieuwe weg 1'],
    ] as const);
    expect(told(corrected({ values })).applied[0]?.columns).toEqual(['address', 'website']);
  });

  it('is newest first, whatever the order of the files', () => {
    const days = ['2023-03-01', '2023-05-01', '2023-04-01', '2023-05-01'];
    const all = days.map((day, index) =>
      corrected({ date: `2023-02-0${index + 1}` }, [step('accepted', day), step('applied', day)]),
    );
    const { applied } = told(...all);
    expect(applied.map(({ appliedOn }) => appliedOn)).toEqual([
      '2023-05-01',
      '2023-05-01',
      '2023-04-01',
      '2023-03-01',
    ]);
    expect(told(...all.toReversed()).applied).toEqual(applied);
  });

  it('counts states, and the reasons of rejections that begin with words that are counted', () => {
    const rejected = (why: string, index: number) =>
      corrected({ date: `2023-01-0${index + 1}` }, [step('rejected', '2023-02-01', why)]);
    const whys = ['Klopte al.', 'klopte al: wij belden', 'Niet te bevestigen', 'Het klopte al jaren niet'];
    const {
      applied,
      counts,
      rejected: reasons,
    } = told(...whys.map(rejected), corrected({}, []), corrected({ date: '2023-02-05' }));
    expect(applied).toHaveLength(1);
    expect([...counts]).toEqual([
      ['rejected', 4],
      ['new', 1],
      ['applied', 1],
    ]);
    expect([...reasons]).toEqual([
      ['right-already', 2],
      ['unconfirmed', 1],
      ['other', 1],
    ]);
  });
});
