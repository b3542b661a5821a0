import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';

/** A mail link to the desk for corrections, which already says what it is about. */
export function correctionLink(
  settings: EditionSettings,
  municipality: { readonly name: string; readonly code: string },
  organisation?: string,
): string {
  const about = organisation === undefined ? municipality.name : `${organisation}, ${municipality.name}`;
  const subject = `Klopt niet: ${about}`;
  const body = [
    `Gemeente: ${municipality.name} (${municipality.code})`,
    ...(organisation === undefined ? [] : [`Organisatie: ${organisation}`]),
    `Gegevens van: ${formatDate(settings.referenceDate)}`,
    '',
    'Wat klopt er niet, en wat moet het zijn?',
    '',
  ].join('\r\n');
  return `mailto:${settings.contactEmail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
