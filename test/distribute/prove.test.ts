import path from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { MixUpError } from '../../src/distribute/distribution-error.ts';
import { type Package, sha256 } from '../../src/distribute/parcel/lists.ts';
import type { Consignment } from '../../src/distribute/proof/prove.ts';
import { distribute, fewAnswers, filesIn, PROJECT, temporaryFolder } from './try-out.ts';

vi.setConfig({ testTimeout: 60_000 });

const TWO = ['Hulst', 'Waterland'];

/** What the run would have written, untouched. */
let sound: Consignment;
beforeAll(async () => {
  await distribute(
    path.join(PROJECT, 'distribution'),
    { only: TWO, dryRun: true, withComparison: false },
    (made) => {
      sound = made;
      return made;
    },
  );
}, 60_000);

function pair({ packages }: Consignment): readonly [Package, Package] {
  const [first, second] = packages;
  if (!first || !second) throw new Error('There should be two packages.');
  return [first, second];
}

/** Swaps something between the two packages. */
function swapped(made: Consignment, take: (from: Package, into: Package) => Package): Consignment {
  const [first, second] = pair(made);
  return { ...made, packages: [take(second, first), take(first, second)] };
}

const swapWords = (text: string, one: string, other: string) =>
  text.replaceAll(one, '\u0000').replaceAll(other, one).replaceAll('\u0000', other);

const SABOTAGE: readonly (readonly [string, (made: Consignment) => Consignment, RegExp])[] = [
  [
    'the sheets are swapped',
    (made) => swapped(made, (from, into) => ({ ...into, sheet: { ...into.sheet, bytes: from.sheet.bytes } })),
    /de gegevens van de pdf \(Info\) noemt GM0852, de enquête GM0677/,
  ],
  [
    'the sheets are swapped with their names',
    (made) => swapped(made, (from, into) => ({ ...into, sheet: from.sheet })),
    /de naam van de pdf noemt GM0852, de enquête GM0677/,
  ],
  [
    'the names of the sheets are swapped',
    (made) => swapped(made, (from, into) => ({ ...into, sheet: { ...into.sheet, path: from.sheet.path } })),
    /de naam van de pdf noemt/,
  ],
  [
    'the mails are swapped',
    (made) => swapped(made, (from, into) => ({ ...into, mail: { ...into.mail, bytes: from.mail.bytes } })),
    /de mail heeft een andere ontvanger dan de enquête/,
  ],
  [
    'the lines of the survey are swapped',
    (made) => swapped(made, (from, into) => ({ ...into, line: from.line })),
    /de tekst op de pdf noemt/,
  ],
  [
    'the rows of the manifest are swapped',
    (made) => ({ ...made, manifest: swapWords(made.manifest, ';GM0677;', ';GM0852;') }),
    /het manifest bij de pdf noemt/,
  ],
  [
    'the recipients in the manifest are swapped',
    (made) => {
      const [first, second] = pair(made);
      return { ...made, manifest: swapWords(made.manifest, first.recipient.email, second.recipient.email) };
    },
    /het manifest bij de pdf heeft een andere ontvanger/,
  ],
  [
    'the hashes in the manifest are swapped',
    (made) => {
      const [first, second] = pair(made);
      return {
        ...made,
        manifest: swapWords(made.manifest, sha256(first.sheet.bytes), sha256(second.sheet.bytes)),
      };
    },
    /het manifest bij de pdf hoort bij een ander bestand/,
  ],
  [
    'the addresses in the list for the mail merge are swapped',
    (made) => {
      const [first, second] = pair(made);
      return { ...made, mailing: swapWords(made.mailing, first.recipient.email, second.recipient.email) };
    },
    /mailing\.csv heeft een andere ontvanger/,
  ],
  [
    'a row of the list for the mail merge is missing',
    (made) => ({ ...made, mailing: made.mailing.split('\r\n').slice(0, 2).join('\r\n') }),
    /mailing\.csv heeft niet voor elke gemeente één regel/,
  ],
  [
    'one sheet goes to two municipalities',
    (made) => {
      const [first] = pair(made);
      return { ...made, packages: [first, first] };
    },
    /Twee bestanden hebben dezelfde naam/,
  ],
];

describe('before anything is written', () => {
  it.each(SABOTAGE)('the run stops where %s', async (_, spoil, message) => {
    const out = await temporaryFolder();
    const run = distribute(out, { only: TWO }, spoil);
    await expect(run).rejects.toThrow(MixUpError);
    await expect(run).rejects.toThrow(message);
    expect(await filesIn(out)).toEqual(new Map());
  });

  it('the message names no person, address or answer', async () => {
    const [, spoil] = SABOTAGE[3] ?? [];
    const failed = await distribute(await temporaryFolder(), { only: TWO }, spoil).catch(
      (error: Error) => error.message,
    );
    expect(failed).toContain('Er is niets geschreven');
    for (const { recipient } of sound.packages) {
      expect(failed).not.toContain(recipient.email);
      expect(failed).not.toContain(recipient.name);
    }
  });

  it('the run stops where a sheet holds the answers of another line', async () => {
    const out = await temporaryFolder();
    // The same municipality, other answers: only the mark of the answers tells.
    let other: Consignment | undefined;
    const survey = await fewAnswers(await temporaryFolder(), (lines) =>
      lines.map((line) => line.replace(/;(\d{5,6});/, ';999;')),
    );
    await distribute(out, { only: ['Waterland'], survey, dryRun: true, withComparison: false }, (made) => {
      other = made;
      return made;
    });
    const run = distribute(out, { only: ['Waterland'] }, (made) => ({
      ...made,
      packages: (other ?? made).packages.map((one, index) => ({
        ...one,
        line: made.packages[index]?.line ?? 0,
      })),
    }));
    await expect(run).rejects.toThrow(/hoort bij andere antwoorden/);
    expect(await filesIn(out)).toEqual(new Map());
  });

  it('a sound run passes', async () => {
    const { result } = await distribute(await temporaryFolder(), { only: TWO });
    expect(result?.packages).toBe(2);
    expect(sound.packages.map(({ code }) => code)).toEqual(['GM0677', 'GM0852']);
  });
});
