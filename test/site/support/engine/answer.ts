import type { Finding } from '../../../../src/model/finding.ts';
import type { OpenedFiles } from '../../../../src/publish/engine.ts';

/** Where the page finds the fonts. */
export const FONT_FILES = { regular: 'fonts/regular.ttf', bold: 'fonts/bold.ttf' } as const;

/** What the engine said and made, as plain values that can leave a page. */
export interface Answer {
  readonly findings: readonly Finding[];
  readonly tallies: OpenedFiles['tallies'];
  /** The bytes of each sheet that was asked for; none where the data has errors. */
  readonly sheets: readonly (readonly number[])[];
}

export function answerOf({ findings, tallies, open }: OpenedFiles, slugs: readonly string[]): Answer {
  const sheets = slugs.flatMap((slug) => {
    const code = open?.site.bySlug.get(slug)?.code;
    return open && code !== undefined ? [[...open.sheetOf(code)]] : [];
  });
  return { findings, tallies, sheets };
}
