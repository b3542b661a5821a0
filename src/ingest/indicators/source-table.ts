import type { EditionSettings, Indicator } from '../../model/edition.ts';

/** The code of a CBS table as titles of sources have it between brackets: 'CBS, Bevolking op 1 januari (03759NED), 2023'. */
const TABLE = /\((\d{5}[a-z]*)\)/i;

/** The table that a source is, whatever its year: by the code in its title, else by its id. */
export function tableOf(
  { sources }: Pick<EditionSettings, 'sources'>,
  { source }: Pick<Indicator, 'source'>,
): string {
  const title = sources.find(({ id }) => id === source)?.title ?? '';
  return TABLE.exec(title)?.[1]?.toUpperCase() ?? source;
}
