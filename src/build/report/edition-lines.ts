import path from 'node:path';
import { DATA_FILES } from '../../ingest/files/data-files.ts';
import { loadDataFile } from '../../ingest/files/data-folder.ts';
import { FindingLog } from '../../ingest/findings/finding-log.ts';
import { readSettings } from '../../ingest/publisher/settings.ts';
import { decodeFile } from '../../ingest/text/decode.ts';
import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';

function described(settings: EditionSettings | undefined): string {
  if (settings === undefined) return `onbekend, want ${DATA_FILES.settings} is niet goed te lezen`;
  const { title, referenceDate, status } = settings;
  return `${title}, peildatum ${formatDate(referenceDate)}${status === 'example' ? ' (voorbeeld)' : ''}`;
}

/**
 * Which folder and which edition a command reads, to say first and last: who meant another one sees it at once. Empty
 * where the folder cannot be read, which the command itself says.
 */
export async function editionLines(data: string): Promise<string> {
  try {
    const log = new FindingLog();
    const text = decodeFile(DATA_FILES.settings, await loadDataFile(data, DATA_FILES.settings), log);
    const settings = text === undefined ? undefined : readSettings(text, log);
    return `Map met gegevens: ${path.resolve(data)}\nUitgave: ${described(settings)}\n`;
  } catch {
    return '';
  }
}
