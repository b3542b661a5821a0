import { describe, expect, it } from 'vitest';
import {
  NO_CORRECTIONS,
  type PublishedCorrection,
  type PublishedCorrections,
} from '../../../../src/corrections/published/published.ts';
import { correctionsPage, MOST_SHOWN } from '../../../../src/publish/overview/corrections/page.ts';
import { updateOf } from '../../../../src/publish/overview/corrections/placed.ts';
import { correctionTable } from '../../../../src/publish/overview/corrections/table.ts';
import { makeSite, type Site } from '../../../../src/publish/site.ts';
import { expectClean, readWith } from '../../../ingest/small-edition.ts';

const edition = expectClean(readWith());

function correction(parts: Partial<PublishedCorrection> = {}): PublishedCorrection {
  return {
    id: 'M-0000000001',
    kind: 'contact',
    municipality: 'GM0193',
    organisation: 'Raadslieden (voorbeeld)',
    columns: ['phone', 'openingHours'],
    reporterKind: 'organisation',
    appliedOn: '2023-03-02',
    ...parts,
  };
}

function siteWith(applied: readonly PublishedCorrection[], more: Partial<PublishedCorrections> = {}): Site {
  return makeSite(edition, [], { ...NO_CORRECTIONS, applied, ...more });
}

const sentencesOf = (...applied: readonly PublishedCorrection[]) =>
  correctionsPage(siteWith(applied)).months.flatMap(({ corrections }) =>
    corrections.map(({ place, sentences }) => `${place}: ${sentences}`),
  );

describe('the page about corrections', () => {
  it('tells of each what changed and on whose kind of report', () => {
    expect(
      sentencesOf(
        correction(),
        correction({ kind: 'gone', columns: [], municipality: 'GM0518', reporterKind: 'municipality' }),
        correction({ kind: 'missing', columns: [], reporterKind: 'resident' }),
        correction({ kind: 'offer', columns: ['supportTypes', 'latitude', 'longitude', 'kind'] }),
        correction({ columns: [] }),
        correction({ organisation: undefined, columns: ['email'] }),
        correction({ organisation: undefined, kind: 'gone' }),
        correction({ organisation: undefined, kind: 'missing' }),
      ),
    ).toEqual([
      'Zwolle: Aangepast bij Raadslieden (voorbeeld): telefoon en openingstijden. Gemeld door een organisatie.',
      "'s-Gravenhage: Weggehaald: Raadslieden (voorbeeld) bestaat hier niet meer. Gemeld door de gemeente.",
      'Zwolle: Erbij gezet: Raadslieden (voorbeeld) ontbrak. Gemeld door een inwoner.',
      'Zwolle: Aangepast bij Raadslieden (voorbeeld): soorten hulp, plek op de kaart en soort organisatie. Gemeld door een organisatie.',
      'Zwolle: Nagekeken bij Raadslieden (voorbeeld): het stond al goed. Gemeld door een organisatie.',
      'Zwolle: Aangepast bij een locatie: e-mailadres. Gemeld door een organisatie.',
      'Zwolle: Weggehaald: een locatie die niet meer bestaat. Gemeld door een organisatie.',
      'Zwolle: Erbij gezet: een locatie die ontbrak. Gemeld door een organisatie.',
    ]);
  });

  it('leads to the municipality of now, and names that of then; a divided one has no page', () => {
    const { months } = correctionsPage(
      siteWith([correction({ municipality: 'GM0901' }), correction({ municipality: 'GM0903' })]),
    );
    expect(months[0]?.corrections.map(({ place, path }) => [place, path])).toEqual([
      ['Oudstad (nu Zwolle)', 'gemeente/zwolle/'],
      ['Splitdorp', undefined],
    ]);
  });

  it('shows the newest by month, and says how many more there are', () => {
    const all = Array.from({ length: MOST_SHOWN + 3 }, (_, index) =>
      correction({ id: `M-${index}`, appliedOn: index < 2 ? '2023-04-01' : '2023-03-31' }),
    );
    const { months, more } = correctionsPage(siteWith(all));
    expect(months.map(({ id, title, corrections }) => [id, title, corrections.length])).toEqual([
      ['2023-04', 'april 2023', 2],
      ['2023-03', 'maart 2023', MOST_SHOWN - 2],
    ]);
    expect(more).toBe(3);
    expect([...correctionTable(siteWith(all)).rows()]).toHaveLength(MOST_SHOWN + 3);
  });

  it('says what became of reports, and of rejections only the count of each reason', () => {
    const { summary, rejected } = correctionsPage(
      siteWith([correction()], {
        counts: new Map([
          ['applied', 1],
          ['rejected', 3],
          ['superseded', 1],
          ['new', 1],
          ['accepted', 1],
        ]),
        rejected: new Map([
          ['other', 1],
          ['right-already', 2],
        ]),
      }),
    );
    expect(summary).toBe(
      '7 meldingen: 1 verwerkt, 3 afgewezen, 1 vervangen door een andere melding en 2 nog in behandeling.',
    );
    expect(rejected).toEqual(['Het klopte al: 2', 'Een andere reden: 1']);
  });

  it('has nothing to tell where nothing was reported', () => {
    expect(correctionsPage(makeSite(edition))).toEqual({
      months: [],
      more: 0,
      summary: undefined,
      rejected: [],
    });
  });
});

describe('how new the page of a municipality is', () => {
  const dayIn = (...applied: readonly PublishedCorrection[]) => updateOf(siteWith(applied), 'GM0193');

  it('is the day of its newest correction, or of the edition where that is later', () => {
    expect(dayIn()).toEqual({ day: '2023-01-01', isCorrected: false });
    expect(dayIn(correction({ municipality: 'GM0518' }))).toEqual({ day: '2023-01-01', isCorrected: false });
    const newest = correction({ appliedOn: '2023-05-01' });
    expect(dayIn(newest, correction())).toEqual({ day: '2023-05-01', isCorrected: true });
    expect(dayIn(correction({ appliedOn: '2022-12-01' }))).toEqual({ day: '2023-01-01', isCorrected: true });
  });

  it('counts what was corrected in a municipality that became part of it', () => {
    expect(dayIn(correction({ municipality: 'GM0902' }))?.day).toBe('2023-03-02');
    expect(dayIn(correction({ municipality: 'GM0903' }))?.day).toBe('2023-01-01');
  });

  it('is not said of an earlier edition', () => {
    const later = expectClean(readWith((draft) => (draft.settings.referenceDate = '2023-07-01')));
    const [archive] = makeSite(later, [edition], { ...NO_CORRECTIONS, applied: [correction()] }).archives;
    expect(archive && updateOf(archive.site, 'GM0193')).toBeUndefined();
  });
});
