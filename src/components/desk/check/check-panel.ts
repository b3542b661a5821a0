import {
  chosenFindings,
  EVERYTHING,
  filesOf,
  groupsOf,
  type ListChoice,
  type ListedFinding,
} from '../../../desk/findings/list.ts';
import type { CheckView } from '../../../desk/messages.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import type { Severity } from '../../../model/finding.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { Bench } from '../client/bench.ts';
import { saveBytes } from '../client/keep.ts';
import { part } from '../page/parts.ts';
import { detailNodes } from './detail-view.ts';
import { findingRows, groupRows } from './list-table.ts';

/** Findings on one page of the list: a browser draws no thousands of rows in a moment. */
const PAGE = 50;

const SEVERITIES: ReadonlySet<string> = new Set(['error', 'warning', 'notice']);

function isSeverity(text: string): text is Severity {
  return SEVERITIES.has(text);
}

function totalWords({ findings, tallies, accepted, summary }: CheckView): string {
  const rows = tallies.reduce((sum, { read }) => sum + read, 0);
  const before =
    accepted === 0 ? '' : ` ${countOf(accepted, 'melding is', 'meldingen zijn')} eerder geaccepteerd.`;
  const total = findings.length === 0 ? 'Er zijn geen meldingen: alles klopt' : `De controle vond ${summary}`;
  return `${total}. Zij las ${countOf(rows, 'regel', 'regels')}.${before}`;
}

/** The list of findings with its filters, and one finding with its row beside it. */
export function connectCheck(root: HTMLElement, bench: Bench): (view: CheckView) => void {
  const table = part<HTMLTableElement>(root, 'list');
  const detail = part(root, 'detail');
  const severity = part<HTMLSelectElement>(root, 'severity');
  const file = part<HTMLSelectElement>(root, 'file');
  const words = part<HTMLInputElement>(root, 'words');
  const grouped = part<HTMLInputElement>(root, 'grouped');
  let view: CheckView | undefined;
  let choice: ListChoice = EVERYTHING;
  let page = 0;
  let listed: readonly ListedFinding[] = [];

  const draw = (): void => {
    listed = view ? chosenFindings(view.findings, choice) : [];
    const groups = grouped.checked && choice.group === '' ? groupsOf(listed) : undefined;
    const total = groups?.length ?? listed.length;
    const pages = Math.max(1, Math.ceil(total / PAGE));
    page = Math.min(page, pages - 1);
    const [from, to] = [page * PAGE, (page + 1) * PAGE];
    const { head, body } = groups ? groupRows(groups.slice(from, to)) : findingRows(listed.slice(from, to));
    table.tHead?.replaceChildren(head);
    table.tBodies[0]?.replaceChildren(...body);
    part(root, 'list-box').hidden = total === 0;
    part(root, 'pages').hidden = pages === 1;
    part<HTMLButtonElement>(root, 'previous').disabled = page === 0;
    part<HTMLButtonElement>(root, 'next').disabled = page === pages - 1;
    say(
      part(root, 'page-words'),
      `${formatNumber(from + 1)} tot en met ${formatNumber(Math.min(to, total))} van ${formatNumber(total)}`,
    );
    part(root, 'ungroup').hidden = choice.group === '';
    const all = view?.findings.length ?? 0;
    const chosen =
      listed.length === all
        ? countOf(all, 'melding', 'meldingen')
        : `${formatNumber(listed.length)} van de ${countOf(all, 'melding', 'meldingen')}`;
    say(part(root, 'count'), groups ? `${chosen}, in ${countOf(groups.length, 'groep', 'groepen')}` : chosen);
  };

  const choose = (changed: Partial<ListChoice>): void => {
    choice = { ...choice, ...changed };
    page = 0;
    draw();
  };

  const mend = (index: number) => (chosen: string) => {
    bench.work('De cel wordt verbeterd en alles wordt opnieuw gecontroleerd.', async () => {
      const mended = await bench.ask('mend', { finding: index, chosen });
      bench.show(mended);
      part(root, 'detail').hidden = true;
      bench.tell(
        `Verbeterd in ‘${chosen}’. Ga naar Opslaan om het bestand te bewaren. ${totalWords(mended)}`,
      );
      part(root, 'check-heading').focus();
    });
  };

  const open = async (index: number): Promise<void> => {
    const finding = view?.findings[index];
    if (!finding) return;
    const found = await bench.ask('detail', { finding: index });
    say(part(root, 'detail-heading'), finding.message || finding.rule);
    part(root, 'detail-body').replaceChildren(...detailNodes(finding, found, mend(index)));
    detail.hidden = false;
    for (const row of table.querySelectorAll('tr.is-open')) row.classList.remove('is-open');
    table.querySelector(`[data-finding="${index}"]`)?.closest('tr')?.classList.add('is-open');
    detail.focus();
  };

  part(root, 'check-heading').tabIndex = -1;
  part(root, 'close-detail').addEventListener('click', () => {
    detail.hidden = true;
    const row = table.querySelector('tr.is-open');
    row?.classList.remove('is-open');
    (row?.querySelector('button') ?? part(root, 'check-heading')).focus();
  });
  table.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const { finding, group } = button?.dataset ?? {};
    if (group !== undefined) {
      choose({ group });
      part(root, 'ungroup').focus();
    }
    if (finding !== undefined) bench.work('', () => open(Number(finding)));
  });
  severity.addEventListener('change', () =>
    choose({ severity: isSeverity(severity.value) ? severity.value : '' }),
  );
  file.addEventListener('change', () => choose({ file: file.value }));
  words.addEventListener('input', () => choose({ words: words.value }));
  grouped.addEventListener('change', () => choose({ group: '' }));
  part(root, 'filter').addEventListener('submit', (event) => event.preventDefault());
  part(root, 'ungroup').addEventListener('click', () => {
    choose({ group: '' });
    grouped.focus();
  });
  part(root, 'previous').addEventListener('click', () => {
    page -= 1;
    draw();
  });
  part(root, 'next').addEventListener('click', () => {
    page += 1;
    draw();
  });
  part(root, 'findings-csv').addEventListener('click', () =>
    bench.work('', async () => {
      const csv = await bench.ask('findingsCsv', {});
      saveBytes('findings.csv', 'text/csv', new TextEncoder().encode(csv));
    }),
  );
  part(root, 'undo').addEventListener('click', () =>
    bench.work('De laatste verbetering gaat terug.', async () => {
      bench.show(await bench.ask('undo', {}));
      bench.tell('De laatste verbetering is ongedaan gemaakt.');
      part(root, 'check-heading').focus();
    }),
  );

  return (fresh) => {
    view = fresh;
    const names = filesOf(fresh.findings);
    file.replaceChildren(
      make('option', { value: '' }, 'Alle bestanden'),
      ...names.map((name) => make('option', { value: name }, name)),
    );
    choice = { ...choice, group: '', file: names.includes(choice.file) ? choice.file : '' };
    file.value = choice.file;
    page = 0;
    detail.hidden = true;
    say(part(root, 'check-words'), totalWords(fresh));
    part(root, 'filter').hidden = fresh.findings.length === 0;
    part(root, 'undo').hidden = !fresh.canUndo;
    draw();
  };
}
