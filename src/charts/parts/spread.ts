import type { Analysis } from '../../analysis/analyse.ts';

/** The values of all municipalities: what a chart sets one municipality among. */
export type Spread = Pick<Analysis, 'mainFigures' | 'indicatorValues'>;
