import { describe, expect, it } from 'vitest';
import { FetchFailure } from '../../../src/refresh/http/fetch-failure.ts';
import { retryAfter } from '../../../src/refresh/http/retry.ts';
import { addressOf, followingAddress, makeServices } from '../../../src/refresh/http/services.ts';
import { readOptions } from '../../../src/refresh/options.ts';
import { UsageError } from '../../../src/refresh/refresh-error.ts';

const OWN = makeServices({});
const MIRROR = makeServices({
  cbs: new URL('http://127.0.0.1:8080/cbs/'),
  pdok: new URL('https://kaart.example'),
});

describe('addresses', () => {
  it('are those of CBS and PDOK, over https', () => {
    expect(addressOf(OWN.v4, '03759ned/Properties').href).toBe(
      'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Properties',
    );
    expect(addressOf(OWN.v3, '03759ned/TableInfos', { $format: 'json' }).href).toBe(
      'https://opendata.cbs.nl/ODataFeed/odata/03759ned/TableInfos?$format=json',
    );
    expect(OWN.pdok.base.href).toBe('https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1/');
  });

  it('keep their paths at a mirror', () => {
    expect(MIRROR.v4.base.href).toBe('http://127.0.0.1:8080/cbs/odata/v1/CBS/');
    expect(MIRROR.v3.base.href).toBe('http://127.0.0.1:8080/cbs/ODataFeed/odata/');
    expect(MIRROR.pdok.base.href).toBe('https://kaart.example/cbs/gebiedsindelingen/ogc/v1/');
  });

  it('have spaces and quotes as OData reads them', () => {
    const { search } = addressOf(OWN.v4, 'x/Observations', {
      $filter: "RegioS eq 'GM0363    ' and A ge 'b'",
    });
    expect(search).not.toContain('+');
    expect(decodeURIComponent(search)).toBe("?$filter=RegioS eq 'GM0363    ' and A ge 'b'");
  });
});

describe('the address of a next page', () => {
  const here = addressOf(OWN.v4, '03759ned/Observations');
  it.each([
    [
      'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2',
      'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2',
    ],
    // The old service of CBS writes http.
    [
      'http://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2',
      'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2',
    ],
    ['Observations?$skip=2', 'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2'],
    ['?$skip=2', 'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2'],
  ])('%s is asked', (named, asked) => {
    expect(followingAddress(OWN.v4, here, named).href).toBe(asked);
  });

  it('at CBS itself is asked at the mirror', () => {
    const named = 'https://datasets.cbs.nl/odata/v1/CBS/03759ned/Observations?$skip=2';
    const current = addressOf(MIRROR.v4, '03759ned/Observations');
    expect(followingAddress(MIRROR.v4, current, named).href).toBe(
      'http://127.0.0.1:8080/cbs/odata/v1/CBS/03759ned/Observations?$skip=2',
    );
  });

  it.each([
    'https://evil.example/odata/v1/CBS/x',
    'https://datasets.cbs.nl.evil.example/odata/v1/CBS/x',
    'https://datasets.cbs.nl@evil.example/odata/v1/CBS/x',
    'https://datasets.cbs.nl/odata/v2/CBS/x',
    'https://datasets.cbs.nl/odata/v1/CBS/../../../x',
    'https://datasets.cbs.nl:8443/odata/v1/CBS/x',
    'file:///etc/passwd',
    'http://169.254.169.254/odata/v1/CBS/x',
    '//evil.example/odata/v1/CBS/x',
    'http://[',
  ])('%s is not', (named) => {
    expect(() => followingAddress(OWN.v4, here, named)).toThrow(FetchFailure);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    [null, 0],
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['binnenkort', 0],
    ['-5', 0],
  ])('%s is %d milliseconds', (header, milliseconds) => {
    expect(retryAfter(header, now)).toBe(milliseconds);
  });
});

describe('the command line', () => {
  it('knows its defaults', () => {
    expect(readOptions(['--period', '2025'])).toEqual({
      data: 'data',
      reports: 'reports',
      period: 2025,
      division: undefined,
      indicators: [],
      dryRun: false,
      cbs: undefined,
      pdok: undefined,
    });
    expect(readOptions(['--help'])).toBe('help');
  });

  it.each([
    [[]],
    [['--period', '25']],
    [['--period', '2025', '--division', 'nieuw']],
    [['--period', '2025', '--cbs', 'ftp://cbs.example']],
    [['--period', '2025', '--cbs', 'cbs.example']],
    [['--period', '2025', '--pdok', 'https://ik:geheim@kaart.example']],
    [['--period', '2025', '--pdok', 'https://kaart.example/?sleutel=1']],
    [['--jaar', '2025']],
  ])('refuses %s', (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});
