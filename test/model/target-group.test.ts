import { describe, expect, it } from 'vitest';
import { targetGroupOf } from '../../src/model/target-group.ts';

describe('whom a location is for', () => {
  it('is everybody where nobody says otherwise', () => {
    expect(targetGroupOf({})).toBeUndefined();
    expect(targetGroupOf({ network: 'juridisch-loket-servicepunt' })).toBeUndefined();
  });

  it('follows from the national organisation, unless the location says something else', () => {
    expect(targetGroupOf({ network: 'vluchtelingenwerk' })).toBe('vluchtelingen');
    expect(targetGroupOf({ network: 'slachtofferhulp' })).toBe('slachtoffers');
    expect(targetGroupOf({ network: 'vluchtelingenwerk', targetGroup: 'jonge vluchtelingen' })).toBe(
      'jonge vluchtelingen',
    );
    expect(targetGroupOf({ targetGroup: 'ouderen' })).toBe('ouderen');
  });
});
