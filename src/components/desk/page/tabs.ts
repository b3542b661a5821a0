/** What is told when a panel comes in sight, by the last part of its id. */
type Shown = (id: string) => void;

function panelOf(tab: HTMLElement): HTMLElement | null {
  return document.getElementById(tab.getAttribute('aria-controls') ?? '');
}

/** Lets tabs be chosen by mouse and by arrow keys, and by the function that it gives: by the id of the tab. */
export function connectTabs(list: HTMLElement, shown: Shown): (id: string) => void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const choose = (chosen: HTMLElement): void => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      if (isChosen) tab.removeAttribute('tabindex');
      else tab.tabIndex = -1;
      const panel = panelOf(tab);
      if (panel) panel.hidden = !isChosen;
    }
    shown(chosen.id.replace('tab-', ''));
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: index + 1,
        ArrowLeft: index - 1 + tabs.length,
        Home: 0,
        End: tabs.length - 1,
      };
      const step = steps[event.key];
      const next = step === undefined ? undefined : tabs[step % tabs.length];
      if (!next) return;
      event.preventDefault();
      choose(next);
      next.focus();
    });
  }
  return (id) => {
    const tab = tabs.find((each) => each.id === `tab-${id}`);
    if (tab) choose(tab);
  };
}

/** The id of the tab that is chosen. */
export function chosenTab(list: HTMLElement): string {
  return list.querySelector('[aria-selected="true"]')?.id.replace('tab-', '') ?? '';
}
