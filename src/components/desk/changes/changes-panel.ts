import type { AnswerTo, ChangeRow, ChangeSection, CheckView } from '../../../desk/messages.ts';
import { countOf } from '../../../model/dutch.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { Bench } from '../client/bench.ts';
import { saveBytes } from '../client/keep.ts';
import { labelled, marked, part, table } from '../page/parts.ts';

/** Rows of a part of the report that are shown; the files hold all of them. */
const MOST_ROWS = 100;

const COLUMNS = [
  ['subject', 'Waarover'],
  ['older', 'Op de site nu'],
  ['newer', 'Op de werktafel'],
  ['difference', 'Verschil'],
  ['note', 'Toelichting'],
] as const satisfies readonly (readonly [keyof ChangeRow, string])[];

function sectionNodes({ title, lead, rows, todo }: ChangeSection): HTMLElement {
  const shown = rows.slice(0, MOST_ROWS);
  const used = COLUMNS.filter(([key]) => shown.some((row) => row[key] !== ''));
  const cells = shown.map((row) =>
    used.map(([key]) => (key === 'subject' && row.isSuspicious ? marked(`Let op: ${row[key]}`) : row[key])),
  );
  const more = rows.length - shown.length;
  return make(
    'section',
    {},
    make('h3', {}, title),
    make('p', {}, lead),
    ...(shown.length > 0
      ? [
          table(
            title,
            used.map(([, heading]) => heading),
            cells,
            'visually-hidden',
          ),
        ]
      : []),
    ...(more > 0
      ? [
          make(
            'p',
            {},
            `En nog ${countOf(more, 'regel', 'regels')}: die staan in de tabel die u kunt bewaren.`,
          ),
        ]
      : []),
    labelled('Wat te doen', todo),
  );
}

type Answer = AnswerTo<'changes'>;

/** The report of what changes on the site; made when it is looked at. */
export function connectChanges(
  root: HTMLElement,
  bench: Bench,
): { readonly show: (view: CheckView) => void; readonly open: () => void } {
  let isFresh = false;
  let answer: Answer | undefined;
  const tellProblem = (words: string) => {
    part(root, 'changes-problem').hidden = words === '';
    say(part(root, 'changes-problem'), words);
  };
  const draw = async (): Promise<void> => {
    answer = await bench.ask('changes', {});
    if ('problem' in answer) {
      tellProblem(answer.problem);
      return;
    }
    const { summary, sections } = answer.report;
    part(root, 'changes').replaceChildren(
      make('ul', {}, ...summary.map((line) => make('li', {}, line))),
      ...sections.map(sectionNodes),
    );
    part(root, 'changes-actions').hidden = false;
  };
  const saves = [
    ['changes-csv', 'changes.csv', 'text/csv', 'csv'],
    ['changes-html', 'changes.html', 'text/html', 'html'],
    ['matches-csv', 'matches.csv', 'text/csv', 'matches'],
  ] as const;
  for (const [button, name, type, key] of saves)
    part(root, button).addEventListener('click', () => {
      if (answer && 'report' in answer) saveBytes(name, type, new TextEncoder().encode(answer[key]));
    });
  return {
    show: ({ municipalities }) => {
      const isOpen = municipalities.length > 0;
      tellProblem(
        isOpen
          ? ''
          : 'Er staan nog fouten in de bestanden. Los die eerst op: daarna ziet u hier wat er verandert.',
      );
      part(root, 'changes').replaceChildren();
      part(root, 'changes-actions').hidden = true;
      isFresh = isOpen;
    },
    open: () => {
      if (isFresh) bench.work('De twee uitgaven worden vergeleken.', draw);
      isFresh = false;
    },
  };
}
