const PLAIN = /^\d{1,9}$/;
const WITH_POINTS = /^\d{1,3}(\.\d{3}){1,2}$/;

/**
 * A whole number as people type it: '25000', '25.000', '€ 32.500'. Undefined for an empty field, 'fault' for what
 * is no whole number.
 */
export function readWholeNumber(text: string): number | undefined | 'fault' {
  const bare = text.replace(/[\s€]/g, '');
  if (bare === '') return undefined;
  if (!PLAIN.test(bare) && !WITH_POINTS.test(bare)) return 'fault';
  return Number(bare.replaceAll('.', ''));
}
