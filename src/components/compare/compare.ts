import { countOf, enumerate } from '../../model/dutch.ts';
import { MAX_COMPARED } from '../../publish/shared/paths.ts';
import { connectCombobox } from '../search/combobox.ts';
import { loadPlaces, type PlaceEntry } from '../search/place-index.ts';
import { saveFile } from '../shared/scripts/carry-off.ts';
import { make } from '../shared/scripts/elements.ts';
import { SCROLLERS, watchScrollers } from '../shared/scripts/scroll-stops.ts';
import {
  meantBy,
  notFoundWords,
  proposalsFor,
  readSelection,
  withAdded,
  writeSelection,
} from './selection.ts';
import { comparedCsv, comparedName } from './table/compared-csv.ts';
import { type ComparedSheet, loadSheet } from './table/compared-sheet.ts';
import { referencesOf } from './table/references.ts';
import { drawChosen, drawProposals, drawTables } from './table/render.ts';
import { loadRegions, withRegion } from './table/shared-region.ts';
import { type Table, tablesOf } from './table/tables.ts';

/** Beside one municipality the proposals are the way on; later the tables should not have to wait for them. */
const PROPOSALS_FOR_ONE = 5;
const PROPOSALS_FOR_MORE = 3;

interface Parts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly problem: HTMLElement;
  readonly full: HTMLElement;
  readonly chosen: HTMLElement;
  readonly chosenList: HTMLElement;
  readonly similar: HTMLElement;
  readonly similarList: HTMLElement;
  readonly start: HTMLElement;
  readonly tables: HTMLElement;
  readonly share: HTMLElement;
  readonly key: HTMLElement;
  readonly carry: HTMLElement;
  readonly download: HTMLElement;
  readonly print: HTMLElement;
  readonly shareLink: HTMLAnchorElement;
}

function partsOf(root: HTMLElement): Parts {
  const find = <Found extends HTMLElement>(name: string): Found => {
    const found = root.querySelector<Found>(`[data-part="${name}"]`);
    if (!found) throw new Error(`The page lacks the part ${name}.`);
    return found;
  };
  return {
    form: find('form'),
    input: find('input'),
    status: find('status'),
    problem: find('problem'),
    full: find('full'),
    chosen: find('chosen'),
    chosenList: find('chosen-list'),
    similar: find('similar'),
    similarList: find('similar-list'),
    start: find('start'),
    tables: find('tables'),
    share: find('share'),
    key: find('key'),
    carry: find('carry'),
    download: find('download'),
    print: find('print'),
    shareLink: find('share-link'),
  };
}

/** Runs the page: the address says which municipalities are chosen, everything else follows from it. */
class Comparison {
  readonly #base: string;
  readonly #index: string;
  readonly #parts: Parts;
  readonly #plainTitle = document.title;
  #slugs: readonly string[] = [];
  #turn = 0;
  #scrollers: ResizeObserver | undefined;
  #shown: { readonly tables: readonly Table[]; readonly sheets: readonly ComparedSheet[] } | undefined;

