import { saveFile } from '../../shared/scripts/carry-off.ts';

/** The last step of a path: what a browser saves a file as. */
export function bareName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** Gives the editor a file with these bytes. */
export function saveBytes(path: string, type: string, bytes: Uint8Array): void {
  saveFile(bareName(path), type, new Uint8Array(bytes));
}
