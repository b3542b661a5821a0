import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../../factsheet/shared/notices.ts';
import { formatDate } from '../../../model/dutch.ts';
import type { EditionSettings } from '../../../model/edition.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook-sheet.ts';

/** What is said of a workbook before its columns are explained. */
export interface About {
  readonly title: string;
  /** Page of the site about the same, in full. */
  readonly page: string;
  /** What an empty cell means. */
  readonly empty: string;
}

/** The name of a sheet with figures, marked where they are an example. */
export function figuresName(name: string, { status }: EditionSettings): string {
  return status === 'example' ? `${name} (${EXAMPLE_TITLE.toLowerCase()})` : name;
}

/** The sheet that says what the workbook is, from when and by whom, and what its columns mean. */
export function aboutSheet(
  { title, page, empty }: About,
  settings: EditionSettings,
  headers: readonly string[],
  explained: readonly (readonly WorkbookCell[])[],
): WorkbookSheet {
  const { status, referenceDate, publisher, sources, dataLicence } = settings;
  const lines: (readonly [string, string])[] = [
    ...(status === 'example' ? [[EXAMPLE_TITLE, EXAMPLE_TEXT] as const] : []),
    ['Wat', title],
    ['Peildatum', formatDate(referenceDate)],
    ['Bron', sources[0]?.title ?? settings.title],
    ['Uitgever', publisher.name],
    ['Licentie', dataLicence.name],
    ['Op de site', page],
    ['Lege cel', empty],
    ['Let op', 'Niet gevonden betekent niet dat er niets is.'],
  ];
  return {
    name: 'Uitleg',
    columns: [
      { header: 'Over dit bestand', width: 34 },
      { header: '', width: 60 },
      ...headers.slice(2).map(() => ({ header: '', width: 30 })),
    ],
    rows: [...lines, [], headers, ...explained],
  };
}
