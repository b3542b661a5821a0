import type { LifeDomainKey } from '../typology.ts';

/** 'need' says something of residents, 'means' of the municipality. */
export type NeedRole = 'need' | 'means';

/** Whether more of it is expected to go with more supply, or with less. */
export type ExpectedSign = 'positive' | 'negative';

/** A link as a study prints it: clear (p at most 0.05), weak (at most 0.10) or none. */
export type PublishedLink = 'positive' | 'negative' | 'weak-positive' | 'weak-negative' | 'none';

/** A figure that can stand for an indicator of need or means. */
export interface NeedFigure {
  /** Id of an indicator of the edition, or `URBANITY_FIGURE`. */
  readonly indicator: string;
  readonly expected: ExpectedSign;
  /** A number of people or households: its logarithm is used where the model is about ratios. */
  readonly isCount: boolean;
  /** How it differs from what was meant; absent where it is the very figure of the study. */
  readonly standIn?: string | undefined;
}

export interface NeedIndicator {
  readonly id: string;
  readonly label: string;
  readonly role: NeedRole;
  /** The first one with figures in the edition is used. */
  readonly figures: readonly NeedFigure[];
}

export type NeedMethod = 'ols' | 'logistic';

/** 'each-domain' makes a model for each life domain. */
export type NeedDependent = 'locations' | 'domains' | 'presence-of-each-domain' | 'locations-of-each-domain';

/** What a study printed of a model, or of the part of it about one life domain. */
export interface PublishedModel {
  readonly domain?: LifeDomainKey | undefined;
  /** Part of one. */
  readonly r2?: number | undefined;
  /** By id of an indicator, and 'locaties' for the number of locations. */
  readonly links: Readonly<Record<string, PublishedLink>>;
}

export interface NeedModelDescription {
  readonly id: string;
  readonly label: string;
  readonly method: NeedMethod;
  readonly dependent: NeedDependent;
  readonly uses: readonly (NeedRole | 'locations')[];
  readonly published: readonly PublishedModel[];
}

/** The study of need beside supply: what is linked with what, and what was published of it before. From `need.json`. */
export interface NeedDescription {
  readonly indicators: readonly NeedIndicator[];
  readonly models: readonly NeedModelDescription[];
  /** Id of the source of what was published, and the year. */
  readonly publishedSource: string;
  readonly publishedYear: number;
}

/** Made from the class of urbanity: 1 for 'niet stedelijk' to 5 for 'zeer sterk stedelijk'. */
export const URBANITY_FIGURE = 'stedelijkheid';

/** Name of the number of locations where a model uses it, and in what was published. */
export const LOCATIONS_TERM = 'locaties';

/** Where the site tells how the expected range is made, and what it does not say. */
export const NEED_METHOD = 'landelijk/vraag-en-aanbod/#bereik';
