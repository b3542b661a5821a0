import type { CardContent } from '../../../templates/card.ts';
import type { CountryMap } from '../../charts/municipality/locator-map.ts';
import type { Drawing, Mark } from '../../charts/parts/drawing.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import { mainValue } from '../../factsheet/parts/main-figures/type.ts';
import { EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { formatNumber } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';

/** All that is needed to draw one card, as plain data: it can be sent to another thread. */
export interface CardJob {
  readonly content: CardContent;
  /** What lies on the land: the municipality's own outline. */
  readonly mapMarks: readonly Mark[];
}

/** What the card of one municipality says and shows; `locator` is where it lies, without the land. */
export function cardJob(settings: EditionSettings, factsheet: Factsheet, locator: Drawing): CardJob {
  const locations = mainValue(factsheet, 'locations') ?? 0;
  const domains = mainValue(factsheet, 'lifeDomains') ?? 0;
  return {
    content: {
      name: factsheet.name,
      kicker: factsheet.province.name,
      figures: [
        {
          number: formatNumber(locations),
          label: locations === 1 ? 'locatie voor hulp' : 'locaties voor hulp',
        },
        { number: `${domains} van ${factsheet.lifeDomains.length}`, label: 'leefgebieden met hulp' },
      ],
      siteTitle: settings.title,
      exampleTitle: exampleLine(settings),
    },
    mapMarks: locator.marks,
  };
}

/** What marks a card of an example; undefined in a published edition. */
export function exampleLine({ status }: EditionSettings): string | undefined {
  return status === 'example' ? `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen` : undefined;
}

/** The country behind every card's map. */
export function cardBackground({ land }: CountryMap): readonly Mark[] {
  return [{ kind: 'path', commands: land, fill: 'land' }];
}
