import { enumerate, formatDate, formatNumber } from '../../model/dutch.ts';
import type { IsoDate } from '../../model/edition.ts';
import { mainDomain, type Situation } from '../../model/publication/situation.ts';
import { LIFE_DOMAINS, type LifeDomainKey, type SupportTypeKey } from '../../model/typology.ts';
import { capitalised } from '../shared/wording.ts';
import type { HelpPlace, SituationHelp } from './type.ts';

/** The life domains as residents would say them, over the situations of a list. */
const TOPICS: Readonly<Record<LifeDomainKey, string>> = {
  algemeen: 'Brieven en formulieren',
  'aankopen-en-garantie': 'Kopen en betalen',
  'familie-en-relatie': 'Familie en kinderen',
  'politie-en-justitie': 'Politie en rechter',
  'schulden-en-incasso': 'Schulden',
  'werk-en-inkomen': 'Werk en inkomen',
  'wonen-en-buren': 'Wonen en buren',
  'zorg-en-maatschappelijke-opvang': 'Zorg en opvang',
};

/** What somebody gets, after 'U krijgt hier'. */
const GETS: Readonly<Record<SupportTypeKey, string>> = {
  informatie: 'uitleg',
  advies: 'advies',
  doorverwijzing: 'de weg naar andere hulp',
  'administratieve-hulp': 'hulp met papieren',
  'inhoudelijke-hulp': 'hulp met een brief',
  'persoonlijke-clientondersteuning': 'hulp voor langere tijd',
  contactbemiddeling: 'een gesprek met de ander erbij',
};

const APPOINTMENT_WORDS: Readonly<Record<string, string>> = {
  inloop: 'U kunt zo binnenlopen.',
  'op afspraak': 'Maak eerst een afspraak.',
  beide: 'U kunt binnenlopen of een afspraak maken.',
};

/** What is urgent, where the situation says nothing of its own. */
const URGENT = 'Staat er een datum in een brief? Bel dan vóór die dag.';

export interface Topic {
  readonly key: LifeDomainKey;
  readonly title: string;
  readonly situations: readonly Situation[];
}

/** The situations under the topics that residents know, in the order of the typology. */
export function topicsOf(situations: readonly Situation[]): readonly Topic[] {
  const byDomain = Map.groupBy(situations, mainDomain);
  return LIFE_DOMAINS.flatMap(({ key }) => {
    const own = byDomain.get(key);
    return own ? [{ key, title: TOPICS[key], situations: own }] : [];
  });
}

/** 'U krijgt hier uitleg en advies.' */
export function getsWords(does: readonly string[]): string {
  const gets = does.flatMap((key) => (key in GETS ? GETS[key as SupportTypeKey] : []));
  return `U krijgt hier ${enumerate(gets)}.`;
}

/** Whether one can walk in; undefined where nobody knows. */
export function appointmentWords({ appointment }: Pick<HelpPlace, 'appointment'>): string | undefined {
  return appointment === undefined ? undefined : APPOINTMENT_WORDS[appointment];
}

/** '12 km, in Lelystad'. */
export function elsewhereWords({ name, km }: NonNullable<HelpPlace['elsewhere']>): string {
  return `In de gemeente ${name}, ${formatNumber(km)} km ver`;
}

export function urgentWords({ urgent }: Pick<Situation, 'urgent'>): string {
  return urgent ?? URGENT;
}

/** What is said above the places of a situation: 'In Urk vonden wij 2 plekken.' */
export function foundWords(name: string, { found, places }: SituationHelp): string {
  const elsewhere = places.length > Math.min(found, places.length);
  if (found === 0) {
    return elsewhere
      ? `In ${name} vonden wij hier geen hulp voor. Deze plekken zijn het dichtst bij. Vraag eerst of zij u ook helpen.`
      : `In ${name} vonden wij hier geen hulp voor. Vraag het aan uw gemeente.`;
  }
  const some = `In ${name} ${found === 1 ? 'vonden wij één plek' : `vonden wij ${formatNumber(found)} plekken`}.`;
  if (elsewhere) return `${some} Daaronder staan plekken in de buurt. Vraag daar eerst of zij u ook helpen.`;
  return found > places.length ? `${some} Dit zijn er ${formatNumber(places.length)}.` : some;
}

/** The three cautions in the words of the help pages. */
export function plainCautions(referenceDate: IsoDate): readonly string[] {
  return [
    'Wij weten niet hoe goed de hulp is. Wij hebben dat niet onderzocht.',
    'Misschien is er meer hulp dan hier staat. Vraag ook uw gemeente.',
    `Deze lijst is van ${formatDate(referenceDate)}. Er kan iets veranderd zijn. Bel daarom eerst.`,
  ];
}

/** What the reader is told to bring: 'de brief en uw paspoort'; undefined for nothing. */
export function bringWords({ bring }: Pick<Situation, 'bring'>): string | undefined {
  return bring.length === 0 ? undefined : `${capitalised(enumerate(bring))}.`;
}
