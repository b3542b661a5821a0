/**
 * A value as it stands in a CSV file: between quotes where it needs them, and where the cell had them.
 *
 * @param units the value, encoded as the file is
 */
export function cellText(units: string, delimiter: string, isQuoted: boolean): string {
  const needsQuotes =
    units.includes(delimiter) || /["\r\n]/.test(units) || units !== units.trim() || isQuoted;
  return needsQuotes ? `"${units.replaceAll('"', '""')}"` : units;
}
