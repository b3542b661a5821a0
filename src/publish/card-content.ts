import type { CardContent } from '../../templates/card.ts';
import { locatorMap } from '../charts/country-map.ts';
import { marksToSvg } from '../charts/svg.ts';
import { type Factsheet, mainValue } from '../factsheet/factsheet.ts';
import { EXAMPLE_TITLE } from '../factsheet/notices.ts';
import { formatNumber } from '../model/dutch.ts';
import type { Site } from './site.ts';

/** All that is needed to draw one card, as plain text: it can be sent to another thread. */
export interface CardJob {
  readonly content: CardContent;
  /** SVG marks of the municipality's own outline. */
  readonly mapMarks: string;
}

/** What the card of one municipality says and shows. */
export function cardJob(site: Site, factsheet: Factsheet): CardJob {
  const locations = mainValue(factsheet, 'locations') ?? 0;
  const domains = mainValue(factsheet, 'lifeDomains') ?? 0;
  const map = locatorMap(site.locator, factsheet.code, factsheet.name, false);
  return {
    content: {
      name: factsheet.name,
      province: factsheet.province.name,
      figures: [
        {
          number: formatNumber(locations),
          label: locations === 1 ? 'locatie voor hulp' : 'locaties voor hulp',
        },
        { number: `${domains} van ${factsheet.lifeDomains.length}`, label: 'leefgebieden met hulp' },
      ],
      siteTitle: site.settings.title,
      exampleTitle:
        site.settings.status === 'example'
          ? `${EXAMPLE_TITLE}: de cijfers over hulp zijn verzonnen`
          : undefined,
    },
    mapMarks: marksToSvg(map.marks, 'fixed'),
  };
}

/** The country behind every card's map. */
export function cardBackground(site: Site): string {
  return marksToSvg([{ kind: 'path', commands: site.locator.land, fill: 'land' }], 'fixed');
}
