import { describe, expect, it } from 'vitest';
import { findingsCsv, formatFindings } from '../../src/ingest/findings/report.ts';
import { readSurvey } from '../../src/survey/read-survey.ts';
import { SURVEY_COLUMNS } from '../../src/survey/survey-columns.ts';
import { FULL, LOOKUP, readRows, readText, SETTINGS, type SurveyRow, surveyText } from './make-survey.ts';

const rulesOf = (rows: readonly SurveyRow[]) =>
  readRows(rows).findings.map(({ severity, rule, line, column }) => ({ severity, rule, line, column }));

describe('an answer', () => {
  it('is read with all its columns', () => {
    const { answers, findings } = readRows([FULL]);
    expect(findings).toEqual([]);
    expect(answers).toMatchObject([
      {
        municipality: { code: 'GM0197' },
        name: 'Contactpersoon 1 (voorbeeld)',
        email: 'sjo@gemeente-1.example',
        date: '2023-05-01',
        complete: true,
        services: ['Spreekuur (voorbeeld)', 'Formulierenhulp (voorbeeld)'],
        supportTypes: ['informatie', 'advies'],
        lifeDomains: ['algemeen'],
        budget: 100_000,
        paidStaff: 1.5,
        volunteers: 4,
        remarks: 'Voorbeeld',
        consent: true,
        example: true,
        line: 2,
      },
    ]);
  });

  it('tells what was not answered from zero, and silence on consent is no', () => {
    const { answers } = readRows([
      {
        ...FULL,
        budget: '',
        paidStaff: '0',
        volunteers: 'onbekend',
        supportTypes: '',
        lifeDomains: '-',
        consent: '',
      },
    ]);
    expect(answers?.[0]).toMatchObject({
      budget: undefined,
      paidStaff: 0,
      volunteers: undefined,
      supportTypes: undefined,
      lifeDomains: undefined,
      consent: false,
    });
  });

  it.each([
    ['€ 125.000', 125_000],
    ['125.000,-', 125_000],
    ['125000,00', 125_000],
    ['EUR 1.250.000', 1_250_000],
  ])('reads the budget %s', (budget, expected) => {
    expect(readRows([{ ...FULL, budget }]).answers?.[0]?.budget).toBe(expected);
  });

  it.each(['appeldoorn', 'gemeente Apeldoorn', 'GM0200', '200'])(
    'finds the municipality %s',
    (municipality) => {
      expect(readRows([{ ...FULL, municipality }]).answers?.[0]?.municipality.code).toBe('GM0200');
    },
  );

  it('moves with a municipality that merged into another, with a notice', () => {
    const { answers, findings } = readRows([{ ...FULL, municipality: 'Angerlo' }]);
    expect(answers?.[0]?.municipality.code).toBe('GM0200');
    expect(findings).toMatchObject([{ severity: 'notice', rule: 'abolished-municipality', line: 2 }]);
  });
});

