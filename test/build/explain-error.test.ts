import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { explainError } from '../../src/build/process/explain-error.ts';

/** What is thrown by this. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

describe('an error of the system', () => {
  it('is told in Dutch, with the file', () => {
    const error = Object.assign(new Error('ENOSPC: no space left on device'), {
      code: 'ENOSPC',
      path: '/a/b',
    });
    expect(explainError(error)).toBe('De schijf is vol. Maak ruimte en probeer het opnieuw. (/a/b)');
  });

  it('is told so where a database tells it', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('PRAGMA max_page_count = 4; CREATE TABLE t (a)');
    const full = thrownBy(() => database.exec('INSERT INTO t VALUES (zeroblob(100000))'));
    database.close();
    expect(explainError(full)).toBe(
      'De schijf is vol. Maak ruimte en probeer het opnieuw. (database or disk is full)',
    );
    const unopened = thrownBy(() => new DatabaseSync('/no such folder/x.sqlite'));
    expect(explainError(unopened)).toContain('Geen toegang tot dit bestand of deze map.');
    const wrong = Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 778 });
    expect(explainError(wrong)).toContain('Schrijven op de schijf lukte niet.');
  });

  it('of another kind is told as it is, without a trace', () => {
    expect(explainError(new Error('Something\n    at there.js:1'))).toBe('Something');
    expect(explainError('text')).toBe('text');
  });
});
