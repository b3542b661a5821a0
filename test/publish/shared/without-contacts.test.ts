import { beforeAll, describe, expect, it } from 'vitest';
import { withoutContacts } from '../../../src/publish/shared/without-contacts.ts';
import type { Site } from '../../../src/publish/site.ts';
import { realSite } from '../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

/** What the national picture may be made from. */
const SHOWN = new Set([
  'id',
  'municipality',
  'organisation',
  'kind',
  'socialCounsellors',
  'network',
  'targetGroup',
  'point',
  'supportTypes',
  'lifeDomains',
  'origins',
]);

describe('the site without contacts', () => {
  it('knows what is offered where and for whom, not how to find or reach it', () => {
    const { locations } = withoutContacts(site).edition;
    expect(locations).toHaveLength(site.edition.locations.length);
    const known = new Set(locations.flatMap((location) => Object.keys(location)));
    expect([...known].filter((field) => !SHOWN.has(field))).toEqual([]);
    expect(locations.every(({ origins }) => origins.length === 0)).toBe(true);
    expect(locations.some(({ targetGroup }) => targetGroup === 'ouderen')).toBe(true);
  });
});
