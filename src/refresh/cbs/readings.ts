import { known, type Reading, unknown } from '../../model/figure.ts';

/** CBS writes what is missing in the key figures of districts as -99997, -99995 and so on. */
const MISSING_BELOW = -99_990;

/** What CBS gives as reason where there is no figure, in Dutch. */
const REASONS: Readonly<Record<string, string>> = {
  Impossible: 'Het CBS geeft geen cijfer: het kan niet voorkomen, of het is nog niet gepubliceerd.',
  Confidential: 'Het CBS geeft geen cijfer: het is geheim.',
  Unknown: 'Het CBS geeft geen cijfer: het is onbekend of te onzeker.',
  NotAvailable: 'Het CBS geeft geen cijfer: het is er (nog) niet.',
};

/** The same for the signs that stand in a table of StatLine. */
const SIGNS: Readonly<Record<string, string>> = {
  '.': 'Het CBS geeft geen cijfer: het is onbekend, te onzeker of geheim.',
  x: 'Het CBS geeft geen cijfer: het is geheim.',
  '': 'Het CBS geeft geen cijfer: het kan niet voorkomen.',
};

const NO_REASON = 'Het CBS geeft geen cijfer, zonder reden.';

/**
 * A cell of the new service. Where `ValueAttribute` is anything but 'None' there is no figure, whatever
 * stands in `Value`; an empty cell is never zero.
 */
export function readingOfCell(attribute: string, value: number | null): Reading {
  if (attribute !== 'None') {
    return unknown(REASONS[attribute] ?? `Het CBS geeft geen cijfer: '${attribute.slice(0, 40)}'.`);
  }
  return value === null || value <= MISSING_BELOW ? unknown(NO_REASON) : known(value);
}

/** A cell of the old service: a number, or a text in which a sign may stand for what is missing. */
export function readingOfValue(value: number | string | null): Reading {
  if (value === null) return unknown(NO_REASON);
  const text = String(value).trim();
  const sign = SIGNS[text];
  if (sign !== undefined) return unknown(sign);
  const parsed = /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  if (Number.isNaN(parsed)) return unknown(`Het CBS geeft geen cijfer: '${text.slice(0, 40)}'.`);
  return parsed <= MISSING_BELOW ? unknown(NO_REASON) : known(parsed);
}
