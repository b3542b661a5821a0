import { make } from '../../shared/scripts/elements.ts';
import type { Offer } from './offers.ts';

/** One location as a list item: who, where, how to reach it, and what it does. */
function drawOffer({ contact, domains, types, isWhole }: Offer, isSplit: boolean): HTMLLIElement {
  const [organisation, address, postcode, place, phone, email, website] = contact;
  const where = [address, [postcode, place].filter((part) => part !== '').join(' ')]
    .filter((part) => part !== '')
    .join(', ');
  const reach = [
    ...(phone === '' ? [] : [make('a', { href: `tel:${phone.replace(/[^+\d]/g, '')}` }, phone)]),
    ...(email === '' ? [] : [make('a', { href: `mailto:${email}` }, email)]),
    ...(/^https?:\/\//.test(website)
      ? [make('a', { href: website, rel: 'external noopener' }, `website van ${organisation}`)]
      : []),
  ];
  return make(
    'li',
    {},
    make('strong', {}, organisation),
    ...(isSplit && isWhole ? [make('span', { class: 'whole' }, 'heeft alles wat u kiest')] : []),
    make('span', {}, where === '' ? 'Geen bezoekadres gevonden' : where),
    ...(reach.length === 0 ? [make('span', {}, 'Geen telefoon, mail of website gevonden')] : reach),
    make('small', {}, `${domains.join(', ')}. ${types.join(', ')}.`),
  );
}

/** The locations of one municipality under its name. */
export function drawGroup(title: Node | string, offers: readonly Offer[], isSplit: boolean): Node[] {
  return [make('h3', {}, title), make('ul', {}, ...offers.map((offer) => drawOffer(offer, isSplit)))];
}
