import { type Analysis, analyse, INHABITANTS } from '../../analysis/analyse.ts';
import { excelCsv } from '../../factsheet/shared/csv-text.ts';
import { compareText, roundHalfUp } from '../../model/dutch.ts';
import type { Edition, Municipality } from '../../model/edition.ts';
import { type Random, seededRandom } from '../../model/random.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { SURVEY_COLUMNS, type SurveyColumn } from '../../survey/survey-columns.ts';

/** As many as took part in the survey of 2023, of which 51 % answered everything. */
const RESPONDENTS = 36;
const COMPLETE = 18;
const SEED = 20230101;

/** Names that are hard to set or to mail, and the largest city. */
const ALWAYS = [
  'Nuenen, Gerwen en Nederwetten',
  'Hardinxveld-Giessendam',
  'Súdwest-Fryslân',
  "'s-Hertogenbosch",
  'Bergen (NH.)',
  'Amsterdam',
  'Schiermonnikoog',
];

const SERVICES = [
  'Sociaal raadslieden (voorbeeld)',
  'Formulierenhulp (voorbeeld)',
  'Juridisch spreekuur in de bibliotheek (voorbeeld)',
  'Budgetcoaches (voorbeeld)',
  'Buurtbemiddeling (voorbeeld)',
  'Inloop in het dorpshuis (voorbeeld)',
];

const REMARKS = [
  'Voorbeeld: wij starten volgend jaar met een tweede spreekuur.',
  'Voorbeeld: het budget is inclusief de subsidie aan de vrijwilligersorganisatie.',
  'Voorbeeld: het spreekuur is er ook voor inwoners van de buurgemeente.',
  'Voorbeeld: wij weten niet hoeveel vrijwilligers er precies zijn.',
];

/** Shows what a dominant answer does: one city has over half of all volunteers, so that comparison is not shown. */
const LARGEST_CITY = {
  name: 'Amsterdam',
  answers: { paidStaff: '', volunteers: 580, consent: 'ja' },
} as const;

type Row = Readonly<Partial<Record<SurveyColumn, string | number>>>;

/** An invented survey that reads like a real one: some answer everything, some little, not all give consent. */
export function inventExampleSurvey(edition: Edition): string {
  const random = seededRandom(SEED);
  const analysis = analyse(edition);
  const chosen = chooseMunicipalities(edition, analysis, random);
  const complete = new Set(
    random
      .order(
        chosen.filter(({ name }) => ![LARGEST_CITY.name, 'Schiermonnikoog'].includes(name)),
        () => 1,
      )
      .slice(0, COMPLETE),
  );
  const rows = chosen.map((municipality, index) =>
    inventRow(analysis, municipality, index + 1, complete.has(municipality), random),
  );
  return excelCsv(
    SURVEY_COLUMNS.map(({ header }) => header),
    rows.map((row) => SURVEY_COLUMNS.map(({ key }) => row[key])),
  );
}

/** The ones above, two without any location, and others, in order of name. */
function chooseMunicipalities(edition: Edition, analysis: Analysis, random: Random): Municipality[] {
  const always = edition.municipalities.filter(({ name }) => ALWAYS.includes(name));
  const others = random.order(
    edition.municipalities.filter(
      ({ code, name }) =>
        !ALWAYS.includes(name) && (analysis.indicatorValues.get(INHABITANTS)?.get(code) ?? 0) < 150_000,
    ),
    () => 1,
  );
  const isEmpty = ({ code }: Municipality) => (analysis.supply.get(code)?.locations.length ?? 0) === 0;
  const empty = others.filter(isEmpty).slice(0, 2);
  const rest = others.filter((own) => !isEmpty(own)).slice(0, RESPONDENTS - always.length - empty.length);
  return [...always, ...empty, ...rest].sort((a, b) => compareText(a.name, b.name));
}

function inventRow(
  analysis: Analysis,
  municipality: Municipality,
  number: number,
  complete: boolean,
  random: Random,
): Row {
  const inhabitants = analysis.indicatorValues.get(INHABITANTS)?.get(municipality.code) ?? 20_000;
  const supply = analysis.supply.get(municipality.code);
  const answers = (chance: number) => complete || random.next() < chance;
  const offer = <Key extends string>(
    entries: readonly { readonly key: Key; readonly label: string }[],
    listed: Readonly<Record<Key, number>> | undefined,
  ): string =>
    entries
      .filter(({ key }) => ((listed?.[key] ?? 0) > 0 ? random.next() < 0.86 : random.next() < 0.24))
      .map(({ label }) => label)
      .join(' | ');
  const perTenThousand = (middle: number) =>
    (middle * Math.exp(random.normal() * 0.45) * inhabitants) / 10_000;
  const services = random.order(SERVICES, () => 1).slice(0, 1 + random.below(4));
  const remark = REMARKS[random.below(REMARKS.length)] ?? '';
  const day = String(1 + random.below(28)).padStart(2, '0');
  return {
    municipality: municipality.name,
    name: `Contactpersoon ${number} (voorbeeld)`,
    email: `sjo@gemeente-${number}.example`,
    date: `2023-0${random.next() < 0.5 ? 5 : 6}-${day}`,
    complete: complete ? 'ja' : 'nee',
    services: answers(0.7) ? services.join(' | ') : '',
    supportTypes: answers(0.6) ? offer(SUPPORT_TYPES, supply?.byType) : '',
    lifeDomains: answers(0.5) ? offer(LIFE_DOMAINS, supply?.byDomain) : '',
    budget: answers(0.2) ? Math.round(perTenThousand(38_000) / 500) * 500 : '',
    paidStaff: answers(0.25) ? String(roundHalfUp(perTenThousand(0.6), 1)).replace('.', ',') : '',
    volunteers: answers(0.35) ? Math.max(1, Math.round(perTenThousand(5))) : '',
    remarks: answers(0.3) ? remark : 'Voorbeeld: deze enquête is niet helemaal ingevuld.',
    consent: random.next() < 0.85 ? 'ja' : 'nee',
    status: 'voorbeeld',
    ...(municipality.name === LARGEST_CITY.name ? LARGEST_CITY.answers : {}),
  };
}