  constructor(root: HTMLElement, base: string, index: string) {
    this.#base = base;
    this.#index = index;
    this.#parts = partsOf(root);
    connectCombobox(this.#parts.form, {
      base,
      load: () => loadPlaces(index),
      onChoose: ({ slug, municipality }) => this.#add(slug, municipality),
    });
    window.addEventListener('popstate', () => this.readAddress());
    this.#parts.print.addEventListener('click', () => window.print());
    this.#parts.download.addEventListener('click', () => {
      if (!this.#shown) return;
      const { tables, sheets } = this.#shown;
      saveFile(comparedName(sheets), 'text/csv;charset=utf-8', comparedCsv(tables, sheets));
    });
  }

  /** Shows what the address asks for. */
  async readAddress(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const search = window.location.search;
    const entries = search === '' ? [] : await loadPlaces(this.#index).catch(() => undefined);
    if (turn !== this.#turn) return;
    if (!entries) {
      this.#parts.problem.textContent =
        'De lijst met gemeenten kan nu niet worden geladen. Probeer het later nog eens.';
      return;
    }
    const { slugs, notFound, leftOut } = readSelection(search, entries);
    const problems = [
      ...notFound.map((name) => notFoundWords(name, entries)),
      ...(leftOut.length > 0
        ? [`Er passen vijf gemeenten naast elkaar. Weggelaten: ${enumerate(leftOut)}.`]
        : []),
    ];
    this.#slugs = slugs;
    await this.#show('', problems.join(' '));
    this.#offer(notFound, entries);
  }

  /** Buttons for what was probably meant, behind what the address got wrong. */
  #offer(notFound: readonly string[], entries: readonly PlaceEntry[]): void {
    if (this.#slugs.length >= MAX_COMPARED) return;
    const meant = new Map(
      notFound.flatMap((name) => meantBy(name, entries)).map((each) => [each.slug, each]),
    );
    for (const { slug, municipality } of meant.values()) {
      if (this.#slugs.includes(slug)) continue;
      const button = make('button', { type: 'button' }, `${municipality} erbij`);
      button.addEventListener('click', async () => {
        await this.#add(slug, municipality);
        this.#parts.input.focus();
      });
      this.#parts.problem.append(' ', button);
    }
  }

  async #add(slug: string, name: string): Promise<void> {
    this.#parts.input.value = '';
    const next = withAdded(this.#slugs, slug);
    if (next === this.#slugs) {
      this.#parts.status.textContent = `${name} staat er al bij.`;
      return;
    }
    await this.#choose(next, `${name} staat erbij.`);
  }

  async #choose(slugs: readonly string[], said: string): Promise<void> {
    this.#slugs = slugs;
    window.history.pushState(null, '', window.location.pathname + writeSelection(slugs));
    await this.#show(said, '');
  }

  async #show(said: string, problem: string): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const slugs = this.#slugs;
    const [results, regions] = await Promise.all([
      Promise.allSettled(slugs.map((slug) => loadSheet(this.#base, slug))),
      slugs.length === 0 ? undefined : loadRegions(this.#base),
    ]);
    if (turn !== this.#turn) return;
    const sheets = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const failed = slugs.filter((_, index) => results[index]?.status === 'rejected');
    const lost =
      failed.length > 0
        ? `De cijfers van ${enumerate(failed)} kunnen nu niet worden geladen. Probeer het later nog eens.`
        : '';
    this.#draw(withRegion(sheets, regions));
    this.#parts.problem.textContent = [problem, lost].filter((text) => text !== '').join(' ');
    this.#parts.status.textContent = [said, announcement(sheets)].filter((text) => text !== '').join(' ');
  }

  #draw(sheets: readonly ComparedSheet[]): void {
    const parts = this.#parts;
    const columns = sheets.map(({ name, slug }) => ({
      name,
      slug,
      address: `${this.#base}gemeente/${slug}/`,
    }));
    const isFull = sheets.length >= MAX_COMPARED;
    const most = sheets.length > 1 ? PROPOSALS_FOR_MORE : PROPOSALS_FOR_ONE;
    const proposals = isFull ? [] : proposalsFor(sheets, most);
    parts.chosenList.replaceChildren(...drawChosen(columns, (slug) => this.#remove(slug, columns)));
    parts.similarList.replaceChildren(...drawProposals(proposals, (slug) => this.#propose(slug, proposals)));
    const [tables, references] = [tablesOf(sheets), referencesOf(sheets)];
    this.#shown = { tables, sheets };
    parts.key.replaceChildren(...keyLines(sheets, references).map((line) => make('li', {}, line)));
    parts.key.hidden = sheets.length === 0;
    parts.carry.hidden = sheets.length === 0;
    parts.tables.replaceChildren(...drawTables(tables, columns, references));
    this.#scrollers?.disconnect();
    this.#scrollers = watchScrollers(parts.tables.querySelectorAll<HTMLElement>(SCROLLERS));
    parts.chosen.hidden = sheets.length === 0;
    parts.similar.hidden = proposals.length === 0;
    parts.start.hidden = sheets.length > 1;
    parts.form.hidden = isFull;
    parts.full.hidden = !isFull;
    parts.share.hidden = sheets.length < 2;
    parts.shareLink.href = window.location.pathname + writeSelection(sheets.map(({ slug }) => slug));
    const names = enumerate(sheets.map(({ name }) => name));
    document.title = names === '' ? this.#plainTitle : `${names} - ${this.#plainTitle}`;
  }

  async #remove(
    slug: string,
    columns: readonly { readonly slug: string; readonly name: string }[],
  ): Promise<void> {
    const position = columns.findIndex((column) => column.slug === slug);
    const rest = this.#slugs.filter((candidate) => candidate !== slug);
    await this.#choose(rest, `${columns[position]?.name ?? slug} is weg.`);
    // The button that had the focus is gone: on to the next one, so that a keyboard does not start over.
    const buttons = this.#parts.chosenList.querySelectorAll('button');
    (buttons[Math.min(position, buttons.length - 1)] ?? this.#parts.input).focus();
  }

  async #propose(
    slug: string,
    proposals: readonly { readonly slug: string; readonly name: string }[],
  ): Promise<void> {
    await this.#add(slug, proposals.find((proposal) => proposal.slug === slug)?.name ?? slug);
    const next =
      this.#parts.similarList.querySelector('button') ?? this.#parts.chosenList.querySelector('button');
    next?.focus();
  }
}

/** What the bars and lines in the rows are. */
function keyLines(
  sheets: readonly ComparedSheet[],
  references: readonly { readonly name: string; readonly explanation: string }[],
): string[] {
  const [solid, dashed, dotted] = references;
  return [
    sheets.length === 1
      ? 'Het balkje is uw gemeente.'
      : `De balkjes, van boven naar beneden: ${enumerate(sheets.map(({ name }) => name))}. Een leeg hokje is een onbekend cijfer.`,
    ...(solid ? [`Streep: ${lower(solid.name)}. ${solid.explanation}`] : []),
    ...(dashed ? [`Onderbroken streep: ${lower(dashed.name)}. ${dashed.explanation}`] : []),
    ...(dotted ? [`Stippellijn: ${lower(dotted.name)}. ${dotted.explanation}`] : []),
    ...(solid
      ? [
          'De middelste: zet alle gemeenten op volgorde, van weinig naar veel. Dit is het getal van de gemeente in het midden (de mediaan).',
        ]
      : []),
  ];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function announcement(sheets: readonly ComparedSheet[]): string {
  if (sheets.length === 0) return 'Er is nog geen gemeente gekozen.';
  const names = enumerate(sheets.map(({ name }) => name));
  return sheets.length === 1
    ? `Gekozen: ${names}. Kies er nog een.`
    : `${countOf(sheets.length, 'gemeente', 'gemeenten')} naast elkaar: ${names}.`;
}

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root) {
  const { base = '/', compare: index = '' } = root.dataset;
  document.documentElement.classList.add('has-script');
  void new Comparison(root, base, index).readAddress().finally(() => root.classList.add('is-ready'));
}
