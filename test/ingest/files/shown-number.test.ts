import { describe, expect, it } from 'vitest';
import { numberShower } from '../../../src/ingest/files/workbook/shown-number.ts';

describe('a number in a workbook', () => {
  it.each([
    ['General', 25_000, '25000'],
    ['General', 0.1 + 0.2, '0,3'],
    ['General', 52.5125, '52,5125'],
    ['General', -3.2, '-3,2'],
    ['General', 31_201_234_567, '31201234567'],
    ['General', 1e21, '1000000000000000000000'],
    ['General', 0.000_000_12, '0,00000012'],
    ['@', 518, '518'],
    ['0000', 31, '0031'],
    ['"GM"0000', 193, 'GM0193'],
    ['0000"-"000000', 201_234_567, '0201-234567'],
    // A point for thousands could be read as a decimal point.
    ['#,##0', 132_411, '132411'],
    ['#,##0.00', 1234.5, '1234,50'],
    ['0.0', 12.34, '12,3'],
    ['0%', 0.44, '44%'],
    ['0.0%', 0.405, '40,5%'],
    ['0.00E+00', 31_201_234_567, '31201234567'],
    ['#,##0;[Red]-#,##0', -5, '-5'],
    ['0"zonder einde', 7, '7'],
  ])('with the format %s shows %d as %s', (pattern, value, text) => {
    expect(numberShower(pattern, false)(value)).toBe(text);
  });

  it('is an amount with its sign where the format has one', () => {
    expect(numberShower('_ [$€-413] * #,##0_ ;_ [$€-413] * -#,##0_ ', false)(33_000).trim()).toBe('€ 33000');
  });

  it.each([
    ['dd-mm-yyyy', 45_291, '31-12-2023'],
    ['yyyy-mm-dd', 45_291, '31-12-2023'],
    ['m/d/yyyy', 45_291, '31-12-2023'],
    ['[$-413]d mmmm yyyy;@', 45_291, '31-12-2023'],
    ['d-m-yy', 1, '01-01-1900'],
    // Excel counts a 29 February 1900 that never was.
    ['d-m-yyyy', 59, '28-02-1900'],
    ['d-m-yyyy', 61, '01-03-1900'],
    ['d-m-yyyy h:mm', 45_291.5, '31-12-2023 12:00'],
    ['d-mmm', 45_000, '15-mrt'],
    ['mmm-yy', 45_000, 'mrt-23'],
    ['h:mm', 0.375, '9:00'],
    ['d-m-yyyy', -3, '-3'],
  ])('with the format %s shows day %d as %s', (pattern, serial, text) => {
    expect(numberShower(pattern, false)(serial)).toBe(text);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(numberShower('d-m-yyyy', true)(45_291 - 1_462)).toBe('31-12-2023');
    expect(numberShower('0', true)(7)).toBe('7');
  });
});
