/**
 * The name under which a browser saves a file: addresses within the site are told apart by their folders, which a
 * folder of downloads does not keep. 'gemeente/aalten/factsheet.pdf' becomes 'sjo-factsheet-aalten.pdf',
 * 'landelijk/tabel-5.csv' 'sjo-landelijk-tabel-5.csv'; a file of an earlier edition has
 * its date in front: 'sjo-2023-01-01-factsheet-aalten.pdf'. No two files of a site have the same.
 *
 * @param path Of the file, within the site and without base.
 */
export function downloadName(path: string): string {
  const [, date, within] = /^edities\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (date !== undefined && within !== undefined)
    return downloadName(within).replace(/^sjo-/, `sjo-${date}-`);
  const [, subject, name, ending] =
    /^(?:gemeente|landelijk\/kaarten)\/([^/]+)\/([^/.]+)(.*)$/.exec(path) ?? [];
  if (subject === undefined) return `sjo-${path.replaceAll('/', '-')}`;
  return `sjo-${name}-${subject}${ending}`;
}
