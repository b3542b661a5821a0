import { isKey } from '../../ingest/inventory/record-fields.ts';
import { cleanText } from '../../ingest/text/clean-text.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { LONGEST_VALUE } from './fields.ts';

/** What a link to the form says already. */
export interface Prefill {
  readonly municipality?: MunicipalityCode;
  readonly organisation?: string;
  readonly address?: string;
  readonly key?: string;
}

/** The part of an address behind '?' that fills in the form; '' where there is nothing to fill in. */
export function prefillQuery({ municipality, organisation, address, key }: Prefill): string {
  const facts = [
    ['gemeente', municipality],
    ['organisatie', organisation],
    ['bezoekadres', address],
    ['kenmerk', key],
  ].flatMap(([name = '', value = '']) => (value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return facts.length === 0 ? '' : `?${facts.join('&')}`;
}

export interface ReadPrefill {
  readonly prefill: Prefill;
  /** What was passed over, in sentences. */
  readonly remarks: readonly string[];
}

/** What an address fills in. Whatever cannot be right is passed over, and said. */
export function readPrefill(
  query: string,
  municipalities: { has(code: MunicipalityCode): boolean },
): ReadPrefill {
  const search = new URLSearchParams(query);
  const remarks: string[] = [];
  const read = (name: string, isRight: (text: string) => boolean, remark: string) => {
    const { text } = cleanText(search.get(name) ?? '');
    if (text === '') return undefined;
    if (isRight(text)) return text;
    remarks.push(remark);
    return undefined;
  };
  const isName = (text: string) => text.length <= LONGEST_VALUE && !/[<>]/.test(text);
  const municipality = read(
    'gemeente',
    (code) => municipalities.has(code),
    'De gemeente in de link kennen wij niet. Kies zelf een gemeente.',
  );
  const organisation = read(
    'organisatie',
    isName,
    'De organisatie in de link kunnen wij niet lezen. Vul zelf de naam in.',
  );
  const address = read('bezoekadres', isName, 'Het adres in de link kunnen wij niet lezen. Vul het zelf in.');
  const key = read(
    'kenmerk',
    isKey,
    'Het kenmerk in de link kan niet kloppen. Wij vinden de locatie met de naam en het adres.',
  );
  return {
    prefill: {
      ...(municipality === undefined ? {} : { municipality }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(address === undefined ? {} : { address }),
      ...(key === undefined ? {} : { key }),
    },
    remarks,
  };
}
