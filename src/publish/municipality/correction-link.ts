import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';

/** A mail link to the desk for corrections, which already says what it is about. */
export function correctionLink(
  settings: EditionSettings,
  municipality: { readonly name: string; readonly code: string },
  organisation?: string,
): string {
  const address = `mailto:${settings.contactEmail}?subject=`;
  // Beside each organisation the subject says enough: a page can have a hundred of these links.
  if (organisation !== undefined) {
    return (
      address + encodeURIComponent(`Klopt niet: ${organisation}, ${municipality.name} (${municipality.code})`)
    );
  }
  const body = [
    `Gemeente: ${municipality.name} (${municipality.code})`,
    `Gegevens van: ${formatDate(settings.referenceDate)}`,
    '',
    'Wat klopt er niet, en wat moet het zijn?',
    '',
  ].join('\r\n');
  return `${address}${encodeURIComponent(`Klopt niet: ${municipality.name}`)}&body=${encodeURIComponent(body)}`;
}
