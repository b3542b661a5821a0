import { addWhereabouts, type Draft, draftEdition, filesOf, setCell } from '../ingest/small-edition.ts';

/** One field of the edition that holds markup. */
interface Planted {
  readonly field: string;
  /** Stands nowhere else. */
  readonly marker: string;
  readonly text: string;
}

export interface PlantedEdition {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly planted: readonly Planted[];
}

/** What breaks out of text, of an attribute with either quote, of a script, a comment, CDATA or a cell. */
const LONG = [
  (marker: string) => `"'><img src=x onerror=alert(${marker})><!--`,
  (marker: string) => `</title></style><script>alert("${marker}")</script>`,
  (marker: string) => `' onmouseover='alert(1)' ${marker}="--> ]]> &lt;b&gt; &amp;`,
  (marker: string) => `<svg/onload=${marker}>\${7*7}{{7*7}}</svg>`,
  (marker: string) => `${marker}\\u003cscript>\\"</td></tr></table><iframe src=//x.example>`,
];
/** For fields in which little fits. */
const SHORT = (marker: string) => `"'><b ${marker} onclick=1>`;
const FORMULAS = ['=', '+', '-', '@'] as const;
/** What the font of the sheet lacks: a location stands on the website alone. */
const ODD = 'odd';
const odd = (marker: string) => `مكتب ${marker} 👩‍⚖️ 法律 שלום`;

/** The same letters in the same places, and nothing that means something to a program. */
function harmless(text: string): string {
  return text.replace(/[^A-Za-z0-9 ]/g, '.');
}

class Planter {
  readonly planted: Planted[] = [];
  readonly #isHostile: boolean;

  constructor(isHostile: boolean) {
    this.#isHostile = isHostile;
  }

  text(field: string, make?: (marker: string) => string): string {
    const number = this.planted.length;
    const marker = `zq${String(number).padStart(3, '0')}x`;
    const written = (make ?? LONG[number % LONG.length] ?? SHORT)(marker);
    const text = this.#isHostile ? written : harmless(written);
    this.planted.push({ field, marker, text });
    return text;
  }

  /** Text that a name of a municipality may be: the '&' would change the order of names. */
  name(field: string): string {
    return this.text(field, (marker) => `<b ${marker}="'onclick=1>`);
  }
}

function plantSettings({ settings }: Draft, planter: Planter): void {
  settings.title = planter.text('settings.title');
  settings.publisher.name = planter.text('settings.publisher');
  settings.dataLicence.name = planter.text('settings.dataLicence');
  for (const [index, source] of settings.sources.entries()) {
    source.title = planter.text(`sources.${index}.title`);
    source.licence = planter.text(`sources.${index}.licence`);
  }
}

function plantDescriptions({ descriptions, classes }: Draft, planter: Planter): void {
  for (const [index, indicator] of descriptions.indicators.entries()) {
    indicator.label = planter.text(`indicators.${index}.label`);
    indicator.period = planter.text(`indicators.${index}.period`);
    indicator.explanation = planter.text(`indicators.${index}.explanation`);
    indicator.caution = planter.text(`indicators.${index}.caution`);
    const unit = planter.text(`indicators.${index}.unit`, SHORT);
    const shortLabel = planter.text(`indicators.${index}.shortLabel`, SHORT);
    const unknownReason = planter.text(`indicators.${index}.unknownReason`);
    Object.assign(indicator, { unit, shortLabel, unknownReason });
  }
  for (const classification of classes.classifications) {
    classification.label = planter.text(`${classification.id}.label`);
    for (const definition of classification.classes) {
      definition.label = planter.text(`${definition.id}.label`, SHORT);
      definition.description = planter.text(`${definition.id}.description`);
    }
  }
}

function plantMunicipalities(draft: Draft, planter: Planter): void {
  for (let line = 2; line <= draft.municipalities.length; line += 1) {
    setCell(draft, 'municipalities', line, 'naam', planter.name(`municipalities.${line}.name`));
    setCell(draft, 'municipalities', line, 'andere_namen', planter.name(`municipalities.${line}.otherName`));
  }
  for (let line = 2; line <= draft.indicators.length; line += 1)
    setCell(draft, 'indicators', line, 'gemeente', '');
  for (const { properties } of draft.topology.objects.municipalities.geometries)
    properties.name = planter.text(`boundaries.${properties.name}`);
  for (let line = 2; line <= draft.places.length; line += 1)
    setCell(draft, 'places', line, 'naam', planter.text(`places.${line}.name`));
  for (let line = 2; line <= (draft.postcodes?.length ?? 0); line += 1)
    setCell(draft, 'postcodes', line, 'plaats', planter.text(`postcodes.${line}.place`));
}

function plantInventory(draft: Draft, planter: Planter): void {
  const [header = [], row = []] = draft.inventory;
  // One location for each kind of markup and each formula, beside those of the base.
  for (const start of [...LONG.map(() => ''), ...FORMULAS, ODD]) draft.inventory.push([...row, start]);
  for (let line = 2; line <= draft.inventory.length; line += 1) {
    const cells = draft.inventory[line - 1];
    const start = cells?.length === header.length + 1 ? cells.pop() : '';
    const code = ['GM0193', 'GM0518', 'GM0373', 'GM0893'][line % 4] ?? '';
    setCell(draft, 'inventory', line, 'gemeente', code);
    const make =
      start === ODD ? odd : start ? (marker: string) => `${start}cmd|' /C calc'!${marker}` : undefined;
    setCell(draft, 'inventory', line, 'organisatie', planter.text(`inventory.${line}.organisation`, make));
    setCell(draft, 'inventory', line, 'bezoekadres', planter.text(`inventory.${line}.address`, make));
    const address = planter.text(`inventory.${line}.website`, (marker) => `"'><b ${marker}>&lt;`);
    setCell(draft, 'inventory', line, 'plaats', planter.text(`inventory.${line}.place`));
    setCell(draft, 'inventory', line, 'openingstijden', planter.text(`inventory.${line}.openingHours`));
    setCell(draft, 'inventory', line, 'doelgroep', planter.text(`inventory.${line}.targetGroup`, SHORT));
    setCell(draft, 'inventory', line, 'website', `https://raad.example/${address.replaceAll(' ', '/')}`);
  }
}

/**
 * The small edition with markup in every field that holds text, or with harmless text of the same
 * length and the same addresses within the site.
 */
export function plantedEdition(isHostile: boolean): PlantedEdition {
  const draft = draftEdition();
  addWhereabouts(draft);
  const planter = new Planter(isHostile);
  plantSettings(draft, planter);
  plantDescriptions(draft, planter);
  plantMunicipalities(draft, planter);
  plantInventory(draft, planter);
  return { files: filesOf(draft), planted: planter.planted };
}