describe('faults', () => {
  it.each<[keyof SurveyRow, string, string, string]>([
    ['municipality', 'Atlantis', 'unknown-municipality', 'gemeente'],
    ['name', '', 'missing-value', 'naam'],
    ['email', 'geen adres', 'broken-email', 'email'],
    ['email', '', 'missing-value', 'email'],
    ['date', '31-02-2023', 'wrong-type', 'datum'],
    ['date', '', 'missing-value', 'datum'],
    ['complete', 'bijna', 'wrong-type', 'compleet'],
    ['supportTypes', 'Toveren', 'unknown-support-type', 'ondersteuningstypen'],
    ['lifeDomains', 'Maan', 'unknown-life-domain', 'leefgebieden'],
    ['budget', 'veel', 'wrong-type', 'budget_euro'],
    ['budget', '-5', 'negative-number', 'budget_euro'],
    ['paidStaff', '#REF!', 'excel-error', 'fte_betaald'],
    ['volunteers', '1,5', 'wrong-type', 'vrijwilligers'],
    ['remarks', 'x'.repeat(1_001), 'text-too-long', 'opmerkingen'],
    ['consent', 'misschien', 'wrong-type', 'toestemming'],
  ])('in %s: %s', (column, value, rule, header) => {
    const rows = [{ ...FULL, [column]: value }];
    expect(rulesOf(rows)).toEqual([{ severity: 'error', rule, line: 2, column: header }]);
    expect(readRows(rows).answers).toBeUndefined();
  });

  it.each<[keyof SurveyRow, string, string, string]>([
    ['budget', '9000000000', 'absurd-amount', 'budget_euro'],
    ['paidStaff', '100000', 'absurd-amount', 'fte_betaald'],
    ['volunteers', '1000000', 'absurd-amount', 'vrijwilligers'],
    ['date', '2099-01-01', 'answer-out-of-time', 'datum'],
    ['date', '2024-03-16', 'answer-out-of-time', 'datum'],
    ['date', '1923-05-01', 'answer-out-of-time', 'datum'],
  ])('in %s: %s is more than can be', (column, value, rule, header) => {
    const { findings, answers } = readRows([{ ...FULL, [column]: value }]);
    expect(findings).toMatchObject([{ severity: 'error', rule, line: 2, column: header }]);
    expect(answers).toBeUndefined();
    expect(JSON.stringify(findings)).not.toContain(value);
    // Said in full, and not only that something is wrong here.
    expect(findings[0]?.message).not.toBe('Hier klopt iets niet.');
  });

  it('takes the day on which the edition comes online, and the most that a city has', () => {
    expect(rulesOf([{ ...FULL, date: '2024-03-15', budget: '200000000', paidStaff: '2000' }])).toEqual([]);
  });

  it.each<[keyof SurveyRow, string]>([
    ['email', 'geen adres'],
    ['date', '31-02-2023'],
    ['complete', 'bijna'],
  ])('in %s, that must be filled, do not advise to empty the cell', (column, value) => {
    const [finding] = readRows([{ ...FULL, [column]: value }]).findings;
    expect(finding?.action).toMatch(/^Ver.*\.$/);
    expect(finding?.action).not.toMatch(/leeg/);
  });

  it('in a file without one of the columns', () => {
    const { findings, answers } = readText('gemeente;naam\nAalten;Iemand\n');
    expect(answers).toBeUndefined();
    expect(findings.filter(({ rule }) => rule === 'missing-column')).toHaveLength(SURVEY_COLUMNS.length - 3);
  });

  it('in an example answer that stands in a real edition', () => {
    const bytes = Buffer.from(surveyText([FULL]));
    const { answers, findings } = readSurvey('survey.csv', bytes, LOOKUP, {
      ...SETTINGS,
      status: 'published',
    });
    expect(answers).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'example-answer', line: 2 }]);
  });

  it('warns for the same address at two municipalities', () => {
    expect(rulesOf([FULL, { ...FULL, municipality: 'Beuningen', email: 'SJO@gemeente-1.example' }])).toEqual([
      { severity: 'warning', rule: 'shared-email', line: 3, column: 'email' },
    ]);
  });
});

