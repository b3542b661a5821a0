import type { Provider } from '../../src/factsheet/parts/providers/type.ts';
import { countOf, formatNumber } from '../../src/model/dutch.ts';
import { LIFE_DOMAINS, NATIONAL_NETWORKS } from '../../src/model/typology.ts';
import type { TextBlock } from '../../src/pdf/text/layout-text.ts';
import { putHeading, putRule } from './heading.ts';
import { onPaper } from './marks/printable.ts';
import { fewerAndFewer, oneLine, shortened } from './marks/shortened.ts';
import { COLUMN, LEFT, type Measured, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const ENTRY = 20.5;
const FIRST = TOP.columns + 16;
const BOTTOM = TOP.bottom - 10;
const LINE = 9.6;

/** What stands around the list, the same on all sheets. */
export const PROVIDER_WORDS = {
  heading: 'Wie helpt hier?',
  none: 'In deze gemeente is geen organisatie gevonden.',
  national: 'Ook open voor uw inwoners',
} as const;

/** Who helps here, as many as fit, and the nearest national organisations. */
export function putProviders(job: SheetJob): void {
  const { pdf, factsheet } = job;
  putHeading(pdf, PROVIDER_WORDS.heading, LEFT, TOP.columns);
  putRule(pdf, LEFT, FIRST - 2, COLUMN, true);
  const { shown, rest, national } = providerBlocks(job);
  let y = FIRST;
  if (factsheet.providers.length === 0) {
    pdf.document.paragraph((paragraph) => {
      paragraph.text(PROVIDER_WORDS.none, {
        x: LEFT,
        y: y + 9,
        size: SIZE.body,
      });
    });
    y += 16;
  } else {
    pdf.document.list('None', (list) => {
      for (const blocks of shown) {
        const top = y;
        list.item((item) =>
          item.body((body) => {
            for (const [index, block] of blocks.entries()) {
              body.blocks.paragraph((paragraph) => {
                paragraph.block(block, {
                  x: LEFT,
                  top: top + index * 10,
                  paint: index === 0 ? 'ink' : 'muted',
                });
              });
            }
          }),
        );
        y += ENTRY;
      }
    });
    if (rest !== undefined) {
      pdf.document.paragraph((paragraph) => {
        paragraph.text(rest, {
          x: LEFT,
          y: y + 7,
          size: SIZE.small,
        });
      });
      y += LINE;
    }
  }
  if (national.length === 0) return;
  pdf.document.heading(3, (heading) => {
    heading.text(PROVIDER_WORDS.national, { x: LEFT, y: y + 9, size: SIZE.small, weight: 'bold' });
  });
  pdf.document.list('None', (list) => {
    national.forEach((block, index) => {
      list.item((item) =>
        item.body((body) => void body.block(block, { x: LEFT, top: y + 11 + index * LINE })),
      );
    });
  });
}

/** What stands in the list, cut to the room. */
export interface ProviderBlocks {
  /** Name, then where and what for, on a line each. */
  readonly shown: readonly (readonly [TextBlock, TextBlock])[];
  /** Says how many more there are. */
  readonly rest: string | undefined;
  readonly national: readonly TextBlock[];
}

export function providerBlocks({ pdf, factsheet }: Measured): ProviderBlocks {
  const national = nationalLines({ pdf, factsheet });
  const nationalHeight = national.length * LINE + (national.length > 0 ? 11 : 0);
  const providers = factsheet.providers.toSorted((a, b) => breadth(b) - breadth(a));
  const room = BOTTOM - FIRST - nationalHeight;
  const all = Math.floor(room / ENTRY) >= providers.length;
  const shown = providers.slice(0, Math.max(0, Math.floor((room - (all ? 0 : LINE)) / ENTRY)));
  const rest = providers.length - shown.length;
  return {
    shown: shown.map((provider) => [
      oneLine(pdf, [onPaper(pdf, provider.name)], { width: COLUMN, size: SIZE.body, weight: 'bold' }),
      oneLine(
        pdf,
        contactsOf(provider).map((text) => onPaper(pdf, text)),
        { width: COLUMN, size: 8 },
      ),
    ]),
    rest: rest > 0 ? `En nog ${countOf(rest, 'organisatie', 'organisaties')}: zie de pagina.` : undefined,
    national: national.map((text) => oneLine(pdf, [text], { width: COLUMN, size: 8 })),
  };
}

/** National organisations that have no location here, with where the nearest is. */
function nationalLines({ pdf, factsheet: { networks } }: Measured): string[] {
  const organisations = [...new Set(NATIONAL_NETWORKS.map(({ organisation }) => organisation))];
  return organisations.flatMap((organisation) => {
    const keys = NATIONAL_NETWORKS.filter((network) => network.organisation === organisation).map(
      ({ key }): string => key,
    );
    const rows = networks.filter(({ key }) => keys.includes(key));
    if (rows.some(({ locations }) => locations > 0)) return [];
    const [nearest] = rows.flatMap(({ nearest: [first] }) => first ?? []).toSorted((a, b) => a.km - b.km);
    if (!nearest) return [];
    const [lead, km] = [`${organisation}: gemeente `, `, ${formatNumber(nearest.km)}\u00a0km`];
    const room = COLUMN - pdf.typesetter.widthOf(lead + km, SIZE.small);
    return [lead + shortened(pdf, nearest.name, room, 'regular') + km];
  });
}

/** Address or telephone, and what for: in full, and then with less and less of it. */
function contactsOf({ locations }: Provider): string[] {
  const [first] = locations;
  const domains = LIFE_DOMAINS.filter(({ label }) =>
    locations.some(({ lifeDomains }) => lifeDomains.includes(label)),
  );
  const what =
    domains.length === LIFE_DOMAINS.length
      ? ['alle leefgebieden']
      : fewerAndFewer(domains.map(({ shortLabel }) => shortLabel));
  const where = locations.length > 1 ? countOf(locations.length, 'locatie', 'locaties') : first?.address;
  const contact = [where, first?.phone].filter((text) => text !== undefined);
  return [...what.map((text) => [...contact, text].join(' · ')), contact.join(' · ')];
}

/** Who helps with most, for everybody, stands first. */
function breadth({ locations, national }: Provider): number {
  const offers = locations.map(({ lifeDomains, supportTypes }) => lifeDomains.length * supportTypes.length);
  return Math.max(0, ...offers) - (national ? 100 : 0);
}
