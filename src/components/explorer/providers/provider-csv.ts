import { roundHalfUp } from '../../../model/dutch.ts';
import { type CsvCell, semicolonCsv } from '../../shared/scripts/semicolon-csv.ts';
import { type ExplorerData, labelOf } from '../data.ts';
import type { Choice } from '../form/filter.ts';
import { choiceWords } from '../form/words.ts';
import type { Offer } from './offers.ts';

/** An offer in the file; those that lie elsewhere say how far from which municipality. */
export interface ListedOffer extends Offer {
  readonly near?: { readonly name: string; readonly km: number };
}

/** Locations with how to reach them, as a file for Dutch Excel. Each line says what it is part of. */
export function providerCsv(offers: readonly ListedOffer[], choice: Choice, data: ExplorerData): string {
  const words = choiceWords(choice, data) || 'alle locaties';
  const isExample = data.notice !== undefined;
  const headers = [
    'gemeentecode',
    'gemeente',
    'provincie',
    'organisatie',
    'adres',
    'postcode',
    'plaats',
    'telefoon',
    'e-mail',
    'website',
    'leefgebieden',
    'soorten hulp',
    'heeft alles op deze plek',
    'dichtst bij',
    'km hemelsbreed',
    'keuze',
    'peildatum locaties',
    ...(isExample ? ['status'] : []),
  ];
  const lines = offers.map(({ municipality, contact, domains, types, isWhole, near }): CsvCell[] => {
    const [organisation, address, postcode, place, phone, email, website] = contact;
    return [
      municipality.code,
      municipality.name,
      labelOf(data.provinces, municipality.province),
      organisation,
      address,
      postcode,
      place,
      phone,
      email,
      website,
      domains.join(' | '),
      types.join(' | '),
      isWhole ? 'ja' : 'nee',
      near?.name,
      near && roundHalfUp(near.km, 0),
      words,
      data.referenceDate,
      ...(isExample ? [data.notice] : []),
    ];
  });
  return semicolonCsv([headers, ...lines]);
}
