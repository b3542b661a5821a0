import { describe, expect, it } from 'vitest';
import { isWellFormed, xmpValue } from '../../src/pdf/check/reading/xmp.ts';
import { srgbColorants, srgbProfile } from '../../src/pdf/metadata/srgb-profile.ts';
import { xmpMetadata } from '../../src/pdf/metadata/xmp.ts';

const INFO = {
  title: 'Eén <titel> & "meer"',
  author: 'Voorbeeldorganisatie',
  subject: 'Onderwerp',
  keywords: ['een', 'twee'],
  language: 'nl-NL',
  date: '2023-01-01',
};

describe('xmpMetadata', () => {
  const xmp = xmpMetadata(INFO);

  it('is well-formed, whatever the title holds', () => {
    expect(isWellFormed(xmp)).toBe(true);
    expect(xmp).not.toContain('<titel>');
  });

  it('says what the document is', () => {
    expect(xmpValue(xmp, 'dc:title')).toBe(INFO.title);
    expect(xmpValue(xmp, 'dc:creator')).toBe('Voorbeeldorganisatie');
    expect(xmpValue(xmp, 'dc:language')).toBe('nl-NL');
    expect(xmpValue(xmp, 'pdf:Keywords')).toBe('een, twee');
    expect(xmpValue(xmp, 'xmp:CreateDate')).toBe('2023-01-01T00:00:00Z');
    expect(xmpValue(xmp, 'pdfuaid:part')).toBe('1');
    expect(xmpValue(xmp, 'pdfaid:part')).toBe('2');
    expect(xmpValue(xmp, 'pdfaid:conformance')).toBe('A');
  });

  it('has the title as the usual one and in Dutch', () => {
    expect(xmp).toMatch(/xml:lang="x-default">Eén.*xml:lang="nl">Eén/);
  });

  it('leaves out keywords where there are none', () => {
    expect(xmpValue(xmpMetadata({ ...INFO, keywords: [] }), 'pdf:Keywords')).toBeUndefined();
  });
});

describe('isWellFormed', () => {
  it.each(['<a><b></a></b>', '<a>', '</a>', '<a>1 < 2</a>', '<a>R & D</a>', '<a b=c></a>'])(
    'refuses %s',
    (xml) => {
      expect(isWellFormed(xml)).toBe(false);
    },
  );

  it.each(['<a/>', '<?x y?><a b="c"><d e=\'f\'/>R &amp; D</a>'])('accepts %s', (xml) => {
    expect(isWellFormed(xml)).toBe(true);
  });
});

describe('srgbProfile', () => {
  const profile = Buffer.from(srgbProfile());
  const tag = (name: string) => {
    for (let index = 0; index < profile.readUInt32BE(128); index++) {
      const at = 132 + index * 12;
      if (profile.toString('ascii', at, at + 4) === name) {
        return profile.subarray(
          profile.readUInt32BE(at + 4),
          profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8),
        );
      }
    }
    throw new Error(`No tag ${name}`);
  };

  it('is small, and as long as it says', () => {
    expect(profile.length).toBeLessThan(1024);
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('ascii', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('ascii', 36, 40)).toBe('acsp');
  });

  it('has the colorants of sRGB under D50', () => {
    const { red, green, blue } = srgbColorants();
    const expected = [
      [0.4361, 0.2225, 0.0139],
      [0.3851, 0.7169, 0.0971],
      [0.1431, 0.0606, 0.7141],
    ];
    for (const [index, colorant] of [red, green, blue].entries()) {
      for (const [axis, value] of colorant.entries())
        expect(value).toBeCloseTo(expected[index]?.[axis] ?? 9, 3);
    }
    const sum = (axis: 0 | 1 | 2) => red[axis] + green[axis] + blue[axis];
    expect(sum(0)).toBeCloseTo(0.9642, 3);
    expect(sum(1)).toBeCloseTo(1, 4);
    expect(sum(2)).toBeCloseTo(0.8249, 3);
    expect(tag('rXYZ').readInt32BE(8) / 65536).toBeCloseTo(red[0], 4);
  });

  it('has the tone curve of sRGB: half the value is a fifth of the light', () => {
    const curve = tag('gTRC');
    expect(curve.toString('ascii', 0, 4)).toBe('curv');
    const count = curve.readUInt32BE(8);
    expect(curve.readUInt16BE(12)).toBe(0);
    expect(curve.readUInt16BE(12 + (count - 1) * 2)).toBe(65535);
    expect(curve.readUInt16BE(12 + 128 * 2) / 65535).toBeCloseTo(0.2159, 3);
  });
});
