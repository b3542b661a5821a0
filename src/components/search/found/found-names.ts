import { formatNumber } from '../../../model/dutch.ts';
import { make, need } from '../../shared/scripts/elements.ts';
import { answerTo, findPlaces } from '../find-places.ts';
import { keyOf, loadNames, municipalityEntry, type PlaceEntry } from '../place-index.ts';
import { noneWords } from './answer-words.ts';

/**
 * The page of all municipalities as the search box leads to it: '?zoek=berg' shows the names that fit in the place
 * of the list, and keeps the term in the field.
 */
export async function showFoundNames(page: HTMLElement): Promise<void> {
  const typed = new URLSearchParams(location.search).get('zoek')?.trim() ?? '';
  if (typed === '') return;
  const form = need<HTMLFormElement>(page, 'form[data-search]');
  const found = need(page, '[data-found]');
  const all = need(page, '[data-all]');
  const { search: index = '', base = '/' } = form.dataset;
  need<HTMLInputElement>(form, 'input').value = typed;
  need(found, 'h2').textContent = `Gezocht: ${typed}`;
  document.title = `Gezocht: ${typed} - ${document.title}`;
  found.hidden = false;
  all.hidden = true;

  const loaded = await loadNames(index).catch(() => undefined);
  const entries = loaded ?? municipalitiesIn(all);
  const names = findPlaces(entries, typed).flatMap((entry) =>
    entry.keys.includes(keyOf(typed)) ? (entry.each ?? entry) : entry,
  );
  const answer = answerTo(entries, typed);
  const linkTo = ({ path }: PlaceEntry, words: string) => make('a', { href: base + path }, words);
  need(found, '[data-names]').replaceChildren(
    ...names.map((entry) => make('li', {}, linkTo(entry, entry.label), make('small', {}, ` ${entry.note}`))),
  );
  need(found, '[role="status"]').replaceChildren(
    ...(answer.kind === 'none'
      ? noneWords(typed, answer.nearest, linkTo, base)
      : [
          `${formatNumber(names.length)} gevonden. `,
          make('a', { href: location.pathname }, 'Bekijk alle gemeenten'),
          '.',
        ]),
    loaded
      ? ''
      : ' Alleen namen van gemeenten zijn doorzocht: de lijst met plaatsen kan nu niet worden geladen.',
  );
  all.hidden = names.length > 0;
}

/** The municipalities by the links to their pages: all that there is without a connection. */
function municipalitiesIn(all: HTMLElement): PlaceEntry[] {
  return [...all.querySelectorAll<HTMLAnchorElement>('[data-letter] a')].map(({ textContent, pathname }) =>
    municipalityEntry(textContent, pathname.split('/').at(-2) ?? ''),
  );
}
