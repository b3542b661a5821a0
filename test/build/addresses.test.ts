import { describe, expect, it } from 'vitest';
import { basePath, checkPublishedAddress, resolveBaseUrl } from '../../src/build/addresses.ts';

describe('the address of the site', () => {
  it.each([
    ['https://a.nl/', undefined, undefined, 'https://a.nl/'],
    ['https://a.nl/x/', undefined, undefined, 'https://a.nl/x/'],
    ['https://a.nl/', 'https://b.nl', '/factsheets/', 'https://b.nl/factsheets/'],
    ['https://a.nl/', 'https://b.nl/sub', undefined, 'https://b.nl/sub/'],
    ['https://a.nl/', undefined, 'factsheets', 'https://a.nl/factsheets/'],
    ['https://a.nl/x/', undefined, '/', 'https://a.nl/'],
  ])('%s with --site %s and --base %s is %s', (edition, site, base, expected) => {
    expect(resolveBaseUrl(edition, site, base)).toBe(expected);
  });
  it.each(['ftp://a.nl', 'a.nl', 'javascript:alert(1)'])('%s is refused', (site) => {
    expect(() => resolveBaseUrl('https://a.nl/', site, undefined)).toThrow();
  });
  it.each(['/a/../b/', '/a b/', '/"/'])('the path %s is refused', (base) => {
    expect(() => resolveBaseUrl('https://a.nl/', undefined, base)).toThrow();
  });
});

describe('the address of an edition that says that it is published', () => {
  it.each(['https://voorbeeld.example/', 'https://www.example.org/factsheets/'])('is not %s', (baseUrl) => {
    expect(() => checkPublishedAddress({ status: 'published', baseUrl })).toThrow(/echte adres/);
    expect(() => checkPublishedAddress({ status: 'example', baseUrl })).not.toThrow();
  });
  it('is one that can exist', () => {
    expect(() =>
      checkPublishedAddress({ status: 'published', baseUrl: 'https://sjo.nl/example/' }),
    ).not.toThrow();
  });
});

describe('the path of the site on its host', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['factsheets', '/factsheets/'],
    ['/factsheets/', '/factsheets/'],
    ['//a//b', '/a/b/'],
  ])('%s is %s', (text, expected) => {
    expect(basePath(text)).toBe(expected);
  });
});
