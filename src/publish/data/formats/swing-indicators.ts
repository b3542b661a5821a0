import { INHABITANTS } from '../../../analysis/analyse.ts';
import { EXAMPLE_TITLE } from '../../../factsheet/shared/notices.ts';
import type { EditionSettings, Indicator } from '../../../model/edition.ts';
import { periodOf } from '../../../model/publication/period.ts';
import {
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
} from '../../../model/typology.ts';
import type { Site } from '../../site.ts';

/** What Swing takes: numbers add up from area to area, percentages and averages do not. */
type SwingType = 'Numeric' | 'Percentage' | 'Average';

/** One indicator as Swing knows it. */
export interface SwingIndicator {
  /** a-z, 0-9 and '_', at most 50 characters. */
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly unit: string;
  readonly source: string;
  readonly type: SwingType;
  /** The year that its figures are of. */
  readonly year: string;
  /** How Swing works it out of others. An indicator with a formula has no column of figures. */
  readonly formula?: string;
  /** Where its figures stand among those of a factsheet; absent with a formula. */
  readonly figure?: { readonly part: string; readonly key: string };
}

/** Swing's limits. */
const MOST_CODE = 50;
const MOST_NAME = 100;
/** What can be counted, and so added up. A sum of points or of thousands of euros on average says nothing. */
const COUNTED_UNITS: readonly string[] = ['inwoners', 'personen', 'huishoudens'];
const PREFIX = 'sjo';
/** The part of a factsheet with figures that are never invented. */
const RESIDENTS = 'inwoners en gemeente';

interface Counted {
  readonly part: string;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly description?: string;
  readonly type?: SwingType;
}

const MAIN: readonly Counted[] = [
  { part: 'kerncijfers', key: 'locations', code: 'locaties', name: 'Locaties', unit: 'locaties' },
  {
    part: 'kerncijfers',
    key: 'organisations',
    code: 'organisaties',
    name: 'Organisaties',
    unit: 'organisaties',
  },
  {
    part: 'kerncijfers',
    key: 'lifeDomains',
    code: 'leefgebieden_met_hulp',
    name: 'Leefgebieden met hulp',
    unit: 'leefgebieden',
    type: 'Average',
    description: 'Voor hoeveel van de acht leefgebieden er hulp is gevonden. Niet optellen over gemeenten.',
  },
  {
    part: 'kerncijfers',
    key: 'supportTypes',
    code: 'soorten_hulp',
    name: 'Soorten hulp',
    unit: 'soorten hulp',
    type: 'Average',
    description: 'Hoeveel van de zeven soorten hulp er zijn gevonden. Niet optellen over gemeenten.',
  },
];

function countedIn(
  part: string,
  short: string,
  words: string,
  list: readonly { readonly key: string; readonly label: string }[],
): Counted[] {
  return list.map(({ key, label }) => ({
    part,
    key,
    code: `${short}_${key}`,
    name: `Locaties: ${label}`,
    unit: 'locaties',
    description: `Aantal locaties ${words} ‘${label}’. Een locatie kan bij meer onderwerpen meetellen.`,
  }));
}

const SUPPLY: readonly Counted[] = [
  ...MAIN,
  ...countedIn('leefgebieden', 'leefgebied', 'met hulp op het leefgebied', LIFE_DOMAINS),
  ...countedIn('soorten hulp', 'hulp', 'met de soort hulp', SUPPORT_TYPES),
  ...countedIn('soorten organisaties', 'organisatie', 'van de soort organisatie', ORGANISATION_KINDS),
  ...countedIn('landelijke organisaties', 'landelijk', 'van de landelijke organisatie', NATIONAL_NETWORKS),
];

/**
 * All indicators for Swing: what was counted, and the indicators about residents that have a figure. The rate of locations
 * is a formula of two of them, so that Swing works it out for every area; where the years differ it cannot, and the
 * figure itself is given.
 */
export function swingIndicators({ edition, settings }: Site): readonly SwingIndicator[] {
  const year = settings.referenceDate.slice(0, 4);
  const source = settings.sources[0]?.title ?? settings.title;
  const titles = new Map(settings.sources.map(({ id, title }) => [id, title]));
  const supply = SUPPLY.map(
    (counted): SwingIndicator => ({
      code: counted.code,
      name: counted.name,
      description: counted.description ?? 'Niet gevonden betekent niet dat er niets is.',
      unit: counted.unit,
      source,
      type: counted.type ?? 'Numeric',
      year,
      figure: { part: counted.part, key: counted.key },
    }),
  );
  const residents = edition.indicators.flatMap((indicator) =>
    residentIndicator(indicator, titles.get(indicator.source) ?? indicator.source),
  );
  const inhabitants = residents.find(({ figure }) => figure?.key === INHABITANTS);
  const all = [...supply, ...rate(year, source, inhabitants), ...residents];
  return all.map((each) => marked(each, settings));
}

function residentIndicator(indicator: Indicator, source: string): SwingIndicator[] {
  const period = periodOf(indicator.period);
  // Without a period there is no figure yet.
  if (!period) return [];
  const { id, label, unit, explanation, caution, isShare } = indicator;
  const adds = !isShare && COUNTED_UNITS.includes(unit);
  return [
    {
      code: id,
      name: label,
      description: `${explanation} ${caution} Periode: ${indicator.period}.${
        adds ? '' : ' Niet optellen over gemeenten: teller en noemer zijn niet los gepubliceerd.'
      }`,
      unit,
      source,
      type: isShare ? 'Percentage' : adds ? 'Numeric' : 'Average',
      year: period.end.slice(0, 4),
      figure: { part: RESIDENTS, key: id },
    },
  ];
}

function rate(year: string, source: string, inhabitants: SwingIndicator | undefined): SwingIndicator[] {
  if (!inhabitants) return [];
  const head = {
    code: 'locaties_per_10000',
    name: 'Locaties per 10.000 inwoners',
    unit: 'per 10.000 inwoners',
    source,
    type: 'Average',
    year,
  } as const;
  if (inhabitants.year !== year) {
    const description = `Aantal locaties van ${year}, gedeeld door het aantal inwoners van ${inhabitants.year}, maal 10.000. Niet optellen over gemeenten.`;
    return [{ ...head, description, figure: { part: 'kerncijfers', key: 'locationsPer10k' } }];
  }
  return [
    {
      ...head,
      description: 'Aantal locaties, gedeeld door het aantal inwoners, maal 10.000.',
      formula: `locaties/${inhabitants.code}*10000`,
    },
  ];
}

/**
 * Codes that say whose they are. In an example edition they cannot be taken for real ones, nor overwrite them, and what is
 * invented says so in its name.
 */
function marked(indicator: SwingIndicator, { status }: EditionSettings): SwingIndicator {
  const isExample = status === 'example';
  const codeOf = (code: string) =>
    `${isExample ? 'vb_' : ''}${PREFIX}_${code.replaceAll('-', '_')}`.slice(0, MOST_CODE);
  const { formula } = indicator;
  return {
    ...indicator,
    code: codeOf(indicator.code),
    name: shortened(
      isExample && indicator.figure?.part !== RESIDENTS
        ? `${EXAMPLE_TITLE}: ${indicator.name}`
        : indicator.name,
    ),
    ...(formula === undefined ? {} : { formula: formula.replace(/[a-z][a-z0-9_-]*/g, codeOf) }),
  };
}

function shortened(name: string): string {
  return name.length <= MOST_NAME ? name : `${name.slice(0, MOST_NAME - 1)}…`;
}
