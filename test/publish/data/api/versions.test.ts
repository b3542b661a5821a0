import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiFiles } from '../../../../src/publish/data/api/files.ts';
import { toJsonSchema } from '../../../../src/publish/data/api/schemas/to-json-schema.ts';
import { ANNOUNCEMENTS, API_VERSION } from '../../../../src/publish/data/api/versions.ts';
import { datasetsOf } from '../../../../src/publish/data/datasets.ts';
import { currentSite } from '../../../support/real-site.ts';
import { fieldsOf, type Schema } from './fields.ts';

const schemas = new Map<string, Schema>();
beforeAll(async () => {
  const site = await currentSite();
  for (const { path, content } of apiFiles(site, datasetsOf(site))) {
    const [, name] = /^data\/schemas\/(.+)\.json$/.exec(path) ?? [];
    if (name !== undefined) schemas.set(name, JSON.parse(String(content)));
  }
});

describe('the promise about versions', () => {
  /**
   * Where a line went away or changed, a program of somebody else breaks: announce it first (`ANNOUNCEMENTS`), and then
   * let the first number of `API_VERSION` go up. Where a line is new, the second number goes up. Then run
   * `vitest -u` on this file.
   */
  it('is about these addresses, fields and types', async () => {
    const lines = [...schemas].flatMap(([name, schema]) => fieldsOf(schema).map((line) => `${name} ${line}`));
    expect(lines.length).toBeGreaterThan(300);
    const text = [`version ${API_VERSION}`, ...lines.toSorted()].join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('published-fields.txt');
  });

  it('announces only fields that there are, for a version that breaks', () => {
    const [major = 0] = API_VERSION.split('.').map(Number);
    for (const { schema, goneIn, instead } of ANNOUNCEMENTS) {
      expect(schemas.has(schema)).toBe(true);
      expect(goneIn).toMatch(/^\d+\.0\.0$/);
      expect(Number.parseInt(goneIn, 10)).toBeGreaterThan(major);
      expect(instead).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('marks an announced field in the schema, in a list as well, and refuses one that is not there', () => {
    const schema = z.strictObject({ rows: z.array(z.strictObject({ old: z.string(), kept: z.string() })) });
    const about = { address: 'https://example.org/x.json', title: 'T', description: 'D' };
    const announced = (field: string) => ({ schema: 'x', field, goneIn: '2.0.0', instead: 'Gebruik kept.' });
    const marked = toJsonSchema(schema, { ...about, announcements: [announced('rows.old')] });
    expect(marked).toMatchObject({
      properties: { rows: { items: { properties: { old: { type: 'string', deprecated: true } } } } },
    });
    expect(JSON.stringify(marked).match(/deprecated/g)).toHaveLength(1);
    expect(JSON.stringify(toJsonSchema(schema, { ...about, announcements: [] }))).not.toContain('deprecated');
    expect(() => toJsonSchema(schema, { ...about, announcements: [announced('rows.gone')] })).toThrow(
      'There is no field gone to announce.',
    );
  });
});
