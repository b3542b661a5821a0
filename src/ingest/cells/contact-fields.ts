import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { adviceFor, type Need, readOptionalText } from './fields.ts';

const LONGEST_URL = 500;
const HOST_NAME = /^(?:[a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_WITH_PORT = /^[a-z0-9.-]+:\d/i;
/**
 * Stricter than the standard: '?', '&', '=' and '%' are allowed there, but in a mail link they would
 * start another recipient or a header. Nobody has them in an address for the public.
 */
const EMAIL = /^[A-Za-z0-9.+_'~-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/;
const PHONE = /^[0-9+][0-9 ()./-]*$/;

export type CheckedUrl =
  | { readonly state: 'valid'; readonly href: string }
  | { readonly state: 'broken' }
  | { readonly state: 'unsafe' };

/**
 * Checks an absolute web address. 'unsafe' is anything but http and https (javascript:, data:,
 * an address that starts with //) and an address with a user name; a browser could do something
 * else with those than open a site.
 */
export function checkUrl(text: string): CheckedUrl {
  if (text.startsWith('//') || text.includes('\\')) return { state: 'unsafe' };
  if (SCHEME.test(text) && !/^https?:/i.test(text) && !HOST_WITH_PORT.test(text)) return { state: 'unsafe' };
  if (!/^https?:\/\/[^/]/i.test(text) || /\s/.test(text)) return { state: 'broken' };
  const url = URL.parse(text);
  if (url === null) return { state: 'broken' };
  if (url.username !== '' || url.password !== '') return { state: 'unsafe' };
  return HOST_NAME.test(url.hostname) ? { state: 'valid', href: url.href } : { state: 'broken' };
}

/** A web address, or undefined for an empty cell and for a wrong one, which is in the log. */
export function readUrl(cell: Cell, log: FindingLog): string | undefined {
  const text = readOptionalText(cell, log, LONGEST_URL);
  if (text === undefined) return undefined;
  const checked = checkUrl(text);
  if (checked.state === 'valid') return checked.href;
  const expected = 'Een webadres dat begint met https:// of http://.';
  if (checked.state === 'unsafe') {
    log.error('unsafe-url', cell, {
      message: `${quoted(text)} is geen veilig webadres.`,
      expected,
      action: 'Zet het adres van de website in de cel, of laat de cel leeg.',
    });
    return undefined;
  }
  const completed = checkUrl(`https://${text}`);
  if (!text.includes(':') && completed.state === 'valid') {
    log.notice('completed-url', cell, {
      message: `Wij hebben https:// voor het webadres gezet: ${quoted(completed.href)}.`,
      expected,
      action: 'Klopt het adres? Dan hoeft u niets te doen.',
    });
    return completed.href;
  }
  log.error('broken-url', cell, {
    message: `${quoted(text)} is geen goed webadres.`,
    expected,
    action: 'Open de website en kopieer het adres, of laat de cel leeg.',
  });
  return undefined;
}

/** True for an e-mail address such as 'info@example.org'. */
export function isEmail(text: string): boolean {
  return text.length <= 200 && EMAIL.test(text);
}

/** An e-mail address, or undefined for an empty cell and for a wrong one, which is in the log. */
export function readEmail(cell: Cell, log: FindingLog, need: Need = 'optional'): string | undefined {
  const text = readOptionalText(cell, log);
  if (text === undefined || isEmail(text)) return text;
  log.error('broken-email', cell, {
    message: `${quoted(text)} is geen goed e-mailadres.`,
    expected: 'Eén e-mailadres, zoals info@example.org.',
    action: adviceFor(need, 'Verbeter het e-mailadres'),
  });
  return undefined;
}

/** A telephone number, or undefined for an empty cell and for a wrong one, which is in the log. */
export function readPhone(cell: Cell, log: FindingLog): string | undefined {
  const text = readOptionalText(cell, log);
  if (text === undefined) return undefined;
  const digits = text.replace(/[^0-9]/g, '');
  const lostZero = digits.length === 9 && /^[1-9]/.test(text);
  if (PHONE.test(text) && digits.length >= 3 && digits.length <= 20 && !lostZero) return text;
  log.error('broken-phone', cell, {
    message: lostZero
      ? `${quoted(text)} mist de eerste nul. Excel haalt die soms weg.`
      : `${quoted(text)} is geen goed telefoonnummer.`,
    expected: 'Een telefoonnummer met alleen cijfers, spaties, haakjes, + en -, zoals 0800 12 34.',
    action: 'Verbeter het nummer. Geef de kolom in Excel eerst de opmaak Tekst, of laat de cel leeg.',
  });
  return undefined;
}
