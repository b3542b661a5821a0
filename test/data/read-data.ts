import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { EDITION_2023 } from '../support/edition-2023.ts';

/** The text of a file of the edition of 2023. */
export function readDataText(name: string): string {
  return readFileSync(path.join(EDITION_2023, name), 'utf8');
}

const DATA = path.resolve(import.meta.dirname, '../../data');

/** The text of a file in data/: that of today, or one of an earlier edition with its folder in front. */
export function readCurrentText(name: string): string {
  return readFileSync(path.join(DATA, name), 'utf8');
}

/** Parses a table of the edition without the project's own reader, so that the two check each other. */
export function parseTable<Line>(text: string): readonly Line[] {
  const { data, errors } = Papa.parse<Line>(text.replace(/^\uFEFF/, ''), {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`Not a clean table: ${JSON.stringify(errors[0])}`);
  return data;
}

export interface MunicipalityLine {
  readonly code: string;
  readonly naam: string;
  readonly andere_namen: string;
  readonly provincie: string;
  readonly stedelijkheid: string;
  readonly geldig_vanaf: string;
  readonly geldig_tot: string;
  readonly opvolgers: string;
}

export interface IndicatorLine {
  readonly code: string;
  readonly gemeente: string;
  readonly inwoners: string;
  readonly inkomen: string;
  readonly uitkering_aantal: string;
  readonly uitkering_aandeel: string;
  readonly [indicator: string]: string;
}

export interface PlaceLine {
  readonly naam: string;
  readonly gemeente: string;
  readonly breedtegraad: string;
  readonly lengtegraad: string;
}

export interface PostcodeLine {
  readonly postcode: string;
  readonly plaats: string;
  readonly gemeente: string;
  readonly breedtegraad: string;
  readonly lengtegraad: string;
}

export interface InventoryLine {
  readonly gemeente: string;
  readonly organisatie: string;
  readonly bezoekadres: string;
  readonly postcode: string;
  readonly plaats: string;
  readonly breedtegraad: string;
  readonly lengtegraad: string;
  readonly website: string;
  readonly telefoon: string;
  readonly email: string;
  readonly openingstijden: string;
  readonly afspraak: string;
  readonly doelgroep: string;
  readonly soort_organisatie: string;
  readonly sociaal_raadslieden: string;
  readonly landelijke_organisatie: string;
  readonly ondersteuningstypen: string;
  readonly leefgebieden: string;
  readonly vindplaats: string;
  readonly gecontroleerd_op: string;
  readonly vooral_vrijwilligers: string;
  readonly financiering: string;
}

export interface Report {
  readonly totals: {
    readonly municipalities: number;
    readonly withOrganisation: number;
    readonly organisations: number;
    readonly locations: number;
  };
  readonly organisationFacts: {
    readonly mainlyVolunteersShare: number;
    readonly subsidiesAndGiftsShare: number;
  };
  readonly unknownIncome: readonly string[];
  readonly tables: readonly {
    readonly id: string;
    readonly classification?: string;
    readonly rows: readonly {
      readonly id: string;
      readonly label: string;
      readonly municipalities: number;
      readonly withOrganisation: number;
      readonly share: number;
      readonly mean?: number;
    }[];
  }[];
}

export function readReport(): Report {
  return JSON.parse(readDataText('report-2023.json')) as Report;
}

export function readMunicipalities(): readonly MunicipalityLine[] {
  return parseTable<MunicipalityLine>(readDataText('municipalities.csv'));
}

export function readIndicators(): readonly IndicatorLine[] {
  return parseTable<IndicatorLine>(readDataText('indicators.csv'));
}

/** A Dutch decimal number; undefined for an empty cell. */
export function dutchNumber(text: string | undefined): number | undefined {
  return text ? Number(text.replace(',', '.')) : undefined;
}

/** Divides a cell with several values. */
export function parts(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
