import { isAsked, TEXT_FIELD, VALUE_FIELDS, valueName } from '../../corrections/form/fields.ts';
import { readPrefill } from '../../corrections/form/prefill.ts';
import { type FormEntries, type FormProblem, readForm } from '../../corrections/form/read-form.ts';
import { reportFile, reportMail, type Sending } from '../../corrections/form/send.ts';
import { REPORT_KINDS } from '../../corrections/report/report.ts';
import { saveFile } from '../shared/scripts/carry-off.ts';
import { make, need } from '../shared/scripts/elements.ts';

/** What the build hands over to the page. */
interface Handed {
  readonly address: string;
  readonly isExample: boolean;
  readonly endpoint?: string;
}

/** The day where the reporter is. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

class ReportForm {
  readonly #form: HTMLFormElement;
  readonly #handed: Handed;
  /** Names by code. */
  readonly #municipalities: ReadonlyMap<string, string>;

  constructor(form: HTMLFormElement, handed: Handed) {
    this.#form = form;
    this.#handed = handed;
    const options = need<HTMLSelectElement>(form, '#v-gemeente').options;
    this.#municipalities = new Map(
      Array.from(options, ({ value, text }) => [value, text] as const).filter(([code]) => code !== ''),
    );
    form.addEventListener('change', () => this.#showAsked());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send(handed.endpoint === undefined ? 'mail' : 'post');
    });
    for (const way of ['mail', 'file'] as const) {
      const button = need<HTMLButtonElement>(form, `[data-send="${way}"]`);
      if (button.type === 'button') button.addEventListener('click', () => this.#send(way));
    }
  }

  /** Fills in what the link says. */
  begin(): void {
    const { prefill, remarks } = readPrefill(window.location.search, this.#municipalities);
    const { municipality, organisation, address, key } = prefill;
    for (const [name, value] of Object.entries({
      gemeente: municipality,
      organisatie: organisation,
      bezoekadres: address,
      kenmerk: key,
    }))
      if (value !== undefined) need<HTMLInputElement>(this.#form, `#v-${name}`).value = value;
    const place = municipality === undefined ? undefined : this.#municipalities.get(municipality);
    const about = [organisation, place].filter((words) => words !== undefined).join(' in ');
    need(this.#form, '[data-part="prefilled"]').textContent = [
      ...(about === '' ? [] : [`Uw melding gaat over ${about}.`]),
      ...remarks,
    ].join(' ');
    this.#showAsked();
  }

  /** Only the values that belong to what is wrong. */
  #showAsked(): void {
    const chosen = new FormData(this.#form).get('soort');
    const kind = REPORT_KINDS.find(({ key }) => key === chosen)?.key;
    const asked = kind === undefined ? [] : VALUE_FIELDS.filter((field) => isAsked(field, kind));
    for (const field of VALUE_FIELDS)
      need(this.#form, `[data-field="${valueName(field)}"]`).hidden = !asked.includes(field);
    for (const part of ['contact', 'offer'])
      need(this.#form, `[data-values="${part}"]`).hidden = !asked.some((field) => field.part === part);
    need(this.#form, '[data-part="values"]').hidden = asked.length === 0;
    need(this.#form, '[data-field="kenmerk"]').hidden = kind === 'missing';
  }

  #send(way: 'post' | 'mail' | 'file'): void {
    const data = new FormData(this.#form);
    const entries: FormEntries = new Map(
      [...new Set(data.keys())].map((name) => [
        name,
        data.getAll(name).filter((value) => typeof value === 'string'),
      ]),
    );
    const reading = readForm(entries, this.#municipalities, today());
    this.#showProblems(reading.state === 'wrong' ? reading.problems : []);
    this.#tell();
    // A robot hears nothing of it; a person whose browser filled in the field does.
    if (reading.state === 'trapped')
      this.#tell('Uw melding is niet verstuurd: een verborgen veld is ingevuld. Laad de pagina opnieuw.');
    if (reading.state !== 'read') return;
    const { report, reporter } = reading;
    const sending: Sending = {
      report,
      reporter,
      municipalityName: this.#municipalities.get(report.municipality) ?? report.municipality,
      isExample: this.#handed.isExample,
    };
    if (way === 'mail') this.#mail(sending);
    else if (way === 'file') this.#save(sending);
    else void this.#post(sending);
  }

  #mail(sending: Sending): void {
    const { link, needsFile } = reportMail(sending, this.#handed.address);
    const again = make('a', { href: link, 'data-part': 'mail' }, 'Open de mail');
    if (needsFile) {
      this.#tell(
        'Uw melding is te lang om in een mail te zetten. Download haar als bestand. Open daarna de mail en voeg het bestand toe. ',
        again,
      );
      return;
    }
    this.#tell(
      'Uw mailprogramma gaat open. De melding is pas verstuurd als u de mail verstuurt. Gebeurt er niets? ',
      again,
      ', of download de melding als bestand.',
    );
    again.click();
  }

  #save(sending: Sending): void {
    const { name, text } = reportFile(sending);
    saveFile(name, 'text/plain;charset=utf-8', text);
    this.#tell(`Het bestand ${name} is gedownload. Stuur het naar ${this.#handed.address}.`);
  }

  async #post(sending: Sending): Promise<void> {
    const { endpoint = '' } = this.#handed;
    const button = need<HTMLButtonElement>(this.#form, '[data-send="post"]');
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') fields.append(name, value);
    fields.set(TEXT_FIELD, reportFile(sending).text);
    button.disabled = true;
    this.#tell('Uw melding wordt verstuurd.');
    try {
      const answer = await fetch(endpoint, {
        method: 'POST',
        body: fields,
        credentials: 'omit',
        redirect: 'error',
        signal: AbortSignal.timeout(30_000),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      this.#tell('Uw melding is verstuurd. Dank u wel.');
    } catch {
      this.#tell(
        'Het lukte niet om uw melding te versturen. Wat u invulde, staat er nog. Probeer het later opnieuw, maak een mail of download de melding als bestand.',
      );
    } finally {
      button.disabled = false;
    }
  }

  #tell(...words: readonly (Node | string)[]): void {
    need(this.#form, '[data-part="outcome"]').replaceChildren(...words);
  }

  #showProblems(problems: readonly FormProblem[]): void {
    const byField = new Map(problems.toReversed().map(({ field, message }) => [field, message]));
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-field]')) {
      const message = byField.get(field.dataset.field ?? '');
      need(field, '.report-problem').textContent = message ?? '';
      for (const control of field.querySelectorAll('input, select, textarea')) {
        if (message === undefined) control.removeAttribute('aria-invalid');
        else control.setAttribute('aria-invalid', 'true');
      }
    }
    const summary = need(this.#form, '[data-part="problems"]');
    if (problems.length === 0) {
      summary.replaceChildren();
      return;
    }
    const links = problems.map(({ field, message }) => {
      const link = make('a', { href: `#v-${field}` }, `${this.#labelOf(field)}: ${message}`);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        need(this.#form, `#v-${field}`).focus();
      });
      return make('li', {}, link);
    });
    summary.replaceChildren(make('h2', {}, 'Uw melding is nog niet compleet'), make('ul', {}, ...links));
    summary.focus();
  }

  #labelOf(field: string): string {
    const place = need(this.#form, `[data-field="${field}"]`);
    return (need(place, 'legend, label').textContent ?? '').trim().replace(/\?$/, '');
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-report]');
if (form) {
  const handed: Handed = JSON.parse(form.dataset.report ?? '{}');
  new ReportForm(form, handed).begin();
}
