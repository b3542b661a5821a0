import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file of the site. */
export interface MadeFile {
  /** Within the site, without base. */
  readonly path: string;
  /** Its bytes; of a file that is kept they are read when they are asked for, which is seldom. */
  readonly content: Uint8Array;
  /** Where the same bytes lie, and what is known of them. */
  readonly kept?: KeptCopy;
}

/** A file in the cache. The site holds it too, under another name: nobody writes in it. */
export interface KeptCopy {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that lies in the cache. */
export class KeptFile implements MadeFile {
  readonly path: string;
  readonly kept: KeptCopy;

  constructor({ path, kept }: Pick<KeptFile, 'path' | 'kept'>) {
    this.path = path;
    this.kept = kept;
  }

  get content(): Uint8Array {
    return readFileSync(this.kept.file);
  }
}

/** How large a file is, without reading it where that is known. */
export function bytesOf(file: MadeFile): number {
  return file.kept?.bytes ?? file.content.length;
}

/** The digest of its bytes, without reading it where that is known. */
export function digestOf(file: MadeFile): string {
  return file.kept?.sha256 ?? digest(file.content);
}

/** SHA-256, in lower-case hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
