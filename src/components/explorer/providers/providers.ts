import type { ProviderFile } from '../../../publish/explorer/providers.ts';
import { saveFile } from '../../shared/scripts/carry-off.ts';
import { make, need, say } from '../../shared/scripts/elements.ts';
import type { PageState } from '../address.ts';
import type { ExplorerData } from '../data.ts';
import { demandsOf, type Judged } from '../form/filter.ts';
import { listName } from '../results/list-csv.ts';
import { drawGroup } from './draw.ts';
import { makeLoader } from './load.ts';
import { nearestFor, type Offer, offersOf } from './offers.ts';
import { type ListedOffer, providerCsv } from './provider-csv.ts';
import { nearestWords, offersWords } from './words.ts';

/** As many as a reader looks through before choosing a municipality. */
const MOST_AT_ONCE = 60;

export interface Providers {
  /** `rows` are the municipalities of the list; `chosen` is the one that is looked at. */
  readonly show: (state: PageState, rows: readonly Judged[], chosen: Judged | undefined) => void;
}

/** The list of who it is that fits: of the chosen municipality, otherwise of all in the list. */
export function connectProviders(panel: HTMLElement, data: ExplorerData, base: string): Providers {
  const load = makeLoader(panel.dataset['providers'] ?? '');
  const status = need(panel, '[data-providers-status]');
  const list = need(panel, '[data-providers-list]');
  const download = need(panel, '[data-providers-download]');
  let turn = 0;
  let carried: { readonly offers: readonly ListedOffer[]; readonly state: PageState } | undefined;
  download.addEventListener('click', () => {
    if (!carried) return;
    const { offers, state } = carried;
    const name = listName(state.choice, data, 'organisaties', state.chosen);
    saveFile(name, 'text/csv;charset=utf-8', providerCsv(offers, state.choice, data));
  });

  const fill = (file: ProviderFile, state: PageState, rows: readonly Judged[], chosen?: Judged): void => {
    const { choice } = state;
    const isSplit = demandsOf(data, choice).demands.length > 1;
    const offers = offersOf(chosen ? [chosen] : rows, choice, data, file);
    const nearest = chosen ? nearestFor(chosen.municipality, choice, data, file) : [];
    const elsewhere = nearest.flatMap(({ found }) =>
      (found?.offers ?? []).map((offer) => ({
        ...offer,
        near: { name: chosen?.municipality.name ?? '', km: found?.km ?? 0 },
      })),
    );
    carried = { offers: [...offers, ...elsewhere], state };
    download.hidden = carried.offers.length === 0;
    const seeksNone = choice.lacking && !chosen;
    say(
      status,
      seeksNone
        ? 'U zoekt gemeenten waar dit niet is gevonden. Kies een gemeente. Dan ziet u waar het het dichtst bij is.'
        : `${chosen ? `${chosen.municipality.name}: ` : ''}${offersWords(offers, choice)}`,
    );
    const shown = offers.slice(0, MOST_AT_ONCE);
    const hidden = offers.length - shown.length;
    list.replaceChildren(
      ...groups(shown, base, isSplit),
      ...(hidden > 0
        ? [
            make(
              'p',
              { class: 'hint' },
              `En nog ${hidden}. Kies een gemeente of kies minder; in de download staan ze allemaal.`,
            ),
          ]
        : []),
      ...nearest.flatMap((each) => [
        make('p', { class: 'nearest' }, nearestWords(chosen?.municipality.name ?? '', each, choice, data)),
        ...groups(each.found?.offers ?? [], base, isSplit),
      ]),
    );
  };

  return {
    show: async (state, rows, chosen) => {
      turn += 1;
      const own = turn;
      panel.hidden = state.list !== 'providers';
      if (panel.hidden) return;
      if (!carried) say(status, 'De organisaties worden geladen.');
      const file = await load();
      if (own !== turn) return;
      if (file) fill(file, state, rows, chosen);
      else say(status, 'De organisaties kunnen nu niet worden geladen. Probeer het later nog eens.');
    },
  };
}

function groups(offers: readonly Offer[], base: string, isSplit: boolean): Node[] {
  return [...Map.groupBy(offers, ({ municipality }) => municipality)].flatMap(([{ name, slug }, own]) =>
    drawGroup(make('a', { href: `${base}gemeente/${slug}/` }, name), own, isSplit),
  );
}
