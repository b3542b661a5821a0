import { readChoice, writeChoice } from '../../costs/address.ts';
import { type Choice, type Margin, type StartingPoint, startOf } from '../../costs/assumptions.ts';
import { calculate, type HoursInCases } from '../../costs/calculation.ts';
import { fieldText } from '../../costs/field-text.ts';
import { calculationRows, type RowEnd } from '../../costs/rows.ts';
import { excelCsv } from '../../factsheet/shared/csv-text.ts';
import { ASSUMPTION_KINDS } from '../../model/publication/costs.ts';
import { saveFile } from '../shared/scripts/carry-off.ts';
import { need, say } from '../shared/scripts/elements.ts';
import { fillPage } from './fill-page.ts';
import { readFields } from './read-fields.ts';

/** What the build hands over to the page. */
interface Handed {
  readonly points: readonly StartingPoint[];
  readonly hours: HoursInCases;
  readonly end: RowEnd;
}

/** Long enough that a number is typed to its end before a screen reader hears what comes of it. */
const PAUSE = 350;

class Calculator {
  readonly #root: HTMLElement;
  readonly #handed: Handed;
  readonly #start: Choice;
  #choice: Choice;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, handed: Handed) {
    this.#root = root;
    this.#handed = handed;
    this.#start = startOf(handed.points);
    this.#choice = this.#start;
    const form = need<HTMLFormElement>(root, '[data-part="form"]');
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#readForm(), PAUSE);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#readForm();
    });
    need(root, '[data-part="restart"]').addEventListener('click', () => this.#restart());
    need(root, '[data-part="download"]').addEventListener('click', () => this.#download());
  }

  /** Shows what the address asks for. */
  begin(): void {
    const { choice, problems } = readChoice(window.location.search, this.#start);
    this.#choice = choice;
    this.#fillFields();
    this.#show(problems);
  }

  #readForm(): void {
    const { choice, problems } = readFields(this.#root, this.#start);
    if (choice) {
      this.#choice = choice;
      this.#show([]);
      this.#writeAddress();
    } else say(need(this.#root, '[data-part="problem"]'), problems.join(' '));
  }

  #show(problems: readonly string[]): void {
    const { hours } = this.#handed;
    fillPage(this.#root, calculate(this.#choice, hours), this.#choice, this.#start);
    say(need(this.#root, '[data-part="problem"]'), problems.join(' '));
  }

  #writeAddress(): void {
    const search = writeChoice(this.#choice, this.#start);
    window.history.replaceState(null, '', window.location.pathname + search + window.location.hash);
  }

  #fillFields(): void {
    for (const kind of ASSUMPTION_KINDS) {
      const fields = this.#root.querySelectorAll<HTMLInputElement>(`[data-field="${kind.id}"]`);
      for (const field of fields) {
        field.value = fieldText(this.#choice[kind.id][field.dataset['end'] as keyof Margin], kind);
        field.removeAttribute('aria-invalid');
      }
    }
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#choice = this.#start;
    this.#fillFields();
    this.#show([]);
    this.#writeAddress();
  }

  #download(): void {
    const { points, end } = this.#handed;
    const { headers, rows } = calculationRows(this.#choice, points, end);
    saveFile('kosten-en-baten-excel.csv', 'text/csv;charset=utf-8', excelCsv(headers, rows));
  }
}

const root = document.querySelector<HTMLElement>('[data-costs]');
if (root) {
  try {
    new Calculator(root, JSON.parse(root.dataset['costs'] ?? '') as Handed).begin();
  } catch (error) {
    // The page as it was built says the same of the start: rather that than fields that do nothing.
    document.documentElement.classList.remove('has-script');
    throw error;
  }
}
