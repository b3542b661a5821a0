import type { CheckView } from '../../desk/messages.ts';
import { formatDate } from '../../model/dutch.ts';
import { need, say } from '../shared/scripts/elements.ts';
import { connectChanges } from './changes/changes-panel.ts';
import { connectCheck } from './check/check-panel.ts';
import { startWorker, workerCount } from './client/ask.ts';
import type { Bench } from './client/bench.ts';
import { connectFiles } from './files/files-panel.ts';
import { connectJudge } from './judge/judge-panel.ts';
import { part } from './page/parts.ts';
import { chosenTab, connectTabs } from './page/tabs.ts';
import { connectPreview } from './preview/preview-panel.ts';
import { connectSave } from './save/save-panel.ts';

const root = document.querySelector<HTMLElement>('[data-desk]');
const { desk: edition, regular, bold } = root?.dataset ?? {};

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function start(
  desk: HTMLElement,
  edition: string,
  fonts: { regular: string; bold: string },
): Promise<void> {
  const status = part(desk, 'status');
  const progress = part(desk, 'progress');
  const problem = part(desk, 'problem');
  // All of them now: afterwards nothing is fetched any more.
  const workers = Array.from({ length: workerCount() }, startWorker);
  const [first] = workers;
  if (!first) return;
  const showing: ((view: CheckView) => void)[] = [];
  let isUnsaved = false;
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault();
  });
  const bench: Bench = {
    ask: first.ask,
    tell: (words) => say(status, words),
    work: async (words, task) => {
      say(problem, '');
      if (words !== '') {
        say(status, words);
        progress.hidden = false;
      }
      try {
        await task();
      } catch (error) {
        if (words !== '') say(status, '');
        say(problem, wordsOf(error));
      } finally {
        progress.hidden = true;
        if (status.textContent === words) say(status, '');
      }
    },
    unsaved: (is) => {
      isUnsaved = is;
    },
    show: (view) => {
      if (view.canUndo) isUnsaved = true;
      part(desk, 'work').hidden = false;
      for (const show of showing) show(view);
    },
  };
  const tabs = need<HTMLElement>(desk, '[role="tablist"]');
  const files = connectFiles(desk, bench, () => {
    choose('check');
    bench.tell('De controle is klaar.');
    part(desk, 'check-heading').focus();
  });
  const preview = connectPreview(desk, bench, workers);
  const changes = connectChanges(desk, bench);
  const judge = connectJudge(desk, bench);
  const save = connectSave(desk, bench, files.folder);
  const open = (id: string) => {
    if (id === 'preview') preview.open();
    if (id === 'changes') changes.open();
    if (id === 'judge') judge.open();
    if (id === 'save') save.open();
  };
  showing.push(files.show, connectCheck(desk, bench), preview.show, changes.show, judge.show, () =>
    open(chosenTab(tabs)),
  );
  const choose = connectTabs(tabs, open);
  await bench.work('De werktafel wordt klaargezet.', async () => {
    const [[published]] = await Promise.all([
      Promise.all(workers.map(({ ask }) => ask('load', { edition, fonts }))),
      // All letters now, also those of few pages: nothing is asked for once there are files. Without them the desk works too.
      document.fonts.load('1em "Public Sans"', 'aé…').catch(() => []),
    ]);
    part(desk, 'files').hidden = false;
    desk.classList.add('is-ready');
    if (published)
      bench.tell(
        `De werktafel is klaar. Op de site staat de uitgave van ${formatDate(published.referenceDate)}.`,
      );
  });
}

if (root && edition && regular && bold) await start(root, edition, { regular, bold });
