import { describe, expect, it } from 'vitest';
import { readAppearance, readableColour } from '../../../src/components/embed/appearance.ts';

const PARTS = ['kort', 'plaats', 'leefgebieden', 'kaart'];

describe('what an address asks of the small factsheet', () => {
  it('is a part, a theme and a colour', () => {
    expect(readAppearance('?deel=kaart&thema=donker&accent=B5121b', PARTS)).toEqual({
      part: 'kaart',
      theme: 'dark',
      accent: '#b5121b',
    });
    expect(readAppearance('?thema=licht&accent=%230b5578', PARTS)).toMatchObject({
      theme: 'light',
      accent: '#0b5578',
    });
  });

  it.each([
    '',
    '?deel=',
    '?deel=geld&thema=roze&accent=rood',
    '?accent=fff',
    '?accent=12345g',
    '?thema=__proto__',
  ])('is nothing in %s', (query) => {
    const { part, theme, accent } = readAppearance(query, PARTS);
    expect([part, typeof theme === 'string', accent]).toEqual([undefined, false, undefined]);
  });
});

describe('a colour of somebody else', () => {
  it('stays as it is where it can be read: 4.5 to 1', () => {
    // #767676 is known as the lightest grey that can be read on white.
    expect(readableColour('#767676', '#ffffff')).toBe('#767676');
    expect(readableColour('#b5121b', '#ffffff')).toBe('#b5121b');
    expect(readableColour('#b5121b', '#fff')).toBe('#b5121b');
  });

  it('is made darker on white and lighter on dark where it cannot', () => {
    // Olive has 4.2 to 1 on white, one step further 6.1.
    expect(readableColour('#ffff00', '#ffffff')).toBe('#666600');
    expect(readableColour('#777777', '#ffffff')).toBe('#6b6b6b');
    expect(readableColour('#000080', '#111a2b')).toBe('#8080c0');
    expect(readableColour('#ffffff', '#ffffff')).not.toBe('#ffffff');
  });
});
