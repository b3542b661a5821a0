import { slugOf } from '../../model/slug.ts';
import { reportWrongType } from '../cells/fields.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { firstUnprintable } from '../text/printable.ts';

/** Names that Windows keeps for devices: a folder cannot have them. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST_SLUG = 100;

/** The name stands on the sheet; reports a character that its font does not have. */
export function checkPrintable(cell: Cell, name: string, log: FindingLog): void {
  const character = firstUnprintable(name);
  if (character === undefined) return;
  log.error('unprintable-character', cell, {
    message: `Het teken ${quoted(character)} kan niet op de factsheet: het lettertype heeft het niet.`,
    expected: 'Letters met of zonder accent, cijfers en leestekens.',
    action: 'Schrijf de naam zonder dat teken.',
  });
}

/** Every name becomes a folder of the site; reports one that cannot. */
export function checkSlug(cell: Cell, name: string, log: FindingLog): void {
  const slug = slugOf(name);
  if (slug === '') {
    reportWrongType(cell, 'Een naam met gewone letters (a tot en met z).', 'Verbeter de naam.', log);
  } else if (RESERVED.test(slug) || slug.length > LONGEST_SLUG) {
    log.error('unusable-name', cell, {
      message: RESERVED.test(slug)
        ? `Van de naam ${quoted(name)} kan geen webadres gemaakt worden: Windows gebruikt die zelf.`
        : `Het webadres bij de naam ${quoted(name)} wordt te lang.`,
      expected: `Een naam met een eigen webadres van hoogstens ${LONGEST_SLUG} tekens.`,
      action: 'Kijk of de naam klopt. Is het geen naam van een gemeente, haal hem dan weg.',
    });
  }
}
