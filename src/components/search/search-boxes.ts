/**
 * Makes the search boxes of a page ready to be used. What they need to search is loaded when a reader first goes to
 * one: most pages are read without.
 */
export function prepareSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) prepare(form);
}

function prepare(form: HTMLFormElement): void {
  let connected: Promise<void> | undefined;

  const connect = async (): Promise<void> => {
    const { connectSearchBox } = await import('./search.ts');
    form.removeEventListener('submit', sendLater);
    connectSearchBox(form);
  };
  const connectOnce = (): Promise<void> => {
    connected ??= connect();
    return connected;
  };
  /** The form is sent before it can search. Where that cannot be loaded, it leads to a page as it does without a script. */
  const sendLater = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      await connectOnce();
      form.requestSubmit();
    } catch {
      form.submit();
    }
  };
  const load = (): void => {
    connectOnce().catch(() => {
      connected = undefined;
    });
  };
  form.addEventListener('submit', sendLater);
  form.addEventListener('focusin', load);
  if (form.contains(document.activeElement)) load();
}
