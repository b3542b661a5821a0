export type NumberStyle =
  /** Whole numbers: '1.234' is one thousand two hundred and thirty-four. */
  | 'whole'
  /** Numbers with decimals: '1.234' can be meant in two ways, and is read as 1,234. */
  | 'decimal'
  /** Degrees: a single point is always the decimal point. */
  | 'degrees';

export interface ParsedNumber {
  readonly value: number;
  /** True for '1.234' in a column with decimals. */
  readonly ambiguous: boolean;
}

const LARGEST = 1e12;

const WHOLE = /^\d+$/;
const DECIMAL_COMMA = /^\d+,\d+$/;
const DECIMAL_POINT = /^\d+\.\d+$/;
const POINT_FOR_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/;
const DUTCH_THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$|^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const SPACES_FOR_THOUSANDS = /^-?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;
const ENGLISH_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/;

function parseDigits(digits: string, style: NumberStyle): ParsedNumber | undefined {
  const exact = (text: string): ParsedNumber => ({ value: Number(text), ambiguous: false });
  if (WHOLE.test(digits)) return exact(digits);
  if (DUTCH_THOUSANDS.test(digits)) return exact(digits.replaceAll('.', '').replace(',', '.'));
  if (ENGLISH_THOUSANDS.test(digits)) return exact(digits.replaceAll(',', ''));
  if (POINT_FOR_THOUSANDS.test(digits)) {
    if (style === 'whole') return exact(digits.replace('.', ''));
    return { value: Number(digits), ambiguous: style === 'decimal' };
  }
  if (DECIMAL_COMMA.test(digits)) return exact(digits.replace(',', '.'));
  return DECIMAL_POINT.test(digits) ? exact(digits) : undefined;
}

/**
 * A number as Dutch or English spreadsheets write it: '1234', '1.234,5', '1234,5', '1234.5',
 * '1,234.5'. Undefined for anything else, for a fraction in the style 'whole', and for numbers
 * over a million millions.
 */
export function parseNumber(text: string, style: NumberStyle): ParsedNumber | undefined {
  if (text.length > 40) return undefined;
  const digits = text.replace('−', '-').replace(/^- /, '-');
  // A space between thousands is one number; any other space stands between two.
  const compact = SPACES_FOR_THOUSANDS.test(digits) ? digits.replaceAll(' ', '') : digits;
  const isNegative = compact.startsWith('-');
  const parsed = parseDigits(isNegative ? compact.slice(1) : compact, style);
  if (parsed === undefined || parsed.value > LARGEST) return undefined;
  if (style === 'whole' && !Number.isInteger(parsed.value)) return undefined;
  return isNegative && parsed.value !== 0 ? { ...parsed, value: -parsed.value } : parsed;
}

/** An amount without its euro sign and its ',-': '€ 33.000,-' is '33.000'. */
export function withoutEuro(text: string): string {
  return text
    .replace(/^\s*(?:€|EUR\b|euro\b)\s*|\s*(?:€|EUR|euro)\s*$/giu, '')
    .replace(/,(?:-+|–|—)\s*$/, '');
}
