import { PALETTE } from '../src/charts/parts/palette.ts';

/** What a social card says: of a municipality, a province, a map or the whole site. */
export interface CardContent {
  readonly name: string;
  /** A few words above the name: where it lies, or what kind of thing it is. */
  readonly kicker: string;
  /** At most two figures: a number and what it counts. */
  readonly figures: readonly { readonly number: string; readonly label: string }[];
  readonly siteTitle: string;
  /** Marked as example data. */
  readonly exampleTitle: string | undefined;
}

export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Where the small map goes, in card units. */
export const CARD_MAP = { x: 800, y: 70, scale: 1.72 } as const;

/** The text keeps clear of the map. */
const TEXT_WIDTH = CARD_MAP.x - 8;

/** An element as satori takes it: like React's, without React. */
export interface CardElement {
  readonly type: string;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: readonly CardElement[] | string;
  };
}

function box(
  style: Readonly<Record<string, string | number>>,
  children: readonly CardElement[] | string,
): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Long names get smaller letters, so that they stay in two lines beside the map. */
function nameSize(name: string): number {
  const longestWord = Math.max(...name.split(/[ ]/).map((word) => word.length));
  if (name.length > 24 || longestWord > 17) return 60;
  return name.length > 14 || longestWord > 12 ? 72 : 92;
}

/** The card as an element tree; the map is laid over it at `CARD_MAP`. */
export function cardTemplate({ name, kicker, figures, siteTitle, exampleTitle }: CardContent): CardElement {
  return box(
    {
      flexDirection: 'column',
      width: CARD_SIZE.width,
      height: CARD_SIZE.height,
      background: PALETTE.paper,
      color: PALETTE.ink,
      fontFamily: 'Public Sans',
    },
    [
      ...(exampleTitle === undefined
        ? []
        : [
            box(
              {
                background: PALETTE.notice,
                borderBottom: `4px solid ${PALETTE.noticeLine}`,
                padding: '12px 64px',
                fontSize: 30,
                fontWeight: 700,
              },
              exampleTitle,
            ),
          ]),
      box({ flexDirection: 'column', padding: '48px 0 0 64px', width: TEXT_WIDTH, flexGrow: 1 }, [
        box({ fontSize: 30, color: PALETTE.muted }, kicker),
        box(
          {
            fontSize: nameSize(name),
            fontWeight: 700,
            lineHeight: 1.05,
            letterSpacing: '-0.02em',
            marginTop: 6,
          },
          name,
        ),
        box(
          { marginTop: 40, gap: 56 },
          figures.map(({ number, label }) =>
            box({ flexDirection: 'column', maxWidth: 330 }, [
              box({ fontSize: 84, fontWeight: 700, lineHeight: 1, color: PALETTE.accent }, number),
              box({ fontSize: 32, lineHeight: 1.2, marginTop: 8 }, label),
            ]),
          ),
        ),
      ]),
      box({ borderTop: `6px solid ${PALETTE.ink}`, padding: '18px 64px 24px', fontSize: 30 }, siteTitle),
    ],
  );
}
