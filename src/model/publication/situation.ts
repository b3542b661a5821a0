import type { LifeDomainKey, SupportTypeKey } from '../typology.ts';

/** A situation of everyday life in which somebody looks for help, as residents would say it. From `situations.csv`. */
export interface Situation {
  /** Its name in addresses: a-z, digits and '-'. Stays the same where the title changes. */
  readonly id: string;
  /** 'Een brief van de deurwaarder'. */
  readonly title: string;
  /** What somebody may type who looks for it; in the order of the file. */
  readonly otherWords: readonly string[];
  /** Help with one of these fits; in the order of the typology, at least one. */
  readonly lifeDomains: readonly LifeDomainKey[];
  /** Help of one of these kinds fits; in the order of the typology, at least one. */
  readonly supportTypes: readonly SupportTypeKey[];
  /** What somebody who helps does about it. */
  readonly explanation: string;
  readonly bring: readonly string[];
  /** What makes it urgent and what to do then. */
  readonly urgent?: string;
}

/** The life domain under which the situation stands in a list: the first in the order of the typology. */
export function mainDomain({ lifeDomains }: Pick<Situation, 'lifeDomains'>): LifeDomainKey {
  return lifeDomains[0] ?? 'algemeen';
}
