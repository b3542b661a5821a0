import type { ClassRow, ClassTable, NationalTable, TraitTable } from '../../analysis/national/tables.ts';
import { countedOn } from '../../factsheet/shared/measures.ts';
import { countOf, enumerate, formatNumber, formatShare, roundHalfUp } from '../../model/dutch.ts';
import type { Edition, EditionSettings } from '../../model/edition.ts';
import { areaWords } from '../../model/publication/area.ts';

/** What a reader must know to read a table: what is counted, over whom, from when and where, and what is missing. */
export interface TableFacts {
  readonly counted: string;
  readonly base: string;
  /** Of the figure that makes the classes; in a table without classes, of what is counted. */
  readonly period: string;
  /** Of what is counted. */
  readonly countedOn: string;
  readonly source: string;
  readonly unknown: string;
  /** What the figure that makes the classes does not say. */
  readonly caution: string | undefined;
}

/** 'Tabel 5. Naar aantal inwoners'; a table that the report does not have goes without a number. */
export function tableTitle({ id, label }: Pick<NationalTable, 'id' | 'label'>): string {
  const [, number] = /^tabel-(\d+)$/.exec(id) ?? [];
  const name = `Naar ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  return number === undefined ? name : `Tabel ${number}. ${name}`;
}

/** Where the counts of organisations and locations come from. */
export function inventorySource(settings: EditionSettings): string {
  return settings.sources[0]?.title ?? settings.title;
}

/** The facts about a table. */
export function tableFacts(table: NationalTable, edition: Edition): TableFacts {
  return table.kind === 'traits' ? traitFacts(table, edition) : classFacts(table, edition);
}

const COUNTED: Readonly<Record<string, string>> = {
  'tabel-2':
    'In hoeveel gemeenten is minstens één organisatie van deze soort gevonden? Een gemeente kan in meer rijen meetellen.',
  'tabel-3':
    'In hoeveel gemeenten is minstens één locatie met deze hulp gevonden? De categorieën Advies en Ondersteuning tellen gemeenten met minstens één van hun soorten hulp. Een gemeente telt daarin één keer.',
  'tabel-4':
    'In hoeveel gemeenten is minstens één locatie met hulp op dit leefgebied gevonden? Een gemeente kan in meer rijen meetellen.',
};

function traitFacts({ id, rows }: TraitTable, { settings }: Edition): TableFacts {
  return {
    counted: COUNTED[id] ?? 'In hoeveel gemeenten is dit gevonden?',
    base: `alle ${countOf(rows[0]?.of ?? 0, 'gemeente', 'gemeenten')} van ${areaWords(settings).name}`,
    period: countedOn(settings.referenceDate),
    countedOn: countedOn(settings.referenceDate),
    source: inventorySource(settings),
    unknown: 'Geen. Maar niet gevonden betekent niet dat er niets is.',
    caution: undefined,
  };
}

function classFacts({ classification, total, unknown }: ClassTable, edition: Edition): TableFacts {
  const { settings, municipalities } = edition;
  const indicator = edition.indicators.find(({ id }) => id === classification.indicator);
  const sourceId = indicator?.source ?? 'cbs-indeling';
  const missing = unknown.municipalities.map(({ name }) => name);
  const count = missing.length;
  const withSome = unknown.withOrganisation;
  return {
    counted:
      'In hoeveel gemeenten van elke groep is minstens één organisatie gevonden? En hoeveel organisaties en locaties zijn dat gemiddeld per gemeente?',
    base:
      count === 0
        ? `alle ${countOf(municipalities.length, 'gemeente', 'gemeenten')} van ${areaWords(settings).name}`
        : `de ${formatNumber(total.municipalities)} van de ${formatNumber(municipalities.length)} gemeenten waarvan het cijfer bekend is`,
    period: indicator?.period ?? countedOn(settings.referenceDate),
    countedOn: countedOn(settings.referenceDate),
    source:
      settings.sources.find(({ id }) => id === sourceId)?.title ?? 'de lijst van gemeenten van deze uitgave',
    unknown:
      count === 0
        ? 'Geen.'
        : `${countOf(count, 'gemeente', 'gemeenten')}: ${enumerate(missing)}. ` +
          (count === 1
            ? `Daar is ${withSome === 1 ? 'wel minstens één' : 'geen'} organisatie gevonden.`
            : `In ${formatNumber(withSome)} daarvan is minstens één organisatie gevonden.`),
    caution: indicator?.caution,
  };
}

/** The message of a table in words. */
export function tableMessage(table: NationalTable): string {
  return table.kind === 'traits' ? traitMessage(table) : classMessage(table);
}

function traitMessage({ rows }: TraitTable): string {
  const parents = new Set(rows.map(({ parent }) => parent));
  // Totals and categories hold other rows: they cannot be less than those, so they say nothing here.
  const single = rows.filter(({ id }) => id !== 'totaal' && !parents.has(id));
  const counts = single.map(({ municipalities }) => municipalities);
  const of = rows[0]?.of ?? 0;
  const sentence = (start: string, count: number) => {
    const names = single.filter(({ municipalities }) => municipalities === count).map(({ label }) => label);
    return `${start}: ${enumerate(names.map((name) => `‘${name}’`))}, in ${formatNumber(count)} van de ${formatNumber(of)} gemeenten (${formatShare(count, of)}).`;
  };
  return `${sentence('Het vaakst gevonden', Math.max(...counts))} ${sentence('Het minst vaak', Math.min(...counts))}`;
}

function classMessage({ rows }: ClassTable): string {
  const filled = rows.filter(({ municipalities }) => municipalities > 0);
  const ordered = filled.toSorted((a, b) => (b.locationsMean.overAll ?? 0) - (a.locationsMean.overAll ?? 0));
  const [most] = ordered;
  const fewest = ordered.at(-1);
  if (!most || !fewest || most === fewest) return 'Er zijn te weinig groepen om te vergelijken.';
  return (
    `De meeste locaties per gemeente: ${groupWords(most)}, gemiddeld ${mean(most.locationsMean.overAll)}. ` +
    `De minste: ${groupWords(fewest)}, gemiddeld ${mean(fewest.locationsMean.overAll)}. ` +
    'Dat is gemiddeld over alle gemeenten van de groep, ook die zonder locatie.'
  );
}

/** 'de 137 gemeenten met 25.000 tot 50.000 inwoners'. */
function groupWords({
  municipalities,
  description,
}: Pick<ClassRow, 'municipalities' | 'description'>): string {
  return `de ${countOf(municipalities, 'gemeente', 'gemeenten')} ${description}`;
}

/** A mean with one decimal; a dash where there is nobody to take it over. */
export function mean(value: number | undefined): string {
  return value === undefined ? '–' : formatNumber(value, 1);
}

/** A printed number beside a computed one, in words. The computed one is rounded to the printed decimals. */
export function differenceWords(published: number, computed: number | undefined, decimals = 0): string {
  if (computed === undefined) return 'niet in deze uitgave';
  // What is printed is rounded, so that is what is compared.
  const difference = roundHalfUp(roundHalfUp(computed, decimals) - published, decimals);
  if (difference === 0) return 'gelijk';
  const distance = formatNumber(Math.abs(difference), decimals);
  return difference > 0 ? `hier ${distance} meer` : `hier ${distance} minder`;
}
