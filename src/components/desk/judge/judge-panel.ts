import type { JudgeView, StepOutcome } from '../../../desk/judge/views.ts';
import type { CheckView, ReportFile } from '../../../desk/messages.ts';
import { countOf } from '../../../model/dutch.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { Bench } from '../client/bench.ts';
import { acceptDrops, fromField } from '../files/drop.ts';
import { part } from '../page/parts.ts';
import { type Judgement, reportNodes, reportTable } from './report-view.ts';

/** Today where the editor is, as the trail writes days. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Saved mails and reports, one after the other: read, judged, worked into the inventory. */
export function connectJudge(
  root: HTMLElement,
  bench: Bench,
): { readonly show: (view: CheckView) => void; readonly open: () => void } {
  const initials = part<HTMLInputElement>(root, 'initials');
  const said = part(root, 'judge-said');
  const report = part(root, 'report');
  let isFresh = false;

  const draw = ({ reports, problems, toApply }: JudgeView): void => {
    const caption =
      reports.length === 0 ? 'Er liggen nog geen meldingen' : countOf(reports.length, 'melding', 'meldingen');
    part(root, 'reports').replaceChildren(...(reports.length === 0 ? [] : [reportTable(reports, caption)]));
    part(root, 'judge-problems').hidden = problems.length === 0;
    part(root, 'judge-problems').replaceChildren(...problems.map((problem) => make('li', {}, problem)));
    part(root, 'apply-reports').hidden = toApply === 0;
  };

  const add = (get: () => Promise<readonly ReportFile[]>) =>
    bench.work('De meldingen worden gelezen.', async () => {
      const files = await get();
      if (files.length === 0) return;
      const view = await bench.ask('addReports', { files });
      draw(view);
      const wrong =
        view.problems.length === 0
          ? ''
          : ` ${countOf(view.problems.length, 'bestand is', 'bestanden zijn')} niet goed.`;
      said.replaceChildren(
        `Er ${view.reports.length === 1 ? 'ligt 1 melding' : `liggen ${countOf(view.reports.length, 'melding', 'meldingen')}`}.${wrong}`,
      );
    });

  const tellStep = ({ view, mail }: StepOutcome, id: string): void => {
    const now = view.reports.find((each) => each.id === id);
    const words = `Melding ${id} is nu: ${now?.stateWords ?? ''}.`;
    said.replaceChildren(
      make('p', {}, words),
      ...(mail
        ? [
            make(
              'p',
              {},
              make('a', { href: mail.address }, 'Open de mail aan de melder in uw mailprogramma'),
              '. Of kopieer haar:',
            ),
            make('pre', { class: 'desk-line', tabindex: '0' }, mail.text),
          ]
        : []),
    );
  };

  const judge = (id: string) => (judgement: Judgement) => {
    bench.work('', async () => {
      const outcome = await bench.ask('judge', {
        ...judgement,
        id,
        by: initials.value.trim(),
        date: today(),
      });
      bench.unsaved(true);
      draw(outcome.view);
      tellStep(outcome, id);
      await open(id);
    });
  };

  const open = async (id: string): Promise<void> => {
    const detail = await bench.ask('report', { id });
    say(part(root, 'report-heading'), detail.about);
    part(root, 'report-body').replaceChildren(...reportNodes(detail, judge(id)));
    report.hidden = false;
    report.focus();
  };

  root.addEventListener('click', ({ target }) => {
    const id =
      target instanceof Element ? target.closest<HTMLElement>('[data-report]')?.dataset['report'] : undefined;
    if (id !== undefined) bench.work('', () => open(id));
  });
  const field = part<HTMLInputElement>(root, 'choose-reports');
  field.addEventListener('change', () => {
    const files = fromField(field.files ?? []).map(({ path, file }) => ({ name: path, file }));
    field.value = '';
    add(async () => files);
  });
  acceptDrops(part(root, 'judge-drop'), (dropped) =>
    add(async () =>
      (await dropped).map(({ path, file }) => ({ name: path.split('/').at(-1) ?? path, file })),
    ),
  );
  part(root, 'apply-reports').addEventListener('click', () =>
    bench.work('De meldingen worden verwerkt en alles wordt opnieuw gecontroleerd.', async () => {
      const applied = await bench.ask('applyReports', { by: initials.value.trim(), date: today() });
      bench.show(applied.check);
      isFresh = false;
      draw(applied.judge);
      report.hidden = true;
      said.replaceChildren(
        ...applied.told.map((words) => make('p', {}, words)),
        make('p', {}, 'Ga naar Opslaan om de bestanden te bewaren.'),
      );
      bench.tell(applied.told[0] ?? '');
    }),
  );

  return {
    show: ({ municipalities }) => {
      const isOpen = municipalities.length > 0;
      part(root, 'judge-blocked').hidden = isOpen;
      part(root, 'judge-open').hidden = !isOpen;
      report.hidden = true;
      isFresh = isOpen;
    },
    open: () => {
      if (isFresh) bench.work('', async () => draw(await bench.ask('reports', {})));
      isFresh = false;
    },
  };
}
