import { formatDate } from '../../model/dutch.ts';
import type { EditionStatus, IsoDate } from '../../model/edition.ts';

/** What example data is marked with, everywhere. */
export const EXAMPLE_TITLE = 'Voorbeelddata';
export const EXAMPLE_TEXT =
  'De organisaties en locaties zijn verzonnen. Gebruik ze niet om iemand te verwijzen.';

/** The notice for an edition with example data; undefined for a published one. */
export function exampleNotice(status: EditionStatus): string | undefined {
  return status === 'example' ? `${EXAMPLE_TITLE}. ${EXAMPLE_TEXT}` : undefined;
}

/** The three cautions that every page and sheet carries (section 3.1 of the report of 2023). */
export function cautions(
  referenceDate: IsoDate,
): readonly { readonly title: string; readonly text: string }[] {
  return [
    {
      title: 'De kwaliteit is niet beoordeeld.',
      text: 'Wij weten wat een organisatie aanbiedt. Wij weten niet hoe goed de hulp is.',
    },
    {
      title: 'De lijst kan onvolledig zijn.',
      text: 'Niet gevonden betekent niet dat er niets is. Mensen kunnen ook in een andere gemeente terecht.',
    },
    {
      title: `De lijst is van ${formatDate(referenceDate)}.`,
      text: 'Daarna kan er iets veranderd zijn. Bel of mail daarom eerst de organisatie.',
    },
  ];
}
