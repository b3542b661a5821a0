import type { EditionSettings } from '../../../model/edition.ts';
import type { PublisherTexts, RichText } from '../../../model/publication/rich-text.ts';
import { TEXT_FILES } from '../../files/data-files.ts';
import type { FindingLog } from '../../findings/finding-log.ts';
import { cleanText } from '../../text/clean-text.ts';
import { readMarkdown } from './markdown.ts';

/** The texts as they stand in their files; undefined where there is no such file, or one that cannot be read. */
export type WrittenTexts = { readonly [Text in keyof PublisherTexts]: string | undefined };

/** The texts of the publisher. What cannot be shown is an error in the log. */
export function readTexts(written: WrittenTexts, settings: EditionSettings, log: FindingLog): PublisherTexts {
  const read = (name: keyof PublisherTexts): RichText | undefined => {
    const text = written[name];
    if (text === undefined) return undefined;
    reportInvisible(TEXT_FILES[name], text, log);
    return readMarkdown(TEXT_FILES[name], text, settings, log);
  };
  return {
    accessibility: read('accessibility'),
    about: read('about'),
    contact: read('contact'),
    imprint: read('imprint'),
  };
}

function reportInvisible(file: string, text: string, log: FindingLog): void {
  for (const [index, line] of text.split('\n').entries()) {
    const { hadControl, hadDirection } = cleanText(line);
    if (!hadControl && !hadDirection) continue;
    log.error(
      'invisible-character',
      { file, line: index + 1, value: line },
      {
        message: 'Op deze regel staat een teken dat niemand ziet, en dat de tekst verandert.',
        expected: 'Alleen zichtbare tekens.',
        action: 'Typ de regel opnieuw.',
      },
    );
  }
}