describe('several answers of one municipality', () => {
  it('uses the latest complete one, and says so', () => {
    const { answers, findings, tally } = readRows([
      { ...FULL, date: '2023-05-01', budget: '1' },
      { ...FULL, date: '2023-05-09', budget: '2' },
      { ...FULL, date: '2023-06-01', budget: '3', complete: 'nee' },
    ]);
    expect(answers?.map(({ budget }) => budget)).toEqual([2]);
    expect(findings).toMatchObject([
      { severity: 'notice', rule: 'earlier-answer', line: 2 },
      { severity: 'notice', rule: 'earlier-answer', line: 4 },
    ]);
    expect(tally).toMatchObject({ read: 3, published: 1, merged: 2, refused: 0 });
  });

  it('uses the latest where none is complete, and the lower line on the same day', () => {
    const none = { ...FULL, complete: 'nee' };
    const { answers } = readRows([
      { ...none, date: '2023-06-01', budget: '1' },
      { ...none, date: '2023-06-01', budget: '2' },
      { ...none, date: '2023-05-01', budget: '3' },
    ]);
    expect(answers?.map(({ budget }) => budget)).toEqual([2]);
  });

  it('takes a later withdrawal of consent over, also from an answer that it does not use', () => {
    const { answers, findings } = readRows([
      FULL,
      { ...FULL, date: '2023-07-01', complete: 'nee', consent: 'nee' },
    ]);
    expect(answers).toMatchObject([{ line: 2, consent: false }]);
    expect(findings.map(({ rule }) => rule)).toContain('consent-withdrawn');
  });

  it('does not give consent back from an earlier answer', () => {
    const { answers } = readRows([
      { ...FULL, date: '2023-04-01', consent: 'ja' },
      { ...FULL, consent: 'nee' },
    ]);
    expect(answers).toMatchObject([{ line: 3, consent: false }]);
  });

  it('warns where they are of municipalities that merged', () => {
    expect(
      rulesOf([
        { ...FULL, municipality: 'Angerlo' },
        { ...FULL, municipality: 'Apeldoorn', date: '2023-06-01' },
      ]),
    ).toContainEqual({ severity: 'warning', rule: 'merged-answers', line: 2, column: 'gemeente' });
  });
});

describe('what findings tell', () => {
  const MARK = 'merkwoord-zq81';
  const told = (text: string) => {
    const { findings } = readText(text);
    expect(findings.length).toBeGreaterThan(0);
    return formatFindings(findings, { limit: 1_000 }) + findingsCsv(findings) + JSON.stringify(findings);
  };

  it.each(SURVEY_COLUMNS.map(({ key }) => key))('never holds what stands in the column %s', (column) => {
    const values = [
      MARK,
      `${MARK}@`,
      `=${MARK}`,
      `${MARK}\u0007`,
      `Ã©${MARK}`,
      `${MARK} `.repeat(200),
      `-5 ${MARK}`,
    ];
    for (const value of values) {
      const rows = [{ ...FULL, budget: '-1', [column]: value }];
      expect(told(surveyText(rows))).not.toContain('zq81');
    }
  });

  it.each([
    ['a file without a header', surveyText([{ ...FULL, remarks: MARK }]).split('\n')[1] ?? ''],
    ['a header with an answer in it', surveyText([FULL]).replace('budget_euro', `budget_eur ${MARK}`)],
    ['a column too many', surveyText([FULL]).replace(';status', `;status;${MARK}`)],
    ['a row that is too long', `${surveyText([FULL]).trimEnd()};${MARK};${MARK}\n`],
    ['a row that is too short', `${surveyText([FULL])}${MARK};${MARK}\n`],
    ['a quote that is not closed', `${surveyText([FULL])}"${MARK};${MARK}\n`],
    ['a quote in the middle', `${surveyText([FULL])}"${MARK}"${MARK};x\n`],
    ['the same header twice', surveyText([FULL]).replace('opmerkingen', 'naam').concat(`${MARK}\n`)],
  ])('does not quote %s', (_, text) => {
    expect(told(text.endsWith('\n') ? text : `${text}\n${text}\n`)).not.toContain('zq81');
  });

  it('says where to look', () => {
    const { findings } = readRows([FULL, { ...FULL, municipality: 'Beuningen', email: MARK }]);
    expect(findings).toMatchObject([{ file: 'survey.csv', line: 3, column: 'email', rule: 'broken-email' }]);
    expect(findings[0]).not.toHaveProperty('value');
  });
});

describe('a survey in a workbook', () => {
  it('never quotes the name of a sheet', () => {
    const remark = {
      severity: 'notice',
      rule: 'other-sheets',
      message: "Niet: 'Jansen'.",
      expected: 'x.',
      action: 'X.',
    } as const;
    const { findings } = readSurvey(
      'survey.xlsx',
      { name: 'survey.xlsx', rows: [], remarks: [remark] },
      LOOKUP,
      SETTINGS,
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['other-sheets', 'no-rows']);
    expect(JSON.stringify(findings)).not.toContain('Jansen');
  });
});
